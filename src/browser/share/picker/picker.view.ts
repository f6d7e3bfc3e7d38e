/** What the choice of a server looks like, as a function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { softwareNames } from '../../../model/network/fediverse.ts';
import type { FediverseId } from '../../../model/network/fediverse.ts';
import { unicodeHost } from '../../../model/text/unicode-host.ts';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import type { Server } from './picker.servers.ts';

type Words = ShareMoreTerms['picker'];

/** Everything that is drawn. */
export interface PickerLook {
  /** What stands in the field at first. */
  readonly server: string;
  readonly software: FediverseId;
  /** The last thing typed was no server. */
  readonly wrong: boolean;
  readonly remembered: readonly Server[];
}

/** What the panel hears. */
export interface PickerWishes {
  submit(event: SubmitEvent): void;
  /** The name or the network changed. */
  change(event: Event): void;
  go(server: Server): void;
  forget(server: Server, event: Event): void;
}

const softwareChoice = (chosen: FediverseId, words: Words): TemplateResult =>
  html`<label for="picker-software">${words.software}</label>
    <select id="picker-software" name="software">
      ${[...softwareNames].map(
        ([id, name]) => html`<option .value=${id} .selected=${id === chosen}>${name}</option>`,
      )}
    </select>`;

const serverField = ({ server, wrong, remembered }: PickerLook, words: Words): TemplateResult =>
  html`<label for="picker-server">${words.label}</label>
    <p id="picker-hint" class="hint">${words.hint}</p>
    <input
      part="field"
      id="picker-server"
      name="server"
      type="text"
      list="picker-remembered"
      inputmode="url"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      required
      aria-describedby="picker-hint picker-wrong"
      aria-invalid=${wrong}
      .value=${server}
    />
    <datalist id="picker-remembered">
      ${remembered.map(({ host }) => html`<option .value=${host}></option>`)}
    </datalist>
    <p id="picker-wrong" class="wrong" role="alert">${wrong ? words.invalid : nothing}</p>`;

const rememberTick = (words: Words): TemplateResult =>
  html`<div class="tick">
    <input id="picker-remember" name="remember" type="checkbox" aria-describedby="picker-kept" />
    <label for="picker-remember">${words.remember}</label>
    <p id="picker-kept" class="hint">${words.rememberHint}</p>
  </div>`;

const rememberedList = (servers: readonly Server[], words: Words, wishes: PickerWishes): TemplateResult =>
  html`<div>
    <p id="picker-list" class="title">${words.remembered}</p>
    <ul role="list" aria-labelledby="picker-list">
      ${servers.map((server) => {
        const name = unicodeHost(server.host);
        return html`<li>
          <button
            part="control button"
            type="button"
            aria-label=${words.goTo(name)}
            @click=${() => wishes.go(server)}
          >
            <span part="label">${name}</span>
          </button>
          <button
            part="control button"
            type="button"
            @click=${(event: Event) => wishes.forget(server, event)}
          >
            <span part="label">${words.forget(name)}</span>
          </button>
        </li>`;
      })}
    </ul>
  </div>`;

/** The whole panel. */
export const pickerView = (look: PickerLook, words: Words, wishes: PickerWishes): TemplateResult =>
  html`<div class="picker">
    <form novalidate @submit=${wishes.submit} @change=${wishes.change}>
      ${softwareChoice(look.software, words)} ${serverField(look, words)} ${rememberTick(words)}
      <button part="control button" class="go" type="submit"><span part="label">${words.go}</span></button>
    </form>
    ${look.remembered.length ? rememberedList(look.remembered, words, wishes) : nothing}
  </div>`;
