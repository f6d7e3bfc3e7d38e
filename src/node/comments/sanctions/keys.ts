/**
 * By what an author is known, as keyed hashes: the address that they have confirmed, their sign-in, the comment itself,
 * the name. Nothing else: no fingerprint, no network address (S-71).
 */
import type { AuthorKey } from '../../../model/sanction.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { fold } from '../../../model/wordlist/fold.ts';
import type { Reads, StoredComment } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';

type Sign = Pick<CommentsDeps, 'sign'>;

/** What of a stored comment says whose it is. `subject`: keyed hash of who has signed in, where it was sent so. */
export type Known = Pick<StoredComment, 'comment' | 'email' | 'verified'> & { readonly subject?: string };

/** The same, with whoever had signed in when it was sent. */
export async function knownOf<T extends Known>(
  reads: Pick<Reads, 'subjectOf'>,
  site: string,
  stored: T,
): Promise<T & Known> {
  const subject = await reads.subjectOf(site, stored.comment.id);
  return subject === undefined ? stored : { ...stored, subject };
}

/** Of an address; capitals make no other one. */
export const emailKey = ({ sign }: Sign, site: string, email: string): AuthorKey => ({
  kind: 'email',
  key: sign('author/email', `${site}/${email.trim().toLowerCase()}`),
});

/** Of a name; capitals, accents and blanks make no other one. */
export const nameKey = ({ sign }: Sign, site: string, name: string): AuthorKey => ({
  kind: 'name',
  key: sign('author/name', `${site}/${fold(cleanLine(name)).replace(/\s+/g, ' ')}`),
});

/** Those of a comment's author, the surest first. An address that nobody has confirmed is nobody's. */
export function keysOf(deps: Sign, site: string, known: Known): readonly AuthorKey[] {
  const { comment, email, verified, subject } = known;
  return [
    ...(subject === undefined ? [] : [{ kind: 'subject', key: subject } as const]),
    ...(email !== undefined && verified ? [emailKey(deps, site, email)] : []),
    { kind: 'comment', key: comment.id },
    ...(comment.author.name === undefined ? [] : [nameKey(deps, site, comment.author.name)]),
  ];
}

/** Those that stand for a person: what is known by a name may be somebody else's. */
export const ownKeys = (deps: Sign, site: string, known: Known): readonly AuthorKey[] =>
  keysOf(deps, site, known).filter(({ kind }) => kind !== 'name');
