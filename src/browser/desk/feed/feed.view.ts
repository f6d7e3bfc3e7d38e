/** The feed's room: the list, the post that is read, and what may be done with it. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DeskPost, FeedLog } from '../../../model/wire/desk-feed.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { opened } from '../comment/opened.ts';
import type { PostForm, WrongField } from './form.ts';
import { clockOf, listView, titleOf } from './list.view.ts';
import type { ListLook, ListWishes } from './list.view.ts';
import { postView } from './post.view.ts';

/** What may be done with a post. */
export type PostAct = 'show' | 'hide' | 'pin' | 'undo';

/** Everything that is drawn. */
export interface FeedLook extends ListLook {
  readonly moment: Moment;
  /** Level of the desk's title. */
  readonly level: number;
  /** Address of the site on the desk's origin. */
  readonly base: string;
  readonly loading: boolean;
  readonly form: PostForm | undefined;
  /** Every decision about the post that is read, once it was asked for. */
  readonly log: FeedLog | Problem | undefined;
  /** Can the last decision be taken back? */
  readonly undoable: boolean;
  /** What the list says when it fails. */
  readonly failed: string;
  readonly retry: string;
  readonly stopped: boolean;
}

/** What is asked for here. */
export interface FeedWishes extends ListWishes {
  act(act: PostAct): void;
  write(change: Partial<Pick<PostForm, 'reason' | 'until'>>): void;
  send(): void;
  cancel(): void;
  undo(): void;
  log(): void;
  retry(): void;
}

