/** The queries that visitors cause use indexes: none reads a table from end to end (S-35). */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { steps } from '../../../../src/node/store/migrations/all.ts';
import { builder } from '../../../../src/node/store/sql/compile.ts';
import type { Run } from '../../../../src/node/store/sql/engine.ts';
import { appealReads } from '../../../../src/node/store/verbs/appeals.ts';
import { authorReads } from '../../../../src/node/store/verbs/authors.ts';
import { commentReads } from '../../../../src/node/store/verbs/comments.ts';
import { countReads } from '../../../../src/node/store/verbs/counts.ts';
import { pageReads } from '../../../../src/node/store/verbs/page.ts';
import { queueReads } from '../../../../src/node/store/verbs/queue.ts';
import { switchReads } from '../../../../src/node/store/verbs/switches.ts';
import { threadReads } from '../../../../src/node/store/verbs/threads.ts';
import { wordReads } from '../../../../src/node/store/verbs/word-lists.ts';
import { waitingReads } from '../../../../src/node/store/verbs/waiting.ts';
import { at } from '../make.ts';

test('no query of a visitor or of the desk scans a table', async () => {
  const db = new DatabaseSync(':memory:');
  for (const step of steps) for (const statement of step('sqlite')) db.exec(statement);
  const plans: string[] = [];
  const explain: Run = async ({ sql, parameters }) => {
    const rows = db.prepare(`explain query plan ${sql}`).all(...(parameters as string[]));
    plans.push(...rows.map((row) => String(row['detail'])));
    // Some verbs go on only when something was found.
    return { rows: [{ id: 'c', at: 1, reply: null }] as never[], changed: 0 };
  };
  const sql = builder('sqlite');
  const page = pageReads(sql)(explain).page;
  const asked = { limit: 50, replies: 10 };
  const tries = [
    () => page('s', 't', { ...asked, sort: 'oldest' }),
    () => page('s', 't', { ...asked, sort: 'newest' }),
    () => page('s', 't', { ...asked, sort: 'newest', at: 'c' }),
    () => page('s', 't', { ...asked, sort: 'oldest', parent: 'c' }),
    () => countReads(sql)(explain).counts('s', ['u', 'v']),
    () => threadReads(sql)(explain).threadAt('s', 'u'),
    () => commentReads(sql)(explain).comment('s', 'c'),
    () => commentReads(sql)(explain).byTokens('s', ['x', 'y']),
    () => commentReads(sql)(explain).sameText('s', 't', 'x', at(0)),
    () => commentReads(sql)(explain).audit('s', 'c'),
    () => waitingReads(sql)(explain).waitingTexts('s', 'pending', 9),
    () => waitingReads(sql)(explain).openReports('s', 'c'),
    () => switchReads(sql)(explain).switches('s'),
    () => switchReads(sql)(explain).switchLog('s', 9),
    () => switchReads(sql)(explain).load('s', at(0)),
    () => wordReads(sql)(explain).wordsVersion('s'),
    () => wordReads(sql)(explain).wordEntries('s'),
    () => wordReads(sql)(explain).wordLog('s', 9),
    () => wordReads(sql)(explain).latestTexts('s', 9),
    () => authorReads(sql)(explain).sameAuthor('s', 'c', 9),
    () => appealReads(sql)(explain).appeals('s', ['c', 'd']),
    ...(['pending', 'held', 'reported', 'contested', 'published', 'rejected', 'removed'] as const).map(
      (name) => () => queueReads(sql)(explain).queue('s', name, { limit: 20 }),
    ),
  ];
  // What the rows above lack is missed by the verbs, after their query was made.
  for (const attempt of tries) await attempt().catch(() => undefined);
  assert.ok(plans.length > 100, String(plans.length));
  const scans = plans.filter((plan) =>
    /^SCAN (?!whole|root|edged|chosen|found|reply|c LEFT|CONSTANT|\d)/.test(plan),
  );
  assert.deepEqual(scans, []);
  // Pages read in the order of their index, and sort nothing.
  assert.ok(plans.some((plan) => plan.includes('comment_root')));
  db.close();
});
