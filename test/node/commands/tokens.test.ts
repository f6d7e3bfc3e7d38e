/** What `doctor`, `collect` and `feed read` say of a source's token: a sentence, and never the token. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import fr from '../../../src/words/fr/cli.ts';
import { townFile } from '../../support/node/companion.ts';
import { folderWith } from '../../support/node/serving.ts';

const SECRET = 'EAAG-token-of-the-town';
const EXPIRED = '{"error":{"message":"Session has expired","type":"OAuthException","code":190}}';

test('a token that is missing, that has expired, that is accepted', async (t) => {
  let good = false;
  const server = createServer((_request, response) => {
    response.writeHead(good ? 200 : 400, { 'content-type': 'application/json' });
    response.end(good ? '{"data":[{"id":"1","text":"Bonjour","media_product_type":"THREADS"}]}' : EXPIRED);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const entry = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = townFile({ net: { allow: [entry] } });
  const sources = [{ id: 'fil', type: 'threads', account: 'villedevalmont', url: `http://${entry}/` }];
  const folder = folderWith(t, { ...file, site: { ...(file['site'] as object), feed: { sources } } });
  const config = ['--lang', 'fr', '--config', join(folder, 'parvis.json')];
  const all: string[] = [];
  const say = async (command: readonly string[], env: Record<string, string>): Promise<string> => {
    const { out, err } = await run([...command, ...config], env);
    all.push(out, ...err);
    return [out, ...err].join('\n');
  };
  const env = { PARVIS_TOKEN_FIL: SECRET };
  const why = fr.collect.why;

  assert.ok(
    (await say(['doctor'], {})).includes(
      fr.error.noToken({ source: 'villedevalmont', place: 'PARVIS_TOKEN_FIL' }),
    ),
  );
  const expired = fr.collect.failed({ source: 'villedevalmont', why: why['token-expired'] });
  assert.ok((await say(['doctor'], env)).includes(expired));
  assert.ok((await say(['collect'], env)).includes(expired));
  assert.ok((await say(['feed', 'read', 'fil'], env)).includes(why['token-expired']));
  good = true;
  assert.ok(!(await say(['doctor'], env)).includes(expired));
  assert.match(await say(['feed', 'read', 'fil'], env), /Bonjour/);
  assert.doesNotMatch(all.join('\n'), /EAAG/);
});
