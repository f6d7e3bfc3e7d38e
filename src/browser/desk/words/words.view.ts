/** The word lists: what is added, what a change would do, what there is. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { wordListNames } from '../../../model/wire/desk-words.ts';
import type { DeskWords, ListedWord, TriedWords, TryWords } from '../../../model/wire/desk-words.ts';
import type { DeskTerms, DeskWordsTerms } from '../../../words/terms.ts';
import type { Moment } from '../../kit/locale.ts';
import { changeView } from './change.view.ts';
import { aroundView, entriesView } from './entries.view.ts';

/** Everything that is drawn. */
export interface WordsLook {
  readonly words: DeskWordsTerms;
  readonly desk: DeskTerms;
  readonly moment: Moment;
  readonly level: number;
  /** Address of the site on the desk's origin. */
  readonly base: string;
  /** Undefined until they have come. */
  readonly lists: DeskWords | undefined;
  readonly change: TryWords;
  readonly draft: ListedWord;
  readonly brought: string;
  readonly filter: string;
  readonly wrong: 'word' | 'lang' | undefined;
  readonly tried: TriedWords | undefined;
  readonly trying: 'no' | 'running' | 'done';
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
}

/** What is asked for here. */
export interface WordsWishes {
  write(change: Partial<ListedWord>): void;
  add(): void;
  drop(entry: Pick<ListedWord, 'list' | 'word'>): void;
  /** Takes something out of the change. */
  back(entry: Pick<ListedWord, 'list' | 'word'>): void;
  filter(text: string): void;
  bring(text: string): void;
  file(file: File): void;
  takeIn(): void;
  test(): void;
  save(): void;
  retry(): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const addForm = ({ words, level, draft, wrong }: WordsLook, wish: WordsWishes) => {
  const said = words.add;
  const input = (name: 'word' | 'lang' | 'note', label: string, hint: string | undefined, mistake = '') => {
    const bad = wrong === name;
    const about = [hint && `words-hint-${name}`, bad && `words-wrong-${name}`].filter(Boolean).join(' ');
    return html`<p part="entry">
        <label for="words-${name}">${label}</label>
        ${hint ? html`<span part="hint" id="words-hint-${name}">${hint}</span>` : nothing}
        <input
          part="field"
          id="words-${name}"
          autocomplete="off"
          spellcheck="false"
          dir="auto"
          ?required=${name === 'word'}
          .value=${draft[name]}
          aria-invalid=${bad ? 'true' : nothing}
          aria-describedby=${about || nothing}
          @input=${(event: Event) => wish.write({ [name]: valueOf(event) })}
        />
      </p>
      ${bad ? html`<p part="mistake" id="words-wrong-${name}">${mistake}</p>` : nothing}`;
  };
  return html`<form
    part="form"
    novalidate
    aria-labelledby="words-add"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.add();
    }}
  >
    <p part="title" id="words-add" role="heading" aria-level=${level + 1}>${said.heading}</p>
    ${input('word', said.word, said.wordHint, said.needWord)}
    <fieldset part="choices">
      <legend>${said.list}</legend>
      ${wordListNames.map(
        (name) =>
          html`<label part="choice"
            ><input
              type="radio"
              name="list"
              aria-describedby="words-list-${name}"
              .checked=${draft.list === name}
              @change=${() => wish.write({ list: name })}
            />
            <span
              >${words.list[name]}
              <span part="aside" id="words-list-${name}">${words.listHint[name]}</span></span
            ></label
          >`,
      )}
    </fieldset>
    ${input('lang', said.lang, said.langHint, said.badLang)} ${input('note', said.note, undefined)}
    <p part="actions"><button part="control" type="submit" data-act="add">${said.send}</button></p>
  </form>`;
};

/** @param bar what was said last, and what went wrong */
export const wordsView = (look: WordsLook, wish: WordsWishes, bar: unknown): TemplateResult => html`
  <p part="hint">${look.words.hint}</p>
  ${bar}
  ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
  ${
    look.lists
      ? html`${changeView(look, wish)} ${addForm(look, wish)} ${entriesView(look, look.lists, wish)}
        ${aroundView(look, look.lists, wish)}`
      : nothing
  }
`;
