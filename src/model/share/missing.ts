/**
 * What a page's head lacks so that networks show it well: Facebook and LinkedIn read nothing but the head,
 * whatever text a link carries.
 */
import { httpUrl } from '../text/safe-url.ts';
import { tidy } from './page.ts';

/** What stands in the head, as written; whatever is no text, or blank, counts as absent. */
export interface PageHead {
  /** `href` of `link[rel=canonical]`, absolute. */
  readonly canonical?: unknown;
  /** `og:title`. */
  readonly title?: unknown;
  /** `og:description`. */
  readonly description?: unknown;
  /** `og:image`, absolute. */
  readonly image?: unknown;
  /** `og:image:alt`. */
  readonly imageAlt?: unknown;
}

/** One thing that is missing; the sentences for webmasters have the same names. */
export type MissingTag =
  'no-canonical' | 'no-og-title' | 'no-og-description' | 'no-og-image' | 'no-og-image-alt';

/** All that is missing, in the order of the head. A description is missing only where there is a picture to describe. */
export const missingTags = (head: PageHead): MissingTag[] => {
  const { canonical, title, description, image, imageAlt } = { __proto__: null, ...head } as PageHead;
  const missing: [missing: boolean, tag: MissingTag][] = [
    // A relative address is one that other programs read as absent.
    [!httpUrl(canonical), 'no-canonical'],
    [!tidy(title), 'no-og-title'],
    [!tidy(description), 'no-og-description'],
    [!httpUrl(image), 'no-og-image'],
    [!!httpUrl(image) && !tidy(imageAlt), 'no-og-image-alt'],
  ];
  return missing.flatMap(([is, tag]) => (is ? [tag] : []));
};
