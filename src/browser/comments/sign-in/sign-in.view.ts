/** Signing in, as a function of data and words: a way to the companion's page, or that it was done. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComposerSignInTerms } from '../../../words/terms.ts';
import type { Bearer } from '../../kit/bearer.ts';
import { button } from '../thread.view.ts';

/** What is known when it is drawn. */
export interface SignInLook {
  readonly provider: string;
  readonly required: boolean;
  readonly signed: Bearer | undefined;
  /** Where the link leads; undefined while it is being made, null where it cannot be. */
  readonly href: string | undefined | null;
}

export const signInView = (
  { provider, required, signed, href }: SignInLook,
  words: ComposerSignInTerms,
  go: () => void,
  out: () => void,
): TemplateResult => {
  const way = (): unknown =>
    href === null
      ? html`<p part="hint">${words.insecure}</p>`
      : html`<p part="hint">${words.kept}</p>
          <p part="actions">
            <a part="control enter" href=${href ?? nothing} @click=${go}>${words.go(provider)}</a>
          </p>`;
  return html`<div part="sign-in" role="group" aria-label=${words.label}>
    ${
      signed
        ? html`<p>${signed.name ? words.signedInAs(signed.name) : words.signedIn(provider)}</p>
            <p part="actions">${button('out', words.out, out)}</p>`
        : html`<p>${required ? words.required(provider) : words.optional(provider)}</p>
            ${way()}`
    }
  </div>`;
};
