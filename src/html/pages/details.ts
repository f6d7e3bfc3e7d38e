/** Something that opens without script. */
import { html } from '../html.ts';
import type { Hole, Html } from '../html.ts';

/** @param open from the beginning: something in it is to be corrected */
export const details = (open: boolean, summary: string, body: Hole): Html =>
  html`<details open="${open}">
    <summary>${summary}</summary>
    ${body}
  </details>`;
