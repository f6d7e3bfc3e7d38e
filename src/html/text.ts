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

const segment = (piece: Segment, rel: string): Hole => {
  if (piece.type === 'break') return html`<br />`;
  const text = clean(piece.text);
  // A link without words would have no name.
  if (!text) return '';
  switch (piece.type) {
    case 'emphasis':
      return html`<em>${text}</em>`;
    case 'emoji':
      // As words: a picture would be a request to a stranger's server (S-14). Whoever mirrors it finds it here.
      return html`<span class="parvis-emoji" data-parvis-src="${httpUrl(piece.src)}">${text}</span>`;
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

/** Segments on running lines, breaks as `br`. */
export const inline = (segments: readonly Segment[], rel: string = UGC): Html =>
  html`${segments.map((piece) => segment(piece, rel))}`;

/** Segments in paragraphs, which two or more breaks part; each finds its own direction. */
export const paragraphs = (segments: readonly Segment[], rel: string = UGC): Html => {
  const all: Segment[][] = [[]];
  segments.forEach((piece, index) => {
    const isBreak = piece.type === 'break';
    if (isBreak && (segments[index - 1]?.type === 'break' || segments[index + 1]?.type === 'break')) {
      if (all.at(-1)?.length) all.push([]);
    } else all.at(-1)?.push(piece);
  });
  return html`${all.filter((each) => each.length).map((each) => html`<p dir="auto">${inline(each, rel)}</p>`)}`;
};
