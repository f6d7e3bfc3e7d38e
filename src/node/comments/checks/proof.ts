/**
 * Proof of work: some tenths of a second of the sender's own machine, no puzzle, no third party. Asked for under
 * load, or always, or never, as the site says. The work is for the pass of the page and for the Idempotency-Key of this
 * one contribution, so that it can be neither kept in store nor used twice. A contribution without it is held: a form
 * without script, an old widget and an insecure page can do none.
 */
import { createHash } from 'node:crypto';
import { holdIf } from './check.ts';
import type { Check, Looked } from './check.ts';
import type { CheckRules } from './rules.ts';

/** Zero bits at the beginning of the hash: on average 2^BITS tries, well below a second on a phone. */
export const PROOF_BITS = 14;

/** What the browser must do now, in bits; undefined for nothing. */
export const proofBits = ({ proof }: Pick<CheckRules, 'proof'>, busy: boolean): number | undefined =>
  proof === 'always' || (proof === 'load' && busy) ? PROOF_BITS : undefined;

/** Does a number prove the work? SHA-256 of `pass.key.number` begins with so many zero bits. */
export function proves(
  { pass, key, proof }: { readonly pass: string; readonly key: string; readonly proof: string },
  bits: number,
): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false;
  const hash = createHash('sha256').update(`${pass}.${key}.${proof}`).digest();
  return Math.clz32(hash.readUInt32BE(0)) >= bits;
}

const lacks = ({ rules, busy, draft, key = '' }: Looked): boolean => {
  const bits = proofBits(rules, busy);
  const { pass = '', proof = '' } = draft;
  return bits !== undefined && !proves({ pass, key, proof }, bits);
};

export const proof: Check = { name: 'proof', run: (looked) => holdIf(lacks(looked), 'proof') };
