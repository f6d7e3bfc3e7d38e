/** The form that warns or suspends: what, until when, on which ground, why. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Measure } from '../../../model/sanction.ts';
import type { DeskSanctions } from '../../../model/wire/desk-sanctions.ts';
import type { DeskAuthorsTerms } from '../../../words/terms.ts';
import type { AuthorForm, Wrong, Written } from './form.ts';

export interface FormLook {
  readonly form: AuthorForm;
  readonly known: DeskSanctions;
  readonly words: DeskAuthorsTerms;
  readonly level: number;
}

export interface FormWishes {
  fill(change: Partial<Written>): void;
  send(): void;
  cancel(): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export const formView = ({ form, known, words, level }: FormLook, wish: FormWishes): TemplateResult => {
  const { written, wrong } = form;
  const { measure, ground } = written;
  const mistake = (field: Wrong) =>
    wrong.includes(field) ? html`<p part="mistake" id="wrong-${field}">${words.need[field]}</p>` : nothing;
  const invalid = (field: Wrong) => (wrong.includes(field) ? 'true' : nothing);
  const about = (field: Wrong, hint = '') =>
    [hint, wrong.includes(field) && `wrong-${field}`].filter(Boolean).join(' ') || nothing;
  const option = (value: string, text: string) =>
    html`<option value=${value} ?selected=${value === ground}>${text}</option>`;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="author-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.send();
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
  >
    <p part="title" id="author-form" role="heading" aria-level=${level + 2}>${words.start}</p>
    <p part="entry">
      <label for="measure">${words.what}</label>
      <select
        part="field"
        id="measure"
        @change=${(event: Event) => wish.fill({ measure: valueOf(event) as Measure })}
      >
        ${known.measures.map((one) => html`<option value=${one} ?selected=${one === measure}>${words.does[one]}</option>`)}
      </select>
    </p>
    ${known.measures.includes('suspended') ? nothing : html`<p part="hint">${words.unknown}</p>`}
    ${
      measure === 'warned'
        ? nothing
        : html`<p part="entry">
              <label for="until">${words.end}</label>
              <span part="hint" id="until-hint">${words.endHint(known.longest)}</span>
              <input
                part="field"
                id="until"
                type="date"
                required
                .value=${written.until}
                aria-invalid=${invalid('until')}
                aria-describedby=${about('until', 'until-hint')}
                @change=${(event: Event) => wish.fill({ until: valueOf(event) })}
              />
            </p>
            ${mistake('until')}`
    }
    ${
      measure === 'suspended' && !known.warned
        ? html`<p part="hint" id="illegal-hint">${words.illegalHint}</p>
            <label part="choice"
              ><input
                id="illegal"
                type="checkbox"
                .checked=${written.illegal}
                aria-invalid=${invalid('illegal')}
                aria-describedby=${about('illegal', 'illegal-hint')}
                @change=${(event: Event) => wish.fill({ illegal: (event.target as HTMLInputElement).checked })}
              />
              ${words.illegal}</label
            >
            ${mistake('illegal')}`
        : nothing
    }
    <p part="entry">
      <label for="author-ground">${words.ground}</label>
      <select
        part="field"
        id="author-ground"
        required
        aria-invalid=${invalid('ground')}
        aria-describedby=${about('ground')}
        @change=${(event: Event) => wish.fill({ ground: valueOf(event) })}
      >
        ${option('', '')}
        ${
          known.clauses.length
            ? known.clauses.map((one) => option(`c:${one.ref}`, `${one.ref} – ${one.title}`))
            : option('terms', words.clause)
        }
        ${option('law', words.law)}
      </select>
    </p>
    ${mistake('ground')}
    ${
      ground === 'law' || ground === 'terms'
        ? html`<p part="entry">
              <label for="author-ref">${ground === 'law' ? words.lawRef : words.clause}</label>
              <input
                part="field"
                id="author-ref"
                required
                maxlength="500"
                .value=${written.ref}
                aria-invalid=${invalid('ref')}
                aria-describedby=${about('ref')}
                @input=${(event: Event) => wish.fill({ ref: valueOf(event) })}
              />
            </p>
            ${mistake('ref')}`
        : nothing
    }
    <p part="entry">
      <label for="author-reason">${words.reason}</label>
      <span part="hint" id="reason-hint">${words.reasonHint}</span>
      <textarea
        part="field"
        id="author-reason"
        rows="3"
        required
        maxlength="2000"
        dir="auto"
        .value=${written.reason}
        aria-invalid=${invalid('reason')}
        aria-describedby=${about('reason', 'reason-hint')}
        @input=${(event: Event) => wish.fill({ reason: valueOf(event) })}
      ></textarea>
    </p>
    ${mistake('reason')}
    <p part="actions">
      <button part="control primary" type="submit">${words.send[measure]}</button>
      <button part="control" type="button" @click=${() => wish.cancel()}>${words.cancel}</button>
    </p>
  </form>`;
};

/** Where the focus goes for a field that is not as it must be. */
export const fieldOf: Readonly<Record<Wrong, string>> = {
  until: '#until',
  illegal: '#illegal',
  ground: '#author-ground',
  ref: '#author-ref',
  reason: '#author-reason',
};
