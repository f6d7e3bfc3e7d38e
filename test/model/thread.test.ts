import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hasAddress, moveTo, newThread, withoutAddress } from '../../src/model/thread.ts';

const born = newThread({ id: 't1', site: 'ville', createdAt: '2026-01-01T00:00:00Z' }, 'https://a.example/1');

test('a thread is born with one address', () => {
  assert.equal(born.canonical, 'https://a.example/1');
  assert.deepEqual(born.addresses, [{ url: 'https://a.example/1', since: '2026-01-01T00:00:00Z' }]);
});

test('a page that moves keeps its thread; old addresses still find it', () => {
  const moved = moveTo(born, 'https://a.example/2', '2026-02-01T00:00:00Z');
  assert.equal(moved.canonical, 'https://a.example/2');
  assert.ok(hasAddress(moved, 'https://a.example/1') && hasAddress(moved, 'https://a.example/2'));
  const back = moveTo(moved, 'https://a.example/1', '2026-03-01T00:00:00Z');
  assert.equal(back.canonical, 'https://a.example/1');
  assert.equal(back.addresses.length, 2);
});

test('whatever happens, the canonical address is one of the list, and no two are equal', () => {
  const url = fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/3');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), url)), (acts) => {
      let thread = born;
      for (const [add, address] of acts)
        thread = add ? moveTo(thread, address, '2026-02-01T00:00:00Z') : withoutAddress(thread, address);
      assert.ok(hasAddress(thread, thread.canonical));
      assert.equal(new Set(thread.addresses.map((one) => one.url)).size, thread.addresses.length);
    }),
  );
});
