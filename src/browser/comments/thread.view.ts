/** A thread, as a function of data and words: two nested levels of lists, as `src/html/thread.ts` writes them (R-69). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import type { ThreadTerms } from '../../words/terms.ts';
import type { Moment } from '../kit/locale.ts';
import { commentView, nameOf } from './comment.view.ts';
import type { Group, Groups } from './groups.ts';
import type { Acts, Reading, Wish } from './reader.ts';
import { sentenceView } from '../kit/sentence.ts';

/** Everything that is drawn. */
export interface ThreadLook {
  readonly page: ThreadReading;
  readonly groups: Groups;
  readonly words: ThreadTerms;
  readonly moment: Moment;
  readonly level: number;
  /** Whether there is a companion to ask. */
  readonly able: boolean;
  readonly reading: Reading;
  /** What came after the first drawing. */
  readonly acts: Acts | undefined;
}

/** Has something done, now or as soon as its code is there. */
export type Act = (wish: Wish) => void;

/** @param name what it does, as a part @param label its accessible name, when the text is not enough */
export const button = (name: string, text: string, act: () => void, label?: string): TemplateResult =>
  html`<button part="control ${name}" type="button" aria-label=${label ?? nothing} @click=${act}>
    ${text}
  </button>`;

export const threadView = (look: ThreadLook, act: Act): TemplateResult => {
  const { page, groups, words, moment, level, able, reading, acts } = look;
  const { counts } = page;
  const { busy } = reading;
  const byId = new Map(page.comments.map((comment) => [comment.id, comment]));
  const open = able && page.open;
  const reply = open && page.reply;
  const report = able && page.report;

  const rest = (text: string, what: string, wish: Wish): TemplateResult =>
    html`<p part="rest" aria-busy=${busy.has(what)}>${button('more', text, () => act(wish))}</p>`;
  const more = (cursor: 'next' | 'previous'): unknown =>
    (able && page[cursor]) || (cursor === 'next' && !groups.whole)
      ? rest(words.more(Math.max(counts.public - groups.count, 1)), cursor, (acts) => acts.more(cursor))
      : nothing;

  const one = (comment: ThreadComment, to?: ThreadComment): unknown => {
    const name = nameOf(comment, words);
    return html`${commentView(comment, {
      words,
      moment,
      to,
      actions:
        reply || report
          ? html`<p part="actions">
              ${
                reply
                  ? button(
                      'reply',
                      words.reply,
                      () => act((acts) => acts.write(comment)),
                      words.replyTo(name),
                    )
                  : nothing
              }${report ? button('report', words.report, () => act((acts) => acts.report(comment)), words.reportBy(name)) : nothing}
            </p>`
          : nothing,
    })}${acts?.below(comment.id)}`;
  };

  const root = ([comment, replies, hidden]: Group): TemplateResult => {
    const { id } = comment;
    const mine = acts?.mine(id);
    const left = Math.max((comment.replies ?? 0) - replies.length, hidden);
    return html`<li part="root">
      ${one(comment)}${
        replies.length || mine?.length
          ? html`<ol part="replies" role="list">
              ${replies.map((each) => html`<li>${one(each, byId.get(each.replyTo ?? '') ?? comment)}</li>`)}${mine}
            </ol>`
          : nothing
      }${
        hidden || (left > 0 && able && comment.more)
          ? rest(words.moreReplies(left), id, (acts) => acts.replies(comment))
          : nothing
      }
    </li>`;
  };

  const write = open
    ? html`<p part="write">${button('primary', words.write, () => act((acts) => acts.write()))}</p>`
    : nothing;
  return html`<section part="thread" aria-labelledby="heading">
    <p part="heading" id="heading" role="heading" aria-level=${level} tabindex="-1">${words.heading}</p>
    ${
      counts.public
        ? html`<div part="bar">
            <p part="count">${words.count(counts.public)}</p>
            ${acts?.order()}
          </div>`
        : nothing
    }${reading.closing ? html`<p part="closed">${sentenceView(reading.closing, moment)}</p>` : nothing}${more('previous')}${
      groups.shown.length
        ? html`<ol part="roots" role="list">
            ${groups.shown.slice(0, reading.drawn).map(root)}
          </ol>`
        : html`<p part="empty">${page.open ? words.empty : words.emptyClosed}</p>`
    }${more('next')}${reading.own}${acts?.above()}${acts?.writing ? nothing : write}${acts?.end()}
  </section>`;
};
