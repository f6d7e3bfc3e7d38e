import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCalendar } from '../../src/model/calendar.ts';
import { isProblem } from '../../src/model/problem.ts';

/** The mistakes of a configuration, as `path code`. */
function mistakes(config: unknown): string[] {
  const read = parseCalendar(config);
  return isProblem(read) ? (read.errors ?? []).map(({ path, code }) => `${path} ${code}`) : [];
}
const span = { from: '09:00', to: '12:00' };

test('the least calendar is a zone', () => {
  const read = parseCalendar({ zone: 'Europe/Paris' });
  assert.deepEqual(JSON.parse(JSON.stringify(read)), {
    zone: 'Europe/Paris',
    weekly: {},
    holidays: [],
    exceptions: [],
    windows: [],
    elections: [],
  });
});

test('every mistake is named with its path', () => {
  const cases: [unknown, string[]][] = [
    [{}, ['/zone missing']],
    [{ zone: 'Europe/Lutetia' }, ['/zone zone']],
    [{ zone: 'UTC', weekly: { monday: [span] } }, ['/weekly/monday unknown']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '9:00', to: '12:00' }] } }, ['/weekly/mon/0/from format']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '24:00', to: '24:00' }] } }, ['/weekly/mon/0/from format']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '12:00', to: '09:00' }] } }, ['/weekly/mon/0/to order']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '22:00', to: '02:00' }] } }, ['/weekly/mon/0/to order']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '11:00', to: '13:00' }, span] } }, ['/weekly/mon overlap']],
    [{ zone: 'UTC', weekly: { mon: [{ from: '12:00', to: '24:00' }, span] } }, []],
    [{ zone: 'UTC', holidays: ['2026-02-30'] }, ['/holidays/0 date']],
    [{ zone: 'UTC', holidays: ['1 May'] }, ['/holidays/0 format']],
    [
      { zone: 'UTC', exceptions: [{ date: '2026-06-31', spans: [span, span] }] },
      ['/exceptions/0/date date', '/exceptions/0/spans overlap'],
    ],
    [
      { zone: 'UTC', windows: [{ from: '2026-03-15T00:00', to: '2026-03-14T00:00', reason: 'x' }] },
      ['/windows/0/to order'],
    ],
    [
      { zone: 'UTC', windows: [{ from: '2026-03-32T00:00', to: '2026-03-14', reason: '', zone: 'Mars' }] },
      ['/windows/0/to format', '/windows/0/reason too-short'],
    ],
    [
      {
        zone: 'UTC',
        windows: [{ from: '2026-02-29T00:00', to: '2026-03-14T00:00', reason: 'x', zone: 'Mars' }],
      },
      ['/windows/0/from date', '/windows/0/zone zone'],
    ],
    [
      {
        zone: 'UTC',
        windows: [{ from: '2026-02-28T00:00', to: '2026-03-14T00:00', reason: 'x', mode: 'open' }],
      },
      ['/windows/0/mode choice'],
    ],
  ];
  for (const [config, expected] of cases)
    assert.deepEqual(mistakes(config), expected, JSON.stringify(config));
});
