/** The corpora's feeds, where they are at hand (PARVIS_CORPORA). */
import assert from 'node:assert/strict';
import { test } from 'node:test';

const folder = process.env.PARVIS_CORPORA;
const skip = folder ? false : 'PARVIS_CORPORA is not set';
const runOf = async (name: string): Promise<(folder: string | undefined) => Promise<Result>> =>
  (await import(new URL(`../../../../tools/corpora/${name}.mjs`, import.meta.url).href)).run;

interface Result {
  readonly tried: number;
  readonly wrong: readonly string[];
  readonly note: string;
}

test('corpus: at least 97 % of the fields are right, and nothing is thrown', { skip }, async () => {
  const { tried, wrong, note } = await (await runOf('feeds'))(folder);
  assert.ok(tried > 0);
  assert.ok(wrong.length <= tried * 0.03, wrong.join('\n'));
  assert.match(note, /threw 0/);
});

test('corpus: every hostile feed ends as it should', { skip }, async () => {
  const { tried, wrong } = await (await runOf('hostile'))(folder);
  assert.ok(tried > 0);
  assert.deepEqual(wrong, []);
});
