import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { parseDecided, parseDecisions, parseDesk } from '../../../src/model/wire/desk.ts';
import { checkDraft, parseDraft, parseEdit, parseReceipt } from '../../../src/model/wire/draft.ts';
import {
  checkReport,
  contactAsked,
  parseAppeal,
  parseReport,
  parseReportReceipt,
  parseReportStatus,
  readAppeal,
} from '../../../src/model/wire/report.ts';
import { parseShare } from '../../../src/model/wire/share.ts';
import { MOST_TOKENS, parseTrack, parseTrackAnswer } from '../../../src/model/wire/track.ts';
import { statement } from '../statement.ts';

const page = 'https://www.ville.example/news/1';
const mistakes = (result: object | Problem): string[] =>
  isProblem(result) ? (result.errors ?? []).map(({ path, code }) => `${path} ${code}`) : [];

test('a draft takes its own fields and no others (S-25)', () => {
  assert.deepEqual(mistakes(parseDraft({ page, text: 'Hello', name: 'Ada', parent: null })), []);
  for (const key of [
    'state',
    'isModerator',
    'role',
    'official',
    'author',
    'id',
    'site',
    'ip',
    '__proto__',
    'version',
  ])
    assert.deepEqual(
      mistakes(parseDraft(JSON.parse(`{"page":"${page}","text":"x","${key}":"1"}`))),
      [`/${key} unknown`],
      key,
    );
});

test('a draft of the wrong types is named field by field', () => {
  const cases: [unknown, string[]][] = [
    [null, [' type']],
    [[], [' type']],
    ['x', [' type']],
    [{}, ['/page missing', '/text missing']],
    [{ page: '/news/1', text: 'x' }, ['/page url']],
    [{ page, text: { toString: 'x' } }, ['/text type']],
    [{ page, text: ' \n\t' }, ['/text too-short']],
    [{ page, text: 'a\0b' }, ['/text characters']],
    [{ page, text: '\ud800' }, ['/text characters']],
    [{ page, text: 'x', email: 'no' }, ['/email format']],
    [{ page, text: 'x', email: 'a@b\r\nBcc: c@d' }, ['/email format']],
    [{ page, text: 'x', name: 'x'.repeat(81) }, ['/name too-long']],
    [{ page, text: 'x', parent: '../c1' }, ['/parent format']],
  ];
  for (const [value, expected] of cases)
    assert.deepEqual(mistakes(parseDraft(value)), expected, JSON.stringify(value));
});

test('text is stored as given: nothing is trimmed or cut', () => {
  const text = '  \u00e9e\u0301 \u{1f468}\u200d\u{1f469}\r\n ';
  const draft = parseDraft({ page, text });
  assert.ok(!isProblem(draft) && draft.text === text);
  assert.ok(!isProblem(parseDraft({ page, text: '\u{1f600}'.repeat(20_000) })));
  assert.deepEqual(mistakes(parseDraft({ page, text: '\u{1f600}'.repeat(20_001) })), ['/text too-long']);
});

test('the form and the companion ask the same of a draft', () => {
  const check = (draft: object, name: 'required' | 'optional' | 'absent', email: typeof name): string[] =>
    checkDraft({ text: 'x', ...draft }, { name, email }, 5).map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(check({}, 'optional', 'optional'), []);
  assert.deepEqual(check({ text: ' ' }, 'required', 'required'), [
    '/text missing',
    '/name missing',
    '/email missing',
  ]);
  assert.deepEqual(check({ name: ' ' }, 'required', 'absent'), ['/name missing']);
  assert.deepEqual(check({ name: 'Ada', email: 'a@b.c' }, 'absent', 'absent'), [
    '/name absent',
    '/email absent',
  ]);
  assert.deepEqual(check({ email: 'a b@c' }, 'optional', 'optional'), ['/email format']);
  assert.deepEqual(check({ text: '\u{1f600}'.repeat(5) }, 'optional', 'absent'), []);
  assert.deepEqual(check({ text: '\u{1f600}'.repeat(6) }, 'optional', 'absent'), ['/text too-long']);
});

test('edits and receipts', () => {
  assert.deepEqual(mistakes(parseEdit({ text: 'x', version: 2 })), []);
  assert.deepEqual(mistakes(parseEdit({ text: 'x', token: 't' })), ['/token unknown']);
  const receipt = parseReceipt({ comment: { id: 'c1', state: 'pending' }, token: 't1', later: true });
  assert.ok(!isProblem(receipt) && receipt.comment.state === 'pending' && receipt.token === 't1');
  assert.ok(isProblem(parseReceipt({ token: 't1' })));
});

test('track takes tokens, and a broken JSON of arrays is refused', () => {
  const tokens = (n: number): string[] => Array.from({ length: n }, (_, i) => `t${i}`);
  assert.deepEqual(mistakes(parseTrack({ tokens: tokens(MOST_TOKENS) })), []);
  assert.deepEqual(mistakes(parseTrack({ tokens: tokens(MOST_TOKENS + 1) })), ['/tokens too-many']);
  assert.deepEqual(mistakes(parseTrack({ tokens: [] })), ['/tokens too-few']);
  assert.deepEqual(mistakes(parseTrack({ tokens: '["t1"]' })), ['/tokens type']);
  const answer = parseTrackAnswer({
    comments: [{ id: 'c1', token: 't1', state: 'rejected', statement }, { id: 'c2' }],
  });
  assert.ok(!isProblem(answer) && answer.comments.length === 1 && answer.comments[0]!.statement?.reference);
});

