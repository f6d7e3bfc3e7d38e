/**
 * One comment as an h-entry (https://microformats.org/wiki/h-entry), in the light DOM. What the words do not carry
 * stands in `data-parvis-*`, so that the browser reads the same comment back through `parseComment`.
 */
import { cleanLine } from '../model/text/clean.ts';
import type { ThreadComment } from '../model/wire/thread.ts';
import type { CommentsTerms } from '../words/terms.ts';
import { html, nothing } from './html.ts';
import type { Html } from './html.ts';
import { isolated, paragraphs } from './text.ts';
import { dateText, timeElement, withTime } from './time.ts';
import type { Moment } from './time.ts';

/** Where a comment stands in its thread. */
export interface CommentPlace {
  /** 1 at the top, 2 below another. */
  readonly level: 1 | 2;
  /** Who is answered, for a reply. */
  readonly to?: ThreadComment | undefined;
  /** What a reader may do with it, on a page that works without script. */
  readonly acts?: ((comment: ThreadComment) => Html) | undefined;
}

/** May everyone read something of it: the comment, or that one was there? What waits or was refused may not (S-26). */
export const isPublic = ({ state }: ThreadComment): boolean =>
  state === 'published' || state === 'removed' || state === 'deleted' || state === 'unknown';

/** What the name is in an h-card: somebody's, or their organisation's. */
const nameClass = ({ author: { name, official } }: ThreadComment): string | undefined =>
  cleanLine(name ?? '') ? 'p-name' : official && 'p-org';

/** The name, the institution's for its own voice; '' where there is none. */
export const voiceOf = ({ author: { name, official } }: Pick<ThreadComment, 'author'>): string =>
  cleanLine(name ?? official?.body ?? '');

const nameOf = (comment: ThreadComment | undefined, terms: CommentsTerms): string =>
  (comment?.state === 'published' && voiceOf(comment)) || terms.anonymous;

/** The calm sentence where a comment was, or where one is that cannot be shown (comments goal 18). */
const tombstone = (comment: ThreadComment, terms: CommentsTerms, moment: Moment): Html => {
  const { state, tombstone: gone } = comment;
  const by = gone?.by === 'law' ? 'law' : state === 'deleted' ? 'author' : 'moderator';
  const ref = cleanLine(gone?.ref ?? '');
  const sentence =
    state === 'unknown'
      ? terms.unknown
      : withTime((date) => terms.gone[by]({ date, ref }), gone?.at, moment, 'parvis-gone-at');
  return html`<article
    class="h-entry parvis-comment parvis-gone"
    id="c-${comment.id}"
    data-parvis-id="${comment.id}"
    data-parvis-state="${state}"
    data-parvis-parent="${comment.parent}"
    data-parvis-reply-to="${comment.replyTo}"
    data-parvis-replies="${comment.replies}"
    data-parvis-more="${comment.more}"
    data-parvis-gone-by="${gone?.by}"
    data-parvis-gone-ref="${gone?.ref && ref}"
  >
    <p class="parvis-tombstone">${sentence}</p>
  </article>`;
};

/** Body, service and role of an official voice, recognised in words (R-66, R-116). */
const official = (comment: ThreadComment, terms: CommentsTerms): Html => {
  const { official: voice } = comment.author;
  if (!voice) return nothing;
  return html`<strong class="parvis-official">${terms.official}</strong>
    <span class="parvis-signature"
      >${isolated(terms.officialBy({ ...voice, body: comment.author.name && voice.body }))}</span
    >`;
};

/** The article of a comment: its words when it is published, else a sentence in their place. */
export const commentArticle = (
  comment: ThreadComment,
  terms: CommentsTerms,
  moment: Moment,
  { level, to, acts }: CommentPlace,
): Html => {
  if (comment.state !== 'published') return tombstone(comment, terms, moment);
  const { id, author, lang, receivedAt, editedAt, votes } = comment;
  const name = nameOf(comment, terms);
  const date = dateText(receivedAt, moment);
  const label =
    level === 1
      ? terms.by({ author: name, date })
      : terms.replyBy({ author: name, to: nameOf(to, terms), level });
  return html`<article
    class="h-entry parvis-comment"
    id="c-${id}"
    aria-label="${label}"
    data-parvis-id="${id}"
    data-parvis-state="published"
    data-parvis-parent="${comment.parent}"
    data-parvis-reply-to="${comment.replyTo}"
    data-parvis-replies="${comment.replies}"
    data-parvis-more="${comment.more}"
    data-parvis-up="${votes?.up}"
    data-parvis-down="${votes?.down}"
    data-parvis-official="${author.official && 'true'}"
    data-parvis-body="${author.official?.body}"
    data-parvis-service="${author.official?.service}"
    data-parvis-role="${author.official?.role}"
  >
    <p class="parvis-meta">
      <span class="p-author h-card">${isolated(voiceOf(comment), terms.anonymous, nameClass(comment))}</span>
      ${official(comment, terms)}
      <a
        class="u-url parvis-permalink"
        href="${comment.url ?? `#c-${id}`}"
        aria-label="${date ? undefined : terms.permalink(name)}"
        >${date ? timeElement(receivedAt, moment, 'dt-published') : '#'}</a
      >
      ${editedAt && html`<span class="parvis-edited">${withTime(terms.edited, editedAt, moment, 'dt-updated')}</span>`}
    </p>
    <div class="e-content" lang="${lang}">${paragraphs(comment.content)}</div>
    ${votes?.up ? html`<p class="parvis-votes">${terms.votes(votes.up)}</p>` : nothing} ${acts?.(comment)}
  </article>`;
};
