/** The shortcuts: on or off, and which key does what. */
import { html, nothing } from 'lit';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import type { DeskWishes } from '../desk.view.ts';
import { keyNames } from '../keys/keys.ts';
import type { Shortcuts } from '../keys/shortcuts.ts';

const fieldOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

export const keysView = (
  { keys, taken }: Shortcuts,
  words: DeskTerms,
  { keys: said }: DeskAsideTerms,
  wish: DeskWishes,
) =>
  html`<p part="hint">${said.hint}</p>
    <label part="choice"
      ><input
        type="checkbox"
        .checked=${keys.on}
        @change=${(event: Event) => wish.keys({ on: fieldOf(event).checked })}
      />
      ${said.on}</label
    >
    <ul part="shortcuts" role="list">
      ${keyNames.map(
        (name) =>
          html`<li>
            <label for="key-${name}"
              >${name === 'next' || name === 'previous' ? said.act[name] : words.act[name]}</label
            >
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
              @focus=${(event: Event) => fieldOf(event).select()}
              @change=${(event: Event) => wish.keys({ [name]: fieldOf(event).value.toLowerCase() })}
            />
          </li>`,
      )}
    </ul>
    ${taken ? html`<p part="mistake" id="taken">${said.taken}</p>` : nothing} `;
