/** Rules that hold the next ones of a wave: set, ended, past, purged; and the log of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WaveRule } from '../../../../src/node/store/waves.ts';
import { at, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const WEEK = 7 * 86_400;

/** A rule that ends long after the tests' last instant. */
export const rule = (id: string, more: Partial<WaveRule> = {}): WaveRule => ({
  ...{ id, at: at(1), until: at(200_000), refused: 212, staff: 'ada', sketch: [7, 4_294_967_295] },
  ...more,
});

export function waves(open: Open): void {
  test('a rule comes back as it was set, the newest first, until its end; its line stays', async () => {
    const store = await open();
    const cursor = await store.cursor(SITE, 'all');
    const seen = await store.cursor(SITE, 'public');
    const [first, second] = [rule('a', { until: at(50) }), rule('b', { at: at(2), ground: '§ 3' })];
    await store.write((tx) => tx.setWaveRule(SITE, first));
    await store.write((tx) => tx.setWaveRule(SITE, second));
    assert.notEqual(await store.cursor(SITE, 'all'), cursor, 'the desks look again');
    assert.equal(await store.cursor(SITE, 'public'), seen, 'visitors see nothing of it');
    assert.deepEqual(await store.waveRules(SITE, at(49)), [second, first]);
    assert.deepEqual(await store.waveRules(SITE, at(50)), [second]);
    assert.deepEqual(
      (await store.waveLog(SITE, 1)).map(({ n, act, rule: of, refused }) => [n, act, of, refused]),
      [[2, 'set', 'b', 212]],
    );
  });

  test('a rule is ended once, and no other with it', async () => {
    const store = await open();
    await store.write((tx) => tx.setWaveRule(SITE, rule('a')));
    await store.write((tx) => tx.setWaveRule(SITE, rule('b')));
    const end = (id: string, second: number) =>
      store.write((tx) => tx.endWaveRule(SITE, id, { staff: 'bo', at: at(second) }));
    const both = await Promise.all([end('a', 10), end('a', 10)]);
    assert.deepEqual([...both].sort(), [false, true]);
    assert.equal(await end('nobody', 10), false);
    assert.deepEqual(
      (await store.waveRules(SITE, at(10))).map(({ id }) => id),
      ['b'],
    );
    const [line, ...rest] = await store.waveLog(SITE, 9);
    assert.deepEqual(line, {
      ...{ n: 3, act: 'end', rule: 'a', staff: 'bo', refused: 212, at: at(10), until: at(10) },
    });
    assert.equal(rest.length, 2);
  });

  test('a rule that is past goes a week after its end; the log stays', async () => {
    const store = await open();
    await store.write((tx) => tx.setWaveRule(SITE, rule('a', { until: at(50) })));
    await store.write((tx) => tx.setWaveRule(SITE, rule('b', { until: at(51) })));
    assert.equal((await store.purge(at(49 + WEEK)))['waves'], 0);
    assert.equal((await store.purge(at(50 + WEEK)))['waves'], 1);
    assert.deepEqual(
      (await store.waveRules(SITE, at(0))).map(({ id }) => id),
      ['b'],
    );
    assert.equal((await store.waveLog(SITE, 9)).length, 2);
  });
}
