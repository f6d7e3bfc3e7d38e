/**
 * An author's own page: where their comment stands, in words; the reasons of a decision and the way to contest it; and,
 * while that is allowed, the ways to change it and to take it back (R-63). Whoever has the code has the page.
 */
import { cleanLine } from '../../model/text/clean.ts';
import { plain } from '../../model/text/segment.ts';
import type { Tracked } from '../../model/wire/track.ts';
import type {
  CommentsTerms,
  ComposerTerms,
  MeasureTerms,
  PagesTerms,
  StatementTerms,
} from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Hole, Html } from '../html.ts';
import { isolated, paragraphs } from '../text.ts';
import { dateText, timeElement, withTime } from '../time.ts';
import type { Moment } from '../time.ts';
import { contestForm } from './contest.ts';
import { details } from './details.ts';
import { againForm, buttons, entry, form, mistakeList } from './form.ts';
import type { Mistake } from './form.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';
import { keepSection } from './keep.ts';
import { measureSection } from './measure.ts';
import { outcomeSection, statementSection } from './statement.ts';

/** Words of a receipt. */
export interface ReceiptWords {
  readonly comments: CommentsTerms;
  readonly composer: ComposerTerms;
  readonly pages: PagesTerms;
  readonly statement: StatementTerms;
  readonly measures: MeasureTerms;
}

/** What the author may do, each with the ticket of its form; absent: not, or not any more. */
export interface ReceiptActs {
  readonly edit?: string;
  readonly withdraw?: string;
  readonly appeal?: string;
  readonly measure?: string;
}

/** Where the forms are sent. */
export interface ReceiptActions {
  readonly receipt: string;
  readonly edit: string;
  readonly withdraw: string;
  readonly appeal: string;
}

export interface ReceiptParts {
  readonly comment: Tracked;
  /** The code; it stands in forms and in the link's fragment, nowhere else. */
  readonly code: string;
  /** The link to keep. */
  readonly link: string;
  readonly moment: Moment;
  readonly words: ReceiptWords;
  readonly actions: ReceiptActions;
  readonly acts: ReceiptActs;
  /** When a moderator is next there; now when it is past. */
  readonly serviceAt?: string | undefined;
  readonly now: number;
  /** What has just been done. */
  readonly done?: string | undefined;
  /** What was wrong with one of the forms, and what was typed there. */
  readonly wrong?:
    | {
        readonly act: 'edit' | 'appeal' | 'measure' | 'withdraw';
        readonly text: string;
        readonly mistakes: readonly Mistake[];
      }
    | undefined;
}

/** The sentence for a state; one that this version does not know is said to be unknown. */
const saying = ({ comment, serviceAt, now, words, moment }: ReceiptParts): Hole => {
  const { own, receipt } = words.composer;
  const { state, heldBy } = comment;
  const later = Date.parse(serviceAt ?? '') > now;
  if (state === 'pending')
    return later ? withTime((date) => receipt.pendingUntil(date), serviceAt, moment) : own.pending;
  if (state === 'held')
    return heldBy?.length ? [...new Set(heldBy.map((reason) => own.held[reason]))].join(' ') : own.pending;
  return state === 'published' || state === 'rejected' || state === 'removed' || state === 'deleted'
    ? own[state]
    : own.unknown;
};

const textOf = (segments: Tracked['content']): string => plain(segments);

const editForm = (parts: ReceiptParts, ticket: string): Html => {
  const { comment, code, words, actions, wrong, moment } = parts;
  const { composer } = words;
  const mine = wrong?.act === 'edit' ? wrong : undefined;
  return details(
    !!mine,
    composer.edit,
    html`${mine && mistakeList(composer.summary(mine.mistakes.length), mine.mistakes)}
      <p class="hint">${withTime((date) => composer.editUntil(date), comment.editableUntil, moment)}</p>
      ${form(
        actions.edit,
        { code, ticket, version: String(comment.version ?? '') },
        html`${entry(
          {
            name: 'text',
            label: `${composer.text} ${composer.required}`,
            hint: composer.editHint,
            value: mine?.text ?? textOf(comment.proposed ?? comment.content),
            required: true,
            rows: 7,
          },
          mine?.mistakes,
        )}
        ${buttons({ text: composer.saveEdit })}`,
      )}`,
  );
};

const withdrawForm = ({ code, words, actions, wrong }: ReceiptParts, ticket: string): Html => {
  const { composer } = words;
  const mine = wrong?.act === 'withdraw' ? wrong : undefined;
  return details(
    !!mine,
    composer.withdraw,
    html`${mine && mistakeList('', mine.mistakes)}
      <p>${composer.withdrawAsk}</p>
      ${form(actions.withdraw, { code, ticket }, buttons({ text: composer.withdrawYes }))}`,
  );
};

/** The page. */
export const receiptPage = (frame: PageFrame, parts: ReceiptParts): Html => {
  const { comment, code, link, moment, words, acts, actions, done, wrong } = parts;
  const { comments, composer, pages } = words;
  const { state, author, content, proposed, appeal, statement, reason, receivedAt, page, title } = comment;
  const { sanction } = comment;
  const back = page === undefined ? undefined : { href: page, title: title ?? page };
  return framed(
    frame,
    { title: pages.receipt.title, wrong: !!wrong, back },
    html`${done !== undefined && html`<div class="done" role="status" tabindex="-1" autofocus><p>${done}</p></div>`}
      <div class="state">
        <p class="hint">${pages.receipt.state}</p>
        <p><strong>${comments.state[state]}</strong> ${saying(parts)}</p>
        ${proposed && html`<p>${composer.own.editWaiting}</p>`}
        ${reason !== undefined && html`<p class="words" dir="auto">${cleanLine(reason)}</p>`}
      </div>
      ${
        state !== 'deleted' &&
        html`<h2>${pages.receipt.yourText}</h2>
          <div class="words">
            <p>
              <strong>${isolated(author.name, comments.anonymous)}</strong>
              <span class="hint">${timeElement(receivedAt, moment)}</span>
            </p>
            ${paragraphs(content)}
          </div>
          ${
            proposed &&
            html`<p class="hint">${composer.own.editWaiting}</p>
              <div class="words">${paragraphs(proposed)}</div>`
          }`
      }
      ${statement ? statementSection(statement, words.statement, moment) : nothing}
      ${appeal && appeal.state !== 'none' ? outcomeSection(appeal, words.statement, moment) : nothing}
      ${appeal && acts.appeal !== undefined ? contestForm({ ...parts, action: actions.appeal, appeal }, acts.appeal) : nothing}
      ${sanction ? measureSection({ ...parts, action: actions.appeal }, sanction, acts.measure) : nothing}
      ${acts.edit === undefined ? nothing : editForm(parts, acts.edit)}
      ${acts.withdraw === undefined ? nothing : withdrawForm(parts, acts.withdraw)}
      ${keepSection(pages.receipt.comeBack, pages.receipt.keep, { href: link, text: pages.receipt.link }, { value: code, text: pages.receipt.code })}
      ${againForm(actions.receipt, code, pages.receipt.again)}
      <p class="hint">
        ${pages.private} ${composer.own.checked(dateText(new Date(parts.now).toISOString(), moment))}
      </p>`,
  );
};
