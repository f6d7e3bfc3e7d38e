import type { Say } from './say.ts';

/** What the share line says once a visitor opens more: loaded on demand. */
export interface ShareMoreTerms {
  /** Opens the other ways to share, and closes what was opened. */
  readonly more: string;
  readonly close: string;
  /** The button of the menu; the line's title, its accessible name, should hold the word. */
  readonly share: string;
  /** The clipboard was refused: the address is selected in a field. */
  readonly copyFailed: string;
  /** The device's own sheet did not open: the visitor is asked to choose from the list. */
  readonly nativeFailed: string;
  /** The visitor's own server on a network of many servers. */
  readonly picker: {
    /** Accessible name of the network's button: it asks for the server first. */
    readonly open: Say<string>;
    readonly heading: Say<string>;
    readonly label: string;
    readonly hint: string;
    readonly invalid: string;
    readonly remember: string;
    /** Where the remembered name is kept. */
    readonly rememberHint: string;
    readonly remembered: string;
    readonly forget: Say<string>;
    readonly forgotten: string;
    readonly go: string;
    /** Goes straight to a remembered server. */
    readonly goTo: Say<string>;
    /** Label of the choice between networks that have many servers. */
    readonly software: string;
    /** The browser refuses to keep anything. */
    readonly notKept: string;
    readonly cancel: string;
  };
  readonly qr: {
    /** Label of the button that shows the code. */
    readonly open: string;
    readonly heading: string;
    /** Text alternative, from the address in the code. */
    readonly alt: Say<string>;
    readonly hint: string;
    readonly download: string;
    /** The address does not fit in any QR code. */
    readonly tooLong: string;
  };
  readonly permalink: { readonly label: string; readonly hint: string };
  /** Subscribing to the page's feed; the argument is the feed's title. */
  readonly subscribe: Say<string>;
  /** A link to one of the institution's own accounts. */
  readonly follow: Say<{ readonly network: string; readonly account: string }>;
  readonly followHeading: string;
  /** Links held back by the site's consent manager. */
  readonly consent: { readonly why: string; readonly blocked: Say<string> };
}
