/**
 * What the owner of an address says on the pages of an author's mails: that it is theirs, that they want to be told of
 * replies, or that they want no more messages; then the address itself goes.
 */
import type { Site } from '../../../model/site.ts';
import type { Tx } from '../../store/store.ts';
import { hashed } from '../tokens.ts';
import { instantOf } from './deps.ts';
import type { NoticeDeps } from './deps.ts';
import { isStopKey, isToken } from './links.ts';
import { tellAuthor } from './plan.ts';

/** What a verification link may still do. */
export type Checking =
  | { readonly is: 'open'; readonly comment: string; readonly address: string }
  | { readonly is: 'past' | 'unknown' | 'done' };

/** Looks at a verification link; changes nothing. */
export async function checking(
  reads: Pick<Tx, 'link' | 'contact'>,
  site: string,
  token: unknown,
  now: number,
): Promise<Checking> {
  const link = isToken(token) ? await reads.link(site, hashed(token)) : undefined;
  if (!link || link.act !== 'check') return { is: 'unknown' };
  const contact = await reads.contact(site, link.comment);
  if (!contact) return { is: 'unknown' };
  if (contact.verifiedAt !== undefined) return { is: 'done' };
  if (link.usedAt !== undefined || Date.parse(link.until) <= now) return { is: 'past' };
  return { is: 'open', comment: link.comment, address: contact.email };
}

/** The address is theirs. What was decided before they said so is told them now. */
export const verify = (
  { store, clock, sign }: Pick<NoticeDeps, 'store' | 'clock' | 'sign'>,
  site: Site,
  token: unknown,
  replies: boolean,
): Promise<Checking> =>
  store.write(async (tx): Promise<Checking> => {
    const now = clock.now();
    const found = await checking(tx, site.id, token, now);
    if (found.is !== 'open' || !isToken(token)) return found;
    if (!(await tx.useLink(site.id, hashed(token), instantOf(now)))) return { is: 'past' };
    const contact = { email: found.address, verifiedAt: instantOf(now), replies, quiet: false };
    if (!(await tx.saveContact(site.id, found.comment, contact))) return { is: 'unknown' };
    const stored = await tx.comment(site.id, found.comment);
    if (stored) await tellAuthor(tx, { sign }, site, stored, now);
    return { is: 'done' };
  });

/** Is this the link that ends the messages about a comment? */
export const mayStop = (
  deps: Pick<NoticeDeps, 'sign'>,
  site: string,
  comment: string | undefined,
  key: string | undefined,
): comment is string =>
  comment !== undefined && key !== undefined && comment.length <= 200 && isStopKey(deps, site, comment, key);

/** Ends them: the address goes, and what waited for it. Saying it twice changes nothing. */
export const stopMails = (
  { store, clock }: Pick<NoticeDeps, 'store' | 'clock'>,
  site: Site,
  comment: string,
): Promise<void> =>
  store.write(async (tx) => {
    await tx.dropContact(site.id, comment);
    await tx.dropMails(site.id, comment, instantOf(clock.now()), [
      'check',
      'decision',
      'contest',
      'reply',
      'sanction',
    ]);
  });
