/** Everything public of a thread: what everybody can read, whole, oldest first. Nothing that waits, was refused or withdrawn before. */
import { visibleTo } from '../../../model/comment-view.ts';
import type { Site } from '../../../model/site.ts';
import type { ThreadComment } from '../../../model/wire/thread.ts';
import { viewOf } from '../../../model/wire/view.ts';
import type { PageComment, Reads } from '../../store/store.ts';

/** Comments asked for at once. */
const STEP = 100;

/** Milliseconds since 1970 UTC: from the first one on, before the second one. */
export interface Span {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** One comment, as everybody sees it. */
export interface Told {
  readonly view: ThreadComment;
  /** As it was typed; '' for a placeholder. */
  readonly text: string;
  /** Version of the charter that it was sent under. */
  readonly charter?: string | undefined;
  /** It stands here for its replies alone. */
  readonly outside: boolean;
}

async function readAll(store: Reads, site: string, thread: string): Promise<PageComment[]> {
  const all: PageComment[] = [];
  let after: string | undefined;
  do {
    const page = await store.page(site, thread, {
      ...{ sort: 'oldest', limit: STEP, replies: STEP },
      ...(after !== undefined && { after }),
    });
    all.push(...page.comments);
    for (const root of page.comments) {
      let more = root.more;
      while (more !== undefined) {
        const rest = await store.page(site, thread, {
          ...{ sort: 'oldest', limit: STEP, replies: 0 },
          ...{ parent: root.id, after: more },
        });
        all.push(...rest.comments);
        more = rest.next;
      }
    }
    after = page.next;
  } while (after !== undefined);
  return all;
}

/**
 * @returns the comments of a span, with the roots that their replies need; empty when nothing falls into it. A placeholder
 *   has no public date of its own: it is there where a reply needs it
 */
export async function conversation(
  store: Reads,
  { id, policy }: Site,
  thread: string,
  { from = -Infinity, to = Infinity }: Span,
): Promise<readonly Told[]> {
  const seen = (await readAll(store, id, thread)).flatMap((comment): Told[] => {
    const view = viewOf(comment, visibleTo(comment, { role: 'public' }), policy);
    if (!view) return [];
    const at = Date.parse(comment.receivedAt);
    const published = view.state === 'published';
    const outside = !published || at < from || at >= to;
    const text = published ? comment.text : '';
    return [{ view, text, charter: published ? comment.charter : undefined, outside }];
  });
  const needed = new Set(
    seen.filter((one) => !one.outside).flatMap(({ view: { parent, replyTo } }) => [parent, replyTo]),
  );
  return seen
    .filter(({ view, outside }) => !outside || needed.has(view.id))
    .map((one) => (one.view.state === 'published' ? one : { ...one, outside: false }));
}
