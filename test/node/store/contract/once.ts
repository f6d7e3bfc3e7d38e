/** Idempotency-Keys (S-27). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comment, fill, put, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const NOW = '2026-03-16T09:00:00.000Z';
const hours = (count: number): string => new Date(Date.parse(NOW) + count * 3_600_000).toISOString();

export function once(open: Open): void {
  test('a key gives its first answer again; with another body it is refused; at another site it is another', async () => {
    const store = await open();
    let runs = 0;
    const ask = (site: string, fingerprint: string, now = NOW) =>
      store.once(site, 'key', fingerprint, now, async () => ({ run: ++runs, text: 'é👍\ud800' }));
    const first = { run: 1, text: 'é👍\ud800' };
    assert.deepEqual(await ask(SITE, 'f'), { answer: first, replayed: false });
    assert.deepEqual(await ask(SITE, 'f'), { answer: first, replayed: true });
    assert.equal(await ask(SITE, 'g'), 'key-reused');
    assert.deepEqual(await ask('autre', 'f'), { answer: { ...first, run: 2 }, replayed: false });
    assert.equal(runs, 2);
    // A key of any length and kind.
    for (const key of ['', 'k'.repeat(9000), 'é\0'])
      for (const replayed of [false, true])
        assert.deepEqual(await store.once(SITE, key, 'f', NOW, async () => null), { answer: null, replayed });
  });

  test('a key is kept for 24 hours, and purged after', async () => {
    const store = await open();
    const ask = (now: string) => store.once(SITE, 'key', 'f', now, async () => now);
    await ask(NOW);
    assert.deepEqual(await ask(hours(23.9)), { answer: NOW, replayed: true });
    assert.deepEqual(await ask(hours(24)), { answer: hours(24), replayed: false });
    assert.deepEqual(await store.purge(hours(47.9)), {
      once: 0,
      session: 0,
      invite: 0,
      resident: 0,
      waves: 0,
    });
    assert.deepEqual(await store.purge(hours(48)), { once: 1, session: 0, invite: 0, resident: 0, waves: 0 });
  });

  test('what fails leaves no key and no row', async () => {
    const store = await open();
    const attempt = store.once(SITE, 'key', 'f', NOW, async (tx) => {
      await put(tx, comment('a'));
      throw new Error('as planned');
    });
    await assert.rejects(attempt, /as planned/);
    assert.equal(await store.comment(SITE, 'a'), undefined);
    assert.equal(await store.thread(SITE, 't'), undefined);
    assert.deepEqual(await store.once(SITE, 'key', 'g', NOW, async () => 1), { answer: 1, replayed: false });
  });

  test('twenty at once with one key write one row, a hundred times', async () => {
    const store = await open();
    await fill(store, comment('root'));
    for (let round = 0; round < 100; round++) {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          store.once(SITE, `key ${round}`, 'f', NOW, async (tx) => {
            await put(tx, comment(`c${round}-${i}`));
            return i;
          }),
        ),
      );
      const answers = new Set(outcomes.map((one) => one !== 'key-reused' && one.answer));
      assert.equal(answers.size, 1);
      assert.equal(outcomes.filter((one) => one !== 'key-reused' && !one.replayed).length, 1);
    }
    assert.equal((await store.page(SITE, 't', { sort: 'oldest', limit: 1, replies: 1 })).total, 101);
  });

  test('two who look for the same text at once, with keys of their own, do not both pass', async () => {
    const store = await open();
    await fill(store, comment('root'));
    for (let round = 0; round < 20; round++) {
      const text = `Round ${round}`;
      const passed = await Promise.all(
        ['x', 'y'].map((who) =>
          store.once(SITE, `${who}${round}`, 'f', NOW, async (tx) => {
            if (await tx.sameText(SITE, 't', text, '2026-01-01T00:00:00Z')) return false;
            await put(tx, comment(`${who}${round}`, { text }));
            return true;
          }),
        ),
      );
      assert.equal(passed.filter((one) => one !== 'key-reused' && one.answer).length, 1);
    }
  });
}
