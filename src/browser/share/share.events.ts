/** What `<parvis-share>` tells the page, so that a site counts with its own analytics; nothing else leaves. */

class ShareEvent extends Event {
  /** Which link or button: the network's id, or `copy`, `print`, `native`. */
  readonly network: string;
  /** The address that is shared: the page's canonical one. */
  readonly url: string;
  constructor(type: string, network: string, url: string) {
    super(`parvis-share-${type}`, { bubbles: true, composed: true, cancelable: type === 'open' });
    this.network = network;
    this.url = url;
  }
}

/** Before a visitor leaves for a network, or an action runs. Cancel it (`preventDefault()`) and nothing happens. */
export class ShareOpenEvent extends ShareEvent {
  constructor(network: string, url: string) {
    super('open', network, url);
  }
}

/** After the link was followed, or the action succeeded. */
export class ShareOpenedEvent extends ShareEvent {
  constructor(network: string, url: string) {
    super('opened', network, url);
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-share-open': ShareOpenEvent;
    'parvis-share-opened': ShareOpenedEvent;
  }
}
