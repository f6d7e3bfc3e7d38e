import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PAGE, newKey, statement, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const corpora = process.env['PARVIS_CORPORA'];
const skip = !corpora && 'PARVIS_CORPORA is not set';
const read = <T>(name: string): T => JSON.parse(readFileSync(join(corpora!, 'comments', name), 'utf8')) as T;

/** Texts that have broken others. */
const own: readonly string[] = [
  `'); DROP TABLE comment; --`,
  `' OR '1'='1`,
  '"; SELECT 1',
  '\\',
  '%',
  '_',
  '?1',
  ':x',
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\r\nSet-Cookie: a=b',
  'a\0b',
  'x\ud800y',
  '\udc00',
  '\ufffe',
  '\ufeff',
  '\u202eevil\u202c',
  'e\u0301',
  '\u1e9b\u0323',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'Z\u0351\u036b\u0343\u036a'.repeat(30),
  '=cmd|x',
  '@SUM(1)',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '0',
  'NaN',
  '\t',
  '\n\n\n',
  ' ',
  '\u00a0',
  '\u200b',
  '-- ',
  '/*',
  '\u2028',
  'A'.repeat(2000),
  'A'.repeat(2001),
  '\u{1f642}'.repeat(2000),
  '\u{1f642}'.repeat(2001),
  '\u0958'.repeat(1500),
];

interface Case {
  readonly value?: string;
  readonly gen?: { prefix?: string; repeat: string; n: number; suffix?: string };
}
const textOf = ({ value, gen }: Case): string =>
  value ?? `${gen?.prefix ?? ''}${gen?.repeat.repeat(gen.n) ?? ''}${gen?.suffix ?? ''}`;

/** Sends a text in a field; it is refused whole, or kept whole up to NFC. */
async function kept(
  made: Town,
  pass: string,
  given: string,
  field: 'text' | 'name' | 'page' | 'lang' | 'charter' | 'email',
): Promise<void> {
  const answer = await made.post({
    pass,
    text: `Around ${createHash('md5')
      .update(given + field)
      .digest('hex')}`,
    [field]: given,
  });
  const shown = `${field}: ${JSON.stringify(given.slice(0, 60))}`;
  assert.ok(answer.status < 500, `${answer.status} ${shown}`);
  const body = (await answer.json()) as { comment?: { id: string } };
  if (!body.comment) return;
  const stored = (await made.store.comment('valmont', body.comment.id))!;
  const back = {
    text: stored.comment.text,
    name: stored.comment.author.name,
    email: stored.email,
    lang: stored.comment.lang,
    charter: stored.comment.charter,
  };
  if (field === 'text') assert.equal(back.text, given.normalize(), shown);
  else if (field === 'name')
    assert.equal(back.name ?? '', back.name === undefined ? '' : given.normalize().trim(), shown);
  else if (field === 'email') assert.equal(back.email, given.trim(), shown);
  else if (field === 'lang' || field === 'charter') assert.equal(back[field], given, shown);
}

const everywhere = async (made: Town, texts: readonly string[]): Promise<void> => {
  const pass = await made.pass();
  for (const text of texts)
    for (const field of ['text', 'name', 'page', 'lang', 'charter', 'email'] as const)
      await kept(made, pass, text, field);
};

const strange = (t: Parameters<typeof town>[0]) =>
  town(t, { policy: { mode: 'postmoderation', fields: { name: 'optional', email: 'optional' } } });

test('a text comes back as it was sent, or is refused whole', async (t) => {
  const made = await strange(t);
  await everywhere(made, own);
  const [first] = (await made.thread('&limit=100')).comments;
  assert.ok(first);
  for (const comment of (await made.thread('&limit=100')).comments)
    assert.ok(comment.content.every(({ type }) => ['text', 'link', 'break'].includes(type)));
  assert.equal(({} as Record<string, unknown>)['isAdmin'], undefined);
});

test('the corpora\u2019s strings likewise', { skip }, async (t) => {
  const made = await strange(t);
  const strings = [
    ...read<Case[]>('adversarial-strings.json').map(textOf),
    ...(read<unknown[]>('blns.json') as string[]).map((one) =>
      typeof one === 'string' ? one : textOf(one as Case),
    ),
  ];
  t.diagnostic(`${strings.length} strings in 6 fields`);
  await everywhere(made, strings);
});

