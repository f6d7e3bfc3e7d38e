import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { readRules } from '../../../src/model/wire/thread-rules.ts';
import { parseThread, threadShape } from '../../../src/model/wire/thread.ts';
import { arbitrary } from './arbitrary.ts';

const copy = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Every member of the rules stands in the whole page with the same value, and none that is asked for is left out. */
const same = (raw: unknown): void => {
  const whole = parseThread(raw);
  assert.ok(!isProblem(whole));
  const rules = copy(readRules(raw));
  const { id, sort, pass, policy, capabilities } = whole;
  const of = (part: object, read: unknown) =>
    Object.fromEntries(Object.keys(read as object).map((key) => [key, part[key as keyof typeof part]]));
  const { text: _, ...charter } = policy.charter ?? {};
  assert.deepEqual(
    rules,
    copy({
      id,
      sort,
      pass,
      policy: of({ ...policy, charter: policy.charter && charter }, rules['policy']),
      capabilities: of(capabilities, rules['capabilities']),
    }),
  );
  // What the whole page has and the widget uses is not lost on the way.
  const used = [
    'opensAt',
    'closesAt',
    'nextAllowedAt',
    'hours',
    'serviceAt',
    'charter',
    'controller',
  ] as const;
  for (const key of [...used, 'privacyUrl', 'retention', 'serviceDesk'] as const)
    assert.equal(Object.hasOwn(rules['policy'] as object, key), policy[key] !== undefined, key);
};

test('the rules are those that the whole page gives', () => {
  fc.assert(
    fc.property(arbitrary(threadShape), (value) => same(copy(value))),
    { numRuns: 200 },
  );
});

test('whatever stands in place of a rule, the rest is as the whole page gives it', () => {
  const page = { address: 'https://www.ville.example/a', comments: [] };
  const part = fc.oneof(fc.jsonValue(), fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue()));
  const names = fc.constantFrom(
    'mode',
    'open',
    'hours',
    'charter',
    'fields',
    'closures',
    'retention',
    'opensAt',
  );
  fc.assert(
    fc.property(part, part, names, fc.jsonValue(), (policy, capabilities, name, value) => {
      same(copy({ ...page, policy, capabilities }));
      same(copy({ ...page, policy: { [name]: value }, capabilities: { [name]: value } }));
    }),
    { numRuns: 200 },
  );
});

test('of what is no answer, the most careful rules', () => {
  for (const not of [undefined, null, 'x', [], {}, { policy: 5 }]) {
    const { policy, capabilities } = readRules(not);
    assert.deepEqual([policy.open, policy.mode, capabilities.maxLength], [false, 'readonly', 2000]);
  }
});
