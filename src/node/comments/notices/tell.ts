/** The same mail for several people, in the transaction of what it is about. */
import type { Site } from '../../../model/site.ts';
import type { MailData } from '../../store/mails.ts';
import type { Tx } from '../../store/store.ts';
import { instantOf, personOf } from './deps.ts';
import type { NoticeDeps, Person } from './deps.ts';

/** Adds the same mail for each of some people; `slot` says when it is another one. */
export async function tell(
  tx: Tx,
  deps: Pick<NoticeDeps, 'sign'>,
  site: Site,
  now: number,
  people: readonly Person[],
  { kind, slot, data }: { readonly kind: string; readonly slot: string; readonly data: MailData },
): Promise<void> {
  const at = instantOf(now);
  for (const { email } of people) {
    const person = personOf(deps, site.id, email);
    await tx.addMail(site.id, {
      id: `${kind}/${slot}/${person}`,
      kind,
      about: '',
      person,
      data,
      madeAt: at,
      dueAt: at,
    });
  }
}