/** Requests that are no draft, with what they may be answered. */
const requests: readonly (readonly [body: string, headers?: Record<string, string>])[] = [
  ['null'],
  ['1'],
  ['"x"'],
  ['[]'],
  ['{}'],
  ['{"text":"x"}x'],
  ['{'],
  [''],
  [`{"page":"${PAGE}","text":"a","text":"b"}`],
  [`{"page":"${PAGE}","text":"a","__proto__":{"isAdmin":true}}`],
  [`{"page":"${PAGE}","text":"a","constructor":{"prototype":{"isAdmin":true}}}`],
  [`{"page":"${PAGE}","text":{"toString":"x"}}`],
  [`{"page":["${PAGE}"],"text":"a"}`],
  ...[
    'id',
    'state',
    'author',
    'official',
    'version',
    'revision',
    'site',
    'token',
    'receivedAt',
    'publishedAt',
    'votes',
    'heldBy',
    'moderator',
    'isModerator',
    'role',
    'reports',
    'statement',
    'decision',
    'likes',
  ].map((field) => [`{"page":"${PAGE}","text":"a","${field}":"x"}`] as const),
  [`{"page":"${PAGE}","text":"a","parent":{"$ne":null}}`],
  [`{"page":"${PAGE}","text":"a","parent":5}`],
  [`{"page":"${PAGE}","text":"a"}`, { 'content-type': 'text/plain' }],
  [`{"page":"${PAGE}","text":"a"}`, { 'content-type': 'application/x-www-form-urlencoded' }],
  [`{"page":"${PAGE}","text":"a"}`, { 'content-encoding': 'gzip' }],
  [`{"page":"${PAGE}","text":"a"}`, { origin: 'https://www.valmont.example.evil.example' }],
  [`{"page":"${PAGE}","text":"a"}`, { origin: 'null' }],
  [`{"page":"${PAGE}","text":"a"}`, { 'idempotency-key': '' }],
  [`{"page":"${PAGE}","text":"${'a'.repeat(70_000)}"}`],
  [`{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
  ['['.repeat(10_000)],
];

test('what is no contribution is a problem, writes nothing, and tells nothing', async (t) => {
  const { ask, store, logged } = await town(t);
  for (const [body, headers] of requests) {
    const answer = await ask('/s/valmont/comments', {
      method: 'POST',
      body,
      headers: { 'idempotency-key': newKey(), ...headers },
    });
    const text = await answer.text();
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${body.slice(0, 80)}`);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.doesNotMatch(text, /at \w+ \(|node:|\/src\/|sqlite|SELECT|kysely/i);
  }
  const { counts } = await store.queue('valmont', 'pending', { limit: 1 });
  assert.deepEqual([counts.pending, counts.held, counts.published], [0, 0, 0]);
  assert.equal(
    logged.some((line) => line.includes('"error"')),
    false,
  );
});

test('a parent that waits, was refused, is elsewhere or is not there: one answer', async (t) => {
  const { sent, post, enter, decide } = await town(t);
  const cookie = await enter('Ana');
  const waiting = await sent();
  const refused = await sent();
  await decide(cookie, refused.comment.id, 'rejected', { statement });
  const elsewhere = await sent({ page: PAGE + '/2' });
  await decide(cookie, elsewhere.comment.id, 'published');
  const answers = new Set<string>();
  for (const parent of [waiting.comment.id, refused.comment.id, elsewhere.comment.id, 'cNOBODY'])
    answers.add(await (await post({ parent })).text());
  assert.equal(answers.size, 1);
  assert.match([...answers][0]!, /not-found/);
});

