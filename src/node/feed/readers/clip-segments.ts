/** Shortening a text that is already segments, for a card: whole words, no cut inside an address. */
import type { Segment } from '../../../model/text/segment.ts';
import { clip } from '../../../model/text/clip.ts';

/** Segments whose words can be cut; of a link, a mention or a tag only the whole is right. */
const isProse = ({ type }: Segment): boolean => type === 'text' || type === 'emphasis';

/**
 * The beginning of a text.
 * @param max characters (UTF-16 units) that the words of all segments may have together
 * @returns the segments, and whether anything was left out; an ellipsis then stands at the end
 */
export function clipSegments(
  segments: readonly Segment[],
  max: number,
): { readonly segments: readonly Segment[]; readonly cut: boolean } {
  let left = max;
  const kept: Segment[] = [];
  for (const segment of segments) {
    const words = segment.type === 'break' ? '' : segment.text;
    if (words.length <= left) {
      kept.push(segment);
      left -= words.length;
      continue;
    }
    const rest = isProse(segment) ? clip(words, left, 'characters') : '\u2026';
    // A break before an ellipsis would leave it alone on its line.
    while (rest === '\u2026' && kept.at(-1)?.type === 'break') kept.pop();
    kept.push(isProse(segment) ? ({ ...segment, text: rest } as Segment) : { type: 'text', text: rest });
    return { segments: kept, cut: true };
  }
  return { segments: kept, cut: false };
}
