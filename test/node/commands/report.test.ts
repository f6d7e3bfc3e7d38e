/** `parvis report`, as people run it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Statement } from '../../../src/model/statement.ts';
import { run } from '../../../src/node/cli.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { withPolicy } from '../../support/node/town.ts';
import { at, comment, put } from '../store/make.ts';

/** A week with a published comment and a removed one, in a folder of its own. */
async function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-report-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy({})));
  const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
  await store.migrate();
  const statement = {
    ...{ action: 'removed', scope: { reach: 'page' }, from: at(40), facts: 'SECRETFACTS', source: 'notice' },
    ...{ automated: { detection: false, decision: 'no' }, ground: { type: 'terms', ref: '2' } },
    ...{ explanation: 'Why', redress: [{ kind: 'review' }], reference: 'V-1' },
  } as Statement;
  await store.write(async (tx) => {
    await put(tx, comment('a', { site: 'valmont', author: { name: 'SECRETNAME' }, text: 'SECRETTEXT' }));
    await put(tx, comment('b', { site: 'valmont', state: 'removed', statement, actedAt: at(40) }));
  });
  await store.close();
  return {
    file: (name: string) => join(folder, name),
    run: async (...args: string[]) => {
      const { code, out, err } = await run(['report', ...args, '--config', config, '--lang', 'en'], {});
      return { code, out, err: err.join('\n') };
    },
  };
}

test('a week: printed, as a table, as the mail, as statements; no text and no name of anybody', async (t) => {
  const { run, file } = await place(t);
  const [csv, html, json] = [file('week.csv'), file('week.html'), file('statements.json')];
  const { code, out, err } = await run(
    ...['--week', '2026-W12', '--csv', csv, '--html', html, '--statements', json],
  );
  assert.equal(code, 0, err);
  assert.match(out, /week 2026-W12/);
  assert.match(out, /Comments received\n {2}2 comments \(0 the week before\)/);
  assert.equal(out.match(/\u2588/g)?.length, 2);
  assert.match(readFileSync(csv, 'utf8'), /Comments received,2,comments/);
  assert.match(readFileSync(html, 'utf8'), /2 commentaires/);
  const { statements } = JSON.parse(readFileSync(json, 'utf8')) as { statements: { puid: string }[] };
  assert.deepEqual(
    statements.map(({ puid }) => puid),
    ['b-V-1'],
  );
  assert.match(err, /1 statement written/);
  for (const text of [out, readFileSync(csv, 'utf8'), readFileSync(html, 'utf8')])
    assert.doesNotMatch(text, /SECRET/);
});

test('what is no week, or has not begun, is said', async (t) => {
  const { run } = await place(t);
  for (const typed of ['47', '2026-W54', 'last']) {
    const { code, err } = await run('--week', typed);
    assert.equal(code, 2);
    assert.match(err, /such as 2026-W47/);
  }
  assert.match((await run('--week', '2080-W10')).err, /has not begun yet/);
  assert.match((await run('--csv', '/nowhere/at/all.csv')).err, /could not be written/);
});

test('without a week it is the last one that has ended', async (t) => {
  const { run } = await place(t);
  const { code, out } = await run();
  assert.equal(code, 0);
  assert.match(out, /week \d{4}-W\d\d/);
});
