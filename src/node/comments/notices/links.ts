/**
 * Links of mails. One that decides or verifies is a credential of its own: 256 random bits, kept as a hash, for one act
 * of one person on one version of one comment, once, until its time is over. Opening it changes nothing. The link that
 * ends an author's messages can do nothing else, so it need not be kept at all: it is signed.
 */
import { timingSafeEqual } from 'node:crypto';
import type { MailLink } from '../../store/mails.ts';
import type { Tx } from '../../store/store.ts';
import { hashed } from '../tokens.ts';
import { DAY, instantOf } from './deps.ts';
import type { NoticeDeps } from './deps.ts';

/** For how long they work. */
export const LIVES = { decide: 3 * DAY, check: 7 * DAY } as const;

/** A token as we make them. */
const TOKEN = /^[\w-]{43}$/;
export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

/** Makes a link. @returns its token, which is nowhere else */
export async function newLink(
  tx: Tx,
  { random }: Pick<NoticeDeps, 'random'>,
  site: string,
  link: Omit<MailLink, 'token' | 'until' | 'usedAt'>,
  now: number,
): Promise<string> {
  const token = random(32);
  const until = instantOf(now + (link.act === 'check' ? LIVES.check : LIVES.decide));
  await tx.addLink(site, { ...link, token: hashed(token), until });
  return token;
}

/** Where a moderator's link leads: the desk's own origin. */
export const decideUrl = (deskUrl: string, site: string, token: string): string =>
  `${deskUrl}s/${site}/form/decide?key=${token}`;

/** Where an author verifies an address. */
export const checkUrl = (publicUrl: string, site: string, token: string): string =>
  `${publicUrl}s/${site}/form/email?key=${token}`;

const stopKey = ({ sign }: Pick<NoticeDeps, 'sign'>, site: string, comment: string): string =>
  sign('mail/stop', `${site}/${comment}`).slice(0, 32);

/** Where an author ends the messages about a comment. */
export const stopUrl = (
  deps: Pick<NoticeDeps, 'sign' | 'publicUrl'>,
  site: string,
  comment: string,
): string => `${deps.publicUrl}s/${site}/form/unsubscribe?c=${comment}&key=${stopKey(deps, site, comment)}`;

/** Is it the key of this comment? */
export function isStopKey(
  deps: Pick<NoticeDeps, 'sign'>,
  site: string,
  comment: string,
  key: string,
): boolean {
  const right = Buffer.from(stopKey(deps, site, comment));
  const given = Buffer.from(key);
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Where the desk of a site is. */
export const deskOf = (deskUrl: string | undefined, site: string): string | undefined =>
  deskUrl === undefined ? undefined : `${deskUrl}s/${site}/desk`;
