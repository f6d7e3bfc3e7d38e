/** A page that says one thing: what was not found, or cannot be done now. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { framed } from './frame.ts';
import type { PageFrame, PageParts } from './frame.ts';

export const noticePage = (
  frame: PageFrame,
  { text, ...parts }: PageParts & { readonly text: string },
): Html => framed(frame, parts, html`<p>${text}</p>`);
