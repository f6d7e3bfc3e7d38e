import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check } from '../../../../src/node/comments/checks/check.ts';
import { checks, look, reasons } from '../../../../src/node/comments/checks/pipeline.ts';
import { wordList } from '../../../../src/model/wordlist/list.ts';
import { looked } from './looked.ts';

test('every check stands in the pipeline under the name of its file, once', async () => {
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
  for (const check of checks) {
    const file = (await import(`../../../../src/node/comments/checks/${check.name}.ts`)) as Record<
      string,
      unknown
    >;
    assert.ok(Object.values(file).includes(check), check.name);
  }
});

test('they are told in their order, each reason once; a check that finds nothing changes nothing', async () => {
  const one = looked({
    draft: { website: 'x', pass: 'x', text: 'Bad https://a.example', anyway: true },
    rules: { words: wordList(['bad']) },
    looked: { external: 'hold', busy: true },
  });
  const { hold, nudge } = await look(one);
  assert.deepEqual(reasons(hold), ['spam', 'proof', 'links', 'words', 'external']);
  assert.deepEqual(nudge, ['links']);
  assert.deepEqual(await look(looked()), { hold: [], nudge: [] });
});

test('whoever is asked has sent nothing: what counts is not troubled until they send it again', async () => {
  let counted = 0;
  const counting: Check = { name: 'counting', run: () => (counted++, {}) };
  const asking: Check = {
    name: 'asking',
    asks: true,
    run: () => ({ nudge: ['links'], hold: [{ rule: 'links' }] }),
  };
  const first = await look(looked(), [counting, asking]);
  assert.deepEqual([first.nudge, counted], [['links'], 0]);
  const second = await look(looked({ draft: { anyway: true } }), [counting, asking]);
  assert.deepEqual([reasons(second.hold), counted], [['links'], 1]);
});
