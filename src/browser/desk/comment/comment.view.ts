/** The reading pane: one comment, whole, with all that helps to decide on it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { DeskComment, Queue } from '../../../model/wire/desk.ts';
import type { DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { paragraphs } from '../../kit/text.ts';
import type { Choice } from '../decide/choices.ts';
import { clockOf, nameOf, stateText } from './name.ts';
import { opened } from './opened.ts';

/** Everything that is drawn of it. */
export interface CommentLook {
  readonly comment: DeskComment;
  readonly words: DeskTerms;
  readonly moment: Moment;
  /** Level of the desk's title. */
  readonly level: number;
  /** Of the queue that is read. */
  readonly queue: Queue;
  readonly choices: readonly Choice[];
  /** What happened to it meanwhile, in words. */
  readonly notice: string | undefined;
  /** What is drawn by the chunk that comes on demand; undefined until then. */
  readonly beside: Beside;
  /** In place of the buttons, while a decision is being written. */
  readonly form: TemplateResult | undefined;
}

/** What stands beside a comment. */
export interface Beside {
  /** With which service it is, its record, the other contributions of its author: once they were asked for. */
  readonly handed?: unknown;
  readonly log?: unknown;
  readonly history?: unknown;
  /** Its reports and contests: with the comment. */
  readonly reports?: unknown;
  readonly contests?: unknown;
}

/** What a moderator asks for here. */
export interface CommentWishes {
  choose(choice: Choice): void;
  handed(): void;
  log(): void;
  history(): void;
}

/** The address of the comment on its page. */
const addressOf = ({ page, id, url }: DeskComment): string => url ?? `${page.replace(/#.*/, '')}#c-${id}`;

/** One line of what is known about it. */
const fact = (term: string, value: unknown) =>
  html`<div>
    <dt>${term}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;

/** A node of its own for each comment: what was opened in one is not open in the next, and its focus is heard. */
export const commentView = (look: CommentLook, wish: CommentWishes): unknown =>
  keyed(look.comment.id, articleView(look, wish));

const articleView = (look: CommentLook, wish: CommentWishes): TemplateResult => {
  const { comment, words, moment, choices, notice, form, beside } = look;
  const { author, content, proposed, found, reports, history, email, statement, reason } = comment;
  // Until the reports themselves are drawn.
  const untold = reports > 0 && !beside.reports;
  const clock = clockOf(comment, words);
  const refused = (history?.['rejected'] ?? 0) + (history?.['removed'] ?? 0);
  const published = history?.['published'] ?? 0;
  const state = stateText(comment.state, words);
  const answers = comment.state === 'published' && !author.official;
  const date = dateText(comment.receivedAt, moment);
  return html`<article part="comment" id="comment" tabindex="-1" aria-labelledby="author">
    <header part="meta">
      <p part="author" id="author" role="heading" aria-level=${look.level + 1}>
        <bdi>${nameOf(comment, words)}</bdi>
      </p>
      ${author.official ? html`<span part="aside"><bdi>${[author.official.body, author.official.role].filter(Boolean).join(', ')}</bdi></span>` : nothing}
      ${state === words.queue[look.queue] ? nothing : html`<span part="state">${state}</span>`}
      ${date ? html`<time part="aside" datetime=${comment.receivedAt!}>${words.received(date)}</time>` : nothing}
      ${comment.knownAt ? html`<span part="aside">${words.known(dateText(comment.knownAt, moment))}</span>` : nothing}
      ${clock ? html`<span part="clock">${clock}</span>` : nothing}
      ${comment.mark ? html`<span part="state">${comment.mark}</span>` : nothing}
    </header>
    ${notice ? html`<p part="notice">${notice}</p>` : nothing} ${beside.contests ?? nothing}
    ${
      form ??
      (choices.length || answers
        ? html`<p part="actions">
            ${choices.map(
              (choice, index) =>
                html`<button
                  part="control ${choice.act}${index ? '' : ' primary'}"
                  type="button"
                  data-act=${choice.act}
                  @click=${() => wish.choose(choice)}
                >
                  ${words.act[choice.act]}
                </button>`,
            )}${answers ? html`<a part="link" href="#replies=to:${comment.id}">${words.room.replies}</a>` : nothing}
          </p>`
        : nothing)
    }
    ${
      proposed
        ? html`<p part="title">${words.edit.proposed}</p>
            <div part="content proposed" lang=${comment.lang ?? nothing}>${paragraphs(proposed)}</div>
            <p part="title">${words.edit.public}</p>`
        : nothing
    }
    <div part="content" lang=${comment.lang ?? nothing}>${paragraphs(content)}</div>
    ${
      found.length || untold
        ? html`<ul part="found" role="list">
            ${found.map(
              ({ rule, words: met }) =>
                html`<li>
                  ${words.rule(words.heldBy[rule])}${met.map((word) => html` <mark part="met"><bdi>${word}</bdi></mark>`)}
                </li>`,
            )}${untold ? html`<li>${words.reports(reports)}</li>` : nothing}
          </ul>`
        : nothing
    }
    ${beside.reports ?? nothing}
    <p part="page">
      <bdi>${comment.title ?? comment.page}</bdi>
      <a part="link" href=${addressOf(comment)} target="_blank" rel="noopener noreferrer"
        >${words.openPage}</a
      >
    </p>
    <dl part="facts">
      ${
        history || email
          ? fact(
              words.author.heading,
              html`${history ? html`<span part="known">${published + refused ? words.author.history({ published, refused }) : words.author.first}</span>` : nothing}
              ${
                email
                  ? html`<span part="known"><bdi>${email}</bdi></span
                      ><span part="aside">${words.author.unverified}</span>`
                  : nothing
              }`,
            )
          : nothing
      }
      ${
        statement
          ? html`${fact(words.decide.clause, statement.ground.ref)}${fact(words.decide.explanation, statement.explanation)}`
          : reason
            ? fact(words.decide.reason, reason)
            : nothing
      }
    </dl>
    ${(
      [
        ['handed', words.room.handed],
        ['history', words.author.others],
        ['log', words.log.heading],
      ] as const
    ).map(
      ([of, heading]) =>
        html`<details part="details" data-of=${of} @toggle=${opened(() => wish[of]())}>
          <summary part="summary">${heading}</summary>
          ${beside[of] ?? words.loading}
        </details>`,
    )}
  </article>`;
};
