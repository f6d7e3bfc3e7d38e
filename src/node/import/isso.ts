/**
 * Isso's database, an SQLite file, opened for reading alone. Modes are Isso's own (https://isso-comments.de): 1 accepted,
 * 2 waiting, 4 deleted with replies.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Found, ForeignState } from './foreign.ts';
import { NotThat } from './foreign.ts';
import { nameOf } from './text.ts';

const states: ReadonlyMap<unknown, ForeignState> = new Map([
  [1, 'published'],
  [2, 'pending'],
  [4, 'gone'],
]);

const textIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100_000) : '');

/** @throws NotThat when it is no database of Isso's */
export async function* readIsso(file: string): AsyncGenerator<Found> {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    const rows = db
      .prepare(
        `select c.id, c.parent, c.created, c.mode, c.text, c.author, t.uri, t.title
          from comments c join threads t on t.id = c.tid order by c.id`,
      )
      .iterate();
    for (const row of rows) {
      const id = String(row['id']);
      const state = states.get(row['mode']);
      if (!state) {
        yield { id, skipped: 'unreadable' };
        continue;
      }
      const title = textIn(row['title']).trim();
      yield {
        id,
        ...(typeof row['parent'] === 'number' && { parent: String(row['parent']) }),
        page: textIn(row['uri']),
        ...(title && { title }),
        ...nameOf(textIn(row['author'])),
        text: textIn(row['text']).trim(),
        at: typeof row['created'] === 'number' ? Math.round(row['created'] * 1000) : Number.NaN,
        state,
      };
    }
  } catch (fault) {
    // SQLITE_ERROR (no such table), SQLITE_NOTADB.
    const { errcode } = fault as { errcode?: number };
    if (errcode === 1 || errcode === 26) throw new NotThat('', { cause: fault });
    throw fault;
  } finally {
    db?.close();
  }
}
