/** What became of my comments: the answer to the tokens that a browser holds (comments.md section 12, comments goal 4). */
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { Thread } from '../../model/thread.ts';
import { viewOf } from '../../model/wire/view.ts';
import { parseTrack } from '../../model/wire/track.ts';
import type { TrackAnswer, Tracked } from '../../model/wire/track.ts';
import type { StoredComment } from '../store/store.ts';
import { withAppeal } from './appeals/view.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { limited } from './limits.ts';
import { lives } from './own.ts';
import { measuresTold } from './sanctions/told.ts';
import { serviceAt } from './receipt.ts';
import type { Visit } from './submit.ts';
import { hashed } from './tokens.ts';

/**
 * Comments as their author sees them.
 * @param tokenOf the token that an answer carries for one; undefined: it is left out
 */
export async function tracked(
  deps: Pick<CommentsDeps, 'store' | 'clock' | 'sign'>,
  site: Site,
  found: readonly (StoredComment & { readonly thread: Thread })[],
  tokenOf: (stored: StoredComment) => string | undefined,
): Promise<TrackAnswer> {
  const now = deps.clock.now();
  const contests = await deps.store.appeals(
    site.id,
    found.map(({ comment }) => comment.id),
  );
  const measures = await measuresTold(deps.store, deps, site.id, found, now);
  const comments = found.flatMap((stored): Tracked[] => {
    const token = tokenOf(stored);
    const view = viewOf(stored.comment, 'all', site.policy);
    if (token === undefined || !view || !lives(stored, now)) return [];
    const { canonical, title } = stored.thread;
    const own = withAppeal(view, stored.comment, contests);
    const sanction = measures.get(stored.comment.id);
    return [
      {
        ...own,
        ...(sanction && { sanction }),
        token,
        page: canonical,
        ...(title !== undefined && { title }),
      },
    ];
  });
  return { comments, ...serviceAt(site, now), serverTime: instantOf(now) };
}

/** A token that is unknown, or no longer good, is left out of the answer. */
export async function track(
  deps: CommentsDeps,
  { site, visitor }: Pick<Visit, 'site' | 'visitor'>,
  body: unknown,
): Promise<TrackAnswer | Problem> {
  const read = parseTrack(body);
  if (isProblem(read)) return read;
  const late = limited(deps, 'track', site.id, visitor);
  if (late) return late;
  const tokens = new Map(read.tokens.map((token) => [hashed(token), token]));
  const found = await deps.store.byTokens(site.id, [...tokens.keys()]);
  return tracked(deps, site, found, ({ token }) => tokens.get(token));
}
