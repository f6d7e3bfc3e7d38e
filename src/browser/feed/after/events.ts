/** What `<parvis-feed>` tells the page of a visitor's wishes; nothing of it leaves the page. */

/** Before more posts are shown or asked for, at the visitor's wish. Cancel it (`preventDefault()`) and nothing happens. */
export class FeedMoreEvent extends Event {
  /** Posts that are shown now. */
  readonly shown: number;
  constructor(shown: number) {
    super('parvis-feed-more', { bubbles: true, composed: true, cancelable: true });
    this.shown = shown;
  }
}

/** After posts were added at the visitor's wish: more of them, or new ones. */
export class FeedExtendedEvent extends Event {
  /** Posts that were added. */
  readonly added: number;
  constructor(added: number) {
    super('parvis-feed-extended', { bubbles: true, composed: true });
    this.added = added;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-feed-more': FeedMoreEvent;
    'parvis-feed-extended': FeedExtendedEvent;
  }
}