test('the corpora\u2019s requests: no 5xx, nothing written that was not asked for', { skip }, async (t) => {
  const { ask, store } = await town(t);
  interface Hostile {
    readonly id: string;
    readonly raw?: string;
    readonly query?: string;
    readonly headers?: Record<string, string>;
    readonly contentType?: string;
    readonly gen?: string;
  }
  const all = read<Hostile[]>('adversarial-requests.json');
  let tried = 0;
  for (const { id, raw, query, headers = {}, contentType, gen } of all) {
    if (query !== undefined) {
      for (const path of [
        `/s/valmont/thread?${query}`,
        `/s/valmont/thread?page=${encodeURIComponent(PAGE)}&${query}`,
      ]) {
        const answer = await ask(path);
        assert.ok([200, 400, 404].includes(answer.status), `${id}: ${answer.status}`);
      }
    } else {
      const wide = `{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',')}}`;
      const body = gen ? wide : (raw ?? `{"page":"${PAGE}","text":"Good ${id}"}`);
      const sane = Object.fromEntries(
        Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'),
      );
      const answer = await ask('/s/valmont/comments', {
        method: 'POST',
        body,
        headers: {
          'idempotency-key': newKey(),
          ...(contentType && { 'content-type': contentType }),
          ...Object.fromEntries(Object.entries(sane).map(([name, value]) => [name.toLowerCase(), value])),
        },
      });
      assert.ok(answer.status < 500, `${id}: ${answer.status}`);
      if (raw !== undefined || gen) assert.ok(answer.status >= 400, `${id}: ${answer.status}`);
    }
    tried++;
  }
  t.diagnostic(`${tried} requests`);
  const { comments } = await store.queue('valmont', 'held', { limit: 100 });
  assert.ok(comments.every(({ comment }) => comment.text.startsWith('Good ')));
});

test('nothing of what waits or was refused leaves, and nothing of a person', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  const { sent, enter, decide, ask, thread } = made;
  const cookie = await enter('Ana Moderator');
  const email = 'Somebody.Private@mail.example';
  const ids: Record<string, string> = {};
  const secrets: string[] = [email, email.toLowerCase(), 'Ana Moderator'];
  for (const state of ['pending', 'held', 'rejected', 'removed', 'published'] as const) {
    const { comment, token } = await sent({ text: `Secret of the ${state} one`, email });
    ids[state] = comment.id;
    secrets.push(token);
    if (state === 'held') await decide(cookie, comment.id, 'held', { heldBy: ['human'] });
    if (state === 'rejected') await decide(cookie, comment.id, 'rejected', { statement });
    if (state === 'removed' || state === 'published') await decide(cookie, comment.id, 'published');
    if (state === 'removed') await decide(cookie, comment.id, 'removed', { statement });
    if (state !== 'published')
      secrets.push(`Secret of the ${state} one`, ...(state === 'removed' ? [] : [comment.id]));
  }
  for (const value of [email, email.toLowerCase()])
    for (const kind of ['md5', 'sha1', 'sha256']) {
      const hash = createHash(kind).update(value).digest();
      secrets.push(hash.toString('hex'), hash.toString('base64'), hash.toString('base64url'));
    }
  const open: string[] = [];
  const page = `page=${encodeURIComponent(PAGE)}`;
  const tries = [
    '',
    '&sort=newest',
    '&limit=100',
    ...Object.values(ids).flatMap((id) => [`&at=${id}`, `&parent=${id}`, `&after=${id}`]),
  ];
  for (const query of tries) open.push(await (await ask(`/s/valmont/thread?${page}${query}`)).text());
  for (const id of Object.values(ids))
    for (const path of [`/s/valmont/comments/${id}`, `/s/valmont/reports/${id}`, `/s/valmont/thread/${id}`])
      open.push(await (await ask(path)).text());
  open.push(await (await ask('/s/valmont/policy.json')).text());
  open.push(await (await ask('/s/beaumont/thread?' + page)).text());
  for (const text of open)
    for (const secret of secrets)
      assert.ok(!text.includes(secret), `${secret.slice(0, 30)} in ${text.slice(0, 200)}`);
  const [shown] = (await thread()).comments;
  assert.deepEqual(
    Object.keys(shown ?? {}).sort(),
    ['author', 'content', 'id', 'receivedAt', 'replies', 'state'].sort(),
  );
  // The log holds no text, no address, no token.
  for (const line of made.logged)
    for (const secret of [...secrets, 'Secret of the published one', '203.0.113', PAGE])
      assert.ok(!line.includes(secret), line);
});

test('ids cannot be counted through', async (t) => {
  const { sent } = await town(t);
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.push((await sent()).comment.id);
  for (const id of ids) assert.match(id, /^c[\w-]{16}$/);
  assert.equal(new Set(ids.map((id) => id.slice(0, 5))).size, 5);
});
