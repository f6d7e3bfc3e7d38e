import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { readFiles } from '../../../src/node/edge/files.ts';
import { mountDist } from '../../../src/node/routes/dist.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { companion } from '../../support/node/companion.ts';

const script = 'console.log("x");'.repeat(50);

test('the widgets’ files, and nothing else of the machine', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-dist-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'dist/chunks'), { recursive: true });
  writeFileSync(join(folder, 'dist/parvis.js'), script);
  writeFileSync(join(folder, 'dist/chunks/lit-AbCd1234.js'), script);
  writeFileSync(join(folder, 'dist/notes.md'), 'x');
  writeFileSync(join(folder, 'secret.json'), '{}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'dist/link.json'));
  const files = readFiles(join(folder, 'dist'));
  assert.deepEqual([...files.keys()].sort(), ['chunks/lit-AbCd1234.js', 'parvis.js']);

  const { app } = companion({} as Store, { mounts: [mountDist], files });
  const get = (name: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.public(new Request(`https://parvis.valmont.example/dist/${name}`, { headers }));
  const plain = await get('parvis.js');
  assert.equal(await plain.text(), script);
  assert.equal(plain.headers.get('content-type'), 'text/javascript; charset=utf-8');
  // A page of any origin may load it with an integrity hash, which needs CORS.
  assert.equal(plain.headers.get('access-control-allow-origin'), '*');
  assert.equal(plain.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.doesNotMatch(plain.headers.get('cache-control') ?? '', /immutable/);
  assert.match((await get('chunks/lit-AbCd1234.js')).headers.get('cache-control') ?? '', /immutable/);

  const small = await get('parvis.js', { 'accept-encoding': 'gzip, br' });
  assert.equal(small.headers.get('content-encoding'), 'br');
  assert.match(small.headers.get('vary') ?? '', /Accept-Encoding/);
  assert.equal(String(brotliDecompressSync(Buffer.from(await small.arrayBuffer()))), script);
  const etag = plain.headers.get('etag')!;
  assert.equal((await get('parvis.js', { 'if-none-match': etag })).status, 304);

  for (const name of [
    'notes.md',
    'link.json',
    '../secret.json',
    '%2e%2e/secret.json',
    '..%2fsecret.json',
    '',
    'chunks',
    'constructor',
  ])
    assert.equal((await get(name)).status, 404, name);
  assert.deepEqual([...readFiles(join(folder, 'none'))], []);
});
