/**
 * Tokens: what an author or a reporter holds instead of an account (S-23). A token is never stored: its hash finds the
 * row, and the answer to a repeated request makes it again from a salt that is kept 24 hours, under the companion's
 * secret. Whoever reads the database alone can make none.
 */
import { createHash } from 'node:crypto';
import type { CommentsDeps } from './deps.ts';

/** SHA-256 in hex: how tokens and fingerprints are kept. */
export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A fresh salt; the token's own strength is that of HMAC-SHA-256 over it, 128 bits at least. */
export const newSalt = ({ random }: Pick<CommentsDeps, 'random'>): string => random(16);

/** The token that belongs to a salt. */
export const tokenOf = ({ sign }: Pick<CommentsDeps, 'sign'>, site: string, salt: string): string =>
  sign('comments/token', `${site}/${salt}`);

/** An id that cannot be guessed or counted through (S-26): 96 random bits; begins with a letter, for fragments. */
export const newId = ({ random }: Pick<CommentsDeps, 'random'>): string => `c${random(12)}`;

/** Signs that cannot be taken for one another when they are read out. */
const SIGNS = '23456789ABCDEFGHJKMNPQRTUVWXYZ';

/** A reference that can be read out on the telephone: `S26-7FK3-9QWM`, 39 bits within its year. */
export function newReference({ random }: Pick<CommentsDeps, 'random'>, at: number): string {
  const bytes = Buffer.from(random(8), 'base64url');
  const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return `S${String(new Date(at).getUTCFullYear()).slice(2)}-${signs.slice(0, 4)}-${signs.slice(4)}`;
}
