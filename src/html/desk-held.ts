/** What the desk says of a site that whoever runs the companion holds. */
import { deskFramed } from './desk-page.ts';
import type { DeskFrame } from './desk-page.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The sentences above the desk. */
export const heldNotice = (heading: string, sentences: readonly string[]): Html =>
  html`<section class="held" aria-labelledby="held">
    <h2 id="held">${heading}</h2>
    ${sentences.map((one) => html`<p>${one}</p>`)}
  </section>`;

/** In place of what a form or a link of a mail would have done. */
export const heldPage = (frame: DeskFrame, heading: string, sentences: readonly string[]): Html =>
  deskFramed(frame, heading, html`<main>${sentences.map((one) => html`<p>${one}</p>`)}</main>`);
