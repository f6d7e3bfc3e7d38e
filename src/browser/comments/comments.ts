/** Registers `<parvis-comments>`. To have the class alone, import `parvis/comments/element`. */
import '../kit/globals.ts';
import { define } from '../kit/define.ts';
import { ParvisComments } from './comments.element.ts';

define('parvis-comments', ParvisComments);

export { ParvisComments };
export { CommentsErrorEvent, CommentSubmitEvent, CommentSubmittedEvent } from './comments.events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'parvis-comments': ParvisComments;
  }
}
