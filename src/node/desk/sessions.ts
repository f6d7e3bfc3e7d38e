/**
 * Who works at the desk: invited by a link that works once, then known by a session that ends with the working day
 * (S-22, S-31). Both are kept as hashes, and the store is asked at every request, so that a right that is withdrawn is
 * gone with the next one.
 */
import { createHash } from 'node:crypto';
import type { Staff, Store } from '../store/store.ts';

/** Milliseconds for which an invitation may be used, and for which a session lasts. */
export const INVITED = 72 * 3_600_000;
export const SIGNED_IN = 12 * 3_600_000;

export interface SessionDeps {
  readonly store: Pick<Store, 'staffing'>;
  readonly clock: { readonly now: () => number };
  /** Fresh random bytes as base64url. */
  readonly random: (bytes: number) => string;
}

/** A token as we make them: 256 random bits, base64url. */
const TOKEN = /^[\w-]{43}$/;

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
const instant = (at: number): string => new Date(at).toISOString();

/** Makes an invitation. @returns its token, which is nowhere else, and the last moment at which it works */
export async function invite(
  { store, clock, random }: SessionDeps,
  site: string,
  { name, role, service }: Pick<Staff, 'name' | 'role' | 'service'>,
  /** Id of who invites; '' at the command line. */
  by = '',
): Promise<{ readonly token: string; readonly until: string }> {
  const token = random(32);
  const now = clock.now();
  const until = instant(now + INVITED);
  const made = { token: hashed(token), name, role, service, until };
  await store.staffing.addInvite(site, made, { staff: by, at: instant(now) });
  return { token, until };
}

/** Turns an invitation into a session. @returns undefined for one that is unknown, used, past, or another site's */
export async function signIn(
  { store, clock, random }: SessionDeps,
  site: string,
  token: unknown,
): Promise<{ readonly session: string; readonly staff: Staff } | undefined> {
  if (typeof token !== 'string' || !TOKEN.test(token)) return undefined;
  const now = clock.now();
  const session = random(32);
  const staff = await store.staffing.redeem(
    hashed(token),
    { token: hashed(session), until: instant(now + SIGNED_IN) },
    instant(now),
    site,
  );
  return staff && { session, staff };
}

/** Who is signed in at this site. */
export async function whoIs(
  { store, clock }: Pick<SessionDeps, 'store' | 'clock'>,
  site: string,
  session: string | undefined,
): Promise<Staff | undefined> {
  if (session === undefined || !TOKEN.test(session)) return undefined;
  const staff = await store.staffing.session(hashed(session), instant(clock.now()));
  return staff?.site === site ? staff : undefined;
}

/** Ends a session. */
export async function signOut(
  { store }: Pick<SessionDeps, 'store'>,
  session: string | undefined,
): Promise<void> {
  if (session !== undefined && TOKEN.test(session)) await store.staffing.endSession(hashed(session));
}
