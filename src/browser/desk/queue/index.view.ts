/** The list of a queue with its tools: one row for each comment, boxes for several at once, what came meanwhile. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskComment } from '../../../model/wire/desk.ts';
import type { Wave } from '../../../model/wire/desk-wave.ts';
import { clockOf, nameOf } from '../comment/name.ts';
import { plain } from '../comment/plain.ts';
import type { DeskLook, DeskWishes } from '../desk.view.ts';

/** Code points of the excerpt in the list. */
const EXCERPT = 120;

const excerptOf = ({ content, proposed }: DeskComment): string =>
  [...plain(proposed ?? content).slice(0, 400)].slice(0, EXCERPT).join('');

/** The row of a wave: how many, why together, and how they begin. It is refused whole, so it has no box. */
const waveRow = ({ key, title, sample, members }: Wave, { words, open }: DeskLook, wish: DeskWishes) =>
  html`<li part="row wave">
    <button
      part="entry"
      type="button"
      aria-current=${key === open ? 'true' : nothing}
      @click=${() => wish.open(key)}
    >
      <span part="title">${title ?? members.length}</span>
      <span part="excerpt" dir="auto">${excerptOf(sample)}</span>
      <span part="aside">${clockOf(sample, words) ?? ''}</span>
    </button>
  </li>`;

const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

const row = (comment: DeskComment, { words, open, selected }: DeskLook, wish: DeskWishes) => {
  const { id } = comment;
  const name = nameOf(comment, words);
  return html`<li part="row">
    <label part="box"
      ><input
        type="checkbox"
        aria-label=${words.select(name)}
        .checked=${selected.has(id)}
        @change=${(event: Event) => wish.select(id, checked(event))}
    /></label>
    <button
      part="entry"
      type="button"
      aria-current=${id === open ? 'true' : nothing}
      @click=${() => wish.open(id)}
    >
      <span part="who"><bdi>${name}</bdi></span>
      <span part="excerpt" dir="auto">${excerptOf(comment)}</span>
      <span part="aside">${[clockOf(comment, words), comment.mark].filter(Boolean).join(' · ')}</span>
    </button>
  </li>`;
};

export const indexView = (look: DeskLook, wish: DeskWishes): TemplateResult => {
  const { words, list, selected, choices } = look;
  return html`<div part="index">
    <div part="bar">
      <label part="choice"
        ><input
          type="checkbox"
          .checked=${selected.size > 0 && selected.size === list.length}
          .indeterminate=${selected.size > 0 && selected.size < list.length}
          @change=${(event: Event) => wish.selectAll(checked(event))}
        />
        ${selected.size ? words.act.selected(selected.size) : words.act.selectAll}</label
      >
      ${look.news ? html`<button part="control news" type="button" @click=${() => wish.news()}>${words.news(look.news)}</button>` : nothing}
    </div>
    ${
      selected.size
        ? html`<p part="actions">
            ${choices.map(
              (choice) =>
                html`<button
                  part="control"
                  type="button"
                  data-all=${choice.act}
                  @click=${() => wish.choose(choice)}
                >
                  ${words.act[choice.act]} (${selected.size})
                </button>`,
            )}${look.queue === 'published' ? html`<a part="link" href="#replies=to:${[...selected]}">${words.room.replies}</a>` : nothing}
          </p>`
        : nothing
    }
    <ul part="list" role="list" aria-labelledby="heading">
      ${repeat(
        look.waves,
        ({ key }) => key,
        (wave) => waveRow(wave, look, wish),
      )}
      ${repeat(
        list,
        ({ id }) => id,
        (comment) => row(comment, look, wish),
      )}
    </ul>
    ${look.more ? html`<p><button part="control more" type="button" @click=${() => wish.more()}>${words.more}</button></p>` : nothing}
  </div>`;
};
