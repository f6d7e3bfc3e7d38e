/** The floor: one table, one index, one row a transaction. */
import { DatabaseSync } from 'node:sqlite';
import { COMMENTS, each, id, READS, TEXT, WRITES } from './sizes.mjs';

/** @param {string} file a new one @returns {Promise<Record<string, number>>} milliseconds by what was done */
export async function measureRaw(file) {
  const db = new DatabaseSync(file);
  try {
    db.exec('pragma journal_mode=wal; pragma synchronous=full');
    db.exec('create table c (id text primary key, thread text, at integer, state text, text text) strict');
    db.exec('create index c_at on c (thread, state, at)');
    const insert = db.prepare('insert into c values (?, ?, ?, ?, ?)');
    const inserted = await each(WRITES, (i) => insert.run(id(i), 't', i, 'published', TEXT));
    db.exec('begin');
    for (let i = WRITES; i < COMMENTS; i++) insert.run(id(i), 't', i, 'published', TEXT);
    db.exec('commit');
    const page = db.prepare('select * from c where thread = ? and state = ? order by at desc limit 50');
    return { insert: inserted, 'page of 50': await each(READS, () => page.all('t', 'published')) };
  } finally {
    db.close();
  }
}
