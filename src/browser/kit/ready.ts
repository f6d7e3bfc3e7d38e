/** Said once by every widget, when its first content is drawn. Sizes are measured up to this moment (DESIGN.md). */
export class ReadyEvent extends Event {
  constructor() {
    super('parvis-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-ready': ReadyEvent;
  }
}
