/** Segments as HTML: the words, their links, their line breaks; each name and text kept apart from what surrounds it. */
import { clean, cleanLine } from '../model/text/clean.ts';
import { httpUrl } from '../model/text/safe-url.ts';
import { hostBeside } from './host.ts';
import type { Segment } from '../model/text/segment.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';

/** `rel` of links in what strangers wrote, and in what the institution itself wrote. */
export const UGC = 'nofollow ugc noopener';
export const OWN = 'noopener';

/** A name or title of foreign origin: one line, safe to display, and isolated (S-15). `fallback` when nothing is left. */
export const isolated = (name: string | undefined, fallback = '', className?: string): Html =>
  html`<bdi class="${className}">${cleanLine(name ?? '') || fallback}</bdi>`;

/** May a picture be loaded from this address? */
type MayLoad = (url: string) => boolean;

/** A sign of a network's own: its picture where the institution keeps one, else its name in words (S-14). */
const emoji = (text: string, src: string | undefined, mayLoad: MayLoad | undefined): Html =>
  src !== undefined && mayLoad?.(src)
    ? html`<img
        class="parvis-emoji"
        src="${src}"
        alt="${text}"
        width="20"
        height="20"
        loading="lazy"
        decoding="async"
        data-parvis-src="${src}"
      />`
    : html`<span class="parvis-emoji" data-parvis-src="${httpUrl(src)}">${text}</span>`;

const segment = (piece: Segment, rel: string, mayLoad: MayLoad | undefined): Hole => {
  if (piece.type === 'break') return html`<br />`;
  const text = clean(piece.text);
  // A link without words would have no name.
  if (!text) return '';
  switch (piece.type) {
    case 'emphasis':
      return html`<em>${text}</em>`;
    case 'emoji':
      return emoji(text, piece.src, mayLoad);
    case 'link': {
      const href = httpUrl(piece.href);
      if (!href) return text;
      const host = hostBeside({ text, href });
      // A reader sees where a link goes, whatever its words claim (S-16).
      return [
        html`<a href="${href}" rel="${rel}">${text}</a>`,
        host && html`<small class="parvis-host"> (<bdi>${host}</bdi>)</small>`,
      ];
    }
    case 'mention':
    case 'tag': {
      const href = httpUrl(piece.href);
      const name = `parvis-${piece.type}`;
      return href
        ? html`<a class="${name}" href="${href}" rel="${rel}">${text}</a>`
        : html`<span class="${name}">${text}</span>`;
    }
    default:
      return text;
  }
};

/**
 * Segments on running lines, breaks as `br`.
 * @param mayLoad pictures of signs; without it they are words
 */
export const inline = (segments: readonly Segment[], rel: string = UGC, mayLoad?: MayLoad): Html =>
  html`${segments.map((piece) => segment(piece, rel, mayLoad))}`;

/** Segments in paragraphs, which two or more breaks part; each finds its own direction. */
export const paragraphs = (segments: readonly Segment[], rel: string = UGC, mayLoad?: MayLoad): Html => {
  const all: Segment[][] = [[]];
  segments.forEach((piece, index) => {
    const isBreak = piece.type === 'break';
    if (isBreak && (segments[index - 1]?.type === 'break' || segments[index + 1]?.type === 'break')) {
      if (all.at(-1)?.length) all.push([]);
    } else all.at(-1)?.push(piece);
  });
  return html`${all.filter((each) => each.length).map((each) => html`<p dir="auto">${inline(each, rel, mayLoad)}</p>`)}`;
};
