/** The page of a thread: what others wrote, the way to answer and to report each, and the form (R-61, comments goal 14). */
import type { ThreadComment, ThreadPage } from '../../model/wire/thread.ts';
import { closingSentence } from '../closing.ts';
import { voiceOf } from '../comment.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { threadSection } from '../thread.ts';
import type { Moment } from '../time.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';
import { rulesList } from './rules.ts';
import { reviewSection, writeSection } from './write.ts';
import type { WriteForm, WriteWords } from './write.ts';

/** Addresses that the page leads to. */
export interface ThreadLinks {
  /** The whole conversation, from its beginning. */
  readonly all: string;
  readonly next: (cursor: string) => string;
  readonly previous: (cursor: string) => string;
  readonly more: (root: string, cursor: string) => string;
  readonly reply: (comment: string) => string;
  readonly report: (comment: string) => string;
  /** Where a receipt's code is entered. */
  readonly receipt: string;
}

/** Everything that the page shows. */
export interface ThreadParts {
  readonly thread: ThreadPage;
  /** Name of the page that is discussed. */
  readonly title: string;
  readonly moment: Moment;
  readonly words: WriteWords;
  readonly links: ThreadLinks;
  /** Absent where one cannot write now. */
  readonly form?: WriteForm | undefined;
  /** A part only: replies of one root, or from a cursor on. */
  readonly part?: boolean;
  /** Words that were typed and cannot be sent now: shown, so that they can be copied. */
  readonly kept?: string | undefined;
}

const acts = ({ words: { comments }, links, form }: ThreadParts, comment: ThreadComment): Html => {
  const author = voiceOf(comment) || comments.anonymous;
  return html`<p class="acts">
    ${form && html`<a href="${links.reply(comment.id)}" aria-label="${comments.replyTo(author)}">${comments.reply}</a>`}
    <a href="${links.report(comment.id)}" aria-label="${comments.reportBy(author)}">${comments.report}</a>
  </p>`;
};

/** The page. */
export const threadPage = (frame: PageFrame, parts: ThreadParts): Html => {
  const { thread, title, moment, words, links, form, part, kept } = parts;
  const { comments, pages } = words;
  const { previous } = thread;
  return framed(
    frame,
    {
      title: pages.thread.title(title),
      wrong: !!form && (form.mistakes.length > 0 || form.failed !== undefined),
      back: { href: thread.address, title },
    },
    html`${
        kept !== undefined &&
        html`<div class="wrong" role="alert" tabindex="-1" autofocus>
            <p>${closingSentence(thread, comments, moment)}</p>
          </div>
          <label for="kept">${pages.receipt.yourText}</label
          ><textarea id="kept" readonly rows="7">${'\n' + kept}</textarea>`
      }
      ${rulesList(thread, comments, pages, moment)}
      ${part && html`<p><a href="${links.all}">${pages.thread.all}</a></p>`}
      ${previous !== undefined && html`<p><a href="${links.previous(previous)}" rel="prev">${pages.thread.older}</a></p>`}
      ${threadSection(thread, comments, {
        ...moment,
        nextPage: links.next,
        moreReplies: links.more,
        acts: (comment) => acts(parts, comment),
      })}
      ${form ? writeSection(thread, form, words, moment) : nothing}
      <p class="hint"><a href="${links.receipt}">${pages.enterCode.receipt}</a></p>`,
  );
};

/** The page of the look once more, before anything is sent. */
export const reviewPage = (
  frame: PageFrame,
  { title, thread, words }: Pick<ThreadParts, 'title' | 'thread' | 'words'>,
  form: WriteForm,
  nudges: readonly string[] = [],
): Html =>
  framed(
    frame,
    {
      title: words.composer.reviewHeading,
      wrong: nudges.length > 0 || form.failed !== undefined,
      back: { href: thread.address, title },
    },
    reviewSection(form, words, nudges),
  );
