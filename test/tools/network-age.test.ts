/**
 * Links to networks age: a template that nobody looked up for a year may lead nowhere. This names them, as a warning,
 * so that time alone never turns a build red.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkFacts } from '../../src/model/network/network.ts';
import { networkFacts, overdue } from '../../src/model/network/registry.facts.ts';

/** The warning, or '' when all was looked up within the year. */
const warning = (facts: Readonly<Record<string, NetworkFacts>>, today: Date): string => {
  const ids = overdue(facts, today.toISOString().slice(0, 7));
  return ids.length
    ? `warning: ${ids.length} networks were last looked up more than 12 months ago: ${ids.join(', ')}. See src/model/network/registry.facts.ts.`
    : '';
};

test('names each network that is overdue', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2028-02-01') });
  const text = warning(networkFacts, new Date());
  for (const id of Object.keys(networkFacts)) assert.ok(text.includes(` ${id}`), id);
  t.mock.timers.setTime(Date.parse('2026-11-30'));
  assert.equal(warning(networkFacts, new Date()), '');
});

test('the networks of this repository, today', (t) => {
  const text = warning(networkFacts, new Date());
  if (text) t.diagnostic(text);
  // Whatever the date, every entry says where it comes from.
  for (const [id, { source }] of Object.entries(networkFacts))
    assert.equal(new URL(source).protocol, 'https:', id);
});
