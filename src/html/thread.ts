/**
 * A page of a thread as light DOM: readable without script, and adopted by the browser without asking again. Two
 * nested levels of lists (R-69), each comment an article with a permalink `#c-ID`.
 */
import type { ThreadComment, ThreadPage } from '../model/wire/thread.ts';
import type { CommentsTerms } from '../words/terms.ts';
import { closingSentence } from './closing.ts';
import { commentArticle, isPublic } from './comment.ts';
import { heading } from './heading.ts';
import type { HeadingLevel } from './heading.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';
import type { Moment } from './time.ts';

export interface ThreadOptions extends Moment {
  readonly level?: HeadingLevel;
  /** Id of the section, unique on its page. */
  readonly id?: string;
  /** Address of the thread's own page, for a reader without script. */
  readonly page?: string;
  /** Address of the comments that follow, from the cursor of the next roots. */
  readonly nextPage?: (cursor: string) => string;
  /** Address of the replies that follow, from their root and its cursor. */
  readonly moreReplies?: (root: string, cursor: string) => string;
  /** What a reader may do with a published comment, where it works without script. */
  readonly acts?: (comment: ThreadComment) => Html;
}

/** What the back end can do, as the names of its capabilities that are `true`. */
const abilities = (capabilities: ThreadPage['capabilities']): string =>
  Object.entries(capabilities)
    .filter(([, able]) => able === true)
    .map(([name]) => name)
    .join(' ');

/** Roots with their replies, both in the order of the page; a reply whose root is elsewhere stands as a root. */
const grouped = (comments: readonly ThreadComment[]): Map<ThreadComment, ThreadComment[]> => {
  const shown = comments.filter(isPublic);
  const roots = new Map(shown.filter(({ parent }) => parent === undefined).map((root) => [root.id, root]));
  const groups = new Map<ThreadComment, ThreadComment[]>();
  for (const comment of shown) {
    const root = comment.parent === undefined ? undefined : roots.get(comment.parent);
    if (!root) groups.set(comment, groups.get(comment) ?? []);
    else groups.set(root, [...(groups.get(root) ?? []), comment]);
  }
  return groups;
};

/**
 * The section of a thread.
 * @param thread from `parseThread`
 */
export const threadSection = (thread: ThreadPage, terms: CommentsTerms, options: ThreadOptions): Html => {
  const { id = 'parvis-comments', level = 2, page, nextPage, moreReplies, acts } = options;
  const { policy, counts, next } = thread;
  const title = `${id}-heading`;
  const byId = new Map(thread.comments.map((comment) => [comment.id, comment]));
  const groups = [...grouped(thread.comments)];
  const shown = groups.length + groups.reduce((sum, [, replies]) => sum + replies.length, 0);

  const reply = (comment: ThreadComment, root: ThreadComment): Html =>
    html`<li>
      ${commentArticle(comment, terms, options, { level: 2, to: byId.get(comment.replyTo ?? '') ?? root, acts })}
    </li>`;

  const root = ([comment, replies]: readonly [ThreadComment, readonly ThreadComment[]]): Html => {
    const { more } = comment;
    const rest = Math.max((comment.replies ?? 0) - replies.length, 0);
    const address = more === undefined ? undefined : moreReplies?.(comment.id, more);
    return html`<li>
      ${commentArticle(comment, terms, options, { level: 1, acts })}
      ${
        replies.length > 0 &&
        html`<ol class="parvis-replies">
          ${replies.map((each) => reply(each, comment))}
        </ol>`
      }
      ${rest > 0 && address !== undefined && html`<p><a href="${address}">${terms.moreReplies(rest)}</a></p>`}
    </li>`;
  };

  const closing = closingSentence(thread, terms, options);
  const nextAddress = next === undefined ? undefined : nextPage?.(next);
  return html`<section
    class="parvis-comments h-feed"
    id="${id}"
    aria-labelledby="${title}"
    data-parvis-wire="${thread.wire}"
    data-parvis-id="${thread.id}"
    data-parvis-address="${thread.address}"
    data-parvis-count="${counts.public}"
    data-parvis-sort="${thread.sort}"
    data-parvis-mode="${policy.mode}"
    data-parvis-open="${String(policy.open)}"
    data-parvis-can="${abilities(thread.capabilities)}"
    data-parvis-next="${next}"
    data-parvis-cursor="${thread.cursor}"
    data-parvis-server-time="${thread.serverTime}"
    data-parvis-zone="${options.zone}"
  >
    ${heading(level, terms.heading, { id: title, name: 'p-name' })}
    ${counts.public > 0 && html`<p class="parvis-count">${terms.count(counts.public)}</p>`}
    ${closing && html`<p class="parvis-closed">${closing}</p>`}
    ${
      groups.length
        ? html`<ol class="parvis-roots">
            ${groups.map(root)}
          </ol>`
        : html`<p class="parvis-empty">${policy.open ? terms.empty : terms.emptyClosed}</p>`
    }
    ${
      nextAddress === undefined
        ? nothing
        : html`<p>
            <a href="${nextAddress}" rel="next">${terms.more(Math.max(counts.public - shown, 1))}</a>
          </p>`
    }
    ${page !== undefined && html`<p class="parvis-page"><a href="${page}">${terms.openPage}</a></p>`}
  </section>`;
};
