/** What a network is to a page that wants to be shared: a link template, and how much text it takes. */
import type { Count } from '../text/clip.ts';

/**
 * How long a post may be, address and the space before it included (networks.md section 5). `graphemes` are what a
 * reader calls characters; `characters` are code points.
 */
export interface NetworkLimit {
  readonly count: Count;
  readonly max: number;
}

/** One place where a visitor can share a page, as the browser needs it. */
export interface Network {
  /** Lower case, as written in the `networks` attribute. */
  readonly id: string;
  /** The network's own name, never translated; e-mail and text messages take theirs from the words. */
  readonly name: string;
  /**
   * The link, with placeholders that `intent` fills with encoded values: `{u}` the address, `{t}` the title on one
   * line, `{m}` the message (the text, else the title), `{tu}` the message and the address, `{tag}` the first tag,
   * `{host}` the visitor's server.
   */
  readonly template: string;
  /** Opens a new window, which its accessible name must say; a mail or message application does not. */
  readonly ownTab: boolean;
  readonly limit?: NetworkLimit;
  /**
   * How it takes tags: `'text'`, all of them as `#tag` at the end of the message; otherwise a piece to append to the
   * template when the page has a tag. Absent: it takes none.
   */
  readonly hashtags?: string;
}

/**
 * How far a template is to be trusted. A: official document, current. B: official source code. C: no official
 * document, used by maintained projects. D: doubtful, try it before a release.
 */
export type NetworkGrade = 'A' | 'B' | 'C' | 'D';

/** Where a template comes from: for the documentation and the yearly check, not for the browser. */
export interface NetworkFacts {
  /** Name of its icon in bootstrap-icons; absent when there is none and its name is shown. */
  readonly icon?: string;
  readonly grade: NetworkGrade;
  /** Address of the document. */
  readonly source: string;
  /** Month of the last check, `YYYY-MM`. */
  readonly checked: string;
}

/** Whether the visitor must name a server before there is a link. */
export const needsHost = (network: Network): boolean => network.template.includes('{host}');
