/** A measure against an author, as they read it: what it means, why, until when, and the way to contest it (DSA art. 23). */
import { html, nothing } from 'lit';
import { cleanLine } from '../../../model/text/clean.ts';
import type { Sanction } from '../../../model/wire/track.ts';
import type { ComposerMeasuresTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { appealView, outcomeView } from './appeal.view.ts';
import type { OwnComment, OwnLook, OwnWishes } from './mine.view.ts';
import { statementView } from './statement.view.ts';

/** The sentence for it. */
function saying(
  { kind, reason, until }: Sanction,
  { words, panel }: OwnLook,
  measures: ComposerMeasuresTerms,
): string {
  const told = { until: dateText(until, panel.moment()), reason: cleanLine(reason) };
  return kind === 'warned'
    ? measures.warned(told.reason)
    : kind === 'held'
      ? measures.held(told)
      : words.suspended(told);
}

/** @param at where it is drawn: a word for its ids, '' in the list */
export const measureView = (
  one: OwnComment,
  look: OwnLook,
  wishes: OwnWishes,
  said: ComposerMeasuresTerms,
  at = '',
): unknown => {
  const { sanction } = one.comment;
  if (!sanction) return nothing;
  const { statement: terms, panel, contested, words } = look;
  const { id, appeal, statement } = sanction;
  const open = id !== undefined && appeal?.state === 'none' && panel.page().capabilities.appeal;
  return html`<p part="reason" dir="auto">${saying(sanction, look, said)}</p>
    ${statement && terms ? statementView(statement, terms, panel.moment()) : nothing}
    ${appeal && appeal.state !== 'none' && terms ? outcomeView(appeal, terms) : nothing}
    ${
      open && terms
        ? appealView(
            {
              id: `contest${at}-${id}`,
              deadline: appeal.deadline,
              state: contested.get(id),
              inside: at !== '',
            },
            terms,
            words.required,
            panel,
            () => wishes.contest(one, id, at),
            (text) => wishes.appeal(one, text, id, at),
          )
        : nothing
    }`;
};
