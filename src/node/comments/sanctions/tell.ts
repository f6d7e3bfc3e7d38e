/** Whoever is known by a confirmed address is told by mail: that a measure was taken, lifted, or its contest answered. */
import type { Sanction } from '../../../model/sanction.ts';
import type { Site } from '../../../model/site.ts';
import type { Tx } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import { instantOf, MINUTE, personOf } from '../notices/deps.ts';

/** A measure may be lifted again at once; then nobody need hear of it. */
const GRACE = 2 * MINUTE;

/** Writes down that they are to be told; nothing where no address is theirs. */
export async function tellMeasure(
  tx: Tx,
  deps: Pick<CommentsDeps, 'sign'>,
  site: Site,
  { id, comment, version }: Sanction,
  what: 'imposed' | 'lifted' | 'upheld' | 'reversed',
  now: number,
): Promise<void> {
  const contact = await tx.contact(site.id, comment);
  if (contact?.verifiedAt === undefined) return;
  await tx.addMail(site.id, {
    id: `sanction/${id}/${version}`,
    kind: 'sanction',
    about: comment,
    person: personOf(deps, site.id, contact.email),
    data: { sanction: id, what },
    madeAt: instantOf(now),
    dueAt: instantOf(now + (what === 'imposed' ? GRACE : 0)),
  });
}
