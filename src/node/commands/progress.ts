/** What a long command says while it works: to whoever watches a terminal, and to nobody else. */
import type { Outcome, Call } from './command.ts';
import { done } from './command.ts';

/** Does somebody want to read? */
export const isWatched = ({ means, switches }: Call): boolean => means.terminal && !switches.has('quiet');

/** Says each table as it is done. */
export const progressOf =
  (call: Call) =>
  (table: string, rows: number): void => {
    if (isWatched(call) && rows) call.means.say(`  ${call.language.moves.table({ table, rows })}`);
  };

/** What a command ends with: cron sends a mail for every word, so without a terminal there is none. */
export const told = (call: Call, ...lines: readonly string[]): Outcome =>
  done(isWatched(call) ? lines.join('\n') + '\n' : '');
