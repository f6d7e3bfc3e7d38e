/** Moderation in figures, for everybody: what a council answers when it is asked how it moderates (R-123). */
import type { Figures } from '../../model/figures/figures.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { framed } from '../pages/frame.ts';
import type { PageFrame } from '../pages/frame.ts';
import { dayText, figureLines, timeText } from './lines.ts';
import type { Writing } from './lines.ts';

/** What is the business of those who work there, and of nobody else. */
const INSIDE = ['minutes', 'pages', 'outOfHours', 'late'];

/** Comments by week, each with the day on which it begins. */
const weeks = ({ period, received }: Figures): readonly (readonly [string, number])[] =>
  Array.from({ length: Math.ceil(period.days.length / 7) }, (_, week) => [
    period.days[week * 7]!,
    received.perDay.slice(week * 7, week * 7 + 7).reduce((sum, one) => sum + one, 0),
  ]);

/** @param service delays are in hours of service */
export function figuresPage(frame: PageFrame, writing: Writing, figures: Figures, service: boolean): Html {
  const { words } = writing;
  const rows = weeks(figures);
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return framed(
    frame,
    { title: words.title },
    html`<p class="lead">${words.lead(frame.site?.name ?? '')}</p>
      <p>${timeText(figures.period, writing)}</p>
      <dl class="figures">
        ${figureLines(figures, writing, { service })
          .filter(({ indicator }) => !INSIDE.includes(indicator))
          .map(
            ({ name, values }) =>
              html`<div>
                <dt>${name}</dt>
                ${values.map((value) => html`<dd>${value}</dd>`)}
              </div>`,
          )}
      </dl>
      <h2 id="weeks">${words.perWeek}</h2>
      <table class="figures" aria-labelledby="weeks">
        ${rows.map(
          ([day, count]) =>
            html`<tr>
              <th scope="row">${words.weekOf(dayText(day, writing))}</th>
              <td>${count}</td>
              <td aria-hidden="true"><meter min="0" max="${most}" value="${count}"></meter></td>
            </tr>`,
        )}
      </table>`,
  );
}
