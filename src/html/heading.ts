/** Headings at the level that the page around them asks for. */
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** The level below, as far as there is one. */
export const below = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel;

/** A heading; one template for each level, because an element's name is never a hole. */
export const heading = (
  level: HeadingLevel,
  content: Hole,
  { id, name }: { readonly id?: string; readonly name?: string } = {},
): Html => {
  switch (level) {
    case 2:
      return html`<h2 id="${id}" class="${name}">${content}</h2>`;
    case 3:
      return html`<h3 id="${id}" class="${name}">${content}</h3>`;
    case 4:
      return html`<h4 id="${id}" class="${name}">${content}</h4>`;
    case 5:
      return html`<h5 id="${id}" class="${name}">${content}</h5>`;
    case 6:
      return html`<h6 id="${id}" class="${name}">${content}</h6>`;
  }
};
