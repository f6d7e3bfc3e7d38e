/** The list of erasures, as a crash may leave it. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { noteErasure, readErasures } from '../../../src/node/continuity/erased.ts';

const erasure = (reference: string) => ({
  ...{ site: 'valmont', at: '2026-11-03T09:00:00.000Z', reference, comments: ['c1'] },
  ...{ unverified: [], reports: [], votes: [] },
});

test('half a line that a crash has left spoils no other', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-erased-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'erased');
  assert.equal(readErasures(file), undefined);
  noteErasure(file, erasure('one'));
  appendFileSync(file, '{"site":"valmont","at":"2026-11-0');
  noteErasure(file, erasure('two'));
  noteErasure(file, erasure('three'));
  const read = readErasures(file);
  assert.deepEqual(
    read?.erasures.map(({ reference }) => reference),
    ['one', 'two', 'three'],
  );
  assert.equal(read?.lost, 1, 'and is told');
  assert.match(readFileSync(file, 'utf8'), /\n$/);
});
