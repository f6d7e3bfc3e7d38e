/**
 * The pages of the moderators' desk: signing in, which works without script, and the page that loads the desk itself.
 * Their policy lets them load from their own origin alone, be framed by nobody, and send their form home only.
 */
import type { DeskPageTerms, DeskRole, DeskTerms } from '../words/terms.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';

/** The policy of these pages, for the header. */
export const deskPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What every page of the desk needs. */
export interface DeskFrame {
  /** Language of the words. */
  readonly lang: string;
  readonly terms: Pick<DeskTerms, 'heading' | 'signIn'>;
  readonly around: DeskPageTerms;
  /** Addresses of `deskStyle` and `deskIcon`. */
  readonly style: string;
  readonly icon: string;
  /** The provider that moderators sign in with, and where that begins. */
  readonly provider?: { readonly name: string; readonly href: string };
  /** Name of the site; absent where it is about several. */
  readonly site?: string;
}

/** A page of the desk around its body. @param head more for its head */
export const deskFramed = (
  { lang, terms, style, icon, site }: DeskFrame,
  title: string,
  body: Html,
  head: Html = nothing,
): Html =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${site === undefined ? terms.heading : `${terms.heading} \u2013 ${site}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <link rel="stylesheet" href="${style}" />
        <link rel="icon" type="image/svg+xml" href="${icon}" />
        ${head}
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          ${site !== undefined && html`<p>${site}</p>`}
        </header>
        ${body}
      </body>
    </html>`;

/** The way in by the provider, where there is one. A link: its address leads to another site, which no form may do. */
export const providerLink = ({ provider, around }: DeskFrame): Html =>
  provider
    ? html`<p><a class="enter" href="${provider.href}">${around.signIn.provider(provider.name)}</a></p>`
    : nothing;

/** Whoever is signed in, and what the desk needs to start. */
export interface SignedIn {
  /** Base of the site's routes on this origin: `/s/valmont`. */
  readonly src: string;
  readonly name: string;
  readonly role: DeskRole;
  /** Where the form that signs out is sent. */
  readonly signOut: string;
  /** Address of the desk's script; absent when it is not installed. */
  readonly script?: string;
}

/**
 * The desk's page; with nobody signed in, how one comes in. What stands in the element is seen until its script has
 * come: that it is on its way; after a while, or when its words do not come, that it is late (`deskStyle` waits). Without
 * script it says what is needed.
 *
 * @param above what everybody should know first
 */
export const deskPage = (frame: DeskFrame, who?: SignedIn, above: Html = nothing): Html => {
  const { heading, signIn } = frame.terms;
  const { roles } = frame.around;
  const { loading, noScript, late, absent, invited } = frame.around;
  if (!who)
    return deskFramed(
      frame,
      heading,
      html`<main>
        <p>${signIn.ended}</p>
        ${providerLink(frame)}
        <p>${invited}</p>
      </main>`,
    );
  return deskFramed(
    frame,
    heading,
    html`<form method="post" action="${who.signOut}" aria-labelledby="who">
        <p id="who">${who.name} (${roles[who.role]})</p>
        <button>${frame.around.signIn.out}</button>
      </form>
      ${above}
      <main class="desk">
        ${
          who.script === undefined
            ? html`<p role="alert">${absent}</p>`
            : html`<noscript><p>${noScript}</p></noscript>
                <parvis-desk src="${who.src}" heading-level="2">
                  <p role="status">${loading}</p>
                  <p slot="late">${late}</p>
                </parvis-desk>`
        }
      </main>`,
    who.script === undefined ? nothing : html`<script type="module" src="${who.script}"></script>`,
  );
};

/**
 * The page of an invitation. Seeing it changes nothing; its button does.
 *
 * @param link where the form is sent, and the token that it sends back; absent: the link was unknown, used or past.
 */
export const signInPage = (
  frame: DeskFrame,
  link?: { readonly action: string; readonly token: string },
): Html => {
  const { welcome, invited, signIn } = frame.around;
  const { heading, linkOld, confirm } = signIn;
  return deskFramed(
    frame,
    heading,
    html`<main>
      ${
        link
          ? html`<form method="post" action="${link.action}">
              <input type="hidden" name="token" value="${link.token}" />
              <p>${welcome}</p>
              <button>${confirm}</button>
            </form>`
          : html`<p role="alert">${linkOld}</p>
              ${providerLink(frame)}
              <p>${invited}</p>`
      }
    </main>`,
  );
};

/** The desks of a companion with several sites. */
export const sitesPage = (
  frame: DeskFrame,
  sites: readonly { readonly name: string; readonly href: string }[],
): Html =>
  deskFramed(
    frame,
    frame.terms.heading,
    html`<main>
      <ul>
        ${sites.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}
      </ul>
    </main>`,
  );
