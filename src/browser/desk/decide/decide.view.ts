/** The form of a decision: which rule, why, and what the author will read. Arrives when a decision asks for it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Statement } from '../../../model/statement.ts';
import type { DeskPage } from '../../../model/wire/desk.ts';
import type { DeskTerms, Reason, StatementTerms } from '../../../words/terms.ts';
import { LONGEST_HOLD } from '../../../model/wire/desk-wave-rules.ts';
import type { AsideTerms } from '../aside/aside.ts';
import { dateText } from '../../kit/locale.ts';
import type { Language } from '../../kit/language.ts';
import type { Moment } from '../../kit/locale.ts';
import styles from '../style/form.scss';
import { detected, groundOf, single, statementOf } from './form.ts';
import { holdView } from './hold.view.ts';
import type { Form, Wrong, Written } from './form.ts';

const statement = {
  en: () => import('../../../words/en/statement.ts'),
  fr: () => import('../../../words/fr/statement.ts'),
};
/** What the author will read. @throws when the chunk does not come */
export const telling = async (language: Language) => (await statement[language]()).default;

export * from './form.ts';
export { styles };

/** Everything the form is drawn from. */
export interface DecideLook {
  readonly form: Form;
  readonly words: DeskTerms;
  readonly told: StatementTerms;
  /** Of the form itself. */
  readonly said: AsideTerms;
  readonly clauses: DeskPage['clauses'];
  readonly moment: Moment;
  readonly level: number;
  /** By the server's clock, in milliseconds. */
  readonly now: number;
}

/** What the form asks of the desk. */
export interface DecideWishes {
  write(change: Partial<Written>): void;
  send(): void;
  cancel(): void;
}

const mistakes: Readonly<Record<Exclude<Wrong, 'until'>, 'needClause' | 'needExplanation'>> = {
  ground: 'needClause',
  ref: 'needClause',
  explanation: 'needExplanation',
  facts: 'needExplanation',
};

/** The sentence for a field that is not as it must be. */
export const mistakeOf = (wrong: Wrong, { choice }: Form, { decide, wave }: AsideTerms): string =>
  wrong === 'until'
    ? wave.hold.needUntil(LONGEST_HOLD)
    : decide[
        wrong === 'explanation' && choice.need === 'reason' && !choice.outcome
          ? 'needReason'
          : mistakes[wrong]
      ];

/** What the author will read, field by field. */
const preview = (statement: Statement, told: StatementTerms, moment: Moment) => {
  const { automated, ground, redress, scope } = statement;
  const found = told.automated;
  const shown: Readonly<Record<keyof Statement, unknown>> = {
    action: told.action[statement.action],
    scope: told.scope[scope.reach],
    from: dateText(statement.from, moment),
    until: told.noEnd,
    facts: statement.facts,
    source: told.source[statement.source],
    automated: automated.detection ? `${found.detection} ${found.decision[automated.decision]}` : found.none,
    ground: told.ground[ground.type](ground.ref),
    explanation: statement.explanation,
    redress: redress.map(
      ({ kind, deadline }) => `${told.redress[kind]} (${told.until(dateText(deadline, moment))})`,
    ),
    reference: statement.reference.slice(0, 9) + '…',
  };
  return html`<dl part="preview">
    ${Object.entries(shown).map(
      ([field, value]) =>
        html`<div>
          <dt>${told.field[field as keyof Statement]}</dt>
          <dd dir="auto">${value}</dd>
        </div>`,
    )}
  </dl>`;
};

