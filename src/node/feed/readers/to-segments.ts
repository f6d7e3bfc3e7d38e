/** The text of a post in whatever form it came, to segments that are safe to show (S-12, S-15). */
import { clean, cleanLine } from '../../../model/text/clean.ts';
import { htmlToSegments } from '../../../model/text/html-to-segments.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import { parseSegments } from '../../../model/text/segment.ts';
import type { Segment } from '../../../model/text/segment.ts';
import { BOUNDS } from './reader.ts';
import type { ReaderText } from './reader.ts';

/** `:shortcode:` in the words of a text, to the picture that its server gave for it. */
function withEmojis(segments: readonly Segment[], emojis: ReadonlyMap<string, string>): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.type !== 'text') return [segment];
    // Every second part is what the group caught: a name between colons.
    return segment.text.split(/:(\w+):/).flatMap((part, index): Segment[] => {
      if (index % 2 === 0) return part ? [{ type: 'text', text: part }] : [];
      const src = emojis.get(part);
      return [
        src === undefined ? { type: 'text', text: `:${part}:` } : { type: 'emoji', text: `:${part}:`, src },
      ];
    });
  });
}

/** Segments of a text; none for an absent one. */
export function toSegments(text: ReaderText | undefined): readonly Segment[] {
  if (text === undefined) return [];
  if ('segments' in text) return parseSegments(text.segments);
  if ('text' in text) return textToSegments(clean(text.text.slice(0, BOUNDS.text)).trim());
  const segments = htmlToSegments(text.html.slice(0, BOUNDS.text), text.base);
  return text.emojis ? withEmojis(segments, text.emojis) : segments;
}

/** A line of plain words of at most `max` characters, safe to show; undefined when nothing is left of it. */
export const toLine = (text: string | undefined, max: number): string | undefined =>
  text === undefined
    ? undefined
    : cleanLine(text.slice(0, 4 * max))
        .slice(0, max)
        .trim() || undefined;
