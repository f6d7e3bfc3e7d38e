/**
 * A site of files: what `parvis collect` wrote stands beside the built files, behind nginx with the very lines that
 * docs/collect.md gives, and a newspaper on another origin shows the feed.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { freePort } from '../../demo/town.mjs';
import { parseFeed } from '../../src/model/wire/feed.ts';
import { parseConfig } from '../../src/node/config/parse.ts';
import { outputsOf } from '../../src/node/feed/outputs.ts';
import { wordsOf } from '../../src/node/routes/words.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { findNginx } from '../support/nginx.mjs';

const nginx = findNginx();
const dir = mkdtempSync(join(tmpdir(), 'parvis-files-'));

/** The `nginx` block of the documentation. */
const documented = () =>
  /```nginx\n([\s\S]*?)```/.exec(
    readFileSync('docs/collect.md', 'utf8').split('### Headers of a site')[1],
  )[1];

/** The files, as the collector would write them. @param {string} origin of the site */
function writeSite(origin) {
  const folder = join(dir, 'www/parvis');
  mkdirSync(folder, { recursive: true });
  cpSync('dist', folder, { recursive: true });
  const { 'parvis.js': integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  const config = parseConfig(
    {
      file: join(dir, 'parvis.json'),
      value: {
        publicUrl: `${origin}/parvis/`,
        site: {
          id: 'ville',
          name: 'Valmont',
          url: `${origin}/`,
          origins: [origin],
          lang: 'fr',
          policy: {
            controller: 'Valmont',
            privacyUrl: `${origin}/mentions`,
            charter: { url: `${origin}/charte` },
          },
          feed: {
            address: `${origin}/parvis/`,
            loader: { url: `${origin}/parvis/parvis.js`, integrity },
            sources: [{ id: 'news', type: 'rss', url: `${origin}/news.rss` }],
          },
        },
      },
    },
    [],
    {},
  );
  const feed = parseFeed({
    title: 'Nos actualités',
    feed_url: `${origin}/parvis/feed.json`,
    home_page_url: `${origin}/`,
    items: [
      { id: '1', url: `${origin}/marche`, title: 'Le marché passe au samedi', content_text: 'Dès mars.' },
    ],
  });
  const outputs = outputsOf(feed, config.sites[0], wordsOf('fr'));
  for (const [name, text] of Object.entries(outputs)) writeFileSync(join(folder, name), text);
  return outputs;
}

describe(
  'a site of files',
  { skip: nginx ? false : 'nginx is not here: run "apt-get install nginx-light" as root' },
  () => {
    let browser;
    let origin;
    let server;
    let press;
    const page = { body: '' };
    before(async () => {
      browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const outputs = writeSite(origin);
      page.body = new RegExp('<pre><code>(.*?)</code>', 's')
        .exec(outputs['relay.html'])[1]
        .replace(
          /&(lt|gt|quot|amp|#39);/g,
          (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name],
        );
      const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${dir}/${name};`)
        .join(' ');
      writeFileSync(
        join(dir, 'nginx.conf'),
        `daemon off; worker_processes 1; pid ${dir}/pid; error_log ${dir}/error.log;
user root;
events {}
http { ${temp} access_log off;
  server { listen 127.0.0.1:${port}; root ${dir}/www; types { text/html html; text/css css; }
${documented()}
  } }`,
      );
      server = spawn(nginx, ['-c', join(dir, 'nginx.conf'), '-p', dir, '-e', join(dir, 'error.log')], {
        stdio: 'ignore',
      });
      const asked = () =>
        fetch(`${origin}/parvis/feed.html`).then(
          ({ ok }) => ok,
          () => false,
        );
      for (let tries = 0; tries < 100 && !(await asked()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      press = createServer((_, response) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
        });
        response.end(
          `<!doctype html><html lang="fr"><title>La Gazette</title><h1>La Gazette</h1>${page.body}`,
        );
      });
      await new Promise((resolve) => press.listen(0, '127.0.0.1', resolve));
    });
    after(async () => {
      await browser?.close();
      if (server) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      press?.closeAllConnections();
      press?.close();
      rmSync(dir, { recursive: true, force: true });
    });

    it('tells every origin that it may read what programs read, and names the types', async () => {
      const types = {
        'feed.json': 'application/feed+json',
        'feed.atom': 'application/atom+xml',
        'accounts.opml': 'text/x-opml',
        'parvis.js': 'text/javascript',
        'feed.html': 'text/html',
        'relay.html': 'text/html',
      };
      for (const [name, type] of Object.entries(types)) {
        const answer = await fetch(`${origin}/parvis/${name}`);
        assert.equal(answer.status, 200, name);
        assert.equal(answer.headers.get('content-type'), type, name);
        const open = name.endsWith('.html') ? null : '*';
        assert.equal(answer.headers.get('access-control-allow-origin'), open, name);
      }
    });

    it('is shown by a page of another origin that pasted the snippet', async () => {
      const tab = await browser.newPage();
      const errors = [];
      tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await tab.goto(`http://127.0.0.1:${press.address().port}/`);
      await tab.getByRole('article').getByText('Le marché passe au samedi').waitFor();
      assert.deepEqual(
        errors.filter((text) => !/favicon/.test(text)),
        [],
      );
      await tab.close();
    });
  },
);
