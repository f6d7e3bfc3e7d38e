/** What the element and the code that comes later lend each other. */
import type { RatingKind } from '../../model/rating.ts';
import type { RatingReading } from '../../model/wire/rating-reading.ts';

/** What the element lends. */
export interface RatingHost {
  readonly element: HTMLElement;
  /** Address of the site on the companion; undefined when none is given. */
  base(): string | undefined;
  /** Canonical address of the page that is rated. */
  page(): string;
  kind(): RatingKind;
  rating(): RatingReading | undefined;
  /** Takes an answer of the server as what is shown, when it is one. */
  take(raw: unknown): void;
  /** Asks the server what the votes say now. */
  look(): Promise<void>;
  /** One sentence to the live region. */
  say(sentence: string): void;
  /** Draws. */
  update(): Promise<unknown>;
}

/** What comes with the first vote, with a receipt that this browser keeps, and where something is out of the ordinary. */
export interface Acts {
  /** The visitor's own choice; undefined: none, or it was taken back. */
  own(): number | undefined;
  /** The buttons. */
  buttons(): unknown;
  /** Why one cannot vote now. */
  closing(): unknown;
  /** What stands at the end: a new try, a mistake of the page's author. */
  end(): unknown;
  /** @param value undefined: nothing was chosen */
  vote(value: number | undefined): Promise<unknown>;
  /** Sends what waits. */
  flush(): Promise<unknown>;
  /** The rating could not be read: finds out why. */
  unread(): Promise<unknown>;
  /** What the server wrote into the page takes the place of its answer. */
  adopt(section: Element): Promise<unknown>;
  /** The element entered the page, or left it. */
  here(inPage: boolean): void;
}
