/** What comes after a report: the acknowledgement, and following it to its decision (DSA art. 16(4)-(6), art. 20). */
import { cleanLine } from '../../model/text/clean.ts';
import type { ReportReceipt, ReportStatus } from '../../model/wire/report.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { dateText, withTime } from '../time.ts';
import type { Moment } from '../time.ts';
import { contestForm } from './contest.ts';
import { againForm } from './form.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';
import { keepSection } from './keep.ts';
import type { ReceiptParts } from './receipt.ts';
import type { ReportWords } from './report.ts';
import { outcomeSection } from './statement.ts';

/** The acknowledgement (art. 16(4)): reference, date, and how to follow it. */
export const reportSentPage = (
  frame: PageFrame,
  receipt: ReportReceipt,
  parts: {
    readonly words: ReportWords;
    readonly moment: Moment;
    readonly link: string;
    readonly back: { readonly href: string; readonly title: string };
  },
): Html => {
  const { words, moment, link, back } = parts;
  const { pages, report } = words;
  const { reference, receivedAt, already, token } = receipt;
  return framed(
    frame,
    { title: pages.reportFollow.title, back },
    html`<div class="done" role="status" tabindex="-1" autofocus>
        <p>${report.sent({ reference, date: dateText(receivedAt, moment) })}</p>
        ${already && html`<p>${report.already}</p>`}
      </div>
      ${
        token === undefined
          ? nothing
          : keepSection(
              report.follow,
              pages.reportFollow.keep,
              { href: link, text: pages.reportFollow.link },
              { value: token, text: pages.receipt.code },
            )
      }`,
  );
};

/** What the reporter may follow. */
export interface ReportStatusParts extends Pick<ReceiptParts, 'code' | 'moment' | 'done' | 'wrong'> {
  readonly status: ReportStatus;
  readonly words: ReportWords;
  readonly actions: { readonly status: string; readonly appeal: string };
  /** Ticket of a contest, where one may contest. */
  readonly appeal?: string | undefined;
}

/** How far a report is, what was decided, and the ways to contest it (art. 16(5)-(6)). */
export const reportStatusPage = (frame: PageFrame, parts: ReportStatusParts): Html => {
  const { status, code, moment, words, actions, appeal: ticket, done, wrong } = parts;
  const { pages, report, statement } = words;
  const { reference, receivedAt, state, decision, decidedAt, explanation, automated, appeal, page, redress } =
    status;
  return framed(
    frame,
    { title: pages.reportFollow.title, wrong: !!wrong },
    html`${done !== undefined && html`<div class="done" role="status" tabindex="-1" autofocus><p>${done}</p></div>`}
      <p class="lead">
        ${pages.reportFollow.intro(reference)}.
        ${withTime((date) => pages.reportFollow.received(date), receivedAt, moment)}.
      </p>
      <div class="state">
        <p>
          <strong>${report.state[state]}</strong> ${decision && report.decision[decision]}
          ${decidedAt !== undefined && [withTime((date) => report.decided(date), decidedAt, moment), '.']}
          ${decision && (automated ? report.withAutomation : report.byHuman)}
        </p>
        ${explanation !== undefined && html`<p dir="auto">${cleanLine(explanation)}</p>`}
      </div>
      ${page !== undefined && html`<p><span class="hint">${report.address}</span><br /><a href="${page}">${page}</a></p>`}
      ${appeal && appeal.state !== 'none' ? outcomeSection(appeal, statement, moment) : nothing}
      ${
        appeal && ticket !== undefined
          ? html`<p>${report.redress}</p>
              ${contestForm({ ...parts, action: actions.appeal, appeal }, ticket)}`
          : nothing
      }
      ${
        redress &&
        html`<h2>${statement.field.redress}</h2>
          <ul>
            ${redress.map(
              ({ kind, url }) =>
                html`<li>
                  ${url === undefined ? statement.redress[kind] : html`<a href="${url}">${statement.redress[kind]}</a>`}
                </li>`,
            )}
          </ul>`
      }
      ${againForm(actions.status, code, pages.receipt.again)}
      <p class="hint">${pages.private}</p>`,
  );
};
