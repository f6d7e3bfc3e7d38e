/**
 * Comments of residents who are signed in. What the provider calls them is never here: a subject is a keyed hash, which
 * stands beside a comment so that its author finds it again from another device.
 */
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { parseBearer } from '../../model/wire/sign-in.ts';
import { MOST_TOKENS } from '../../model/wire/track.ts';
import type { TrackAnswer } from '../../model/wire/track.ts';
import type { Resident } from '../store/signin.ts';
import type { CommentsDeps } from './deps.ts';
import { limited } from './limits.ts';
import type { Visit } from './submit.ts';
import { tracked } from './track.ts';

/** How residents sign in at a site. */
export interface SignInRule {
  /** The provider's name. */
  readonly provider: string;
  readonly required: boolean;
  /** The name beside a comment is the provider's. */
  readonly claim: boolean;
}

/** Who holds this token now. */
export type WhoSigned = (site: string, bearer: string) => Promise<Resident | undefined>;

/**
 * Somebody's own comment, named by their bearer: `BEARER~ID`. It stands where a receipt's token could stand, for one
 * comment at a time, and is worth nothing once the bearer has ended.
 */
export const signedToken = (bearer: string, id: string): string => `${bearer}~${id}`;
const SIGNED = /^([\w-]{43})~([\w.:-]{1,150})$/;

/** @returns the subject of such a token, and the comment that it names; undefined for any other token */
export async function readSignedToken(
  { whoSigned }: Pick<CommentsDeps, 'whoSigned'>,
  site: string,
  token: string | undefined,
): Promise<{ readonly subject: string; readonly comment: string } | undefined> {
  const [, bearer = '', comment = ''] = SIGNED.exec(token ?? '') ?? [];
  const resident = bearer ? await whoSigned?.(site, bearer) : undefined;
  return resident && { subject: resident.subject, comment };
}

/**
 * Who writes, under a site's rule.
 * @returns undefined where nobody has to be anybody; or `unauthorised`: the token is past, or there must be one
 */
export async function signedAuthor(
  { signIn, whoSigned }: Pick<CommentsDeps, 'signIn' | 'whoSigned'>,
  site: Site,
  bearer: string | undefined,
): Promise<Resident | undefined | Problem> {
  const rule = signIn?.(site);
  if (!rule) return undefined;
  if (bearer === undefined) return rule.required ? problem('unauthorised') : undefined;
  return (await whoSigned?.(site.id, bearer)) ?? problem('unauthorised');
}

/** The newest comments of whoever is signed in, with what became of them. */
export async function ownComments(
  deps: CommentsDeps,
  { site, visitor }: Pick<Visit, 'site' | 'visitor'>,
  body: unknown,
): Promise<TrackAnswer | Problem> {
  const read = parseBearer(body);
  if (isProblem(read)) return read;
  const late = limited(deps, 'track', site.id, visitor);
  if (late) return late;
  const resident = await deps.whoSigned?.(site.id, read.bearer);
  if (!resident) return problem('unauthorised');
  const found = await deps.store.bySubject(site.id, resident.subject, MOST_TOKENS);
  return tracked(deps, site, found, ({ comment }) => signedToken(read.bearer, comment.id));
}
