/** A measure against an author, on the page of their comment: what it means, why, until when, and the way to contest it. */
import type { Sanction } from '../../model/wire/track.ts';
import type { MeasureTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import { inline, OWN } from '../text.ts';
import { withTime } from '../time.ts';
import { contestForm } from './contest.ts';
import type { ReceiptParts, ReceiptWords } from './receipt.ts';
import { outcomeSection, statementSection } from './statement.ts';

/** @param parts of the page. @param ticket of the form that contests it; absent: it cannot be contested, or not any more */
export const measureSection = (
  parts: Pick<ReceiptParts, 'code' | 'wrong' | 'moment' | 'now'> & {
    readonly words: Pick<ReceiptWords, 'statement' | 'composer' | 'pages'> & {
      readonly measures: MeasureTerms;
    };
    readonly action: string;
  },
  sanction: Sanction,
  ticket: string | undefined,
): Html => {
  const { words, moment, now } = parts;
  const { measures } = words;
  const { kind, reason, until, statement, appeal } = sanction;
  const over = appeal?.state === 'reversed' || (until !== undefined && Date.parse(until) <= now);
  return html`<section aria-labelledby="measure">
    <h2 id="measure">${measures.heading[kind]}</h2>
    <div class="state">
      <p>
        <strong
          >${over ? measures.past : withTime((date) => measures.means[kind](date), until, moment)}</strong
        >
      </p>
      <p dir="auto">${reason ? inline(textToSegments(reason), OWN) : measures.noReason}</p>
      ${over ? nothing : html`<p class="hint">${measures.still}</p>`}
    </div>
    ${statement ? statementSection(statement, words.statement, moment, 'measure-statement') : nothing}
    ${appeal && appeal.state !== 'none' ? outcomeSection(appeal, words.statement, moment, 'measure-outcome') : nothing}
    ${
      appeal && ticket !== undefined && sanction.id !== undefined
        ? contestForm({ ...parts, appeal, sanction: sanction.id }, ticket)
        : nothing
    }
  </section>`;
};
