/** Collects segments and the white space between them, as a page would lay it out. */
import type { Segment } from './segment.ts';

type Type = Segment['type'];

/** A segment while it grows; `text` is '' in a break. */
type Growing = { type: Type; text: string; href?: string | undefined; src?: string | undefined };

/** What a reader of markup says in passing: words, and the blanks that are owed before the next ones. */
export interface SegmentWriter {
  /** Words, never '', without blanks around them; `address` is already checked. */
  add(type: Exclude<Type, 'break'>, text: string, address?: { href?: string; src?: string }): void;
  /** A space is due, if words follow on this line. */
  space(): void;
  /** One more line break is due, if words follow. */
  br(): void;
  /** At least so many breaks are due, if words follow: the border of a block. */
  block(breaks: number): void;
  /** All of them. */
  segments(): Segment[];
}

/** A writer without words. At most two breaks follow each other, none comes first or last. */
export const segmentWriter = (): SegmentWriter => {
  const out: Growing[] = [];
  let breaks = 0;
  let gap = false;
  return {
    add(type, text, address) {
      const last = out.at(-1);
      const grows = last?.type === type && last.href === address?.href && type !== 'emoji' ? last : undefined;
      let lead = '';
      if (last && breaks) {
        for (let owed = Math.min(breaks, 2); owed; owed--) out.push({ type: 'break', text: '' });
      } else if (last && gap) {
        // A space stands inside what goes on, and outside a link or an emphasis that begins.
        if (grows || type === 'text') lead = ' ';
        else if (last.type === 'text') last.text += ' ';
        else out.push({ type: 'text', text: ' ' });
      }
      if (grows && out.at(-1) === grows) grows.text += lead + text;
      else out.push({ type, text: lead + text, ...address });
      breaks = 0;
      gap = false;
    },
    space() {
      gap = true;
    },
    br() {
      breaks++;
    },
    block(least) {
      breaks = Math.max(breaks, least);
    },
    segments: () => out.map(({ text, ...rest }) => (text ? { ...rest, text } : rest) as Segment),
  };
};
