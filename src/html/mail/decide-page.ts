/** The page of a moderator's link: the comment, what held it, and one button; for a refusal, its reasons. */
import type { Comment } from '../../model/comment.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { CommentsTerms, DeskTerms, PagesTerms, StatementTerms } from '../../words/terms.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../text.ts';
import { dateText } from '../time.ts';
import type { Moment } from '../time.ts';
import { formPage } from './form-page.ts';
import type { FormFrame, FormTo } from './form-page.ts';

/** Words of these pages, and how dates are written. */
export interface DecideFrame extends FormFrame {
  readonly pages: PagesTerms;
  readonly comments: CommentsTerms;
  readonly desk: DeskTerms;
  readonly statement: StatementTerms;
  readonly moment: Moment;
  /** Address of the desk. */
  readonly deskUrl: string;
}

/** What is decided on. */
export interface DecideAsk {
  readonly act: 'approve' | 'reject';
  readonly comment: Comment;
  /** It is about the edit that waits beside the public text. */
  readonly edit?: boolean;
  /** Title of its page. */
  readonly page?: string;
  readonly clauses: readonly { readonly ref: string; readonly title: string }[];
  /** What was written in a form that lacked something. */
  readonly written?: { readonly clause: string; readonly facts: string; readonly explanation: string };
}

const desk = ({ pages, deskUrl }: DecideFrame): Html =>
  html`<p><a class="button" href="${deskUrl}">${pages.confirm.desk}</a></p>`;

/** A text field with what was written; on one line, for the blanks inside it are its value. */
// prettier-ignore
const area = (name: string, value: string, most: number, wrong: boolean): Html =>
  html`<textarea id="${name}" name="${name}" required="required" maxlength="${most}" aria-invalid="${wrong ? 'true' : undefined}" aria-describedby="${wrong ? 'wrong' : undefined}">${value}</textarea>`;

/** Fields of a refusal; each keeps what was written. */
function reasons(frame: DecideFrame, { clauses, written }: DecideAsk): Html {
  const { field } = frame.statement;
  const { decide } = frame.desk;
  const { confirm } = frame.pages;
  const { clause = '', facts = '', explanation = '' } = written ?? {};
  const lacks = (value: string): boolean => written !== undefined && !value.trim();
  const box = (name: 'facts' | 'explanation', value: string, most: number): Html =>
    html`<div>
      <label for="${name}">${field[name]}</label>
      ${area(name, value, most, lacks(value))}
    </div>`;
  const missing = lacks(clause) || lacks(facts) || lacks(explanation);
  return html`${
      missing &&
      html`<p role="alert" id="wrong">${lacks(clause) ? confirm.needClause : confirm.needExplanation}</p>`
    }
    <div>
      <label for="clause">${decide.clause}</label>
      ${
        clauses.length
          ? html`<select id="clause" name="clause" required="required">
              <option value=""></option>
              ${clauses.map(
                ({ ref, title }) =>
                  html`<option value="${ref}" selected="${ref === clause}">${`${ref} ${title}`}</option>`,
              )}
            </select>`
          : html`<input
              id="clause"
              name="clause"
              type="text"
              required="required"
              maxlength="500"
              value="${clause}"
            />`
      }
    </div>
    ${box('facts', facts, 5000)} ${box('explanation', explanation, 2000)}`;
}

/** A text of a resident under its heading. */
const quoted = (heading: string, text: string): Html =>
  html`<h2>${heading}</h2>
    <blockquote dir="auto">
      ${inline(
        textToSegments(text).map((one) =>
          // A link of a comment is not followed from here: its words are enough to decide.
          one.type === 'link' ? { type: 'text' as const, text: one.text } : one,
        ),
      )}
    </blockquote>`;

/** Asks. Nothing has been done by opening it. An edit is shown after the text that is public. */
export function decidePage(frame: DecideFrame, ask: DecideAsk, to: FormTo): Html {
  const { pages, comments, desk: words, moment } = frame;
  const { act, comment, page } = ask;
  const author = cleanLine(comment.author.name ?? '') || comments.anonymous;
  const edited = ask.edit ? comment.proposal : undefined;
  return formPage(
    frame,
    pages.confirm.title,
    html`<p>
        ${edited ? pages.confirm.edit.ask(author) : pages.confirm.ask(author)} ${pages.confirm.nothingYet}
      </p>
      <p>
        <small
          >${[page, dateText(edited?.at ?? comment.receivedAt, moment)].filter(Boolean).join(' \u00b7 ')}</small
        >
      </p>
      ${edited ? quoted(words.edit.public, comment.text) : quoted(pages.confirm.comment, comment.text)}
      ${edited && quoted(words.edit.proposed, edited.text)}
      ${((edited ?? comment).heldBy ?? []).map((rule) => html`<p><small>${words.rule(words.heldBy[rule])}</small></p>`)}
      <form method="post" action="${to.action}">
        <input type="hidden" name="key" value="${to.key}" />
        ${act === 'reject' && reasons(frame, ask)}
        <button>${edited ? pages.confirm.edit.yes[act] : pages.confirm.yes[act]}</button>
      </form>`,
  );
}

/** What became of it, or why nothing can be done here any more; always with the way to the desk. */
export function decidedPage(
  frame: DecideFrame,
  told:
    | { readonly is: 'done'; readonly act: 'approve' | 'reject'; readonly edit?: boolean }
    | { readonly is: 'decided'; readonly who: string; readonly at: string }
    | { readonly is: 'used' | 'past' | 'ended' | 'changed' | 'unknown' },
): Html {
  const { pages, moment } = frame;
  const { confirm } = pages;
  const sentence =
    told.is === 'done'
      ? confirm.done((told.edit ? confirm.edit : confirm).yes[told.act])
      : told.is === 'decided'
        ? told.who
          ? confirm.already({ who: told.who, date: dateText(told.at, moment) })
          : confirm.changed
        : {
            used: confirm.used,
            past: confirm.old,
            ended: confirm.ended,
            changed: confirm.changed,
            unknown: confirm.wrong,
          }[told.is];
  return formPage(
    frame,
    confirm.title,
    html`<p role="status">${sentence}</p>
      ${desk(frame)}`,
  );
}
