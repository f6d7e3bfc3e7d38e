/** Contesting: the way to it, its form, or what came of it; of a decision about a comment, or of a measure (DSA art. 20). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cleanLine } from '../../../model/text/clean.ts';
import type { Appeal } from '../../../model/wire/thread.ts';
import type { StatementTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Panel } from '../panel.ts';
import { button } from '../thread.view.ts';

/** What is contested. */
export interface Contested {
  /** Of its field; unique in the panel. */
  readonly id: string;
  readonly deadline: string | undefined;
  /** Undefined: not yet; '' while it is being written; then its reference. */
  readonly state: string | undefined;
  /** It stands inside another form, so it cannot be one. */
  readonly inside?: boolean;
}

/** How far a contest is, and what was answered. */
export const outcomeView = (
  { state, human, reference, explanation }: Appeal,
  words: StatementTerms,
): TemplateResult => {
  const { contest, field } = words;
  return html`<p part="notice">${contest.state[state]}. ${human ? contest.human : nothing}</p>
    ${explanation ? html`<p part="reason" dir="auto">${cleanLine(explanation)}</p>` : nothing}
    ${reference ? html`<p part="hint">${field.reference} ${reference}</p>` : nothing}`;
};

/** @param required the words that say so. @param open the first activation @param send the second */
export const appealView = (
  { id, deadline, state, inside }: Contested,
  { contest }: StatementTerms,
  required: string,
  panel: Panel,
  open: () => void,
  send: (text: string) => void,
): TemplateResult => {
  if (state) return html`<p part="notice">${contest.sent(state)}</p>`;
  if (deadline && Date.parse(deadline) < panel.now()) return html`<p>${contest.late}</p>`;
  const until = deadline
    ? html`<p part="hint">${contest.deadline(dateText(deadline, panel.moment()))}</p>`
    : nothing;
  if (state === undefined)
    return html`<p part="actions">${button('contest', contest.open, open)}</p>
      ${until}`;
  const fields = html`<p part="title" role="heading" aria-level=${panel.level() + 1}>${contest.heading}</p>
    <label for=${id}>${contest.text} ${required}</label>
    <p part="hint" id="${id}-hint">${contest.hint}</p>
    <textarea part="field" id=${id} rows="4" aria-describedby="${id}-hint"></textarea>
    ${until}`;
  const said = (event: Event): void =>
    send((event.currentTarget as Element).closest('[part=form]')!.querySelector('textarea')!.value);
  if (inside)
    return html`<div part="form">
      ${fields}
      <p part="actions">
        <button part="control primary" type="button" @click=${said}>${contest.send}</button>
      </p>
    </div>`;
  return html`<form
    part="form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      said(event);
    }}
  >
    ${fields}
    <p part="actions"><button part="control primary" type="submit">${contest.send}</button></p>
  </form>`;
};
