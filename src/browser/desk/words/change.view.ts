/** A change that is not saved yet: what is in it, what it would do, and saving it. */
import { html, nothing } from 'lit';
import type { ListedWord, TriedWords } from '../../../model/wire/desk-words.ts';
import { stateText } from '../comment/name.ts';
import { isEmpty } from './change.ts';
import type { WordsLook, WordsWishes } from './words.view.ts';

/** Takes something away; its name is the button's label. */
const CROSS = '\u00d7';

const nameOf = ({ word, list }: Pick<ListedWord, 'word' | 'list'>, { words }: WordsLook): string =>
  `${word} (${words.list[list]})`;

const triedView = (tried: TriedWords, { words, desk, level }: WordsLook) => {
  const said = words.test;
  const { of, whole, held, freed, published, refused, samples } = tried;
  return html`<section part="tried" aria-labelledby="words-tried">
    <p part="title" id="words-tried" tabindex="-1" role="heading" aria-level=${level + 2}>
      ${held ? said.held({ held, of }) : said.none(of)}
    </p>
    ${published ? html`<p part="notice">${said.published(published)}</p>` : nothing}
    ${refused ? html`<p part="aside">${said.refused(refused)}</p>` : nothing}
    ${freed ? html`<p part="aside">${said.freed(freed)}</p>` : nothing}
    ${whole ? nothing : html`<p part="aside">${said.part}</p>`}
    ${
      samples.length
        ? html`<details part="details" open>
            <summary part="summary">${said.samples}</summary>
            <ul part="samples" role="list">
              ${samples.map(
                ({ before, met, after, state }) =>
                  html`<li part="sample">
                    <p part="excerpt" dir="auto">
                      ${before}${met ? html`<mark part="marked">${met}</mark>` : nothing}${after}
                    </p>
                    <p part="aside">${stateText(state, desk)}</p>
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
};

export const changeView = (look: WordsLook, wish: WordsWishes) => {
  const { words, level, change, tried, trying } = look;
  if (isEmpty(change)) return nothing;
  const said = words.change;
  const line = (one: Pick<ListedWord, 'word' | 'list'>, text: string) =>
    html`<li part="line">
      <span dir="auto">${text}</span>
      <button
        part="control"
        type="button"
        aria-label=${said.back(one.word)}
        data-back=${one.word}
        @click=${() => wish.back(one)}
      >
        ${CROSS}
      </button>
    </li>`;
  return html`<section part="change" aria-labelledby="words-change">
    <p part="title" id="words-change" tabindex="-1" role="heading" aria-level=${level + 1}>${said.heading}</p>
    <p part="hint">${said.hint}</p>
    <ul part="words" role="list">
      ${change.put.map((one) => line(one, said.put(nameOf(one, look))))}
      ${change.drop.map((one) => line(one, said.drop(nameOf(one, look))))}
    </ul>
    ${tried ? triedView(tried, look) : nothing}
    <p part="actions">
      ${
        trying === 'done'
          ? html`<button part="control primary" type="button" id="words-save" @click=${() => wish.save()}>
              ${words.save}
            </button>`
          : html`<button
              part="control primary"
              type="button"
              data-act="try"
              aria-disabled=${trying === 'running' ? 'true' : nothing}
              @click=${() => trying === 'no' && wish.test()}
            >
              ${words.test.send}
            </button>`
      }
    </p>
  </section>`;
};
