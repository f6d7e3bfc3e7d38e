/**
 * Contesting a measure, by the receipt of a comment that it concerns; and the answer, by a human who did not impose it
 * where there is a colleague (DSA art. 20, 23).
 */
import { isStaff } from '../../../model/comment-carry.ts';
import type { Sanction } from '../../../model/sanction.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { parseSanctionAnswer } from '../../../model/wire/desk-sanctions.ts';
import type { Staff, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { lives } from '../own.ts';
import { refuse } from '../refuse.ts';
import { hashed, newReference } from '../tokens.ts';
import { writeOnce } from '../write-once.ts';
import { ended } from './impose.ts';
import type { SanctionDeps } from './impose.ts';
import { knownOf } from './keys.ts';
import { needsAnother } from './read.ts';
import { tellMeasure } from './tell.ts';
import { concerns, deadlineOf } from './told.ts';

/**
 * Takes a contest, inside a transaction.
 *
 * @returns its reference; refuses with `not-found` (not theirs, or no such token), `conflict` (lifted), `gone` (too late),
 *   `duplicate` (contested before)
 */
export async function contestSanction(
  tx: Tx,
  deps: Pick<CommentsDeps, 'sign' | 'random'>,
  site: Site,
  { token, sanction: id, text }: { readonly token: string; readonly sanction: string; readonly text: string },
  now: number,
): Promise<{ readonly reference: string; readonly receivedAt: string; readonly already: false }> {
  const [held] = await tx.byTokens(site.id, [hashed(token)]);
  const own = held && (await knownOf(tx, site.id, held));
  const one = await tx.sanction(site.id, id);
  if (!own || !lives(own, now) || !one || !concerns(deps, site.id, own, one)) refuse('not-found');
  if (one.contest) refuse('duplicate');
  if (one.liftedAt !== undefined) refuse('conflict');
  if (now > Date.parse(deadlineOf(one))) refuse('gone');
  const at = instantOf(now);
  const reference = newReference(deps, now);
  const next: Sanction = {
    ...one,
    contest: { reference, text, openedAt: at, state: 'open' },
    version: one.version + 1,
  };
  const line = { sanction: id, at, act: 'contested', by: 'author' } as const;
  if (!(await tx.saveSanction(site.id, next, line))) refuse('conflict');
  return { reference, receivedAt: at, already: false };
}

/**
 * Answers a contest; `reversed` lifts the measure.
 *
 * @returns it; `forbidden` for a role that does not decide, and for whoever imposed it while a colleague could answer
 */
export async function answerSanction(
  deps: SanctionDeps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<Sanction | Problem> {
  const read = parseSanctionAnswer(body);
  if (isProblem(read)) return read;
  if (!isStaff(staff.role)) return problem('forbidden');
  const { id, version, outcome, explanation } = read;
  const people = await deps.store.staffing.staff(site.id);
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/sanctions/answer ${staff.id}`, body: read },
    async (tx, now): Promise<Sanction> => {
      const one = await tx.sanction(site.id, id);
      if (!one) refuse('not-found');
      if (one.version !== version || one.contest?.state !== 'open') refuse('conflict');
      if (needsAnother(one, staff, people)) refuse('forbidden');
      const at = instantOf(now);
      const base =
        outcome === 'reversed' && one.liftedAt === undefined
          ? ended(one, staff, at)
          : { ...one, version: one.version + 1 };
      const next: Sanction = {
        ...base,
        contest: { ...one.contest, state: outcome, decidedAt: at, explanation, staff: staff.id },
      };
      const line = { sanction: id, at, act: outcome, by: staff.role, staff: staff.id } as const;
      if (!(await tx.saveSanction(site.id, next, line))) refuse('conflict');
      await tellMeasure(tx, deps, site, next, outcome, now);
      return next;
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}
