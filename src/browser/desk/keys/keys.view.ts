/** The shortcuts: on or off, and which key does what. */
import { html, nothing } from 'lit';
import type { DeskLook, DeskWishes } from '../desk.view.ts';
import { keyNames } from './keys.ts';

const valueOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

export const keysView = ({ keys, taken, words }: DeskLook, wish: DeskWishes) =>
  html`<details part="details keys">
    <summary part="summary">${words.keys.heading}</summary>
    <p part="hint">${words.keys.hint}</p>
    <label part="choice"
      ><input
        type="checkbox"
        .checked=${keys.on}
        @change=${(event: Event) => wish.keys({ on: valueOf(event).checked })}
      />
      ${words.keys.on}</label
    >
    <ul part="shortcuts" role="list">
      ${keyNames.map(
        (name) =>
          html`<li>
            <label for="key-${name}">${words.act[name]}</label>
            <input
              part="field key"
              id="key-${name}"
              maxlength="1"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              .value=${keys[name]}
              aria-invalid=${taken === name ? 'true' : nothing}
              aria-describedby=${taken === name ? 'taken' : nothing}
              @focus=${(event: Event) => valueOf(event).select()}
              @change=${(event: Event) => wish.keys({ [name]: valueOf(event).value.toLowerCase() })}
            />
          </li>`,
      )}
    </ul>
    ${taken ? html`<p part="mistake" id="taken">${words.keys.taken}</p>` : nothing}
  </details>`;
