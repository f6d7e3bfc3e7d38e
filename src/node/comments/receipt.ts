/** What an author is told of their own comment: everything of it, the token that shows it again, and who reads it when. */
import type { Comment } from '../../model/comment.ts';
import type { Site } from '../../model/site.ts';
import { nextOpening } from '../../model/windows.ts';
import type { Receipt } from '../../model/wire/draft.ts';
import { viewOf } from '../../model/wire/view.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';

/** When a moderator is next there, where the site says when they are. */
export function serviceAt({ policy }: Site, now: number): { serviceAt?: string } {
  const next = policy.calendar && nextOpening(policy.calendar, now);
  return next === undefined ? {} : { serviceAt: instantOf(next) };
}

/** @param token given once, with the first answer */
export function receiptOf(
  { clock }: Pick<CommentsDeps, 'clock'>,
  site: Site,
  comment: Comment,
  token?: string,
): Receipt {
  const now = clock.now();
  return {
    comment: viewOf(comment, 'all', site.policy)!,
    ...(token !== undefined && { token }),
    ...serviceAt(site, now),
    serverTime: instantOf(now),
  };
}
