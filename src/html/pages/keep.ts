/** The link and the code that lead back to a page which nobody signs in to. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** The code is in no address that reaches a server: the link carries it in its fragment. */
export const keepSection = (
  heading: string,
  keep: string,
  link: { readonly href: string; readonly text: string },
  code: { readonly value: string; readonly text: string },
): Html =>
  html`<section aria-labelledby="keep">
    <h2 id="keep">${heading}</h2>
    <p>${keep}</p>
    <p><a href="${link.href}">${link.text}</a></p>
    <p class="hint" id="code-name">${code.text}</p>
    <p><code class="code" aria-labelledby="code-name">${code.value}</code></p>
  </section>`;
