/** The pages of the desk around signing in with a provider: that it was done, and why it was not. */
import { deskFramed } from './desk-page.ts';
import type { DeskFrame } from './desk-page.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/**
 * Somebody has just been let in. The page goes on to the desk by itself: a redirect would not do, for the browser keeps
 * the session's cookie to itself for as long as the way began at another site.
 *
 * @param href of the desk, on this origin. @param open what the link says
 */
export const enteredPage = (frame: DeskFrame, title: string, href: string, open: string): Html =>
  deskFramed(
    frame,
    title,
    html`<main>
      <p><a class="enter" href="${href}">${open}</a></p>
    </main>`,
    html`<meta http-equiv="refresh" content="0; url=${href}" />`,
  );

/** Why somebody is not let in. @param again what the link says that begins anew, where that can help */
export const outsidePage = (
  frame: DeskFrame,
  told: { readonly heading: string; readonly text: string },
  again?: string,
): Html =>
  deskFramed(
    frame,
    told.heading,
    html`<main>
      <p role="alert">${told.text}</p>
      ${
        again !== undefined &&
        frame.provider &&
        html`<p><a class="enter" href="${frame.provider.href}">${again}</a></p>`
      }
    </main>`,
  );
