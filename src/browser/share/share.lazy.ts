/** What most pages never need, behind `import()`: see `more/`. Here are only the types, and the door. */
import type { LitElement, TemplateResult } from 'lit';
import type { SharePage } from '../../model/share/page.ts';
import type { ShareLook, ShareWish } from './share.view.ts';

/** What the line lends to it. */
export interface ShareLine {
  readonly element: LitElement;
  readonly wish: ShareWish;
  /** Says a sentence in the live region, and shows it; '' empties it. */
  say(sentence: string): void;
}

/** What it does for the line. */
export interface ShareMore {
  /** The page with its tags as hashtags. */
  withTags(page: SharePage): SharePage;
  /**
   * Draws the line with all that was asked for.
   *
   * @param page undefined when there is no address to share
   * @param ids the names as written
   * @returns undefined until all of it is there
   */
  view(
    look: ShareLook | undefined,
    ids: readonly string[],
    page: SharePage | undefined,
  ): TemplateResult | undefined;
  /** The browser refused an action. @returns whether another way was found, and shown */
  refused(id: string, opener: HTMLElement): Promise<boolean>;
}

/** @returns null when it does not come: the line then shows what it has */
export const loadMore = (line: ShareLine): Promise<ShareMore | null> =>
  import('./more/more.ts').then(
    ({ Everything }) => new Everything(line),
    () => null,
  );
