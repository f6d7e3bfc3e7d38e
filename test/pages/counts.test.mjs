/** Counts on a list, with the built files: one question, under every policy, wherever the files stand. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotli } from '../../tools/sizes.mjs';
import { POLICIES, SCRIPTS, quiet, startPages } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
  const counts = { [`${pages.origin}/a`]: 3, [`${pages.origin}/b`]: 0, [`${pages.origin}/later`]: 1 };
  pages.put('/s/valmont/counts', {
    raw: JSON.stringify({ wire: '0.1', counts }),
    type: 'application/json',
  });
});
after(() => pages.close());

const BODY = `<ul>
<li><a data-parvis="count" data-parvis-src="/s/valmont" href="/a#comments">Comments</a></li>
<li><span data-parvis="count" data-parvis-src="/s/valmont" data-parvis-url="/b">Comments</span></li>
<li><a href="/c#parvis-count?src=/s/valmont">Comments</a></li>
</ul>`;
const SAID = ['3 comments', 'No comments yet', 'Comments'];

const texts = (tab) => tab.locator('li').allInnerTexts();
const filled = (tab) => tab.getByText('3 comments').waitFor();
/** Paths that the page asked for beside itself and its script. */
const asked = ({ requests }) => requests.slice(2).map((url) => new URL(url).pathname);
const FILE = /^\/(?:v2\/)?parvis\/chunks\/(?:all-)?count-[\w-]{8}\.js$/;

const forms = { loader: SCRIPTS.loader, all: SCRIPTS.all };

describe('counts on a list', () => {
  for (const [name, policy] of Object.entries(POLICIES))
    for (const [form, head] of Object.entries(forms))
      it(`${name}, ${form}: one file and one question, nothing else, nothing kept`, async () => {
        const { tab, seen, kept, close } = await pages.open({ policy, head, body: BODY });
        await filled(tab);
        await quiet(tab);
        assert.deepEqual(await texts(tab), SAID);
        const [file, question, ...more] = asked(seen);
        assert.match(file, FILE);
        assert.equal(question, '/s/valmont/counts');
        assert.deepEqual(more, []);
        const { searchParams } = new URL(seen.requests.at(-1));
        assert.deepEqual(
          searchParams.getAll('page'),
          ['/a', '/b', '/c'].map((path) => pages.origin + path),
        );
        assert.deepEqual([seen.violations, seen.errors, seen.foreign, await kept()], [[], [], [], []]);
        await close();
      });

  for (const [form, script] of Object.entries(forms))
    it(`${form}: from where the page says`, async () => {
      const head = `<meta name="parvis:base" content="/v2/parvis">${script}`;
      const { tab, seen, close } = await pages.open({ head, body: BODY });
      await filled(tab);
      assert.match(asked(seen)[0], /^\/v2\/parvis\/chunks\//);
      await close();
    });

  for (const [form, head] of Object.entries(forms))
    for (const [what, answer] of [
      ['does not come', (route) => route.abort()],
      [
        'was changed on its way',
        async (route) => {
          const was = await route.fetch();
          await route.fulfill({ response: was, body: `${await was.text()};globalThis.changed = true` });
        },
      ],
    ])
      it(`${form}: a file that ${what} leaves what the author wrote`, async () => {
        const { tab, seen, close } = await pages.open({
          head,
          body: BODY,
          prepare: (page) => page.route(/\/chunks\/(?:all-)?count-/, answer),
        });
        await quiet(tab);
        assert.deepEqual(await texts(tab), ['Comments', 'Comments', 'Comments']);
        assert.equal(await tab.evaluate(() => globalThis.changed), undefined);
        assert.ok(seen.errors.some((error) => /parvis\/load-failed/.test(error)));
        await close();
      });

  it('what a list gets later is asked about in one more question', async () => {
    const { tab, seen, close } = await pages.open({ head: SCRIPTS.loader, body: BODY });
    await filled(tab);
    await tab.evaluate(() => {
      for (const name of ['later', 'last']) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `/${name}#parvis-count?src=/s/valmont`;
        link.append('Comments');
        item.append(link);
        document.querySelector('ul').append(item);
      }
    });
    await tab.getByText('1 comment', { exact: true }).waitFor();
    const questions = seen.requests.filter((url) => url.includes('/counts?'));
    assert.deepEqual(
      questions.map((url) => new URL(url).searchParams.getAll('page').length),
      [3, 2],
    );
    await close();
  });

  it('a page with both has Lit for the widget alone, and both are there', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: `${BODY}<parvis-share></parvis-share>`,
    });
    await filled(tab);
    await tab.locator('parvis-share').getByRole('link').first().waitFor();
    assert.deepEqual(seen.errors, []);
    await close();
  });

  it('the file weighs little', (t) => {
    const [file, ...others] = readdirSync('dist/chunks').filter((name) => name.startsWith('count-'));
    assert.deepEqual(others, []);
    const size = brotli(readFileSync(`dist/chunks/${file}`));
    t.diagnostic(`counts on lists: ${size} of 1100 bytes`);
    assert.ok(size <= 1100, `${size} bytes`);
  });
});
