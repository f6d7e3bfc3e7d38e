import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayAsk, missingFrom, modes, parsePolicy, stricter } from '../../src/model/policy.ts';
import type { Policy } from '../../src/model/policy.ts';
import { isProblem } from '../../src/model/problem.ts';

const full = {
  controller: 'Commune of Example',
  privacyUrl: 'https://www.ville.example/privacy',
  charter: { url: 'https://www.ville.example/charter', version: '3', date: '2026-01-01', text: 'Be kind.' },
  calendar: { zone: 'Europe/Paris' },
  languages: ['fr', 'en'],
  retention: { connection: 365, rejected: 183, email: 365 },
  contacts: {
    director: { name: 'The Mayor' },
    dpo: { email: 'dpo@ville.example' },
    moderation: { name: 'Web team' },
  },
  escalation: [{ topic: 'roads', service: 'Roads', hours: 48 }],
};
const read = (config: object): Policy => {
  const policy = parsePolicy(config);
  if (isProblem(policy)) assert.fail(JSON.stringify(policy.errors));
  return policy;
};
const without = (path: string): object => {
  const copy = structuredClone(full) as Record<string, unknown>;
  const keys = path.slice(1).split('/');
  const last = keys.pop()!;
  delete keys.reduce((at, key) => at[key] as Record<string, unknown>, copy)[last];
  return copy;
};

test('a policy that is empty is careful: read before it is public, statements, no e-mail asked', () => {
  const policy = read({});
  assert.equal(policy.mode, 'premoderation');
  assert.equal(policy.requireStatement, true);
  assert.deepEqual({ ...policy.fields }, { name: 'optional', email: 'absent' });
});

test('completeness: whole, nothing, and each part alone (R-96, R-127)', () => {
  assert.deepEqual(missingFrom(read(full)), []);
  const all = missingFrom(read({}));
  assert.deepEqual(
    all.filter((part) => part.blocks).map((part) => part.path),
    ['/controller', '/privacyUrl', '/charter/url'],
  );
  for (const { path, blocks } of all) {
    const policy = read(without(path));
    assert.deepEqual(missingFrom(policy), [{ path, blocks }]);
    assert.equal(mayAsk(policy), !blocks, path);
  }
  assert.equal(all.length, 13);
});

test('mistakes in the calendar are named from the top of the policy', () => {
  const policy = parsePolicy({ ...full, calendar: { zone: 'Mars' } });
  assert.ok(isProblem(policy));
  assert.deepEqual(policy.errors, [{ path: '/calendar/zone', code: 'zone' }]);
  const unknown = parsePolicy({ ...full, chart: {} });
  assert.ok(isProblem(unknown) && unknown.errors![0]!.path === '/chart');
});

test('the stricter of two modes does not depend on their order', () => {
  for (const [i, a] of modes.entries())
    for (const [j, b] of modes.entries()) assert.equal(stricter(a, b), modes[Math.max(i, j)]);
});
