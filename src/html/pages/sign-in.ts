/** The companion's page on which a resident begins to sign in, and what it says when that did not work. */
import type { SignInTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';

/** What stands on it. */
export interface SignInParts {
  readonly words: Pick<SignInTerms, 'resident'>;
  /** The provider's name. */
  readonly provider: string;
  /** Comments show the provider's name of somebody. */
  readonly claim: boolean;
  /** Where it begins. */
  readonly go: string;
  /** The page that somebody came from. */
  readonly page: string;
}

/** What happens next, said before it happens: a link, since a form may not lead to another site. */
export const residentPage = (
  frame: PageFrame,
  { words: { resident }, provider, claim, go, page }: SignInParts,
): Html =>
  framed(
    frame,
    { title: resident.heading },
    html`<p>${resident.hint(provider)}</p>
      <p>${claim ? resident.claim(provider) : resident.chosen}</p>
      <p>${resident.kept}</p>
      <p><a class="enter" href="${go}">${resident.go(provider)}</a></p>
      <p><a href="${page}">${resident.back}</a></p>`,
  );

/** Why it did not work, and the ways on. */
export const notSignedInPage = (
  frame: PageFrame,
  told: { readonly heading: string; readonly text: string },
  ways: readonly { readonly href: string; readonly text: string }[],
): Html =>
  framed(
    frame,
    { title: told.heading },
    html`<p role="alert">${told.text}</p>
      ${ways.length ? html`${ways.map(({ href, text }) => html`<p><a href="${href}">${text}</a></p>`)}` : nothing}`,
  );
