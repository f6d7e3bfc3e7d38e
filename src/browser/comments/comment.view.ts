/** One comment, as a function of data and words: what `src/html/comment.ts` writes, and the buttons that need script. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cleanLine } from '../../model/text/clean.ts';
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadTerms } from '../../words/terms.ts';
import { dateText } from '../kit/locale.ts';
import type { Moment } from '../kit/locale.ts';
import { paragraphs } from '../kit/text.ts';
import { dated, sentenceView, timeView } from '../kit/sentence.ts';

/** Where a comment stands, and what can be done with it. */
export interface CommentLook {
  readonly words: ThreadTerms;
  readonly moment: Moment;
  /** Who is answered, for a reply. */
  readonly to?: ThreadComment | undefined;
  /** The buttons below it. */
  readonly actions?: unknown;
}

/** The name as shown, the institution's for its own voice; nobody's name is shown where a comment was. */
export const nameOf = (comment: ThreadComment | undefined, { anonymous }: ThreadTerms): string =>
  (comment?.state === 'published' && cleanLine(comment.author.name ?? comment.author.official?.body ?? '')) ||
  anonymous;

/** Official voices say so in words: body, service and role, not a person (R-66, R-116). */
const officialView = ({ author: { name, official } }: ThreadComment, words: ThreadTerms): unknown =>
  official
    ? html` <strong part="official">${words.official}</strong>
        <span part="signature"
          ><bdi>${cleanLine(words.officialBy({ ...official, body: name && official.body }))}</bdi></span
        >`
    : nothing;

/** The first line: who, in whose name, when. `name` is already safe to show. */
export const metaView = (
  comment: ThreadComment,
  name: string,
  { words, moment }: Pick<CommentLook, 'words' | 'moment'>,
  mark: unknown = nothing,
): TemplateResult => {
  const { id, receivedAt, editedAt, url } = comment;
  return html`<p part="meta">
    <span part="author"><bdi>${name}</bdi></span
    >${officialView(comment, words)}
    <a part="permalink" href=${url ?? `#c-${id}`} aria-label=${receivedAt ? nothing : words.permalink(name)}
      >${receivedAt ? timeView(receivedAt, moment) : '#'}</a
    >${editedAt ? html` <span part="edited">${sentenceView(dated(words.edited, editedAt), moment)}</span>` : nothing}${mark}
  </p>`;
};

/** The calm sentence where a comment was, or where one is that cannot be shown (comments goal 18). */
const tombstoneView = (
  { id, state, tombstone }: ThreadComment,
  { words, moment }: CommentLook,
): TemplateResult => {
  const by = tombstone?.by === 'law' ? 'law' : state === 'deleted' ? 'author' : 'moderator';
  const ref = cleanLine(tombstone?.ref ?? '');
  return html`<article part="comment gone" id="c-${id}" tabindex="-1">
    <p part="tombstone">
      ${
        state === 'unknown'
          ? words.unknown
          : sentenceView(
              dated((date) => words.gone[by]({ date, ref }), tombstone?.at),
              moment,
            )
      }
    </p>
  </article>`;
};

/** Its words when it is published, else a sentence in their place: `unknown` is never drawn as published. */
export const commentView = (comment: ThreadComment, look: CommentLook): TemplateResult => {
  if (comment.state !== 'published') return tombstoneView(comment, look);
  const { words, moment, to, actions } = look;
  const { id, author, content, lang, receivedAt, votes } = comment;
  const name = nameOf(comment, words);
  return html`<article
    part=${author.official ? 'comment voice' : 'comment'}
    id="c-${id}"
    tabindex="-1"
    aria-label=${
      comment.parent === undefined
        ? words.by({ author: name, date: dateText(receivedAt, moment) })
        : words.replyBy({ author: name, to: nameOf(to, words), level: 2 })
    }
  >
    ${metaView(comment, name, look)}
    <div part="content" lang=${lang ?? nothing}>${paragraphs(content)}</div>
    ${votes?.up ? html`<p part="votes">${words.votes(votes.up)}</p>` : nothing}${actions}
  </article>`;
};
