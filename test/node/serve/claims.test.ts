/** Claims of jobs, where clocks are wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf, LEASE } from '../../../src/node/serve/claims.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { heldClock } from '../../support/node/companion.ts';

const HOUR = 3_600_000;

test('a clock that was ahead, and is set right, holds up no job', async (t) => {
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const now = Date.parse('2026-11-03T10:00:00Z');
  const mail = { name: 'mail/valmont', every: 20, run: () => Promise.resolve() };
  const purge = { name: 'purge', every: 3600, run: () => Promise.resolve() };
  const ahead = claimsOf(store, heldClock(now + 24 * HOUR), 'one');
  for (const job of [mail, purge]) await (await ahead(job))!();
  const right = claimsOf(store, heldClock(now), 'one');
  for (const job of [mail, purge]) {
    const done = await right(job);
    assert.ok(done, job.name);
    await done();
  }
  // Somebody else's clock may be some minutes late: what was just done is not done again.
  const late = claimsOf(store, heldClock(now - 240_000), 'two');
  for (const job of [mail, purge]) assert.equal(await late(job), undefined, job.name);
});

test('a claim is held against a companion whose clock is late', async (t) => {
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const now = Date.parse('2026-11-03T10:00:00Z');
  const mail = { name: 'mail/valmont', every: 20, run: () => Promise.resolve() };
  assert.ok(await claimsOf(store, heldClock(now), 'one')(mail));
  assert.equal(await claimsOf(store, heldClock(now - LEASE), 'two')(mail), undefined);
  assert.ok(await claimsOf(store, heldClock(now + LEASE), 'two')(mail), 'and ends by itself');
});
