/**
 * The feed on a screen in a town hall, as a page of its own: the widget takes over what stands here. Without its script
 * the newest posts are there in large letters, and the page asks for itself anew from time to time.
 */
import { cleanLine } from '../../model/text/clean.ts';
import type { Feed } from '../../model/wire/feed.ts';
import type { FeedTerms } from '../../words/terms.ts';
import { feedSection } from '../feed.ts';
import type { FeedOptions } from '../feed.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Loader } from '../relay.ts';

export interface KioskOptions extends FeedOptions {
  /** Name of the institution. */
  readonly institution: string;
  /** The script that brings the widget; without one the page shows the newest posts and renews itself. */
  readonly loader?: Loader | undefined;
}

/** Posts that stand there without script, and those that take turns with it. */
const FEW = 6;
const TURNS = 20;
/** Seconds until the page renews itself where no script does it. */
const RENEWED = 300;

/**
 * The policy of this page, for the header.
 * @param loader where the script comes from, when that is another origin
 * @param origins that pictures come from, besides its own
 */
export const kioskPolicy = (loader: Loader | undefined, origins: readonly string[] = []): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...(loader ? [new URL(loader.url).origin] : [])].join(' '),
    "style-src 'self'",
    ["img-src 'self'", ...origins].join(' '),
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** @param feed the page stands beside its feed.json, its feed.html and kiosk.css (`kioskStyle`) */
export const kioskPage = (feed: Feed, terms: FeedTerms, options: KioskOptions): Html => {
  const { institution, lang, loader, zone } = options;
  const name = cleanLine(institution);
  const title = cleanLine(feed.title) || terms.heading;
  const renewed = html`<meta http-equiv="refresh" content="${RENEWED}" />`;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title} – ${name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="kiosk.css" />
        ${
          loader
            ? html`<script
                  type="module"
                  src="${loader.url}"
                  integrity="${loader.integrity}"
                  crossorigin="anonymous"
                ></script>
                <noscript>${renewed}</noscript>`
            : renewed
        }
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          ${
            loader
              ? html`<parvis-feed
                  src="feed.json"
                  layout="kiosk"
                  limit="${TURNS}"
                  zone="${zone}"
                  heading="${title}"
                  >${feedSection(feed, terms, { ...options, limit: FEW })}</parvis-feed
                >`
              : feedSection(feed, terms, { ...options, limit: FEW })
          }
        </main>
      </body>
    </html>`;
};
