/** The rules that hold the next ones, as the desk reads them, and ending one before its time. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { parseEndWaveRule } from '../../../model/wire/desk-wave-rules.ts';
import type { DeskWaveRules } from '../../../model/wire/desk-wave-rules.ts';
import type { Staff } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { writeOnce } from '../write-once.ts';

/** Lines of the log in an answer. */
const LINES = 20;

type Asks = Pick<CommentsDeps, 'store' | 'clock'>;

/** Who may end a rule: whoever may refuse a wave. */
const mayEnd = ({ role }: Pick<Staff, 'role'>): boolean => role === 'moderator' || role === 'admin';

/** Those that live, and the log, with the names of those who set and ended them. */
export async function readWaveRules(
  { store, clock }: Asks,
  { id }: Pick<Site, 'id'>,
  staff: Staff,
): Promise<DeskWaveRules> {
  const [rules, lines, people] = await Promise.all([
    store.waveRules(id, instantOf(clock.now())),
    store.waveLog(id, LINES),
    store.staffing.staff(id),
  ]);
  const names = new Map(people.map((one) => [one.id, one.name]));
  const by = (who: string) => {
    const name = names.get(who);
    return name === undefined ? {} : { name };
  };
  return {
    may: mayEnd(staff),
    rules: rules.map(({ sketch: _, staff: who, ...rule }) => ({ ...rule, ...by(who) })),
    log: lines.map(({ n: _n, rule: _rule, staff: who, ...line }) => ({ ...line, ...by(who) })),
  };
}

/**
 * Ends a rule now, once for the request's key.
 * @returns whether it held until then; a problem for a request that is none
 */
export async function endWaveRule(
  deps: Asks,
  site: Pick<Site, 'id'>,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<{ readonly ended: boolean } | Problem> {
  const read = parseEndWaveRule(body);
  if (isProblem(read)) return read;
  const what = `POST /s/${site.id}/desk/wave-rules ${staff.id}`;
  const answer = await writeOnce(deps, site.id, { key, what, body: read }, async (tx, now) => ({
    ended: await tx.endWaveRule(site.id, read.end, { staff: staff.id, at: instantOf(now) }),
  }));
  return isProblem(answer) ? answer : answer.answer;
}
