/** A contested decision: what the author or a reporter says against it, and who decided what first (DSA art. 20). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskContest } from '../../../model/wire/desk.ts';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { stateText } from '../comment/name.ts';

/** What was done, in a word. */
function doneIn(state: string, words: DeskTerms): string {
  const { done } = words;
  const texts: Readonly<Record<string, string>> = {
    ...{ rejected: done.rejected, removed: done.removed, held: done.hidden, published: done.kept },
  };
  return Object.hasOwn(texts, state) ? texts[state]! : stateText(state, words);
}

/** @param fourEyes does the site ask that another person answers? */
export const contestView = (
  contests: readonly DeskContest[],
  fourEyes: boolean,
  words: DeskTerms,
  { contest: said, reports, roles }: DeskAsideTerms,
  moment: Moment,
): TemplateResult => {
  const mine = contests.some(({ decision }) => decision?.mine);
  return html`<section part="beside">
    ${mine ? html`<p part="notice">${fourEyes ? said.another : said.mine}</p>` : nothing}
    ${contests.map(
      ({ by, reference, openedAt, text, decision }) =>
        html`<p part="title">${said[by](dateText(openedAt, moment))}</p>
          <blockquote part="contest" dir="auto">${text}</blockquote>
          ${
            decision
              ? html`<p part="first">
                  ${said.first({
                    who: decision.name ?? roles[decision.by],
                    what: [doneIn(decision.to, words), decision.ground ?? decision.reason]
                      .filter(Boolean)
                      .join(', '),
                    date: dateText(decision.at, moment),
                  })}
                </p>`
              : nothing
          }
          <p part="aside"><bdi>${reports.reference(reference)}</bdi></p>`,
    )}
  </section>`;
};
