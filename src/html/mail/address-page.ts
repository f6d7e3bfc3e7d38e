/** The pages of an author's mails: is the address theirs, and no more messages. */
import type { PagesTerms } from '../../words/terms.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formPage } from './form-page.ts';
import type { FormFrame, FormTo } from './form-page.ts';

/** Asks whether the address is theirs. */
export const checkPage = (frame: FormFrame, { emailCheck }: PagesTerms, address: string, to: FormTo): Html =>
  formPage(
    frame,
    emailCheck.title,
    html`<p>${emailCheck.ask(address)}</p>
      <form method="post" action="${to.action}">
        <input type="hidden" name="key" value="${to.key}" />
        <div>
          <label><input type="checkbox" name="replies" value="yes" /> ${emailCheck.replies}</label>
        </div>
        <button>${emailCheck.yes}</button>
      </form>
      <p><small>${emailCheck.notYou}</small></p>`,
  );

/** What became of it. */
export const checkedPage = (
  frame: FormFrame,
  { emailCheck, notFound }: PagesTerms,
  is: 'done' | 'past' | 'unknown',
): Html =>
  formPage(
    frame,
    emailCheck.title,
    html`<p role="status">${{ done: emailCheck.done, past: emailCheck.old, unknown: notFound.text }[is]}</p>`,
  );

/** Asks whether the messages should stop. @param to absent: they have */
export const stopPage = (
  frame: FormFrame,
  { unsubscribe }: PagesTerms,
  to?: FormTo & { readonly comment: string },
): Html =>
  formPage(
    frame,
    unsubscribe.title,
    to
      ? html`<p>${unsubscribe.ask}</p>
          <form method="post" action="${to.action}">
            <input type="hidden" name="c" value="${to.comment}" />
            <input type="hidden" name="key" value="${to.key}" />
            <button>${unsubscribe.yes}</button>
          </form>`
      : html`<p role="status">${unsubscribe.done}</p>`,
  );
