/** In the form that refuses a wave: the tick that holds the next ones like these, and until when. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LONGEST_HOLD } from '../../../model/wire/desk-wave-rules.ts';
import type { DecideLook, DecideWishes } from './decide.view.ts';
import { holdDays } from './form.ts';

const fieldOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

export const holdView = (
  { form, said, now }: Pick<DecideLook, 'form' | 'said' | 'now'>,
  wish: Pick<DecideWishes, 'write'>,
): TemplateResult => {
  const { hold: words } = said.wave;
  const { hold, until } = form.written;
  const wrong = form.wrong.includes('until');
  const [first, usual, last] = holdDays(now);
  return html`<div part="hold">
    <label part="choice"
      ><input
        id="hold"
        type="checkbox"
        .checked=${hold}
        aria-describedby="hold-hint"
        @change=${(event: Event) => wish.write({ hold: fieldOf(event).checked, until: until || usual })}
      />
      ${words.label}</label
    >
    <p part="hint" id="hold-hint">${words.hint}</p>
    ${
      hold
        ? html`<p part="entry">
              <label for="until">${words.until}</label>
              <span part="hint" id="until-hint">${words.untilHint(LONGEST_HOLD)}</span>
              <input
                part="field"
                id="until"
                type="date"
                required
                min=${first}
                max=${last}
                .value=${until}
                aria-invalid=${wrong ? 'true' : nothing}
                aria-describedby=${wrong ? 'until-hint wrong-until' : 'until-hint'}
                @change=${(event: Event) => wish.write({ until: fieldOf(event).value })}
              />
            </p>
            ${wrong ? html`<p part="mistake" id="wrong-until">${words.needUntil(LONGEST_HOLD)}</p>` : nothing}`
        : nothing
    }
  </div>`;
};
