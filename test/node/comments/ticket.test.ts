import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { newTicket, readTicket, TICKET_LIFE } from '../../../src/node/comments/ticket.ts';

let now = Date.parse('2026-11-03T09:00:00Z');
const deps = {
  clock: { now: () => now },
  random: (bytes: number) => Buffer.alloc(bytes, 7).toString('base64url'),
  sign: (purpose: string, text: string) => createHmac('sha256', purpose).update(text).digest('base64url'),
};
const made = () => newTicket(deps, 'comment', 'valmont', 'https://www.valmont.example/a');
const read = (
  ticket: string,
  use: 'comment' | 'report' = 'comment',
  site = 'valmont',
  about = 'https://www.valmont.example/a',
) => readTicket(deps, use, site, about, ticket);

test('a ticket holds its time and its key, for twelve hours', () => {
  const ticket = made();
  assert.deepEqual(read(ticket), { key: deps.random(16), at: now });
  now += TICKET_LIFE;
  assert.equal(typeof read(ticket), 'object');
  now += 1;
  assert.equal(read(ticket), 'expired');
  now -= TICKET_LIFE + 2;
  assert.equal(read(ticket), 'expired', 'nothing comes from the future');
  now += 1;
});

test('it is good for one use, one site and one page', () => {
  const ticket = made();
  assert.equal(read(ticket, 'report'), 'forged');
  assert.equal(read(ticket, 'comment', 'beaumont'), 'forged');
  assert.equal(read(ticket, 'comment', 'valmont', 'https://www.valmont.example/b'), 'forged');
  // What stands in one part cannot pass for another.
  assert.equal(read(ticket, 'comment', 'valmont\n', 'https://www.valmont.example/a'), 'forged');
});

test('whatever is changed in it, it is forged', () => {
  const ticket = made();
  fc.assert(
    fc.property(fc.nat(ticket.length - 1), fc.constantFrom('A', '0', '.', '_', '\0', 'é'), (at, sign) => {
      const changed = ticket.slice(0, at) + sign + ticket.slice(at + 1);
      assert.equal(changed === ticket || read(changed) === 'forged', true, changed);
    }),
    { numRuns: 300 },
  );
  fc.assert(fc.property(fc.string(), (any) => void assert.equal(read(any), 'forged')));
});
