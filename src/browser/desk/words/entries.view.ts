/** The lists as they are: the desk's entries, the configuration's, the log; a list that is brought or taken away. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fold } from '../../../model/wordlist/fold.ts';
import type { DeskWord, DeskWords } from '../../../model/wire/desk-words.ts';
import { dateText } from '../../kit/locale.ts';
import type { WordsLook, WordsWishes } from './words.view.ts';

/** Entries that are drawn at once; from so many on they can be searched. */
const MOST = 100;
const MANY = 12;

const entryView = (one: DeskWord, { words, moment }: WordsLook, wish: WordsWishes) => {
  const { list, word, lang, note, name, at } = one;
  const by = at && words.entries.by({ who: name ?? words.entries.somebody, date: dateText(at, moment) });
  return html`<li part="word">
    <p part="what" dir="auto">${word}</p>
    <p part="aside">${[words.list[list], lang, by].filter(Boolean).join(' · ')}</p>
    ${note ? html`<p part="aside" dir="auto">${note}</p>` : nothing}
    <button part="control" type="button" data-remove=${word} @click=${() => wish.drop({ list, word })}>
      ${words.entries.remove(word)}
    </button>
  </li>`;
};

export const entriesView = (look: WordsLook, { entries }: DeskWords, wish: WordsWishes) => {
  const { level, base, filter } = look;
  const said = look.words.entries;
  const sought = fold(filter.trim());
  const found = sought ? entries.filter(({ word }) => fold(word).includes(sought)) : entries;
  return html`<section part="now" aria-labelledby="words-entries">
    <p part="title" id="words-entries" tabindex="-1" role="heading" aria-level=${level + 1}>
      ${said.heading(entries.length)}
    </p>
    ${
      entries.length > MANY
        ? html`<p part="entry">
            <label for="words-filter">${said.filter}</label>
            <input
              part="field"
              id="words-filter"
              type="search"
              autocomplete="off"
              .value=${filter}
              @input=${(event: Event) => wish.filter((event.target as HTMLInputElement).value)}
            />
          </p>`
        : nothing
    }
    ${found.length ? nothing : html`<p part="calm">${entries.length ? said.none : said.empty}</p>`}
    <ul part="words" role="list">
      ${repeat(
        found.slice(0, MOST),
        ({ list, word }) => `${list} ${word}`,
        (one) => entryView(one, look, wish),
      )}
    </ul>
    ${found.length > MOST ? html`<p part="aside">${said.more(found.length - MOST)}</p>` : nothing}
    ${entries.length ? html`<p><a part="link" href="${base}/desk/words.csv" download>${look.words.download}</a></p>` : nothing}
  </section>`;
};

export const aroundView = (look: WordsLook, { base, log }: DeskWords, wish: WordsWishes) => {
  const { words, moment, brought } = look;
  const said = words.bring;
  return html`<details part="details" ?open=${!!brought}>
      <summary part="summary">${said.heading}</summary>
      <form
        part="form"
        novalidate
        aria-label=${said.heading}
        @submit=${(event: Event) => {
          event.preventDefault();
          wish.takeIn();
        }}
      >
        <p part="entry">
          <label for="words-bring">${said.text}</label>
          <span part="hint" id="words-bring-hint">${said.hint}</span>
          <textarea
            part="field"
            id="words-bring"
            rows="5"
            spellcheck="false"
            dir="auto"
            aria-describedby="words-bring-hint"
            .value=${brought}
            @input=${(event: Event) => wish.bring((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </p>
        <p part="entry">
          <label for="words-file">${said.file}</label>
          <input
            part="field"
            id="words-file"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            @change=${({ target }: Event) => {
              const [file] = (target as HTMLInputElement).files ?? [];
              if (file) wish.file(file);
            }}
          />
        </p>
        <p part="actions"><button part="control" type="submit" data-act="bring">${said.send}</button></p>
      </form>
    </details>
    ${
      base.length
        ? html`<details part="details">
            <summary part="summary">${words.base.heading}</summary>
            <p part="hint">${words.base.hint}</p>
            <ul part="words" role="list">
              ${base.map(({ list, word }) => html`<li dir="auto">${word} (${words.list[list]})</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <details part="details">
      <summary part="summary">${words.log.heading}</summary>
      ${
        log.length
          ? html`<ol part="log">
              ${log.map(
                ({ at, name, act, word, list }) =>
                  html`<li dir="auto">
                    ${words.log.line({
                      date: dateText(at, moment),
                      who: name ?? words.entries.somebody,
                      act: words.log.act[act],
                      word,
                      list: words.list[list],
                    })}
                  </li>`,
              )}
            </ol>`
          : html`<p part="calm">${words.log.empty}</p>`
      }
    </details>`;
};
