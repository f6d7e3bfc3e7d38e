/** What was reported of a comment, why, and under which reference; the decision answers all of it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DeskReports } from '../../../model/wire/desk-beside.ts';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

/** @param count how many there are @param reports undefined while they are on their way @param level of their title */
export const reportsView = (
  count: number,
  reports: DeskReports | Problem | undefined,
  words: DeskTerms,
  { reports: said }: DeskAsideTerms,
  moment: Moment,
  level: number,
): TemplateResult =>
  html`<section part="beside" aria-labelledby="reports">
    <p part="title" id="reports" role="heading" aria-level=${level}>${words.reports(count)}</p>
    ${
      !reports
        ? html`<p>${words.loading}</p>`
        : isProblem(reports)
          ? html`<p>${words.failed}</p>`
          : html`<ul part="reports" role="list">
                ${reports.reports.map(
                  ({ kind, reason, reference, receivedAt }) =>
                    html`<li>
                      <p part="title">${said.kind[kind]}</p>
                      ${reason ? html`<p part="reason" dir="auto">${reason}</p>` : nothing}
                      <p part="meta">
                        <time part="aside" datetime=${receivedAt}>${dateText(receivedAt, moment)}</time>
                        <bdi part="aside">${said.reference(reference)}</bdi>
                      </p>
                    </li>`,
                )}
              </ul>
              <p part="hint">${said.answer(reports.reports.length)}</p>`
    }
  </section>`;
