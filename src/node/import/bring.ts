/**
 * Writes comments of another system: dates, tree and state as they were. Ids are made of where a comment comes from, so
 * that the same file can be brought twice and nothing stands twice. Nobody is written to about them, and no receipt leads
 * to them.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Comment } from '../../model/comment.ts';
import type { Site } from '../../model/site.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { newThread } from '../../model/thread.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { Store, Tx } from '../store/store.ts';
import { isForeign } from './foreign.ts';
import type { Foreign, Found, Skipped } from './foreign.ts';

/** What a comment lacked. */
export type Lack = 'outside' | 'empty' | 'date' | 'unreadable';

export interface Brought {
  readonly imported: number;
  /** They were there already. */
  readonly there: number;
  readonly threads: number;
  readonly skipped: Readonly<Record<Exclude<Skipped, 'unreadable'>, number>>;
  /** Replies whose comment is not in the file: they stand by themselves. */
  readonly orphans: number;
  readonly refused: readonly { readonly id: string; readonly why: Lack }[];
}

/** Comments of one transaction. */
const TOGETHER = 100;

const idOf = (...parts: readonly string[]): string =>
  `i${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}`;

const hashed = (): string => createHash('sha256').update(randomBytes(32)).digest('hex');

/** What stays the same for one file. */
export interface Source {
  /** `wordpress`, for ids and for the log. */
  readonly name: string;
  readonly site: Site;
  /** Origin of paths. */
  readonly base: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** @param dry counts only */
export async function bring(
  store: Store,
  source: Source,
  found: AsyncIterable<Found>,
  dry: boolean,
): Promise<Brought> {
  const { name, site, base, now } = source;
  /** Of each id there: the root under which its replies stand here, or nothing where it was not taken. */
  const roots = new Map<string, string | undefined>();
  const addresses = new Set<string>();
  const counts = { imported: 0, there: 0, threads: 0, orphans: 0 };
  const skipped = { spam: 0, ping: 0 };
  const refused: { id: string; why: Lack }[] = [];
  /** Replies that came before what they answer, by its id. */
  const early = new Map<string, Foreign[]>();
  let batch: { readonly comment: Comment; readonly url: string; readonly title: string }[] = [];

  async function write(tx: Tx): Promise<void> {
    for (const { comment, url, title } of batch) {
      const at = comment.receivedAt;
      const made = {
        id: idOf('thread', site.id, url),
        site: site.id,
        createdAt: at,
        ...(title && { title }),
      };
      const thread = (await tx.threadAt(site.id, url)) ?? (await tx.addThread(newThread(made, url)));
      if (await tx.comment(site.id, comment.id)) continue;
      const line = { comment: comment.id, at, by: 'system', from: 'sending', to: comment.state } as const;
      const whole = { comment: { ...comment, thread: thread.id }, token: hashed() };
      await tx.addComment(whole, { ...line, reason: `import/${name}` });
      // The log has it; nobody is told of what was said years ago.
      await tx.dropMails(site.id, comment.id, new Date(now).toISOString());
    }
  }
  async function flush(): Promise<void> {
    for (const { comment } of batch)
      counts[(await store.comment(site.id, comment.id)) ? 'there' : 'imported']++;
    for (const { url } of batch) {
      if (addresses.has(url)) continue;
      addresses.add(url);
      if (!(await store.threadAt(site.id, url))) counts.threads++;
    }
    if (!dry && batch.length) await store.write(write);
    batch = [];
  }

  async function take(one: Foreign): Promise<void> {
    const url = canonicalUrl({ location: httpUrl(one.page, base) ?? '' });
    const why: Lack | undefined = !withinOrigins(url, site.origins)
      ? 'outside'
      : Number.isNaN(one.at) || one.at > now
        ? 'date'
        : one.text === '' && one.state !== 'gone'
          ? 'empty'
          : undefined;
    const id = idOf(name, site.id, one.id);
    const above = one.parent === undefined ? undefined : roots.get(one.parent);
    if (one.parent !== undefined && above === undefined) counts.orphans++;
    roots.set(one.id, why ? undefined : (above ?? id));
    if (why) refused.push({ id: one.id, why });
    else {
      const answered = one.parent === undefined ? undefined : idOf(name, site.id, one.parent);
      const instant = new Date(one.at).toISOString();
      const state = ({ published: 'published', pending: 'pending', gone: 'deleted' } as const)[one.state];
      const comment: Comment = {
        id,
        site: site.id,
        thread: '',
        ...(above !== undefined && { parent: above }),
        ...(above !== undefined && answered !== undefined && answered !== above && { replyTo: answered }),
        author: one.state !== 'gone' && one.name !== undefined ? { name: one.name } : {},
        text: one.state === 'gone' ? '' : one.text.normalize('NFC'),
        state,
        version: 2,
        revision: state === 'pending' ? 0 : 1,
        receivedAt: instant,
        ...(state === 'published' && { publishedAt: instant }),
      };
      batch.push({ comment, url, title: [...cleanLine(one.title ?? '')].slice(0, 300).join('') });
      if (batch.length >= TOGETHER) await flush();
    }
  }

  /** One, then those that waited for it; without calling itself, for a file may hold a chain of any length. */
  async function takeAll(first: readonly Foreign[]): Promise<void> {
    const left = [...first].reverse();
    for (let one = left.pop(); one; one = left.pop()) {
      await take(one);
      const waiting = early.get(one.id);
      if (!waiting) continue;
      early.delete(one.id);
      left.push(...waiting.reverse());
    }
  }

  function wait(one: Foreign, parent: string): void {
    const waiting = early.get(parent);
    if (waiting) waiting.push(one);
    else early.set(parent, [one]);
  }

  for await (const one of found) {
    if (!isForeign(one)) {
      if (one.skipped === 'unreadable') refused.push({ id: one.id, why: 'unreadable' });
      else skipped[one.skipped]++;
      roots.set(one.id, undefined);
    } else if (one.parent !== undefined && one.parent !== one.id && !roots.has(one.parent))
      wait(one, one.parent);
    else await takeAll([one]);
  }
  // What they answer never came; and two that answer each other are taken one after the other.
  while (early.size) {
    const [parent, replies] = early.entries().next().value!;
    early.delete(parent);
    roots.set(parent, undefined);
    await takeAll(replies);
  }
  await flush();
  return { ...counts, skipped, refused };
}
