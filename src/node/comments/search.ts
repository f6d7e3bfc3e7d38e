/**
 * What is typed into the desk's one field for searching, and what it finds: a reference, the address of a comment or of a
 * page, a whole e-mail address, or else words of a text or name. Which of them it is can be seen, so nobody must say.
 */
import { isStaff } from '../../model/comment-carry.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { email } from '../../model/wire/email.ts';
import { fold } from '../../model/wordlist/fold.ts';
import type { Found, Sought } from '../store/search.ts';
import type { Staff, Store } from '../store/store.ts';

/** Comments of a page where the desk does not say. */
const PAGE = 50;

/** `S26-7FK3-9QWM`, `20261122-AB12CD`: groups of letters and digits, at least one digit. */
const REFERENCE = /^(?=.*\d)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$/;
const ID = /^c[\w-]{16}$/;
const FRAGMENT = /#c-([\w-]{1,64})$/;

/** What may be meant, the likeliest first. @param typed on one line, without blanks around it */
async function meantBy(
  store: Pick<Store, 'threadAt'>,
  site: string,
  typed: string,
): Promise<readonly Sought[]> {
  const text = fold(typed).replace(/\s+/g, ' ');
  const comment = FRAGMENT.exec(typed)?.[1] ?? (ID.test(typed) ? typed : undefined);
  if (comment !== undefined) return [{ comment }];
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) {
    const thread = await store.threadAt(site, canonicalUrl({ location: typed }));
    return thread ? [{ thread: thread.id }] : [{ text }];
  }
  if (email.pattern!.test(typed)) return [{ email: typed }];
  if (typed.length <= 64 && REFERENCE.test(typed))
    return [{ reference: typed.toUpperCase() }, { reference: typed }, { text }];
  return text ? [{ text }] : [];
}

/**
 * Searches.
 *
 * @returns a page; `forbidden` for an e-mail address that somebody asks for who does not decide
 */
export async function findComments(
  { store }: { readonly store: Store },
  site: Site,
  staff: Staff,
  asked: {
    readonly search: string;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<Found | Problem> {
  const { after, limit = PAGE } = asked;
  const typed = cleanLine(asked.search).trim();
  const query = { limit, ...(after !== undefined && { after }) };
  for (const sought of await meantBy(store, site.id, typed)) {
    if ('email' in sought && !isStaff(staff.role)) return problem('forbidden');
    const found = await store.search(site.id, sought, query);
    if (found.comments.length || found.next !== undefined) return found;
  }
  return { comments: [] };
}
