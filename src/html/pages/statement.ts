/** A statement of reasons, all eleven fields (DSA art. 17(3)), and what came of contesting the decision (art. 20). */
import { cleanLine } from '../../model/text/clean.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import type { Statement } from '../../model/statement.ts';
import type { Appeal } from '../../model/wire/own-comment.ts';
import type { StatementTerms } from '../../words/terms.ts';
import { html } from '../html.ts';
import type { Hole, Html } from '../html.ts';
import { inline, OWN } from '../text.ts';
import { dateText, timeElement, withTime } from '../time.ts';
import type { Moment } from '../time.ts';

/** The countries of a territory, by their names. */
const countries = (codes: readonly string[], lang: string): string => {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
};

const words = (text: string): Html => html`<span dir="auto">${inline(textToSegments(text), OWN)}</span>`;

/** The statement under its heading. */
export const statementSection = (
  statement: Statement,
  terms: StatementTerms,
  moment: Moment,
  id = 'statement',
): Html => {
  const { action, scope, from, until, automated, ground, redress } = statement;
  const { detection, decision } = automated;
  const found = terms.automated;
  const rule = terms.ground[ground.type](cleanLine(ground.ref));
  const told: Readonly<Record<keyof Statement, Hole>> = {
    action: terms.action[action],
    scope: [
      terms.scope[scope.reach],
      scope.territory ? ` ${terms.territory(countries(scope.territory, moment.lang))}` : '',
    ],
    from: timeElement(from, moment),
    until: until === undefined ? terms.noEnd : timeElement(until, moment),
    facts: words(statement.facts),
    source: terms.source[statement.source],
    automated:
      !detection && decision === 'no'
        ? found.none
        : [detection && found.detection, found.decision[decision]].filter(Boolean).join(' '),
    ground: ground.url === undefined ? rule : html`<a href="${ground.url}">${rule}</a>`,
    explanation: words(statement.explanation),
    redress: html`<ul>
      ${redress.map(({ kind, url, deadline }) => {
        const way = terms.redress[kind];
        const last = dateText(deadline, moment);
        return html`<li>
          ${url === undefined ? way : html`<a href="${url}">${way}</a>`}${last && ` (${terms.until(last)})`}
        </li>`;
      })}
    </ul>`,
    reference: statement.reference,
  };
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${terms.heading}</h2>
    <p>${terms.intro}</p>
    <dl>
      ${(Object.keys(terms.field) as (keyof Statement)[]).map(
        (field) =>
          html`<dt>${terms.field[field]}</dt>
            <dd>${told[field]}</dd>`,
      )}
    </dl>
  </section>`;
};

/** How far a contest is, and what was answered. */
export const outcomeSection = (
  appeal: Appeal,
  terms: StatementTerms,
  moment: Moment,
  id = 'outcome',
): Html => {
  const { contest, field } = terms;
  const { state, human, reference, decidedAt, explanation } = appeal;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${contest.heading}</h2>
    <div class="state">
      <p>
        <strong>${contest.state[state]}</strong> ${human && contest.human} ${timeElement(decidedAt, moment)}
      </p>
      ${explanation !== undefined && html`<p>${words(explanation)}</p>`}
      ${reference !== undefined && html`<p class="hint">${field.reference} <bdi>${reference}</bdi></p>`}
    </div>
  </section>`;
};

/** Until when one may contest, as a sentence. */
export const deadlineText = (deadline: string | undefined, terms: StatementTerms, moment: Moment): Hole =>
  deadline === undefined ? '' : withTime(terms.contest.deadline, deadline, moment);
