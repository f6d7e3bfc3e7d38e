import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isProblem } from '../../src/model/problem.ts';
import { base, created, json, leak, made, post } from './app-sample.ts';

/** Requests made to break a server. Each must end in an answer below 500 that tells nothing. */
const malformed: [string, () => Request][] = [
  ...[
    '/%',
    '/%ff',
    '/s/%',
    '/s/%2e%2e/policy.json',
    '/s/valmont/%00',
    '/s/valmont/policy.json%00',
    '/s/valmont/..%2f..%2fetc/passwd',
    '/dist/..%2f..%2fpackage.json',
    '/dist/%2e%2e/%2e%2e/package.json',
    '/dist/',
    '/dist//etc/passwd',
    '/dist/parvis.js%00.css',
    '/dist/__proto__',
    '/dist/constructor',
    '//evil.example/s/valmont/policy.json',
    '/s//policy.json',
    '/s/valmont//policy.json',
    '/S/VALMONT/policy.json',
    '/s/valmont;a=b/policy.json',
    '/s/constructor/policy.json',
    '/s/__proto__/x',
    '/s/' + 'a'.repeat(8000) + '/x',
    '/' + '/'.repeat(500),
    '/?'.repeat(200),
    '/s/valmont/policy.json?' + 'a=1&'.repeat(3000),
    '/s/valmont/policy.json?__proto__[x]=1',
    '/s/valmont/\u202e',
    '/s/valmont/💥',
    '/s/valmont/*',
    '/*',
    '/s/:site/policy.json',
    '/.env',
    '/.git/config',
    '/wp-login.php',
    '/s/valmont/desk/queue',
    '/s/valmont/policy.json/',
    '/healthz/..',
    '/readyz%20',
  ].map((path): [string, () => Request] => [path, () => new Request(base + path)]),
  ...['PUT', 'PATCH', 'PROPFIND', 'QUERY', 'LOCK', 'X', 'OPTIONS', 'HEAD', 'DELETE'].map(
    (method): [string, () => Request] => [
      method,
      () => new Request(base + '/s/valmont/policy.json', { method }),
    ],
  ),
  ...[
    '{"a":',
    '[',
    '{"a":1e999}',
    '"' + '\\u0000'.repeat(10) + '"',
    '{"":{"":{"":0}}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"a":"\\ud800"}',
    '0',
    '-',
    '1'.repeat(60_000),
    '[' + '0,'.repeat(30_000) + '0]',
    '{"a":'.repeat(5000),
    '\u0000',
    'true',
  ].map((body): [string, () => Request] => [body.slice(0, 30), () => post(body)]),
  ...[
    { 'content-type': 'application/json;;;' },
    { 'content-type': 'application/json; charset=' },
    { 'content-length': '-1' },
    { 'content-length': '9'.repeat(30) },
    { origin: '' },
    { origin: 'https://' },
    { origin: 'x'.repeat(7000) },
    { host: 'evil.example' },
    { 'x-forwarded-for': ','.repeat(4000) },
    { 'x-forwarded-for': '::1%eth0, [::], 1' },
    { 'x-forwarded-for': "127.0.0.1' or 1=1" },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-http-method-override': 'DELETE' },
    { 'if-none-match': '"'.repeat(500) },
    { accept: 'text/html' },
    { 'accept-encoding': 'br;q=0, *' },
    { range: 'bytes=0-1,5-' },
    { cookie: 'a='.repeat(500) },
    { authorization: 'Bearer ' },
    { 'parvis-token': '__proto__' },
    { te: 'trailers' },
  ].map((headers): [string, () => Request] => [
    JSON.stringify(headers).slice(0, 40),
    () => post('{}', { ...json, ...(headers as Record<string, string>) }),
  ]),
];

test('malformed requests: none is answered by 500 or more, none leaks', async () => {
  const { app } = made();
  assert.ok(malformed.length >= 60, `${malformed.length} requests`);
  for (const [name, request] of malformed)
    for (const answer of [app.public, app.desk]) {
      const response = await answer(request(), 'not an address');
      assert.ok(response.status < 500, `${name}: ${response.status}`);
      const text = await response.text();
      if (response.status >= 400 && text !== '') assert.ok(isProblem(JSON.parse(text)), `${name}: ${text}`);
      if (response.status >= 400) assert.doesNotMatch(text, leak, name);
    }
  created.length = 0;
});

interface Adversarial {
  readonly id: string;
  readonly raw?: string;
  readonly method?: string;
  readonly query?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const folder = process.env['PARVIS_CORPORA'];
test(
  'the corpora’s adversarial requests: none is answered by 500, none leaks',
  { skip: !folder },
  async () => {
    const { app } = made();
    const cases = JSON.parse(
      readFileSync(join(folder!, 'comments/adversarial-requests.json'), 'utf8'),
    ) as readonly Adversarial[];
    for (const { id, raw, method, query, contentType } of cases) {
      const headers = { ...json, ...(contentType !== undefined && { 'content-type': contentType }) };
      const request =
        method === 'GET' ? new Request(`${base}/s/valmont/policy.json?${query}`) : post(raw ?? '', headers);
      const response = await app.public(request);
      assert.ok(response.status < 500, `${id}: ${response.status}`);
      const text = await response.text();
      if (response.status >= 400) assert.doesNotMatch(text, leak, id);
      if (contentType !== undefined && contentType !== 'application/json')
        assert.equal(response.status, 415, id);
    }
    created.length = 0;
  },
);
