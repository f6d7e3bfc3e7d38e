/** Registers `<parvis-desk>`. To have the class alone, import `parvis/desk/element`. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisDesk } from './desk.element.ts';

define('parvis-desk', ParvisDesk);

export { ParvisDesk };
export { DeskDecideEvent, DeskDecidedEvent, DeskErrorEvent } from './desk.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-desk': ParvisDesk;
  }
}
