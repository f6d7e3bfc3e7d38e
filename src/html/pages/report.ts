/** Reporting a comment without script and without an account (DSA art. 16(1)-(2), R-106). */
import { cleanLine } from '../../model/text/clean.ts';
import type { FieldUse } from '../../model/policy.ts';
import type { ReportKind } from '../../model/wire/report.ts';
import { reportKinds } from '../../model/wire/report.ts';
import type { ThreadComment } from '../../model/wire/thread.ts';
import type {
  CommentsTerms,
  ComposerTerms,
  PagesTerms,
  ReportTerms,
  StatementTerms,
} from '../../words/terms.ts';
import { voiceOf } from '../comment.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { isolated, paragraphs } from '../text.ts';
import { timeElement } from '../time.ts';
import type { Moment } from '../time.ts';
import { buttons, describedBy, entry, form, mistakeAt, mistakeList } from './form.ts';
import type { Mistake } from './form.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';

/** Words of a report. */
export interface ReportWords {
  readonly comments: CommentsTerms;
  readonly composer: ComposerTerms;
  readonly pages: PagesTerms;
  readonly report: ReportTerms;
  readonly statement: StatementTerms;
}

/** What was typed so far. */
export interface ReportTyped {
  readonly kind: string;
  readonly reason: string;
  readonly name: string;
  readonly email: string;
  readonly goodFaith: boolean;
}

export interface ReportFormParts {
  readonly action: string;
  readonly ticket: string;
  /** The comment, as all may read it, and its exact place. */
  readonly comment: ThreadComment;
  readonly place: string;
  readonly title: string;
  /** Does the site ask for name and address? */
  readonly contact: FieldUse;
  readonly typed: ReportTyped;
  readonly mistakes: readonly Mistake[];
  readonly failed?: string | undefined;
  readonly moment: Moment;
  readonly words: ReportWords;
}

const kinds = (
  { typed, mistakes }: Pick<ReportFormParts, 'typed' | 'mistakes'>,
  { report, composer }: ReportWords,
): Html =>
  html`<fieldset class="entry" aria-describedby="${describedBy('kind', false, mistakes)}">
    <legend>${report.category} ${composer.required}</legend>
    ${mistakeAt('kind', mistakes)}
    ${reportKinds.map(
      (kind: ReportKind, index) =>
        html`<p class="choice">
          <input
            type="radio"
            name="kind"
            id="${index === 0 ? 'kind' : `kind-${kind}`}"
            value="${kind}"
            checked="${typed.kind === kind}"
          /><label for="${index === 0 ? 'kind' : `kind-${kind}`}">${report.categories[kind]}</label>
        </p>`,
    )}
  </fieldset>`;

/** The form. */
export const reportPage = (frame: PageFrame, parts: ReportFormParts): Html => {
  const { action, ticket, comment, place, title, contact, typed, mistakes, failed, moment, words } = parts;
  const { comments, composer, pages, report } = words;
  const { email, name } = typed;
  const label = (text: string): string =>
    `${text} ${contact === 'required' ? composer.required : composer.optional}`;
  return framed(
    frame,
    {
      title: pages.reportForm.title(cleanLine(title)),
      wrong: mistakes.length > 0 || failed !== undefined,
      back: { href: place, title },
    },
    html`${
        mistakes.length
          ? mistakeList(composer.summary(mistakes.length), mistakes)
          : failed !== undefined
            ? mistakeList('', [{ field: '', sentence: failed }])
            : nothing
      }
      <p>${report.intro}</p>
      <p class="state">${report.urgent}</p>
      <p class="hint">${report.address}<br /><a href="${place}">${place}</a></p>
      <div class="words">
        <p>
          <strong>${isolated(voiceOf(comment), comments.anonymous)}</strong>
          <span class="hint">${timeElement(comment.receivedAt, moment)}</span>
        </p>
        ${paragraphs(comment.content)}
      </div>
      ${form(
        action,
        { ticket, comment: comment.id },
        html`${kinds(parts, words)}
          ${entry(
            {
              name: 'reason',
              label: `${report.reason} ${composer.required}`,
              hint: report.reasonHint,
              value: typed.reason,
              required: true,
              rows: 5,
            },
            mistakes,
          )}
          ${
            contact !== 'absent' &&
            html`<p class="hint">
                ${report.contactHint} ${pages.reportForm.noContact(report.categories['child-abuse'])}
              </p>
              ${entry({ name: 'name', label: label(report.name), value: name, autocomplete: 'name' }, mistakes)}
              ${entry(
                {
                  name: 'email',
                  label: label(report.email),
                  value: email,
                  autocomplete: 'email',
                  type: 'email',
                },
                mistakes,
              )}`
          }
          <div class="entry">
            ${mistakeAt('goodFaith', mistakes)}
            <p class="choice">
              <input
                type="checkbox"
                id="goodFaith"
                name="goodFaith"
                value="yes"
                checked="${typed.goodFaith}"
                aria-required="true"
                aria-describedby="${describedBy('goodFaith', false, mistakes)}"
              /><label for="goodFaith">${report.goodFaith} ${composer.required}</label>
            </p>
          </div>
          <div class="trap" aria-hidden="true">
            <input name="website" tabindex="-1" autocomplete="off" value="" />
          </div>
          ${buttons({ text: report.send })}`,
      )}`,
  );
};
