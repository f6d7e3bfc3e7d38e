import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingSentence } from '../../src/html/closing.ts';
import { html } from '../../src/html/html.ts';
import { isProblem } from '../../src/model/problem.ts';
import { parseThread } from '../../src/model/wire/thread.ts';
import en from '../../src/words/en/comments.ts';
import { read, words } from './dom.ts';

const NOW = '2026-03-15T10:00:00Z';

const closure = {
  from: '2026-03-14T23:00:00Z',
  to: '2026-03-16T23:00:00Z',
  zone: 'Europe/Paris',
  reason: 'election',
};

const sentence = (policy: object, serverTime: string | undefined = NOW): string => {
  const page = parseThread({ address: 'https://v.fr/a', comments: [], policy, serverTime });
  assert.ok(!isProblem(page));
  return words(read(html`${closingSentence(page, en, { lang: 'en-GB', zone: 'Europe/Paris' })}`));
};

describe('closingSentence', () => {
  const closed = { mode: 'closed', open: false };
  const cases: [name: string, policy: object, expected: string][] = [
    ['open', { mode: 'postmoderation', open: true, closures: [closure] }, ''],
    ['to be read only', { mode: 'readonly', open: false }, en.closed.readonly],
    ['without a date', closed, en.closed.plain],
    [
      'shut by a moderator, whatever else',
      { ...closed, locked: true, closures: [closure] },
      en.closed.locked,
    ],
    [
      'a closing now',
      { ...closed, closures: [closure] },
      'Comments are closed until 17 March 2026 at 00:00: election.',
    ],
    [
      'a closing to come',
      { ...closed, closures: [{ ...closure, from: '2026-03-16T00:00:00Z' }] },
      en.closed.plain,
    ],
    ['a closing that ends this instant', { ...closed, closures: [{ ...closure, to: NOW }] }, en.closed.plain],
    [
      'until a date',
      { ...closed, opensAt: '2026-03-16T08:00:00Z' },
      'Comments are closed until 16 March 2026 at 09:00.',
    ],
    [
      'a closing that another follows at once: until the end that the server knows',
      { ...closed, closures: [closure], reason: 'election', opensAt: '2026-03-18T08:00:00Z' },
      'Comments are closed until 18 March 2026 at 09:00: election.',
    ],
    [
      'the stricter of two closings, which began later',
      { ...closed, closures: [closure, { ...closure, reason: 'works' }], reason: 'works' },
      `${en.closed.plain} works`,
    ],
    [
      'a reason and a date',
      { ...closed, opensAt: '2026-03-16T08:00:00Z', reason: 'works' },
      'Comments are closed until 16 March 2026 at 09:00: works.',
    ],
  ];
  for (const [name, policy, expected] of cases) it(name, () => assert.equal(sentence(policy), expected));

  it("without the server's time no closing is taken for the present one", () => {
    assert.equal(sentence({ ...closed, closures: [closure] }, 'x'), en.closed.plain);
  });
});
