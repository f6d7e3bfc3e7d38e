/**
 * Residents sign in without a cookie. The page makes a secret, keeps it in its tab, and sends its hash along; the way back
 * brings a code that works once, for a minute, and for that secret alone, so that nobody can be made to write under
 * somebody else's name. Code and token are kept hashed.
 */
import { createHash } from 'node:crypto';
import type { Exchange, SignedIn } from '../../model/wire/sign-in.ts';
import type { Resident } from '../store/signin.ts';
import type { Store } from '../store/store.ts';
import { attemptOf, newTicket, readTicket, subjectOf } from './attempt.ts';
import type { AttemptDeps } from './attempt.ts';
import { nameIn } from './claims.ts';
import { isNotSignedIn } from './provider.ts';
import type { NotSignedIn, Provider, ProviderSettings } from './provider.ts';

/** Milliseconds for which a code, and a token, are good. */
export const CODE_LIFE = 60_000;
export const TOKEN_LIFE = 2 * 3_600_000;

/** Name in the fragment that the code comes back in. */
export const FRAGMENT = 'parvis-sign-in';

/** Characters of an address to come back to: it travels in the state, of which providers take only so much. */
const LONGEST = 1024;

export interface ResidentDeps extends AttemptDeps {
  readonly store: Pick<Store, 'signIn'>;
  readonly provider: Provider;
  readonly settings: Pick<ProviderSettings, 'nameClaim'>;
}

/** Where somebody wants to come back to, and the hash of what their page keeps. */
export interface Wish {
  /** Absolute, without its fragment. */
  readonly page: string;
  readonly challenge: string;
}

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
/** SHA-256 as base64url: what a page makes of its secret. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/** @param origins of the site's pages. @returns undefined for what leads elsewhere */
export function readWish(origins: readonly string[], page: string, challenge: string): Wish | undefined {
  if (page.length > LONGEST || !/^[\w-]{43}$/.test(challenge)) return undefined;
  const url = URL.parse(page);
  if (!url || !/^https?:$/.test(url.protocol) || !origins.includes(url.origin)) return undefined;
  if (url.username || url.password) return undefined;
  url.hash = '';
  return { page: url.href, challenge };
}

/** @param back the address that the provider sends the browser back to */
export function beginResident(
  deps: ResidentDeps,
  site: string,
  back: string,
  { page, challenge }: Wish,
): Promise<URL | NotSignedIn> {
  const state = newTicket(deps, 'resident', site, `${challenge} ${page}`);
  return deps.provider.begin(back, attemptOf(deps, 'resident', state, state));
}

/** What the state of an address that came back says, if it is ours and not too old. */
export function wishOf(
  deps: ResidentDeps,
  site: string,
  origins: readonly string[],
  returned: URL,
): Wish | undefined {
  const states = returned.searchParams.getAll('state');
  const [challenge = '', page = ''] =
    readTicket(deps, 'resident', site, states[0] ?? '')?.carry.split(' ') ?? [];
  return states.length === 1 ? readWish(origins, page, challenge) : undefined;
}

/**
 * @param keepsName whether the site shows the provider's name; else none is kept
 * @returns the page, with the code in its fragment
 */
export async function finishResident(
  deps: ResidentDeps,
  site: string,
  returned: URL,
  { page, challenge }: Wish,
  keepsName: boolean,
): Promise<URL | NotSignedIn> {
  const state = returned.searchParams.get('state') ?? '';
  const person = await deps.provider.finish(returned, attemptOf(deps, 'resident', state, state));
  if (isNotSignedIn(person)) return person;
  const code = deps.random(32);
  const name = keepsName ? nameIn(person.claims, deps.settings.nameClaim) : '';
  await deps.store.signIn.addCode(site, {
    token: hex(code),
    until: new Date(deps.clock.now() + CODE_LIFE).toISOString(),
    subject: subjectOf(deps, person),
    challenge: hex(challenge),
    ...(name && { name }),
  });
  const to = new URL(page);
  to.hash = `${FRAGMENT}=${code}`;
  return to;
}

/** Turns a code into a token. @returns undefined for one that is unknown, used, past, or not this page's */
export async function exchangeCode(
  { store, clock, random }: Pick<ResidentDeps, 'store' | 'clock' | 'random'>,
  site: string,
  { code, verifier }: Exchange,
): Promise<SignedIn | undefined> {
  const now = clock.now();
  const bearer = random(32);
  const until = new Date(now + TOKEN_LIFE).toISOString();
  const resident = await store.signIn.exchange(
    site,
    { code: hex(code), challenge: hex(challengeOf(verifier)) },
    { token: hex(bearer), until },
    new Date(now).toISOString(),
  );
  return resident && { bearer, until, ...(resident.name !== undefined && { name: resident.name }) };
}

/** Who holds a token now. */
export const residentOf = (
  { store, clock }: Pick<ResidentDeps, 'store' | 'clock'>,
  site: string,
  bearer: string,
): Promise<Resident | undefined> =>
  store.signIn.resident(site, hex(bearer), new Date(clock.now()).toISOString());

/** Ends a token. */
export const endResident = (
  { store }: Pick<ResidentDeps, 'store'>,
  site: string,
  bearer: string,
): Promise<void> => store.signIn.leave(site, hex(bearer));
