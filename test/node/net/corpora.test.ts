/** The corpora's addresses, URLs and server behaviours, where they are at hand (PARVIS_CORPORA). */
import assert from 'node:assert/strict';
import { test } from 'node:test';

const folder = process.env.PARVIS_CORPORA;

for (const name of ['ssrf', 'http'])
  test(`corpus: ${name}`, { skip: folder ? false : 'PARVIS_CORPORA is not set' }, async () => {
    const { run } = await import(new URL(`../../../tools/corpora/${name}.mjs`, import.meta.url).href);
    const { tried, wrong } = await run(folder);
    assert.ok(tried > 0);
    assert.deepEqual(wrong, []);
  });
