/** More of the thread: what follows, the other replies, what is new. Nothing that is being read moves. */
import { isProblem } from '../../model/failure.ts';
import { bare } from '../../model/wire/bare.ts';
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import { languageOf } from '../kit/language.ts';
import * as lazy from './lazy.ts';
import { rulesOf } from './rules.ts';
import { firstOf, grouped, isPublic } from './groups.ts';
import { merged } from './merge.ts';
import type { Asked, Reader } from './reader.ts';

export interface More {
  /** The following or former comments: those at hand, else the server's. */
  more(cursor: 'next' | 'previous'): Promise<void>;
  /** The other replies of a root: those at hand, then the server's. */
  replies(root: ThreadComment): Promise<void>;
  /**
   * Looks whether anything has changed: rules and removals at once, new comments counted.
   * @returns whether the server could be reached
   */
  look(): Promise<boolean>;
  /** Shows what is new; when it stands further than this page, in the order that begins with it. */
  show(): Promise<void>;
  /** A comment that is public now takes its place. */
  take(comment: ThreadComment): void;
  /** When the server was last looked at, by this device's clock. */
  lookedAt(): number;
}

/** @param added comments were added at the visitor's wish, the first of them here @param failed some did not come */
export function more(reader: Reader, added: (id: string | undefined) => unknown, failed: () => void): More {
  const { load, reading } = reader;
  let lookedAt = Date.now();
  const page = (): ThreadReading => load.value!;
  const shown = () => firstOf(page().comments, reading.most, reading.unfolded);

  const merge = (
    comments: readonly ThreadComment[],
    members: Partial<ThreadReading> = {},
    before = false,
  ): void => {
    const known = new Set(page().comments.map(({ id }) => id));
    load.set(merged(page(), comments, members, before));
    added(comments.find(({ id }) => !known.has(id))?.id);
  };

  /** Asks while something says that it is busy. */
  const busily = async (what: string, asked: Asked): Promise<ThreadReading | undefined> => {
    if (reading.busy.has(what)) return undefined;
    reading.busy.add(what);
    void reader.update();
    const came = await reader.thread(asked);
    reading.busy.delete(what);
    void reader.update();
    if (!isProblem(came)) return came;
    failed();
    return undefined;
  };

  return {
    lookedAt: () => lookedAt,
    async more(cursor) {
      const { count, whole, shown: before } = shown();
      if (cursor === 'next' && !whole) {
        reading.most = count + 40;
        void reader.update();
        return void added(shown().shown[before.length]?.[0].id);
      }
      const came = await busily(cursor, { [cursor === 'next' ? 'after' : 'before']: page()[cursor] });
      if (!came) return;
      reading.most = Infinity;
      merge(came.comments, { [cursor]: came[cursor] }, cursor === 'previous');
    },
    async replies(root) {
      const { id, more: after } = root;
      const of = (groups: readonly (readonly [ThreadComment, ThreadComment[], number])[]) =>
        groups.find(([each]) => each.id === id)?.[1] ?? [];
      const before = of(shown().shown).length;
      reading.unfolded.add(id);
      const all = of(grouped(page().comments));
      void reader.update();
      if (all.length > before || after === undefined) return void added(all[before]?.id);
      const came = await busily(id, { parent: id, after });
      if (!came) return;
      const fresh = came.comments.filter(({ parent }) => parent === id);
      // The root's own cursor goes on; an answer that has the root itself says it there.
      const next = came.comments.find((comment) => comment.id === id)?.more ?? came.next;
      const { more: _, ...rest } = root;
      merge([...fresh, bare(rest, next !== undefined && { more: next })]);
    },
    async look() {
      lookedAt = Date.now();
      const came = await reader.thread({}, { fresh: true });
      if (isProblem(came) || !load.value) return false;
      const known = new Map(page().comments.map((comment) => [comment.id, comment]));
      const unknown = came.comments.filter((comment) => isPublic(comment) && !known.has(comment.id));
      reading.news = Math.max(unknown.length, came.counts.public - page().counts.public, 0);
      reading.partial = false;
      reading.closing = came.open ? undefined : await lazy.closing(came, languageOf(reader.element));
      const changed = came.comments.filter(({ id, state }) => (known.get(id)?.state ?? state) !== state);
      const { open, zone, reply, report, policy, raw, serverTime } = came;
      load.set(
        merged(page(), changed, {
          open,
          zone,
          reply,
          report,
          policy,
          raw,
          ...(serverTime && { serverTime }),
        }),
      );
      return true;
    },
    async show() {
      const before = new Set(page().comments.map(({ id }) => id));
      const first = (): string | undefined =>
        page().comments.find((comment) => isPublic(comment) && !before.has(comment.id))?.id;
      reading.most = Infinity;
      reading.news = 0;
      await reader.fetch();
      if (!first() && rulesOf(page()).capabilities.sort.includes('newest')) {
        reading.order = 'newest';
        await reader.fetch();
      }
      added(first());
    },
    take(comment) {
      const { comments, counts } = page();
      const { sort } = rulesOf(page());
      const known = comments.some(({ id }) => id === comment.id);
      const news = !known && comment.state === 'published' ? 1 : 0;
      reading.most = Infinity;
      if (comment.parent) reading.unfolded.add(comment.parent);
      load.set(
        merged(
          page(),
          [comment],
          { counts: { public: counts.public + news } },
          !comment.parent && sort === 'newest',
        ),
      );
    },
  };
}
