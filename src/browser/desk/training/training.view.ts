/** One exercise with its comment, its decision and why; the result at the end. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { exercises, isRight, trainingActs, trainingClauses } from '../../../model/training.ts';
import type { Exercise, TrainingAct, TrainingAnswer, TrainingClause } from '../../../model/training.ts';
import type { DeskTraining } from '../../../model/wire/desk-training.ts';
import type { DeskTrainingTerms } from '../../../words/terms.ts';
import type { Moment } from '../../kit/locale.ts';
import { endView } from './end.view.ts';
import { decisionText } from './said.ts';

/** Everything that is drawn. */
export interface TrainingLook {
  readonly words: DeskTrainingTerms;
  readonly moment: Moment;
  readonly level: number;
  /** Place of the exercise; undefined before the beginning, their number at the end. */
  readonly at: number | undefined;
  readonly answers: readonly TrainingAnswer[];
  /** A clause is being chosen. */
  readonly refusing: boolean;
  readonly clause: TrainingClause | undefined;
  readonly missing: boolean;
  /** Whom one may tell; undefined while it is not known. */
  readonly contact: DeskTraining | undefined;
  /** By the server's clock, in milliseconds. */
  readonly now: number;
}

/** What is asked for here. */
export interface TrainingWishes {
  start(): void;
  act(act: TrainingAct): void;
  choose(clause: TrainingClause | undefined): void;
  refuse(): void;
  cancel(): void;
  next(): void;
  again(): void;
}

const clauseForm = ({ words, clause, missing }: TrainingLook, wish: TrainingWishes) =>
  html`<form
    part="form"
    novalidate
    aria-label=${words.act.refuse}
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.refuse();
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
  >
    <p part="entry">
      <label for="training-clause">${words.choose}</label>
      <select
        part="field"
        id="training-clause"
        required
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? 'training-missing' : nothing}
        @change=${({ target }: Event) =>
          wish.choose(trainingClauses.find((one) => one === (target as HTMLSelectElement).value))}
      >
        <option value="" ?selected=${!clause}></option>
        ${trainingClauses.map(
          (one) => html`<option value=${one} ?selected=${one === clause}>${words.clause[one]}</option>`,
        )}
      </select>
    </p>
    ${missing ? html`<p part="mistake" id="training-missing">${words.needClause}</p>` : nothing}
    <p part="actions">
      <button part="control primary" type="submit">${words.confirm}</button>
      <button part="control" type="button" @click=${() => wish.cancel()}>${words.cancel}</button>
    </p>
  </form>`;

const verdictView = (
  exercise: Exercise,
  answer: TrainingAnswer,
  look: TrainingLook,
  wish: TrainingWishes,
) => {
  const { words, level, at } = look;
  const right = isRight(exercise, answer);
  return html`<section part="verdict" aria-labelledby="verdict">
    <p part="title" id="verdict" tabindex="-1" role="heading" aria-level=${level + 2}>
      ${right ? words.right : words.compare(decisionText(exercise, words))}
    </p>
    ${right && exercise.clause ? html`<p part="aside">${words.by(words.clause[exercise.clause])}</p>` : nothing}
    <p>${words.cases[exercise.id].why}</p>
    <p part="actions">
      <button part="control primary" type="button" data-act="next" @click=${() => wish.next()}>
        ${at === exercises.length - 1 ? words.end : words.next}
      </button>
    </p>
  </section>`;
};

const exerciseView = (exercise: Exercise, look: TrainingLook, wish: TrainingWishes) => {
  const { words, level, at = 0, answers, refusing } = look;
  const { name, text, about, why: _ } = { about: words.about, ...words.cases[exercise.id] };
  const answer = answers[at];
  return html`<p part="title" id="exercise" tabindex="-1" role="heading" aria-level=${level + 1}>
      ${words.exercise({ item: at + 1, of: exercises.length })}
    </p>
    <p part="aside">${about}</p>
    <blockquote part="made-up">
      <p part="author">${name}</p>
      <p part="content">${text}</p>
    </blockquote>
    ${
      answer
        ? verdictView(exercise, answer, look, wish)
        : refusing
          ? clauseForm(look, wish)
          : html`<p part="actions">
                ${trainingActs.map(
                  (act) =>
                    html`<button
                      part="control"
                      type="button"
                      data-act=${act}
                      aria-describedby=${act === 'alert' ? 'alert-hint' : nothing}
                      @click=${() => wish.act(act)}
                    >
                      ${words.act[act]}
                    </button>`,
                )}
              </p>
              <p part="hint" id="alert-hint">${words.actHint}</p>`
    }`;
};

/** @param bar what was said last, and what went wrong */
export const trainingView = (look: TrainingLook, wish: TrainingWishes, bar: unknown): TemplateResult => {
  const { words, at, answers } = look;
  const exercise = at === undefined ? undefined : exercises[at];
  return html`<p part="notice">${words.banner}</p>
    ${bar}
    ${
      at === undefined
        ? html`<p>${words.intro}</p>
            <p part="actions">
              <button part="control primary" type="button" data-act="start" @click=${() => wish.start()}>
                ${answers.length ? words.goOn : words.start}
              </button>
            </p>`
        : exercise
          ? exerciseView(exercise, look, wish)
          : endView(look, wish)
    }`;
};
