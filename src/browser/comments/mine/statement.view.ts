/** A statement of reasons, all eleven fields (DSA art. 17); contesting it is the comment's own business. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Statement } from '../../../model/statement.ts';
import type { StatementTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

/** The countries of a territory, by their names. */
const countries = (codes: readonly string[], lang: string): string => {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
};

export const statementView = (
  statement: Statement,
  words: StatementTerms,
  moment: Moment,
): TemplateResult => {
  const { action, scope, from, until, facts, source, automated, ground, explanation, redress, reference } =
    statement;
  const { detection, decision } = automated;
  const found = words.automated;
  const told: Readonly<Record<keyof Statement, unknown>> = {
    action: words.action[action],
    scope: [
      words.scope[scope.reach],
      scope.territory && words.territory(countries(scope.territory, moment.lang)),
    ]
      .filter(Boolean)
      .join(' '),
    from: dateText(from, moment),
    until: until ? dateText(until, moment) : words.noEnd,
    facts,
    source: words.source[source],
    automated:
      !detection && decision === 'no'
        ? found.none
        : [detection && found.detection, found.decision[decision]].filter(Boolean).join(' '),
    ground: ground.url
      ? html`<a part="link" href=${ground.url}>${words.ground[ground.type](ground.ref)}</a>`
      : words.ground[ground.type](ground.ref),
    explanation,
    redress: redress.map(({ kind, url, deadline }) => {
      const text = words.redress[kind];
      return html`<span part="way"
        >${url ? html`<a part="link" href=${url}>${text}</a>` : text}${deadline ? ` (${words.until(dateText(deadline, moment))})` : nothing}</span
      >`;
    }),
    reference,
  };
  return html`<details part="statement" open>
    <summary part="summary">${words.heading}</summary>
    <p>${words.intro}</p>
    <dl>
      ${Object.entries(told).map(
        ([field, value]) =>
          html`<dt>${words.field[field as keyof Statement]}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </details>`;
};
