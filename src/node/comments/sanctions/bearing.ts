/**
 * What a measure does to a contribution. Who is proven to be suspended, by the receipt of a comment or a sign-in, is told
 * so and may not write. An address that was only typed proves nothing, and an answer would tell everybody about its
 * owner: such a comment waits for a moderator, as the next ones of a name do.
 */
import { lasting } from '../../../model/sanction.ts';
import type { Sanction } from '../../../model/sanction.ts';
import type { Reads } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import { refuse } from '../refuse.ts';
import { emailKey, knownOf, nameKey, ownKeys } from './keys.ts';
import type { Known } from './keys.ts';

type Sign = Pick<CommentsDeps, 'sign'>;
type Read = Pick<Reads, 'sanctions' | 'subjectOf'>;

/** The suspension that holds for whoever holds the receipts of these comments, or is signed in as this subject. */
export async function suspension(
  reads: Read,
  deps: Sign,
  site: string,
  past: readonly Known[],
  now: number,
  subject?: string,
): Promise<Sanction | undefined> {
  const known = await Promise.all(past.map((one) => knownOf(reads, site, one)));
  const keys = [
    ...(subject === undefined ? [] : [{ kind: 'subject', key: subject } as const]),
    ...known
      .flatMap((one) => ownKeys(deps, site, one))
      .filter(({ kind }) => kind === 'email' || kind === 'subject'),
  ];
  return keys.length ? lasting(await reads.sanctions(site, { keys }), 'suspended', now) : undefined;
}

/** Ends a write of somebody who is suspended: with the end, and the reason that they were told. */
export async function passSuspension(
  reads: Read,
  deps: Sign,
  site: string,
  past: readonly Known[],
  now: number,
  subject?: string,
): Promise<void> {
  const found = await suspension(reads, deps, site, past, now, subject);
  if (!found) return;
  const reason = found.statement?.explanation;
  refuse('suspended', {
    ...(found.until !== undefined && { until: found.until }),
    ...(reason !== undefined && { detail: reason }),
  });
}

/** Does a draft wait because of what it is signed or sent with? */
export async function waitsFor(
  reads: Pick<Reads, 'sanctions'>,
  deps: Sign,
  site: string,
  { name, email }: { readonly name?: string | undefined; readonly email?: string | undefined },
  now: number,
): Promise<boolean> {
  const keys = [
    ...(name === undefined ? [] : [nameKey(deps, site, name)]),
    ...(email === undefined ? [] : [emailKey(deps, site, email)]),
  ];
  if (!keys.length) return false;
  const found = await reads.sanctions(site, { keys });
  return !!lasting(found, 'held', now) || !!lasting(found, 'suspended', now);
}
