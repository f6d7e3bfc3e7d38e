/**
 * HTML as networks and content management systems produce it, to segments. Nothing of the HTML survives but its
 * words, its line breaks and its http(s) addresses, so stored script cannot exist (R-72, S-12, S-13).
 */
import { clean, cleanLine } from './clean.ts';
import { decodeEntities } from './entities.ts';
import { tokens } from './html-tokens.ts';
import { httpUrl } from './safe-url.ts';
import { segmentWriter } from './segment-writer.ts';
import type { Segment } from './segment.ts';

/** Elements without words for readers; they go with all they contain. (The tokenizer drops script and its like.) */
const DROPPED = /^(?:template|object|applet|svg|math|select|datalist|audio|video|canvas)$/;

/** Elements that make a paragraph of their own, and those that only start a line. */
const PARAGRAPH = /^(?:p|blockquote|h[1-6r]|[uod]l|pre|table|figure|form|fieldset)$/;
const LINE =
  /^(?:div|li|d[td]|tr|section|article|header|footer|aside|main|nav|address|figcaption|caption|details|summary|center)$/;

const EMPHASIS = /^(?:em|strong|b|i)$/;

/** The element `a` we are in; its type is known with its first words. */
type Anchor = { href: string | undefined; names: string; type?: 'mention' | 'tag' | 'link' | 'text' };

/** Mastodon and others mark mentions and tags by class or rel; the sign at the start confirms it. */
const typeOf = ({ names, href }: Anchor, text: string): NonNullable<Anchor['type']> => {
  if (text[0] === '@' && /mention|u-url/.test(names)) return 'mention';
  if (text[0] === '#' && /mention|tag/.test(names)) return 'tag';
  return href ? 'link' : 'text';
};

/**
 * The segments of a text in HTML, safe to display (S-15). Blanks fold as on a page, except in `pre`; blocks are
 * parted by breaks, two between paragraphs, never more, none at the start or the end.
 * @param html any string; it never throws, and the work is linear in its length
 * @param base the address of the page or post, against which relative links are resolved
 */
export const htmlToSegments = (html: string, base?: string): Segment[] => {
  const from = httpUrl(base);
  const out = segmentWriter();
  let dropped = ''; // the dropped element we are in
  let depth = 0; // how many of its name are open
  let bold = 0;
  let pre = 0;
  let hidden = 0;
  let anchor: Anchor | undefined;
  const spans: string[] = []; // the classes of the open spans

  // Blanks around an address belong to the markup.
  const url = (value = ''): string | undefined =>
    value ? httpUrl(decodeEntities(value).trim(), from) : undefined;

  const words = (text: string): void => {
    if (!anchor) return out.add(bold ? 'emphasis' : 'text', text);
    anchor.type ??= typeOf(anchor, text);
    out.add(anchor.type, text, anchor.href ? { href: anchor.href } : undefined);
  };

  const read = (text: string): void => {
    if (pre) {
      text.split('\n').forEach((line, index) => {
        if (index) out.br();
        if (line.trim()) words(line);
      });
      return;
    }
    const folded = text.replace(/[ \t\n]+/g, ' ');
    // A paragraph of one no-break space is how editors leave a line blank: it counts as white space.
    const blank = !folded.trim();
    if (blank || folded[0] === ' ') out.space();
    if (blank) return;
    words(folded.replace(/^ | $/g, ''));
    if (folded.endsWith(' ')) out.space();
  };

  const image = (attributes: ReadonlyMap<string, string>): void => {
    const alt = cleanLine(decodeEntities(attributes.get('alt') ?? ''));
    const custom = /^:.+:$/.test(alt) && /emoji/.test(attributes.get('class') ?? '');
    const src = custom ? url(attributes.get('src')) : undefined;
    if (src) out.add('emoji', alt, { src });
    else if (alt) words(alt);
  };

  for (const token of tokens(html)) {
    const { tag } = token;
    if (tag === undefined) {
      if (!dropped && !hidden) read(clean(decodeEntities(token.text)));
      continue;
    }
    const { close, attributes } = token;
    const step = close ? -1 : 1;
    if (dropped) {
      if (tag === dropped && !(depth += step)) dropped = '';
    } else if (DROPPED.test(tag)) {
      if (!close && !(token.slash && /^(?:svg|math)$/.test(tag))) [dropped, depth] = [tag, 1];
    } else if (tag === 'a') {
      const names = `${attributes.get('class')} ${attributes.get('rel')}`;
      anchor = close ? undefined : { href: url(attributes.get('href')), names };
    } else if (tag === 'span') {
      // Mastodon hides the beginning and the end of an address, and shows an ellipsis for the end.
      const names = (close ? spans.pop() : attributes.get('class')) ?? '';
      if (!close) spans.push(names);
      if (/\binvisible\b/.test(names)) hidden += step;
      else if (close && /\bellipsis\b/.test(names)) words('\u2026');
    } else if (tag === 'br') out.br();
    else if (tag === 'img' && !hidden) image(attributes);
    else if (/^t[dh]$/.test(tag)) out.space();
    else if (EMPHASIS.test(tag)) bold = Math.max(0, bold + step);
    else {
      if (tag === 'pre') pre = Math.max(0, pre + step);
      out.block(PARAGRAPH.test(tag) ? 2 : LINE.test(tag) ? 1 : 0);
    }
  }
  return out.segments();
};
