/**
 * Refusing a wave: one act of a human for all its members, each with a move, a line in the log and a statement of its
 * own, compared with the version that was seen (S-30); with it, where that is asked for, the rule that holds the next ones.
 */
import { factsOf } from '../../../model/facts.ts';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { reviewDeadline } from '../../../model/statement.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Decided, DeskDecision } from '../../../model/wire/desk.ts';
import { parseWaveDecision } from '../../../model/wire/desk-wave.ts';
import type { WaveDecision } from '../../../model/wire/desk-wave.ts';
import type { Staff, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { decideOne } from '../moderate.ts';
import type { WaveTerms } from '../../../words/terms.ts';
import { newReference } from '../tokens.ts';
import { writeOnce } from '../write-once.ts';
import { setRule } from './rules.ts';

/** The statement of one member; a machine has found them alike, and a human decides. */
async function statementFor(
  tx: Tx,
  site: Site,
  id: string,
  { ground, explanation }: Required<Pick<WaveDecision, 'ground' | 'explanation'>>,
  at: string,
  reference: string,
): Promise<Statement | undefined> {
  const stored = await tx.comment(site.id, id);
  if (!stored) return undefined;
  const { comment, reports } = stored;
  const thread = await tx.thread(site.id, comment.thread);
  const where = { receivedAt: comment.receivedAt, title: thread?.title, page: thread?.canonical };
  return {
    action: 'withheld',
    scope: { reach: 'page' },
    from: at,
    facts: factsOf(where, comment.text),
    source: reports ? 'notice' : 'own-initiative',
    automated: { detection: true, decision: 'no' },
    ground,
    explanation,
    redress: [{ kind: 'review', deadline: reviewDeadline(at) }],
    reference,
  };
}

/**
 * Refuses comments together, each by itself: one that cannot be refused harms no other. The rule is made of those that
 * were; where it cannot be set, nothing is refused.
 *
 * @param staff who has signed in for this site. @param says why a rule cannot be set, in the site's language
 * @returns for each, in order, what became of it, as `decide` says it
 */
export async function refuseWave(
  deps: Pick<CommentsDeps, 'store' | 'clock' | 'random'>,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
  says: WaveTerms,
): Promise<Decided | Problem> {
  const read = parseWaveDecision(body);
  if (isProblem(read)) return read;
  const { members, ground, explanation, hold } = read;
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/waves ${staff.id}`, body: read },
    async (tx, now) => {
      const at = instantOf(now);
      const results: Decided['results'][number][] = [];
      const texts: string[] = [];
      for (const { comment, version } of members) {
        const statement =
          ground &&
          (await statementFor(tx, site, comment, { ground, explanation }, at, newReference(deps, now)));
        const decision: DeskDecision = {
          comment,
          version,
          to: 'rejected',
          edit: false,
          ...(statement ? { statement } : { reason: explanation }),
        };
        const text = hold && (await tx.comment(site.id, comment))?.comment.text;
        const result = await decideOne(tx, site, staff, decision, at);
        if (text !== undefined && result.problem === undefined) texts.push(text);
        results.push(result);
      }
      if (hold)
        await setRule(tx, deps, site, { until: hold.until, texts, ground: ground?.ref, staff, now }, says);
      return { results };
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}
