/**
 * The frame of the companion's own pages: the site's name and logo, one column, the ways to its charter and to its data
 * policy. Each works without script, is found by no search engine, and loads from its own origin alone (but the logo).
 */
import { cleanLine } from '../../model/text/clean.ts';
import type { PagesTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Hole, Html } from '../html.ts';

/** What every page of a site needs. */
export interface PageFrame {
  /** Language of the words. */
  readonly lang: string;
  readonly terms: PagesTerms;
  /** Addresses of the style sheets, in order. */
  readonly styles: readonly string[];
  /** Absent where a page is nobody's: an unknown address. */
  readonly site?: { readonly name: string; readonly url: string; readonly logo?: string };
  readonly charter?: string;
  readonly privacy?: string;
}

/** What one page says. */
export interface PageParts {
  readonly title: string;
  /** The page asks for a correction: its title says so first. */
  readonly wrong?: boolean;
  /** Where the reader came from: a page of the site. */
  readonly back?: { readonly href: string; readonly title: string } | undefined;
  /** Address of the pages' one script, where a page has a use for it. */
  readonly script?: string;
}

/**
 * The policy of these pages, for the header.
 * @param logo its address, if the site has one. @param script whether the page has a use for the pages' one script
 */
export function pagesPolicy(logo?: string, script = false): string {
  const from = logo === undefined ? undefined : new URL(logo).origin;
  return [
    "default-src 'none'",
    ...(script ? ["script-src 'self'"] : []),
    "style-src 'self'",
    ...(from === undefined ? [] : [`img-src ${from}`]),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A page around its body. */
export const framed = (frame: PageFrame, { title, wrong, back, script }: PageParts, body: Hole): Html => {
  const { lang, terms, styles, site, charter, privacy } = frame;
  const name = cleanLine(site?.name ?? '');
  const shown = wrong ? terms.toCorrect(title) : title;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${name ? `${shown} – ${name}` : shown}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        ${styles.map((style) => html`<link rel="stylesheet" href="${style}" />`)}
        ${script === undefined ? nothing : html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${terms.skip}</a>
        ${
          site &&
          html`<header>
            <a class="site" href="${site.url}"
              >${site.logo !== undefined && html`<img src="${site.logo}" alt="" height="40" />`}<span
                >${name}</span
              ></a
            >
          </header>`
        }
        <main id="main" tabindex="-1">
          ${back && html`<p class="back"><a href="${back.href}">${terms.back(cleanLine(back.title))}</a></p>`}
          <h1>${title}</h1>
          ${body}
        </main>
        ${
          (charter !== undefined || privacy !== undefined) &&
          html`<footer>
            <nav aria-label="${terms.about}">
              <ul>
                ${charter !== undefined && html`<li><a href="${charter}">${terms.charter}</a></li>`}
                ${privacy !== undefined && html`<li><a href="${privacy}">${terms.privacy}</a></li>`}
              </ul>
            </nav>
          </footer>`
        }
      </body>
    </html>`;
};
