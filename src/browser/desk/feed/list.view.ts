/** The list of posts, with the choice of what is looked through, and the way to one post by its address. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cleanLine } from '../../../model/text/clean.ts';
import { feedQueues } from '../../../model/wire/desk-feed.ts';
import type { DeskFeed, DeskPost, FeedQueue } from '../../../model/wire/desk-feed.ts';
import type { DeskFeedTerms } from '../../../words/terms.ts';
import { plain } from '../comment/plain.ts';
import { accountName } from './post.view.ts';

/** Milliseconds of an hour; code points of an excerpt. */
const HOUR = 3_600_000;
const EXCERPT = 120;

/** What a post is called in the list. */
export const titleOf = ({ post }: DeskPost, words: DeskFeedTerms): string =>
  [...(cleanLine(post.title ?? '') || cleanLine(plain(post.content).slice(0, 400)))]
    .slice(0, EXCERPT)
    .join('') || words.untitled;

/** Its clock, in whole working hours; undefined where it waits for nobody. */
export const clockOf = ({ waited }: DeskPost, words: DeskFeedTerms): string | undefined =>
  waited === undefined ? undefined : words.clock(Math.floor(waited / HOUR));

/** Everything that is drawn of the list. */
export interface ListLook {
  readonly words: DeskFeedTerms;
  readonly queue: FeedQueue;
  readonly counts: DeskFeed['counts'];
  readonly posts: readonly DeskPost[];
  readonly open: string | undefined;
  readonly more: boolean;
  /** Address that was looked for; undefined while a queue is shown. */
  readonly sought: string | undefined;
}

/** What is asked for there. */
export interface ListWishes {
  queue(queue: FeedQueue): void;
  open(id: string): void;
  more(): void;
  find(address: string): void;
}

const row = (one: DeskPost, { words, open }: ListLook, wish: ListWishes) =>
  html`<li part="row">
    <button
      part="entry"
      type="button"
      aria-current=${one.post.id === open ? 'true' : nothing}
      @click=${() => wish.open(one.post.id)}
    >
      <span part="who"><bdi>${accountName(one.post.account) || (one.sourceName ?? one.source)}</bdi></span>
      <span part="excerpt" dir="auto">${titleOf(one, words)}</span>
      <span part="aside">${clockOf(one, words) ?? words.state[one.state]}</span>
    </button>
  </li>`;

export const listView = (look: ListLook, wish: ListWishes): TemplateResult => {
  const { words, queue, counts, posts, sought } = look;
  return html`<div part="index">
    <form
      part="find"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        wish.find((event.target as HTMLFormElement).querySelector('input')!.value.trim());
      }}
    >
      <label for="address">${words.find.label}</label>
      <span part="hint" id="address-hint">${words.find.hint}</span>
      <span part="line"
        ><input
          part="field"
          id="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          maxlength="2048"
          aria-describedby="address-hint"
          .value=${sought ?? ''}
        /><button part="control" type="submit">${words.find.act}</button></span
      >
    </form>
    <label part="entry" for="posts">${words.choose}</label>
    <select
      part="field"
      id="posts"
      @change=${(event: Event) => wish.queue((event.target as HTMLSelectElement).value as FeedQueue)}
    >
      ${sought === undefined ? nothing : html`<option value="" selected>${words.find.heading}</option>`}
      ${feedQueues.map(
        (name) =>
          html`<option value=${name} ?selected=${sought === undefined && name === queue}>
            ${words.queueCount({ queue: words.queue[name], count: counts[name] ?? 0 })}
          </option>`,
      )}
    </select>
    ${
      posts.length
        ? html`<ul
            part="list"
            role="list"
            aria-label=${sought === undefined ? words.queue[queue] : words.find.heading}
          >
            ${repeat(
              posts,
              ({ post }) => post.id,
              (one) => row(one, look, wish),
            )}
          </ul>`
        : nothing
    }
    ${look.more ? html`<p><button part="control more" type="button" @click=${() => wish.more()}>${words.more}</button></p>` : nothing}
  </div>`;
};
