/** Segments as nodes: text bindings all, so nothing a stranger wrote is ever read as HTML (S-12). As `src/html` writes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Segment } from '../../model/text/segment.ts';
import { hostBeside } from './host.ts';

/** `rel` of links in what strangers wrote, and in what the institution itself wrote. */
export const UGC = 'nofollow ugc noopener';
export const OWN = 'noopener';

/** Draws a sign of a network's own, where it can be shown as a picture. */
export type DrawEmoji = (piece: Segment & { readonly type: 'emoji' }) => unknown;

const node = (piece: Segment, rel: string, emoji?: DrawEmoji): unknown => {
  if (piece.type === 'break') return html`<br />`;
  if (emoji && piece.type === 'emoji') return emoji(piece);
  const { text } = piece;
  if (piece.type === 'emphasis') return html`<em>${text}</em>`;
  const href = 'href' in piece && piece.href;
  if (!href) return text;
  // A reader sees where a link goes, whatever its words claim (S-16).
  const host = piece.type === 'link' && hostBeside(piece);
  return html`<a part="link" href=${href} rel=${rel}>${text}</a
    >${host ? html`<small part="host"> (<bdi>${host}</bdi>)</small>` : nothing}`;
};

/** Segments on running lines. */
export const inline = (segments: readonly Segment[], rel: string = UGC, emoji?: DrawEmoji): unknown[] =>
  segments.map((piece) => node(piece, rel, emoji));

/** Segments in paragraphs, which two or more breaks part; each finds its own direction. */
export const paragraphs = (
  segments: readonly Segment[],
  rel: string = UGC,
  emoji?: DrawEmoji,
): TemplateResult[] => {
  const all: Segment[][] = [[]];
  segments.forEach((piece, index) => {
    if (
      piece.type === 'break' &&
      (segments[index - 1]?.type === 'break' || segments[index + 1]?.type === 'break')
    ) {
      if (all.at(-1)!.length) all.push([]);
    } else all.at(-1)!.push(piece);
  });
  return all
    .filter(({ length }) => length)
    .map((each) => html`<p dir="auto">${inline(each, rel, emoji)}</p>`);
};
