/** Modes by section, by page and by date, and how they meet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closuresFrom, gateAt } from '../../src/model/gate.ts';
import type { Lockable } from '../../src/model/gate.ts';
import { modeOf, parsePolicy } from '../../src/model/policy.ts';
import type { Policy } from '../../src/model/policy.ts';
import { isProblem } from '../../src/model/problem.ts';
import { inSection } from '../../src/model/url/section.ts';

function policy(config: object): Policy {
  const read = parsePolicy(config);
  if (isProblem(read)) assert.fail(JSON.stringify(read.errors));
  return read;
}
const site = 'https://www.valmont.example';
const at = Date.parse('2027-04-10T10:00Z');

test('a section is a path with all below it', () => {
  const cases: [string, string, boolean][] = [
    ['/budget', '/budget/', true],
    ['/budget/', '/budget', true],
    ['/budget/2027?x=1', '/budget/', true],
    ['/budgets', '/budget', false],
    ['/Budget', '/budget', false],
    ['/', '/', true],
    ['/x', '/', true],
    ['/conseil-%C3%A9lus/1', '/conseil-élus', true],
    ['/conseil-élus/1', '/conseil-%C3%A9lus', true],
    ['/a%E0%A4%A', '/a', false],
    ['/en/budget', '/budget', false],
  ];
  for (const [page, path, inside] of cases)
    assert.equal(inSection(site + page, path), inside, `${page} ${path}`);
  assert.equal(inSection('not an address', '/'), false);
});

test('the longest section that fits holds, in place of the site’s mode; without one the site’s', () => {
  const one = policy({
    mode: 'closed',
    sections: [
      { path: '/', mode: 'readonly' },
      { path: '/debate/', mode: 'postmoderation' },
      { path: '/debate/old/', mode: 'readonly' },
      { path: '/news', mode: 'premoderation' },
    ],
  });
  const mode = (path: string): string => modeOf(one, site + path);
  assert.equal(modeOf(one), 'closed');
  assert.equal(mode('/about'), 'readonly');
  assert.equal(mode('/debate/roads'), 'postmoderation');
  assert.equal(mode('/debate/old/roads'), 'readonly');
  assert.equal(mode('/news'), 'premoderation');
});

test('section, page, window, switch: what is stricter holds, and one window may free', () => {
  const one = policy({
    sections: [
      { path: '/debate', mode: 'postmoderation' },
      { path: '/archive', mode: 'readonly' },
    ],
    calendar: {
      zone: 'Europe/Paris',
      windows: [
        {
          from: '2027-04-01T00:00',
          to: '2027-05-01T00:00',
          reason: 'Evening',
          mode: 'postmoderation',
          paths: ['/event', '/archive'],
        },
        { from: '2027-04-01T00:00', to: '2027-05-01T00:00', reason: 'Works', paths: ['/debate/roads'] },
      ],
    },
  });
  const gate = (path: string, more: Lockable = {}): string => {
    const { mode, open, reason = '-' } = gateAt(one, at, { canonical: site + path, ...more });
    return `${mode} ${open ? 'open' : 'shut'} ${reason}`;
  };
  assert.equal(gate('/'), 'premoderation open -');
  assert.equal(gate('/debate/trees'), 'postmoderation open -');
  assert.equal(gate('/debate/roads/1'), 'closed shut Works');
  assert.equal(gate('/event/1'), 'postmoderation open Evening');
  assert.equal(gate('/event/1', { mode: 'premoderation' }), 'premoderation open Evening');
  assert.equal(
    gate('/archive/1'),
    'readonly shut -',
    'a window that frees opens no archive, and is not why it is shut',
  );
  assert.equal(gate('/debate/trees', { mode: 'readonly' }), 'readonly shut -');
  assert.equal(gate('/debate/trees', { shut: { reason: 'Night' } }), 'closed shut Night');
  assert.equal(
    gate('/debate/trees', { shut: { reason: 'Many', mode: 'premoderation' } }),
    'premoderation open Many',
  );
  assert.equal(gate('/archive/1', { shut: { reason: 'Many', mode: 'premoderation' } }), 'readonly shut -');
  assert.equal(gate('/archive/1', { shut: { reason: 'Stop' } }), 'closed shut Stop');
  // Asked about the site as a whole, a window of some pages says nothing.
  assert.equal(gateAt(one, at).mode, 'premoderation');
  const told = (path?: string): number => closuresFrom(one, at, 'comments', path && site + path).length;
  assert.deepEqual([told(), told('/x'), told('/debate/roads'), told('/event')], [0, 0, 1, 0]);
});

test('sections are read strictly', () => {
  const wrong = (section: object): unknown => {
    const read = parsePolicy({ sections: [section] });
    return isProblem(read) ? read.errors?.map(({ path, code }) => `${path} ${code}`) : 'right';
  };
  assert.deepEqual(wrong({ path: 'budget', mode: 'closed' }), ['/sections/0/path format']);
  assert.deepEqual(wrong({ path: '/budget?x', mode: 'closed' }), ['/sections/0/path format']);
  assert.deepEqual(wrong({ path: '/budget', mode: 'open' }), ['/sections/0/mode choice']);
  assert.deepEqual(wrong({ path: '/budget' }), ['/sections/0/mode missing']);
});
