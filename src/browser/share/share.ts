/** Registers `<parvis-share>`. To have the class alone, import `parvis/share/element`. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisShare } from './share.element.ts';

define('parvis-share', ParvisShare);

export { ReadyEvent } from '../kit/ready.ts';
export { ParvisShare };
export { defineNetwork } from './share.define.ts';
export { ShareOpenEvent, ShareOpenedEvent } from './share.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-share': ParvisShare;
  }
}
