/**
 * Writes `messages.html`: every sentence for webmasters, in each language, under the code that the console prints. The
 * loader links to it, for it is too small to carry sentences.
 */
import { writeFileSync } from 'node:fs';
import { html, join, write } from '../../src/html/html.ts';
import en from '../../src/words/en/webmaster.ts';
import fr from '../../src/words/fr/webmaster.ts';

/** Stands for any value that a sentence takes: its name in brackets. */
const anything = (name) =>
  new Proxy(
    {},
    {
      get: (_, key) =>
        typeof key === 'string' && !['toString', 'valueOf'].includes(key) ? `[${key}]` : () => `[${name}]`,
    },
  );

/** One sentence, with the names of its values in their places. */
export const sample = (term, lang) =>
  typeof term === 'function' ? term(anything(lang === 'fr' ? 'valeur' : 'value')) : term;

export const messagesPage = () =>
  write(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="robots" content="noindex" />
          <title>Parvis: messages to the webmaster</title>
        </head>
        <body>
          <h1>Parvis: messages to the webmaster</h1>
          <p>The browser’s console prints a code. This is what it means, and what to do.</p>
          <dl>
            ${join(
              Object.keys(en).map(
                (code) =>
                  html`<dt id="${code}"><code>parvis/${code}</code></dt>
                    <dd>${sample(en[code], 'en')}</dd>
                    <dd lang="fr">${sample(fr[code], 'fr')}</dd>`,
              ),
            )}
          </dl>
        </body>
      </html>`,
  );

export const writeMessages = (file) => writeFileSync(file, messagesPage() + '\n');