/** The buttons of a post, in their order: what is likeliest first. */
export function actsFor({ state, why, post, decision }: DeskPost): readonly PostAct[] {
  const acts: PostAct[] = [];
  // What the configuration hides by its id, no decision shows.
  const fixed = state === 'hidden' && why === 'post';
  if (state !== 'shown' && !fixed) acts.push('show');
  if (!fixed && post.pinnedUntil === undefined) acts.push('pin');
  if (!(state === 'hidden' && why === 'decision') && !fixed) acts.push('hide');
  if (decision) acts.push('undo');
  return acts;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const formView = (form: PostForm, { words, level }: FeedLook, wish: FeedWishes): TemplateResult => {
  const said = words.form;
  const texts: Readonly<Record<WrongField, string>> = { until: said.needUntil, reason: said.needReason };
  const invalid = (field: WrongField) => (form.wrong.includes(field) ? 'true' : nothing);
  const about = (field: WrongField) =>
    [`hint-${field}`, ...(form.wrong.includes(field) ? [`wrong-${field}`] : [])].join(' ');
  const mistake = (field: WrongField) =>
    form.wrong.includes(field) ? html`<p part="mistake" id="wrong-${field}">${texts[field]}</p>` : nothing;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="decide"
    @submit=${(event: Event) => {
      event.preventDefault();
      wish.send();
    }}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
  >
    <p part="title" id="decide" role="heading" aria-level=${level + 2}>${said[form.act]}</p>
    ${
      form.act === 'pin'
        ? html`<p part="entry">
              <label for="until">${said.until}</label>
              <span part="hint" id="hint-until">${said.untilHint}</span>
              <input
                part="field"
                id="until"
                type="datetime-local"
                required
                .value=${form.until}
                aria-invalid=${invalid('until')}
                aria-describedby=${about('until')}
                @input=${(event: Event) => wish.write({ until: valueOf(event) })}
              />
            </p>
            ${mistake('until')}`
        : nothing
    }
    <p part="entry">
      <label for="reason">${said.reason}</label>
      <span part="hint" id="hint-reason">${said.reasonHint}</span>
      <textarea
        part="field"
        id="reason"
        rows="2"
        required
        maxlength="2000"
        dir="auto"
        .value=${form.reason}
        aria-invalid=${invalid('reason')}
        aria-describedby=${about('reason')}
        @input=${(event: Event) => wish.write({ reason: valueOf(event) })}
      ></textarea>
    </p>
    ${mistake('reason')}
    <p part="actions">
      <button part="control primary" type="submit">${words.act[form.act]}</button>
      <button part="control" type="button" @click=${() => wish.cancel()}>${words.act.cancel}</button>
    </p>
  </form>`;
};

const logView = ({ log, words, failed, moment }: FeedLook): unknown =>
  log === undefined
    ? nothing
    : isProblem(log)
      ? html`<p>${log.type === 'not-found' ? words.log.none : failed}</p>`
      : html`<ol part="log">
          ${log.lines.map(
            ({ act, at, name, reason }) =>
              html`<li dir="auto">
                ${words.decided({
                  who: name ?? words.somebody,
                  what: [words.done[act], reason].filter(Boolean).join(', '),
                  date: dateText(at, moment),
                })}
              </li>`,
          )}
        </ol>`;

const oneView = (one: DeskPost, look: FeedLook, wish: FeedWishes): unknown => {
  const { words, moment, level, form, base } = look;
  const { post, state, why, words: met, decision } = one;
  const { pinnedUntil } = post;
  const clock = clockOf(one, words);
  const acts = actsFor(one);
  return keyed(
    post.id,
    html`<article part="comment" id="post" tabindex="-1" aria-labelledby="post-title">
      <header part="meta">
        <p part="author" id="post-title" role="heading" aria-level=${level + 1} dir="auto">
          ${titleOf(one, words)}
        </p>
        <span part="state">${words.state[state]}</span>
        ${clock ? html`<span part="clock">${clock}</span>` : nothing}
        ${pinnedUntil ? html`<span part="aside">${words.pinned(dateText(pinnedUntil, moment))}</span>` : nothing}
        <span part="aside"><bdi>${words.source(one.sourceName ?? one.source)}</bdi></span>
      </header>
      ${
        why
          ? html`<ul part="found" role="list">
              <li>
                ${words.why[why]}${met.map((word) => html` <mark part="met"><bdi>${word}</bdi></mark>`)}
              </li>
            </ul>`
          : nothing
      }
      ${
        decision
          ? html`<p part="first" dir="auto">
              ${words.decided({
                who: decision.name ?? words.somebody,
                what: [words.done[decision.act], decision.reason].filter(Boolean).join(', '),
                date: dateText(decision.at, moment),
              })}
            </p>`
          : nothing
      }
      ${
        form
          ? formView(form, look, wish)
          : html`<p part="actions">
              ${acts.map(
                (act, index) =>
                  html`<button
                    part="control ${act}${index ? '' : ' primary'}"
                    type="button"
                    data-act=${act}
                    @click=${() => wish.act(act)}
                  >
                    ${words.act[act]}
                  </button>`,
              )}
            </p>`
      }
      ${postView(post, words, moment, base, level + 2)}
      <details part="details" data-of="log" @toggle=${opened(() => wish.log())}>
        <summary part="summary">${words.log.heading}</summary>
        ${logView(look)}
      </details>
    </article>`,
  );
};

/** @param bar what was said last, and what went wrong */
export const feedView = (look: FeedLook, wish: FeedWishes, bar: unknown): TemplateResult => {
  const { words, posts, open, queue, sought } = look;
  const one = posts.find(({ post }) => post.id === open);
  return html`<p part="hint">${words.hint}</p>
    <div part="panes">
      ${listView(look, wish)}
      <div part="pane">
        ${bar}
        ${
          look.undoable
            ? html`<p part="actions">
                <button part="control undo" type="button" data-act="take-back" @click=${() => wish.undo()}>
                  ${words.act.takeBack}
                </button>
              </p>`
            : nothing
        }
        ${look.stopped ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
        ${
          one
            ? oneView(one, look, wish)
            : look.loading || look.stopped
              ? nothing
              : html`<div part="empty" id="empty" tabindex="-1">
                  <p part="calm">${sought === undefined ? words.empty[queue] : words.find.none}</p>
                </div>`
        }
      </div>
    </div>`;
};
