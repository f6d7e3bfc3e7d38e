/**
 * One attempt to sign in, from the way to the provider to the way back. What must stay together (state, nonce, PKCE
 * verifier) is made from one short ticket under the companion's secret, so that nothing is stored for people who never
 * come back, and a companion that is started again in between still knows them.
 *
 * The ticket of the desk travels in a short cookie of its origin: it binds the attempt to the browser that began it. A
 * resident has no cookie: the ticket is the state itself, and the browser is bound by what its page keeps (`return.ts`).
 */
import { timingSafeEqual } from 'node:crypto';
import type { Attempt } from './provider.ts';

/** Milliseconds that somebody may take at the provider. */
export const ATTEMPT_LIFE = 600_000;

export interface AttemptDeps {
  readonly clock: { readonly now: () => number };
  readonly random: (bytes: number) => string;
  readonly sign: (purpose: string, text: string) => string;
}

/** Whom it is for. */
export type AttemptOf = 'desk' | 'resident';

const purpose = (of: AttemptOf, what: string): string => `signin/${of}/${what}`;

/** Are the two the same, whatever the time it takes to see it? */
export function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A fresh ticket. @param carry text to come back with it, which the browser can read and not change */
export function newTicket(deps: AttemptDeps, of: AttemptOf, site: string, carry = ''): string {
  const packed = Buffer.from(carry).toString('base64url');
  const head = `${deps.clock.now().toString(36)}.${deps.random(16)}.${packed}`;
  return `${head}.${deps.sign(purpose(of, 'ticket'), `${site}\n${head}`)}`;
}

/** @returns what the ticket carries; undefined for one that is not ours, another site's, or past */
export function readTicket(
  deps: AttemptDeps,
  of: AttemptOf,
  site: string,
  ticket: string,
): { readonly carry: string } | undefined {
  const [, head = '', at = '', packed = '', mac = ''] =
    /^(([0-9a-z]{1,9})\.[\w-]{22}\.([\w-]{0,3000}))\.([\w-]{43})$/.exec(ticket) ?? [];
  if (!same(mac, deps.sign(purpose(of, 'ticket'), `${site}\n${head}`))) return undefined;
  const age = deps.clock.now() - parseInt(at, 36);
  if (!(age >= 0 && age <= ATTEMPT_LIFE)) return undefined;
  return { carry: Buffer.from(packed, 'base64url').toString() };
}

/** What belongs to a ticket. @param state absent: made from it, for a ticket that the address must not show */
export const attemptOf = (
  { sign }: Pick<AttemptDeps, 'sign'>,
  of: AttemptOf,
  ticket: string,
  state = sign(purpose(of, 'state'), ticket),
): Attempt => ({
  state,
  nonce: sign(purpose(of, 'nonce'), ticket),
  verifier: sign(purpose(of, 'verifier'), ticket),
});

/** How the store knows somebody: a keyed hash, which says nothing without the companion's secret. */
export const subjectOf = (
  { sign }: Pick<AttemptDeps, 'sign'>,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): string => sign('signin/subject', JSON.stringify([issuer, subject]));
