/** `export` and `erase` with `--signed`: all that somebody wrote while signed in, from one of their comments. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { withPolicy } from '../../support/node/town.ts';
import { comment, put, thread } from '../store/make.ts';

const SITE = 'valmont';

test('one comment leads to the others of its signed-in author, and to nobody else’s', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-signed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy()));
  const url = `sqlite:${join(folder, 'parvis.db')}`;
  const store = await openStore({ url });
  await store.migrate();
  await store.write(async (tx) => {
    await tx.addThread(thread({ site: SITE }, 'https://www.valmont.example/marche'));
    for (const [id, subject] of [
      ['one', 'lou'],
      ['two', 'lou'],
      ['other', 'ana'],
      ['nobody', ''],
    ] as const) {
      await put(tx, comment(id, { site: SITE, text: `By ${id}` }));
      if (subject) await tx.signComment(SITE, id, subject);
    }
  });
  await store.close();
  const ask = async (...args: string[]) => (await run([...args, '--config', config, '--lang', 'en'], {})).out;
  const all = await ask('export', '--comment', 'one', '--signed');
  assert.ok(all.includes('By one') && all.includes('By two'));
  assert.doesNotMatch(all, /By other|By nobody|"lou"/);
  assert.doesNotMatch(await ask('export', '--comment', 'one'), /By two/);
  assert.match(await ask('export', '--comment', 'nobody', '--signed'), /By nobody/);
  assert.match(await ask('erase', '--comment', 'two', '--signed', '--yes'), /Erased: 2 comments/);
  const after = await openStore({ url });
  t.after(() => after.close());
  const states = ['one', 'two', 'other', 'nobody'].map(
    async (id) => (await after.comment(SITE, id))?.comment.state,
  );
  assert.deepEqual(await Promise.all(states), ['deleted', 'deleted', 'published', 'published']);
  assert.equal(await after.subjectOf(SITE, 'one'), undefined);
});
