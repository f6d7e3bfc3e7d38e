/** What docs/companion.md says is tried: its configuration, and its nginx where nginx is installed. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { missingFrom } from '../../src/model/policy.ts';
import { configShape } from '../../src/node/config/shape.ts';
import { listen } from '../../src/node/serve/listen.ts';
import { configOf } from '../support/node/companion.ts';
import { folderWith, serving } from '../support/node/serving.ts';

const page = readFileSync(new URL('../../docs/companion.md', import.meta.url), 'utf8');

/** The page's examples of one language. */
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp('```' + language + '\\n([^]*?)```', 'g'))].map(([, text = '']) => text);

const example = JSON.parse(blocks('json')[0]!) as Record<string, unknown>;

test('the configuration of the page is right, and its policy whole', () => {
  const config = configOf(example);
  assert.equal(config.basePath, '/parvis');
  assert.deepEqual(missingFrom(config.sites[0]!.site.policy), []);
});

test('every setting is in the page’s table', () => {
  const table = page.slice(page.indexOf('| Setting'));
  for (const name of Object.keys(configShape.fields))
    assert.ok(name === '$schema' || table.includes(`| \`${name}`), name);
});

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

interface Got {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

const get = (port: number, host: string, path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    asked.on('error', fail).end();
  });

/** nginx with the page's snippets, on one free port. @returns the port */
async function runNginx(t: TestContext, companion: string, desk: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-nginx-'));
  const free = await listen(() => Promise.resolve(new Response()), '127.0.0.1', 0);
  await free.close(0);
  const [path = '', own = '', moderation = ''] = blocks('nginx');
  const servers = [`server {\nserver_name www.valmont.example;\n${path}}`, own, moderation]
    .join('\n')
    .replaceAll('server {', `server {\nlisten 127.0.0.1:${free.port};`)
    .replaceAll('http://127.0.0.1:8420', companion)
    .replaceAll('http://127.0.0.1:8421', desk);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr notice;\nevents {}\nhttp { access_log off; ${temporary}\n${servers}\n}`,
  );
  execFileSync(nginx!, ['-t', '-c', file, '-p', folder], { stdio: 'pipe' });
  const child = spawn(nginx!, ['-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await new Promise<void>((ready, fail) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/start worker|using the/.test(said)) ready();
    });
    child.on('close', () => fail(new Error(said)));
  });
  return free.port;
}

test(
  'behind nginx as the page has it: both topologies, and the desk apart',
  { skip: nginx ? false : 'nginx is not installed' },
  async (t) => {
    const { store: _, ...town } = example;
    const under = await serving(t, folderWith(t, town));
    const alone = await serving(t, folderWith(t, { ...town, publicUrl: 'https://parvis.valmont.example/' }));
    const port = await runNginx(t, under.url, under.desk);
    const policy = await get(port, 'www.valmont.example', '/parvis/s/valmont/policy.json');
    assert.equal(policy.status, 200, policy.body);
    assert.equal((JSON.parse(policy.body) as { controller: string }).controller, 'Ville de Valmont');
    assert.equal((await get(port, 'www.valmont.example', '/s/valmont/policy.json')).status, 404);
    const closed = await get(port, 'www.valmont.example', '/parvis/s/valmont/desk/queue');
    assert.equal(closed.status, 404, 'the public address never leads to the desk');
    assert.equal((await get(port, 'moderation.valmont.example', '/healthz')).status, 200);

    const other = await runNginx(t, alone.url, alone.desk);
    const headers = { origin: 'https://www.valmont.example' };
    const shared = await get(other, 'parvis.valmont.example', '/s/valmont/policy.json', headers);
    assert.equal(shared.status, 200);
    assert.equal(shared.headers['access-control-allow-origin'], headers.origin);
  },
);
