/** How long a post stands on a screen, and how large. No DOM: data in, data out. */
import type { Segment } from '../../../../model/text/segment.ts';
import type { UnreadPost } from '../../../../model/wire/unread.ts';

/** Letters of a text. */
const lettersOf = (content: readonly Segment[]): number =>
  content.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 0), 0);

/** Seconds for which a post is shown: 10 and what reading aloud takes, 40 at most. */
export const secondsFor = ({ content, title = '' }: UnreadPost): number =>
  Math.min(40, 10 + Math.round((title.length + lettersOf(content)) / 16));

/** How much there is to fit on the screen. */
export const lengthOf = ({ content, title = '', media }: UnreadPost): 'short' | 'middle' | 'long' => {
  const letters = title.length + lettersOf(content) + (media.length ? 200 : 0);
  return letters > 380 ? 'long' : letters > 160 ? 'middle' : 'short';
};

/** What nobody could uncover on a screen without a mouse is not shown there. */
export const fits = ({ sensitive, warning }: UnreadPost): boolean => !sensitive && warning === undefined;
