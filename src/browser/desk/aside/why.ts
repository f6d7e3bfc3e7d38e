/** Why a decision was not taken, in words: who was first, and what they did, is in the record. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { AuditLog } from '../../../model/wire/desk-log.ts';
import type { Decided } from '../../../model/wire/desk.ts';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import { stateText } from '../comment/name.ts';

/** @param log asks for the record; only where it says more than the result */
export async function why(
  { problem, state }: Decided['results'][number],
  words: DeskTerms,
  { decide }: DeskAsideTerms,
  log: () => Promise<AuditLog | Problem>,
): Promise<string> {
  if (problem === 'forbidden') return words.people.noRight;
  if (problem === 'not-found') return decide.gone;
  if (problem !== 'conflict') return words.notDone;
  const record = await log();
  const last = isProblem(record) ? undefined : record.lines.at(-1);
  if (last?.by === 'author') return decide.changed;
  const now = stateText(state, words);
  return `${last?.name ? decide.taken(last.name) : words.notDone}${now && ` ${now}.`}`;
}
