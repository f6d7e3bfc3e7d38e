/** What happened to a comment before: who did what, when, and why. */
import { html } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { AuditLog } from '../../../model/wire/desk-log.ts';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { stateText } from '../comment/name.ts';

/** What a line says that was done: a state, or a step of a contest. */
const whatIn = (to: string, words: DeskTerms): string =>
  new Map([
    ['appeal open', words.queue.contested],
    ['appeal upheld', words.done.upheld],
    ['appeal reversed', words.done.overturned],
  ]).get(to) ?? stateText(to, words);

/** @param log as it came */
export const logView = (
  log: AuditLog | Problem,
  words: DeskTerms,
  { log: said, roles }: DeskAsideTerms,
  moment: Moment,
) => {
  if (isProblem(log)) return html`<p>${words.failed}</p>`;
  if (!log.lines.length) return html`<p>${said.empty}</p>`;
  return html`<ol part="log">
    ${log.lines.map(
      ({ at, by, name, to, ground, reason }) =>
        html`<li dir="auto">
          ${said.line({
            date: dateText(at, moment),
            who: name ?? (by === 'author' ? words.author.heading : by === 'system' ? said.system : roles[by]),
            what: [whatIn(to, words), ground, reason].filter(Boolean).join(', '),
          })}
        </li>`,
    )}
  </ol>`;
};
