/**
 * The frame of the pages to which mails lead. They work without script, load nothing but their style, may be framed by
 * nobody, and send their form home only.
 */
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** The policy of these pages, for the header. */
export const formPolicy: string = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What every one of them needs. */
export interface FormFrame {
  readonly lang: string;
  /** Name of the site. */
  readonly site: string;
  /** Address of `formStyle`. */
  readonly style: string;
}

/** Where a form is sent, and the key that it sends back. */
export interface FormTo {
  readonly action: string;
  readonly key: string;
}

/** One page. */
export const formPage = ({ lang, site, style }: FormFrame, title: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${`${title} \u2013 ${site}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="${style}" />
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${site}</p>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
