/** The words of the desk's lists, the log of their changes, and the comments that a change is tried on. */
import { parseState } from '../../../model/comment-states.ts';
import { wordListNames } from '../../../model/wire/desk-words.ts';
import type { WordListName } from '../../../model/wire/desk-words.ts';
import { decision } from '../rows/comment-shapes.ts';
import { fromShape, toInstant, toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Run } from '../sql/engine.ts';
import type { CommentTable, WordEntryTable, WordLogTable } from '../sql/schema.ts';
import type { TriedText, WordEntry, WordReads, WordWrites } from '../word-lists.ts';
import type { Changes } from './changes.ts';

const columns = ['list', 'word', 'lang', 'note', 'staff', 'at'] as const;

/** @returns undefined for a list that a newer version wrote, and that this one does not know */
function entryOf(row: Pick<WordEntryTable, (typeof columns)[number]>): WordEntry | undefined {
  const list = wordListNames.find((name) => name === row.list);
  const { word, lang, note, staff } = row;
  return list && { list, word, lang, note, staff, at: toInstant(row.at) };
}

/** Two spellings of one word are one entry. */
const keyOf = (list: WordListName, word: string): string =>
  digest(JSON.stringify([list, word.normalize('NFKC').toLowerCase()]));

/** People of the desk; what a check or the companion decided is none of their decisions. */
const staffRoles: readonly unknown[] = ['contributor', 'moderator', 'manager', 'admin'];

type TriedRow = Pick<CommentTable, 'id' | 'text' | 'name' | 'state' | 'decision' | 'received_at'>;

const triedOf = (row: TriedRow): TriedText => ({
  id: row.id,
  text: row.text,
  name: row.name ?? undefined,
  state: parseState(row.state),
  decided: staffRoles.includes(fromShape(decision, row.decision)?.by),
  receivedAt: toInstant(row.received_at),
});

/** @returns the verbs that read them */
export function wordReads(db: Builder): (run: Run) => WordReads {
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('word_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const all = prepare<{ site: string }, WordEntryTable>(db, (slot) =>
    db.selectFrom('word_entry').selectAll().where('site', '=', slot('site')),
  );
  const log = prepare<{ site: string; limit: number }, WordLogTable>(db, (slot) =>
    db
      .selectFrom('word_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('n', 'desc')
      .limit(slot('limit')),
  );
  const latest = prepare<{ site: string; limit: number; at: number; id: string }, TriedRow>(db, (slot) =>
    db
      .selectFrom('comment')
      .select(['id', 'text', 'name', 'state', 'decision', 'received_at'])
      .where('site', '=', slot('site'))
      .where('received_at', '<=', slot('at'))
      .where(({ eb, or }) => or([eb('received_at', '<', slot('at')), eb('id', '<', slot('id'))]))
      .where('state', '!=', 'deleted')
      .where('text', '!=', '')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(slot('limit')),
  );
  return (run) => ({
    wordsVersion: async (site) => (await run(last({ site }))).rows[0]?.n ?? 0,
    wordEntries: async (site) =>
      (await run(all({ site }))).rows
        .flatMap((row) => entryOf(row) ?? [])
        .sort((a, b) => (a.list === b.list ? (a.word < b.word ? -1 : 1) : a.list < b.list ? -1 : 1)),
    wordLog: async (site, limit) =>
      (await run(log({ site, limit }))).rows.flatMap((row) => {
        const one = entryOf(row);
        return one
          ? [{ ...one, n: row.n, act: row.act === 'drop' ? ('drop' as const) : ('put' as const) }]
          : [];
      }),
    latestTexts: async (site, limit, after) => {
      const from = after
        ? { at: toMs(after.receivedAt), id: after.id }
        : { at: Number.MAX_SAFE_INTEGER, id: '' };
      return (await run(latest({ site, limit, ...from }))).rows.map(triedOf);
    },
  });
}

/** @returns the verb that changes them */
export function wordWrites(db: Builder): (run: Run, changes: Changes) => WordWrites {
  const reads = wordReads(db);
  const put = prepare<WordEntryTable, unknown>(db, (slot) =>
    db
      .insertInto('word_entry')
      .values(slotsOf(slot, ['site', 'key', ...columns]))
      .onConflict((conflict) =>
        conflict.columns(['site', 'key']).doUpdateSet((row) => ({
          word: row.ref('excluded.word'),
          lang: row.ref('excluded.lang'),
          note: row.ref('excluded.note'),
          staff: row.ref('excluded.staff'),
          at: row.ref('excluded.at'),
        })),
      ),
  );
  const drop = prepare<{ site: string; key: string }, unknown>(db, (slot) =>
    db.deleteFrom('word_entry').where('site', '=', slot('site')).where('key', '=', slot('key')),
  );
  const add = prepare<WordLogTable, unknown>(db, (slot) =>
    db.insertInto('word_log').values(slotsOf(slot, ['site', 'n', 'act', ...columns])),
  );
  return (run, changes) => ({
    async changeWords(site, version, change, { staff, at }) {
      // Two who change at once wait for each other; the second is told that the lists are others now.
      await changes.hold(site);
      let n = await reads(run).wordsVersion(site);
      if (n !== version) return undefined;
      const known = new Map(
        (await reads(run).wordEntries(site)).map((one) => [keyOf(one.list, one.word), one]),
      );
      const by = { site, staff, at: toMs(at) };
      for (const { list, word } of change.drop) {
        const key = keyOf(list, word);
        const before = known.get(key);
        if (!before || !known.delete(key)) continue;
        await run(drop({ site, key }));
        const { lang, note } = before;
        await run(add({ ...by, n: ++n, act: 'drop', list, word: before.word, lang, note }));
      }
      for (const { list, word, lang, note } of change.put) {
        const key = keyOf(list, word);
        const before = known.get(key);
        if (before && before.word === word && before.lang === lang && before.note === note) continue;
        await run(put({ ...by, key, list, word, lang, note }));
        await run(add({ ...by, n: ++n, act: 'put', list, word, lang, note }));
      }
      if (n !== version) await changes.count(site, false);
      return n;
    },
  });
}
