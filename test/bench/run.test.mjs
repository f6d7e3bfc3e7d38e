/** The command line of the benches. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { benches } from '../../bench/benches.mjs';
import { asked } from '../../bench/run.mjs';

const known = ['share', 'store'];

test('names and rounds, each bench once, all of them at a word', () => {
  assert.deepEqual(asked([], known), { names: [], rounds: 5 });
  assert.deepEqual(asked(['share', 'share', '--rounds', '3'], known), { names: ['share'], rounds: 3 });
  assert.deepEqual(asked(['all'], known), { names: known, rounds: 5 });
  assert.deepEqual(asked(['share', '--only', 'a,b,'], known), {
    names: ['share'],
    rounds: 5,
    only: ['a', 'b'],
  });
});

test('what cannot be done is said, with what can', () => {
  assert.match(asked(['shear'], known).wrong, /"shear".*share, store, all/);
  for (const rounds of ['0', '-1', '2.5', 'many', '101'])
    assert.match(asked([`--rounds=${rounds}`], known).wrong, /1 to 100/, rounds);
  assert.ok(asked(['--fast'], known).wrong);
});

test('without an argument it lists them; a wrong one ends with 2', () => {
  const out = execFileSync(process.execPath, ['bench/run.mjs'], { encoding: 'utf8' });
  for (const name of Object.keys(benches)) assert.match(out, new RegExp(`^${name} `, 'm'));
  const { status, stderr } = spawnSync(process.execPath, ['bench/run.mjs', 'shear'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /There is no bench/);
});