test('a report needs the fields of DSA art. 16, good faith included', () => {
  const report = { comment: 'c1', page, kind: 'charter', reason: 'Insults.', goodFaith: true };
  assert.deepEqual(mistakes(parseReport(report)), []);
  assert.deepEqual(mistakes(parseReport({ ...report, goodFaith: false })), ['/goodFaith choice']);
  assert.deepEqual(mistakes(parseReport({ ...report, kind: 'x', reason: '' })), [
    '/kind choice',
    '/reason too-short',
  ]);
  assert.equal(contactAsked('child-abuse', 'required'), 'absent');
  assert.equal(contactAsked('hate', 'required'), 'required');
  assert.deepEqual(mistakes(parseAppeal({ token: 't1', text: 'I object.' })), []);
  const receipt = parseReportReceipt({ reference: 'S-1', receivedAt: '2026-03-16T09:00:00Z' });
  assert.ok(!isProblem(receipt) && receipt.already === false);
  const status = parseReportStatus({ reference: 'S-1', receivedAt: '2026-03-16T09:00:00Z', state: 'magic' });
  assert.ok(!isProblem(status) && status.state === 'unknown');
});

test('the desk decides with a version, and reads bad entries around', () => {
  const decision = { comment: 'c1', version: 3, to: 'removed', statement };
  assert.deepEqual(mistakes(parseDecisions({ decisions: [decision] })), []);
  assert.deepEqual(mistakes(parseDecisions({ decisions: [{ ...decision, version: '3', by: 'me' }] })), [
    '/decisions/0/version type',
    '/decisions/0/by unknown',
  ]);
  assert.deepEqual(mistakes(parseDecisions({ decisions: [{ ...decision, to: 'gone' }] })), [
    '/decisions/0/to choice',
  ]);
  const desk = parseDesk({
    me: { role: 'moderator' },
    comments: [
      { id: 'c1' },
      { id: 'c2', version: 1, thread: 't1', page, state: 'held', found: [{ rule: 'words' }] },
    ],
  });
  assert.ok(!isProblem(desk) && desk.comments.length === 1 && desk.comments[0]!.found[0]!.rule === 'words');
  const decided = parseDecided({
    results: [
      { comment: 'c1', state: 'removed', version: 4 },
      { comment: 'c2', problem: 'conflict' },
    ],
  });
  assert.ok(!isProblem(decided) && decided.results[1]!.problem === 'conflict');
});

test('what a server wrote of a share is read with the page as its base', () => {
  const share = parseShare(
    { url: '/news/1', title: 'News', networks: ['email', 'X y', 'mastodon'] },
    { base: page },
  );
  assert.ok(!isProblem(share));
  assert.equal(share.url, page);
  assert.deepEqual([...share.networks], ['email', 'mastodon']);
  assert.ok(isProblem(parseShare({ url: 'javascript:alert(1)' }, { base: page })));
});

test('the form and the companion ask the same of a report', () => {
  const whole = { comment: 'c1', page };
  const draft = fc.record(
    {
      kind: fc.constantFrom('hate', 'other', undefined),
      reason: fc.constantFrom(
        '',
        ' \n',
        'Why.',
        'x'.repeat(5000),
        'x'.repeat(5001),
        '\u{1f600}'.repeat(5000),
      ),
      name: fc.constantFrom('Ada', 'x'.repeat(201)),
      email: fc.constantFrom('ada@mail.example', 'ada', `${'x'.repeat(250)}@a.fr`),
      goodFaith: fc.boolean(),
    },
    { requiredKeys: ['reason', 'goodFaith'] },
  );
  fc.assert(
    fc.property(draft, ({ kind, ...rest }) => {
      const given = { ...rest, ...(kind && { kind }) };
      const parsed = parseReport({ ...whole, ...given });
      const paths = (isProblem(parsed) ? (parsed.errors ?? []) : []).map(({ path }) => path);
      const found = checkReport(given);
      assert.deepEqual(found.map(({ path }) => path).sort(), paths.sort());
      for (const { path, code, limit } of found)
        if (path === '/reason')
          assert.deepEqual([code, limit], given.reason.trim() ? ['too-long', 5000] : ['missing', undefined]);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(
    checkReport({}).map(({ path }) => path),
    ['/kind', '/reason', '/goodFaith'],
  );
});

test('a contest that a browser sends is one that the companion takes', () => {
  for (const text of ['', '  ', 'Why.', 'x'.repeat(5000), 'x'.repeat(5001)]) {
    const parsed = parseAppeal({ token: 't1', text });
    assert.deepEqual(readAppeal({ token: 't1', text }), isProblem(parsed) ? undefined : parsed);
  }
});
