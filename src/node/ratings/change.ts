/**
 * Changing a vote, and taking it back, by whoever holds its receipt (S-23): a wrong token is an unknown vote.
 */
import { invalid, isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { isVote } from '../../model/rating.ts';
import type { Vote } from '../../model/rating.ts';
import { parseVoteChange } from '../../model/wire/rating.ts';
import type { Ballot } from '../../model/wire/rating.ts';
import { instantOf } from '../comments/deps.ts';
import { limited } from '../comments/limits.ts';
import { refuse } from '../comments/refuse.ts';
import type { Visit } from '../comments/submit.ts';
import { hashed } from '../comments/tokens.ts';
import { writeOnce } from '../comments/write-once.ts';
import type { Reads } from '../store/store.ts';
import { passRatingGate } from './cast.ts';
import type { RatingsDeps } from './deps.ts';
import { ratingOf } from './read.ts';

/** A vote by its token alone; undefined when there is none. */
export const voteBy = async (
  reads: Pick<Reads, 'vote'>,
  site: string,
  token: string | undefined,
): Promise<Vote | undefined> => (token ? reads.vote(site, hashed(token)) : undefined);

/** What its owner is told of it. */
export async function ballotOf(
  deps: Pick<RatingsDeps, 'store' | 'clock' | 'ratings'>,
  { site }: Pick<Visit, 'site'>,
  vote: Vote,
): Promise<Ballot> {
  const thread = await deps.store.thread(site.id, vote.thread);
  const address = thread?.canonical ?? site.url;
  return {
    id: vote.id,
    value: vote.value,
    rating: await ratingOf(deps, deps.store, site, vote.kind, address, thread),
  };
}

/** @param id the vote that the path names. @param body the parsed JSON of the request */
export async function changeVote(
  deps: RatingsDeps,
  visit: Visit,
  id: string,
  body: unknown,
): Promise<Ballot | Problem> {
  const { site, visitor, key, token } = visit;
  const change = parseVoteChange(body);
  if (isProblem(change)) return change;
  const late = limited(deps, 'edit', site.id, visitor);
  if (late) return late;
  const what = `PATCH /s/${site.id}/ratings/${id} ${token ?? ''}`;
  const changed = await writeOnce(deps, site.id, { key, what, body: change }, async (tx, now) => {
    const vote = await voteBy(tx, site.id, token);
    if (!vote || vote.id !== id) return refuse('not-found');
    if (!isVote(vote.kind, change.value)) refuse(invalid({ path: '/value', code: 'choice' }));
    const thread = (await tx.thread(site.id, vote.thread)) ?? refuse('not-found');
    await passRatingGate(tx, site, now, thread, thread.canonical);
    if (!(await tx.changeVote(site.id, id, change.value, instantOf(now)))) refuse('not-found');
    return { ...vote, value: change.value };
  });
  return isProblem(changed) ? changed : ballotOf(deps, visit, changed.answer);
}

/** Takes a vote back: whenever its owner wants, whatever the gate says. */
export async function withdrawVote(
  deps: Pick<RatingsDeps, 'store' | 'rate' | 'clock' | 'noteWithdrawal'>,
  { site, visitor, key, token }: Visit,
  id: string,
): Promise<Problem | undefined> {
  const late = limited(deps, 'edit', site.id, visitor);
  if (late) return late;
  // Written down first, as for a comment; whoever may not is told below.
  if ((await voteBy(deps.store, site.id, token))?.id === id)
    deps.noteWithdrawal?.(site.id, 'votes', id, instantOf(deps.clock.now()));
  const what = `DELETE /s/${site.id}/ratings/${id} ${token ?? ''}`;
  const gone = await writeOnce(deps, site.id, { key, what, body: {} }, async (tx) => {
    const vote = await voteBy(tx, site.id, token);
    if (!vote || vote.id !== id || !(await tx.dropVote(site.id, id))) refuse('not-found');
    return {};
  });
  return isProblem(gone) ? gone : undefined;
}