/** What a ready-made sentence fills in: the explanation, and the clause that is there for it. */
const readyFor = (reason: Reason, told: StatementTerms, clauses: DeskPage['clauses']): Partial<Written> => {
  const clause = clauses.find(({ about }) => about === reason);
  return { explanation: told.reason[reason], ...(clause && { ground: `c:${clause.ref}` }) };
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export const decideView = (look: DecideLook, wish: DecideWishes): TemplateResult => {
  const { form, words, told, clauses, moment } = look;
  const { choice, comments, wrong } = form;
  const { ground, ref, explanation, facts } = form.written;
  const decide = { ...words.decide, ...look.said.decide };
  const whole = choice.need === 'statement';
  const first = comments[0]!;
  const one = single(form);
  /** The sentence of a field's mistake. */
  const mistake = (field: Wrong) =>
    wrong.includes(field)
      ? html`<p part="mistake" id="wrong-${field}">${mistakeOf(field, form, look.said)}</p>`
      : nothing;
  const invalid = (field: Wrong) => (wrong.includes(field) ? 'true' : nothing);
  const about = (field: Wrong) => (wrong.includes(field) ? `wrong-${field}` : nothing);
  const option = (value: string, text: string) =>
    html`<option value=${value} .selected=${value === ground}>${text}</option>`;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="decide"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.send();
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
  >
    <p part="title" id="decide" role="heading" aria-level=${look.level + 2}>
      ${whole ? decide.heading : words.act[choice.act]}
    </p>
    ${one ? nothing : html`<p part="hint">${form.wave ? look.said.wave.heading[form.wave.kind](form.wave.members.length) : words.act.selected(comments.length)}</p>`}
    ${one && detected(first) ? html`<p part="hint">${decide.automated}</p>` : nothing}
    ${
      whole
        ? html`<p part="entry">
              <label for="ground">${decide.clause}</label>
              <select
                part="field"
                id="ground"
                required
                aria-invalid=${invalid('ground')}
                aria-describedby=${about('ground')}
                @change=${(event: Event) => wish.write({ ground: valueOf(event) })}
              >
                ${option('', '')}
                ${
                  clauses.length
                    ? clauses.map((each) => option(`c:${each.ref}`, `${each.ref} – ${each.title}`))
                    : option('terms', decide.clause)
                }
                ${option('law', decide.law)}
              </select>
            </p>
            ${mistake('ground')}
            ${
              ground === 'law' || ground === 'terms'
                ? html`<p part="entry">
                      <label for="ref">${ground === 'law' ? decide.lawRef : decide.clause}</label>
                      <input
                        part="field"
                        id="ref"
                        required
                        maxlength="500"
                        .value=${ref}
                        aria-invalid=${invalid('ref')}
                        aria-describedby=${about('ref')}
                        @input=${(event: Event) => wish.write({ ref: valueOf(event) })}
                      />
                    </p>
                    ${mistake('ref')}`
                : nothing
            }
            <p part="entry">
              <label for="ready">${decide.ready}</label>
              <select
                part="field"
                id="ready"
                @change=${(event: Event) =>
                  valueOf(event) && wish.write(readyFor(valueOf(event) as Reason, told, clauses))}
              >
                <option></option>
                ${Object.entries(told.reason).map(
                  ([reason, text]) => html`<option value=${reason}>${text}</option>`,
                )}
              </select>
            </p>`
        : nothing
    }
    <p part="entry">
      <label for="explanation"
        >${choice.outcome ? decide.answer : whole ? decide.explanation : decide.reason}</label
      >
      ${whole ? html`<span part="hint" id="hint">${decide.explanationHint}</span>` : nothing}
      <textarea
        part="field"
        id="explanation"
        rows="3"
        required
        maxlength="2000"
        dir="auto"
        .value=${explanation}
        aria-invalid=${invalid('explanation')}
        aria-describedby=${[whole && 'hint', wrong.includes('explanation') && 'wrong-explanation'].filter(Boolean).join(' ') || nothing}
        @input=${(event: Event) => wish.write({ explanation: valueOf(event) })}
      ></textarea>
    </p>
    ${mistake('explanation')}
    ${
      whole && one
        ? html`<p part="entry">
              <label for="facts">${told.field.facts}</label>
              <textarea
                part="field"
                id="facts"
                rows="3"
                required
                maxlength="5000"
                dir="auto"
                .value=${facts}
                aria-invalid=${invalid('facts')}
                aria-describedby=${about('facts')}
                @input=${(event: Event) => wish.write({ facts: valueOf(event) })}
              ></textarea>
            </p>
            ${mistake('facts')}`
        : nothing
    }
    ${form.wave?.kind === 'alike' ? holdView(look, wish) : nothing}
    <p part="actions">
      <button part="control primary" type="submit">${words.act[choice.act]}</button>
      <button part="control" type="button" @click=${() => wish.cancel()}>${decide.cancel}</button>
    </p>
    ${
      whole && groundOf(form.written, clauses)
        ? html`<details part="details">
            <summary part="summary">${decide.preview}</summary>
            ${preview(statementOf(first, form, clauses, look.now), told, moment)}
          </details>`
        : nothing
    }
  </form>`;
};
