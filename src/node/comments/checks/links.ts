/** Links: where a site wants none, their author is asked once, and a comment that keeps them is read first. */
import { textToSegments } from '../../../model/text/plain-text.ts';
import type { Policy } from '../../../model/policy.ts';
import type { Check } from './check.ts';

/** Links that a comment may have where links are allowed at all. */
const MOST = 5;

/** Links in a text. */
export const linksIn = (text: string): number =>
  textToSegments(text).filter(({ type }) => type === 'link').length;

/** Has a text more than the site allows? */
export const tooManyLinks = (text: string, policy: Pick<Policy, 'links'>): boolean =>
  linksIn(text) > (policy.links ? MOST : 0);

export const links: Check = {
  name: 'links',
  asks: true,
  run: ({ draft, policy }) =>
    tooManyLinks(draft.text, policy)
      ? { hold: [{ rule: 'links' }], ...(!policy.links && { nudge: ['links'] }) }
      : {},
};
