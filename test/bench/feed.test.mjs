import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIELDS, busy, cases } from '../../bench/feed/cases.mjs';
import { markdown } from '../../bench/feed/bench.mjs';
import { subjects } from '../../bench/feed/subjects.mjs';

test('every case has items, and every item a field that can be right or wrong', () => {
  assert.ok(cases.length >= 15);
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  for (const { name, items } of cases) {
    assert.ok(items.length > 0, name);
    for (const item of items) assert.ok(Object.keys(item).length > 0, name);
  }
  assert.ok(busy.length > 300_000);
});

test('Parvis finds what the cases say, field by field', async () => {
  const { parse, items } = await subjects.find(({ id }) => id === 'parvis').load();
  let wrong = 0;
  for (const each of cases) {
    const found = items(parse(each.bytes));
    for (const wanted of each.items)
      for (const [field, want] of Object.entries(wanted)) {
        const said = found.flatMap((one) => one[field]).filter((one) => one !== undefined);
        const same = (one) => (field === 'date' ? Date.parse(one) === Date.parse(want) : one.trim() === want);
        if (!said.some(same)) wrong++;
      }
  }
  assert.equal(wrong, 0);
});

test('the table says who got how much right, before who was fast', () => {
  const text = markdown({
    date: '2026-11-22',
    counts: {
      cases: 15,
      fields: FIELDS,
      busy: 400,
      readers: [
        { id: 'floor', fields: 0, threw: 0 },
        { id: 'x', version: '1.0.0', fields: 12, threw: 2 },
      ],
    },
    timings: {
      rounds: 5,
      machine: { processors: 2, model: 'm', memory: 4, system: 'linux', node: '24' },
      readers: [
        { id: 'floor', name: 'floor', small: 0.1, large: 1, apart: 0.1 },
        { id: 'x', name: 'X', small: 0.2, large: 2, apart: 0.2 },
      ],
      collecting: [{ what: 'collect', ms: 612.4, apart: 0.05 }],
    },
  });
  assert.match(
    text,
    new RegExp(`\\| X +\\| 1\\.0\\.0 +\\| +12 of ${FIELDS} \\| +2 \\| +0\\.200 \\| +2\\.00 \\| +20 % \\|`),
  );
  assert.match(text, /\| collect 50 sources of 20 items +\| 612 \| +5 % \|/);
});
