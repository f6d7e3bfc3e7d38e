/** The parts of a form that works without script: fields with their hint and their mistake, and the list of mistakes. */
import { html, nothing } from '../html.ts';
import type { Hole, Html } from '../html.ts';

/** Something to correct: the id of its field, and how. '' is for what belongs to none. */
export interface Mistake {
  readonly field: string;
  readonly sentence: string;
}

/** What goes back as it came. */
export const hidden = (fields: Readonly<Record<string, string | undefined>>): Html =>
  html`${Object.entries(fields).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;

/** A form that is sent to a route of the companion. Its own sentences say what is wrong, not the browser's. */
export const form = (
  action: string,
  fields: Readonly<Record<string, string | undefined>>,
  body: Hole,
): Html =>
  html`<form method="post" action="${action}" accept-charset="utf-8" novalidate>
    ${hidden(fields)} ${body}
  </form>`;

/** The list of mistakes: it takes the focus, and leads to each field (R-61). */
export const mistakeList = (heading: string, mistakes: readonly Mistake[]): Html =>
  mistakes.length
    ? html`<div class="wrong" role="alert" tabindex="-1" autofocus>
        ${heading && html`<p><strong>${heading}</strong></p>`}
        <ul>
          ${mistakes.map(
            ({ field, sentence }) =>
              html`<li>${field ? html`<a href="#${field}">${sentence}</a>` : sentence}</li>`,
          )}
        </ul>
      </div>`
    : nothing;

/** The sentence beside a field. */
export const mistakeAt = (field: string, mistakes: readonly Mistake[]): Html => {
  const found = mistakes.find((mistake) => mistake.field === field);
  return found ? html`<p class="mistake" id="${field}-mistake">${found.sentence}</p>` : nothing;
};

/** Ids of what describes a field. */
export const describedBy = (field: string, hint: boolean, mistakes: readonly Mistake[]): string | undefined =>
  [hint && `${field}-hint`, mistakes.some((one) => one.field === field) && `${field}-mistake`]
    .filter(Boolean)
    .join(' ') || undefined;

/** What a field is. */
export interface Field {
  /** Its id and the name under which it is sent. */
  readonly name: string;
  /** With "(required)" or "(optional)" in words (R-60). */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly type?: 'text' | 'email';
  /** Lines of a text; absent: one line. */
  readonly rows?: number;
  readonly id?: string;
}

/** A label, its hint, what is wrong, and the field. */
export const entry = (field: Field, mistakes: readonly Mistake[] = []): Html => {
  const { name, label, hint, value = '', required, autocomplete, type = 'text', rows, id = name } = field;
  const wrong = mistakes.some((one) => one.field === id) && 'true';
  const described = describedBy(id, hint !== undefined, mistakes);
  const must = required && 'true';
  // A browser passes over the first line break of a textarea, so it is given one; the formatter would add its own.
  // prettier-ignore
  const area = html`<textarea id="${id}" name="${name}" rows="${rows}" aria-required="${must}" aria-invalid="${wrong}" aria-describedby="${described}">${'\n' + value}</textarea>`;
  return html`<div class="entry">
    <label for="${id}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`} ${mistakeAt(id, mistakes)}
    ${
      rows === undefined
        ? html`<input
            id="${id}"
            name="${name}"
            type="${type}"
            autocomplete="${autocomplete ?? 'off'}"
            value="${value}"
            aria-required="${must}"
            aria-invalid="${wrong}"
            aria-describedby="${described}"
          />`
        : area
    }
  </div>`;
};

/** The same page again, for a code that it keeps. */
export const againForm = (action: string, code: string, text: string): Html =>
  html`<form method="post" action="${action}">
    ${hidden({ code })}
    <p class="actions"><button>${text}</button></p>
  </form>`;

/** Buttons: the first is the one that matters most. */
export const buttons = (
  ...them: readonly { readonly text: string; readonly name?: string; readonly value?: string }[]
): Html =>
  html`<p class="actions">
    ${them.map(
      ({ text, name, value }, index) =>
        html`<button class="${index === 0 && 'first'}" name="${name}" value="${value}">${text}</button>`,
    )}
  </p>`;
