/** Ready texts: the list, the form of one, the table out and in. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { places } from '../../../model/ready-text.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import type { ReadyText, Replies } from '../../../model/wire/desk-replies.ts';
import { paragraphs } from '../../kit/text.ts';
import type { Drawn } from './parts.view.ts';

/** A field that is not as it must be. */
export type WrongText = 'title' | 'text' | 'text-long' | 'lang';

/** One text that is being written. `id`: of one that is there already. */
export interface TextForm {
  readonly id: string | undefined;
  readonly version: number;
  readonly service: string;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly wrong: readonly WrongText[];
}

/** Everything that is drawn. */
export interface TextsLook extends Drawn {
  readonly room: Replies;
  /** Address of the site on the desk's origin. */
  readonly base: string;
  readonly form: TextForm | undefined;
  readonly undoable: boolean;
}

/** What is asked for here. */
export interface TextsWishes {
  open(text?: ReadyText): void;
  write(change: Partial<Omit<TextForm, 'id' | 'version' | 'wrong'>>): void;
  save(): void;
  close(): void;
  remove(text: ReadyText): void;
  undo(): void;
  take(file: File): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const formView = (form: TextForm, { words, room, level }: TextsLook, wish: TextsWishes): TemplateResult => {
  const { texts: said } = words;
  const { wrong } = form;
  const mistakes: Readonly<Record<WrongText, string>> = {
    title: said.needTitle,
    text: words.form.needText,
    'text-long': words.form.tooLong(5000),
    lang: said.wrongLanguage,
  };
  const mistake = (...names: readonly WrongText[]) => {
    const found = names.find((name) => wrong.includes(name));
    return found ? html`<p part="mistake" id="wrong-${names[0]}">${mistakes[found]}</p>` : nothing;
  };
  const about = (hint: string | undefined, ...names: readonly WrongText[]) =>
    [hint, names.some((name) => wrong.includes(name)) && `wrong-${names[0]}`].filter(Boolean).join(' ') ||
    nothing;
  const bad = (...names: readonly WrongText[]) =>
    names.some((name) => wrong.includes(name)) ? 'true' : nothing;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="text-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.save();
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.close()}
  >
    <p part="title" id="text-form" role="heading" aria-level=${level + 1}>
      ${form.id === undefined ? said.add : said.edit}
    </p>
    <p part="entry">
      <label for="title">${said.title}</label>
      <input
        part="field"
        id="title"
        type="text"
        required
        maxlength="200"
        dir="auto"
        .value=${form.title}
        aria-invalid=${bad('title')}
        aria-describedby=${about(undefined, 'title')}
        @input=${(event: Event) => wish.write({ title: valueOf(event) })}
      />
    </p>
    ${mistake('title')}
    <p part="entry">
      <label for="text">${said.text}</label>
      <span part="hint" id="text-hint"
        >${said.places} ${places.map((place) => `{${place}} (${said.place[place]})`).join(', ')}</span
      >
      <textarea
        part="field"
        id="text"
        rows="5"
        required
        dir="auto"
        .value=${form.text}
        aria-invalid=${bad('text', 'text-long')}
        aria-describedby=${about('text-hint', 'text', 'text-long')}
        @input=${(event: Event) => wish.write({ text: valueOf(event) })}
      ></textarea>
    </p>
    ${mistake('text', 'text-long')}
    <p part="entry">
      <label for="service">${said.service}</label>
      <select part="field" id="service" @change=${(event: Event) => wish.write({ service: valueOf(event) })}>
        ${
          room.official.service === undefined || !form.service
            ? html`<option value="" ?selected=${!form.service}>${said.everybody}</option>`
            : nothing
        }
        ${[...new Set([...room.services, ...(form.service ? [form.service] : [])])].map(
          (name) => html`<option value=${name} ?selected=${name === form.service}>${name}</option>`,
        )}
      </select>
    </p>
    <p part="entry">
      <label for="lang">${said.language}</label>
      <span part="hint" id="lang-hint">${said.languageHint}</span>
      <input
        part="field"
        id="lang"
        type="text"
        maxlength="35"
        autocomplete="off"
        spellcheck="false"
        .value=${form.lang}
        aria-invalid=${bad('lang')}
        aria-describedby=${about('lang-hint', 'lang')}
        @input=${(event: Event) => wish.write({ lang: valueOf(event) })}
      />
    </p>
    ${mistake('lang')}
    <p part="actions">
      <button part="control primary" type="submit">${said.save}</button>
      <button part="control" type="button" @click=${() => wish.close()}>${words.form.cancel}</button>
    </p>
  </form>`;
};

const textView = (one: ReadyText, index: number, { words, room, level }: TextsLook, wish: TextsWishes) => {
  const { texts: said } = words;
  const mine = room.official.service;
  const keeps = room.mayKeep && (mine === undefined || mine === one.service);
  return html`<li part="described">
    <p part="title" id="text-${index}" role="heading" aria-level=${level + 1} dir="auto">${one.title}</p>
    <p part="aside"><bdi>${[one.service ?? said.everybody, one.lang].filter(Boolean).join(', ')}</bdi></p>
    <div part="content" lang=${one.lang ?? nothing}>${paragraphs(textToSegments(one.text))}</div>
    ${
      keeps
        ? html`<p part="actions">
            <button
              part="control"
              type="button"
              data-act="edit-text"
              aria-describedby="text-${index}"
              @click=${() => wish.open(one)}
            >
              ${said.edit}
            </button>
            <button
              part="control"
              type="button"
              data-act="remove-text"
              aria-describedby="text-${index}"
              @click=${() => wish.remove(one)}
            >
              ${said.remove}
            </button>
          </p>`
        : nothing
    }
  </li>`;
};

export const textsView = (look: TextsLook, wish: TextsWishes): TemplateResult => {
  const { words, room, form, base } = look;
  const { texts: said } = words;
  return html`${
    look.undoable
      ? html`<p part="actions">
          <button part="control undo" type="button" data-act="bring-back" @click=${() => wish.undo()}>
            ${words.done.undo}
          </button>
        </p>`
      : nothing
  }
  ${
    form
      ? formView(form, look, wish)
      : room.mayKeep
        ? html`<p part="actions">
            <button part="control primary" type="button" data-act="add-text" @click=${() => wish.open()}>
              ${said.add}
            </button>
          </p>`
        : nothing
  }
  ${
    room.texts.length
      ? html`<ul part="gallery" role="list" aria-label=${words.view.texts}>
            ${repeat(
              room.texts,
              ({ id }) => id,
              (one, index) => textView(one, index, look, wish),
            )}
          </ul>
          <p><a part="link" href="${base}/desk/replies/texts.csv" download>${said.download}</a></p>`
      : html`<div part="empty" id="empty" tabindex="-1"><p part="calm">${words.empty.texts}</p></div>`
  }
  ${
    room.mayKeep
      ? html`<p part="find">
          <label for="table">${said.take}</label>
          <span part="hint" id="table-hint">${said.takeHint}</span>
          <input
            part="field"
            id="table"
            type="file"
            accept=".csv,text/csv"
            aria-describedby="table-hint"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file) wish.take(file);
              // The same file may be chosen again once it is mended.
              input.value = '';
            }}
          />
        </p>`
      : nothing
  }`;
};
