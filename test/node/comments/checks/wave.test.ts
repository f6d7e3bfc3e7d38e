import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wave } from '../../../../src/node/comments/checks/wave.ts';
import { common, sketch } from '../../../../src/node/comments/waves/alike.ts';
import type { WaveRule } from '../../../../src/node/store/waves.ts';
import { real, spam } from '../waves/flood.ts';
import { looked } from './looked.ts';

const texts = spam(40).filter((_, i) => i % 4 === 0);
const rule: WaveRule = {
  ...{ id: 'r', at: '2026-11-03T08:00:00Z', until: '2026-11-10T08:00:00Z', refused: 10, staff: 'ada' },
  sketch: common(texts.map(sketch)),
};

test('a comment like the refused ones is held in every mode, another one in none', async () => {
  const said = (text: string, mode: 'premoderation' | 'postmoderation', waveRules = [rule]) =>
    wave.run(looked({ draft: { text }, looked: { mode }, waveRules }));
  for (const mode of ['premoderation', 'postmoderation'] as const) {
    assert.deepEqual(await said(spam(44)[40]!, mode), { hold: [{ rule: 'wave' }] });
    assert.deepEqual(await said(spam(44)[41]!, mode), {}, 'of another wave');
    assert.deepEqual(await said(real[0]!, mode), {});
    assert.deepEqual(await said(spam(44)[40]!, mode, []), {}, 'no rule lives');
  }
});
