/**
 * Imposing a measure on the author of a comment, and lifting one (DSA art. 23): by a human, with a reason and a clause,
 * for a bounded time; a suspension only after a warning, or for manifestly illegal content. Each has its statement of
 * reasons and its line in a log that is only ever added to.
 */
import { isStaff } from '../../../model/comment-carry.ts';
import { factsOf } from '../../../model/facts.ts';
import { holds, keyFor, lasting, measuresFor } from '../../../model/sanction.ts';
import type { Measure, Sanction } from '../../../model/sanction.ts';
import { invalid, isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { reviewDeadline } from '../../../model/statement.ts';
import type { Statement } from '../../../model/statement.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { parseImpose, parseLift } from '../../../model/wire/desk-sanctions.ts';
import type { Impose } from '../../../model/wire/desk-sanctions.ts';
import type { Staff, StoredComment, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { refuse } from '../refuse.ts';
import { newReference } from '../tokens.ts';
import { writeOnce } from '../write-once.ts';
import { keysOf, knownOf } from './keys.ts';
import { longestOf } from './read.ts';
import { tellMeasure } from './tell.ts';

export type SanctionDeps = Pick<CommentsDeps, 'store' | 'clock' | 'sign' | 'random' | 'rules'>;

const DAY = 86_400_000;
/** Seconds that a clock at the desk may be ahead. */
const AHEAD = 300_000;

const actions: Readonly<Record<Measure, Statement['action']>> = {
  warned: 'warned',
  suspended: 'suspended',
  held: 'restricted',
};

/** What the author reads: the eleven fields. */
async function statementFor(
  tx: Tx,
  deps: SanctionDeps,
  site: Site,
  { comment, reports }: StoredComment,
  { measure, until, ground, reason }: Impose,
  now: number,
): Promise<Statement> {
  const thread = await tx.thread(site.id, comment.thread);
  const where = { receivedAt: comment.receivedAt, title: thread?.title, page: thread?.canonical };
  const at = instantOf(now);
  return {
    action: actions[measure],
    scope: { reach: 'site' },
    from: at,
    ...(until !== undefined && { until }),
    facts: factsOf(where, comment.text),
    source: reports ? 'notice' : 'own-initiative',
    automated: { detection: false, decision: 'no' },
    ground,
    explanation: reason.trim(),
    redress: [{ kind: 'review', deadline: reviewDeadline(at) }],
    reference: newReference(deps, now),
  };
}

/** What is wrong with its end; undefined when nothing is. */
function wrongEnd({ measure, until }: Impose, longest: number, now: number): Problem | undefined {
  const path = '/until';
  if (measure === 'warned') return until === undefined ? undefined : invalid({ path, code: 'absent' });
  if (until === undefined) return invalid({ path, code: 'missing' });
  const end = Date.parse(until);
  if (end <= now) return invalid({ path, code: 'too-low' });
  return end > now + longest * DAY + AHEAD ? invalid({ path, code: 'too-high', limit: longest }) : undefined;
}

/**
 * Imposes one.
 *
 * @returns it; `forbidden` for a role that does not decide; `not-found`; `conflict` where the same holds already;
 *   `invalid`: `/until` out of bounds, `/measure` not for an author who is known so, `/illegal` a suspension without
 *   a warning before
 */
export async function impose(
  deps: SanctionDeps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<Sanction | Problem> {
  const read = parseImpose(body);
  if (isProblem(read)) return read;
  if (!isStaff(staff.role)) return problem('forbidden');
  if (!cleanLine(read.reason)) return invalid({ path: '/reason', code: 'missing' });
  const wrong = wrongEnd(read, longestOf(deps, site), deps.clock.now());
  if (wrong) return wrong;
  const { measure, until, illegal } = read;
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/sanctions ${staff.id}`, body: read },
    async (tx, now): Promise<Sanction> => {
      const stored = await tx.comment(site.id, read.comment);
      if (!stored) refuse('not-found');
      const keys = keysOf(deps, site.id, await knownOf(tx, site.id, stored));
      const author = keyFor(measure, keys);
      if (!author || !measuresFor(keys).includes(measure))
        refuse(invalid({ path: '/measure', code: 'choice', allowed: [...measuresFor(keys)] }));
      const before = await tx.sanctions(site.id, { keys: [author] });
      const same = before.filter((one) => one.measure === measure && holds(one, now));
      // A second warning is another one; what lasts already need not begin again.
      if (measure !== 'warned' && same.length) refuse('conflict');
      if (measure === 'suspended' && !illegal) {
        const own = keys.filter(({ kind }) => kind === 'email' || kind === 'subject');
        if (!lasting(await tx.sanctions(site.id, { keys: own }), 'warned', now))
          refuse(invalid({ path: '/illegal', code: 'missing' }));
      }
      const made: Sanction = {
        id: `s${deps.random(12)}`,
        comment: stored.comment.id,
        author,
        measure,
        statement: await statementFor(tx, deps, site, stored, read, now),
        illegal: measure === 'suspended' && illegal,
        at: instantOf(now),
        ...(until !== undefined && { until }),
        by: staff.role,
        staff: staff.id,
        version: 1,
      };
      await tx.addSanction(site.id, made);
      await tellMeasure(tx, deps, site, made, 'imposed', now);
      return made;
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}

/** One that ends now; an open contest of it has got what it asked for. */
export const ended = (one: Sanction, staff: Staff, at: string): Sanction => ({
  ...one,
  liftedAt: at,
  version: one.version + 1,
  ...(one.contest?.state === 'open' && {
    contest: { ...one.contest, state: 'reversed', decidedAt: at, staff: staff.id },
  }),
});

/** Lifts some, all or none. @returns them; `conflict` when one has changed or has ended */
export async function lift(
  deps: SanctionDeps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<readonly Sanction[] | Problem> {
  const read = parseLift(body);
  if (isProblem(read)) return read;
  if (!isStaff(staff.role)) return problem('forbidden');
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/sanctions/lift ${staff.id}`, body: read },
    async (tx, now) => {
      const lifted: Sanction[] = [];
      for (const { id, version } of read.sanctions) {
        const one = await tx.sanction(site.id, id);
        if (!one) refuse('not-found');
        if (one.version !== version || one.liftedAt !== undefined) refuse('conflict');
        const at = instantOf(now);
        const next = ended(one, staff, at);
        const line = { sanction: id, at, act: 'lifted', by: staff.role, staff: staff.id } as const;
        if (!(await tx.saveSanction(site.id, next, line))) refuse('conflict');
        await tellMeasure(tx, deps, site, next, 'lifted', now);
        lifted.push(next);
      }
      return { lifted };
    },
  );
  return isProblem(answer) ? answer : answer.answer.lifted;
}
