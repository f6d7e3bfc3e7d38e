/** What the form for a comment and that for a report are made of: a frame, fields, a box to tick, the last line. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Panel } from '../panel.ts';

/** A field with its label; what it expects stands before it, what is wrong with it beside it (R-60, R-61). */
export interface Entry {
  /** Its id, which is also its `autocomplete`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Id of the hint, where that stands elsewhere. */
  readonly hinted?: string;
  /** Of a text of several lines. */
  readonly rows?: number;
  readonly required: boolean;
  readonly value: string;
  readonly mistake: string | undefined;
  readonly type: (value: string) => void;
}

const mistakeView = (id: string, mistake: string | undefined): unknown =>
  mistake ? html`<p part="mistake" id="${id}-mistake">${mistake}</p>` : nothing;

export const entryView = ({ id, label, hint, hinted = `${id}-hint`, ...entry }: Entry): TemplateResult => {
  const { rows, required, value, mistake, type } = entry;
  const described = mistake ? `${hinted} ${id}-mistake` : hinted;
  const typed = ({ target }: Event): void => type((target as HTMLInputElement).value);
  return html`<div part="entry">
    <label for=${id}>${label}</label>
    ${hint ? html`<p part="hint" id=${hinted}>${hint}</p>` : nothing}${mistakeView(id, mistake)}${
      rows
        ? html`<textarea
            part="field"
            id=${id}
            ?required=${required}
            .value=${value}
            aria-invalid=${!!mistake}
            aria-describedby=${described}
            @input=${typed}
            rows=${rows}
          ></textarea>`
        : html`<input
            part="field"
            id=${id}
            ?required=${required}
            .value=${value}
            aria-invalid=${!!mistake}
            aria-describedby=${described}
            @input=${typed}
            type=${id === 'email' ? id : 'text'}
            autocomplete=${id}
          />`
    }
  </div>`;
};

/** A box that has to be ticked. */
export const tickView = (
  id: string,
  label: unknown,
  checked: boolean,
  mistake: string | undefined,
  tick: (yes: boolean) => void,
): TemplateResult =>
  html`<div part="entry">
    ${mistakeView(id, mistake)}
    <p part="agree">
      <input
        type="checkbox"
        id=${id}
        .checked=${checked}
        required
        aria-invalid=${!!mistake}
        aria-describedby=${mistake ? `${id}-mistake` : nothing}
        @change=${({ target }: Event) => tick((target as HTMLInputElement).checked)}
      /><label for=${id}>${label}</label>
    </p>
  </div>`;

/** A group of choices carries its mistake as a field does. */
export { mistakeView };

/** The line of buttons. @param busy said in place of `send` while it is being sent */
export const actionsView = (send: string, busy: string | undefined, others: unknown): TemplateResult =>
  html`<p part="actions" aria-busy=${!!busy}>
    <button part="control primary" type="submit">${busy ?? send}</button>${others}
  </p>`;

export const formView = (panel: Panel, title: string, submit: () => void, inner: unknown): TemplateResult =>
  html`<form
    part="form"
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    <p part="title" id="form-title" role="heading" aria-level=${panel.level() + 1} tabindex="-1">${title}</p>
    ${inner}
  </form>`;
