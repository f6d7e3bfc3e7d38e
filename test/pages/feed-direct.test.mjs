/**
 * An account as `src`, with the built files: three ways to place it, the three reference policies with the lines that
 * docs/csp.md says, nothing asked or kept before the visitor agrees, and what it weighs.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotli } from '../../tools/sizes.mjs';
import { POLICIES, SCRIPTS, startPages } from '../support/pages.mjs';

const HOST = 'https://social.example';
const FEED = SCRIPTS.one.replace('share.js', 'feed.js');
/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const STATUS = {
  id: '1',
  uri: `${HOST}/users/ville/statuses/1`,
  url: `${HOST}/@ville/1`,
  created_at: '2026-11-20T08:00:00.000Z',
  visibility: 'public',
  language: 'fr',
  sensitive: false,
  spoiler_text: '',
  content: '<p>Le marché passe au <strong>samedi</strong>.</p>',
  account: { id: '9', username: 'ville', acct: 'ville', display_name: 'Ville', url: `${HOST}/@ville` },
  media_attachments: [
    {
      id: 'm',
      type: 'image',
      url: `${HOST}/a.png`,
      preview_url: `${HOST}/a.png`,
      description: 'Le marché',
      meta: { original: { width: 600, height: 300 } },
    },
  ],
  tags: [],
};

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

/** Stands in for the network: what each of its hosts was asked, with which headers. */
const network = (asked) => async (tab) => {
  const cors = { 'access-control-allow-origin': '*' };
  await tab.route(`${HOST}/**`, async (route) => {
    const request = route.request();
    asked.push({ url: request.url(), headers: await request.allHeaders() });
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.png')) return route.fulfill({ body: PICTURE, contentType: 'image/png' });
    const body = pathname.endsWith('/lookup') ? { id: '9' } : [STATUS];
    return route.fulfill({ json: body, headers: cors });
  });
};

/** The policy with what docs/csp.md says to add for this account. */
const withLines = (policy) => {
  const directives = new Map(
    policy.split('; ').map((each) => [each.split(' ')[0], each.slice(each.indexOf(' ') + 1)]),
  );
  for (const name of ['connect-src', 'img-src']) directives.set(name, `'self' ${HOST}`);
  return [...directives].map(([name, value]) => `${name} ${value}`).join('; ');
};

const open = (asked, body, more = {}) => pages.open({ body, prepare: network(asked), ...more });
const once = (tab) => tab.getByRole('button', { name: 'Load once' });

describe('an account, placed in each way', () => {
  const FALLBACK = '<a href="https://www.valmont.example/reseaux">Our accounts</a>';
  const FORMS = {
    element: `<parvis-feed src="${HOST}/@ville">${FALLBACK}</parvis-feed>`,
    div: `<div data-parvis="feed" data-parvis-src="acct:ville@social.example">${FALLBACK}</div>`,
    link: `<p><a href="${HOST}/@ville#parvis-feed?limit=5">Our account on Mastodon</a></p>`,
  };
  for (const [form, body] of Object.entries(FORMS))
    it(`${form}: asks first, then shows`, async () => {
      const asked = [];
      const { tab, seen, kept, close } = await open(asked, body, { head: SCRIPTS.loader });
      await once(tab).waitFor();
      assert.ok(await tab.getByRole('link', { name: /^Our account/ }).isVisible(), 'the fallback is there');
      assert.deepEqual(asked, []);
      assert.deepEqual(seen.foreign, []);
      assert.deepEqual(await kept(), []);
      await once(tab).click();
      await tab.getByRole('article').waitFor();
      assert.deepEqual(seen.errors, []);
      await close();
    });
});

describe('an account under a strict policy, with the lines of docs/csp.md', () => {
  for (const [name, policy] of Object.entries(POLICIES))
    it(`${name}: no violation, no error, no referrer, no other host`, async () => {
      const asked = [];
      const { tab, seen, kept, close } = await open(
        asked,
        `<parvis-feed src="${HOST}/@ville"></parvis-feed>`,
        {
          head: FEED,
          policy: withLines(policy),
        },
      );
      await once(tab).waitFor();
      assert.deepEqual(asked, []);
      await once(tab).click();
      await tab.getByRole('img', { name: 'Le marché' }).waitFor();
      await tab.waitForFunction(
        () => document.querySelector('parvis-feed').shadowRoot.querySelector('img')?.naturalWidth > 0,
      );
      assert.deepEqual(
        asked.map(({ url }) => new URL(url).pathname),
        ['/api/v1/accounts/lookup', '/api/v1/accounts/9/statuses', '/a.png'],
      );
      for (const { headers } of asked) {
        assert.equal(headers.referer, undefined);
        assert.equal(headers.cookie, undefined);
      }
      assert.deepEqual(seen.violations, []);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.foreign, []);
      assert.deepEqual(await kept(), []);
      await tab.getByRole('button', { name: 'Stop loading' }).click();
      await tab.getByRole('button', { name: 'Always load here' }).click();
      await tab.getByRole('article').waitFor();
      assert.deepEqual(await kept(), ['parvis:consent:social.example']);
      await close();
    });

  it('without these lines the visitor reads that it is not available, and the fallback stays', async () => {
    const asked = [];
    const body = `<parvis-feed src="${HOST}/@ville"><a href="${HOST}/@ville">Our account</a></parvis-feed>`;
    const { tab, close } = await open(asked, body, { head: FEED, policy: POLICIES.P1 });
    await once(tab).click();
    await tab.getByText('The news is not available at the moment.').waitFor();
    assert.ok(await tab.getByRole('link', { name: 'Our account', exact: true }).isVisible());
    assert.deepEqual(asked, []);
    await close();
  });
});

describe('tarteaucitron, by the lines of docs/feed.md', () => {
  const [, lines] =
    /<!-- tarteaucitron -->\s*```js\n([\s\S]*?)```/.exec(readFileSync('docs/feed.md', 'utf8')) ?? [];
  /**
   * What tarteaucitron's documentation says it does with a service: `js` where it is allowed, `fallback` where it is not,
   * and an event on the document when the visitor chooses.
   */
  const MANAGER = `
    globalThis.tarteaucitron = { services: {}, job: [] };
    globalThis.run = (allowed) => tarteaucitron.job.forEach((key) =>
      tarteaucitron.services[key][allowed ? 'js' : 'fallback']());
    globalThis.choose = (allowed) => tarteaucitron.job.forEach((key) => {
      document.dispatchEvent(new CustomEvent(key + (allowed ? '_allowed' : '_disallowed')));
      run(allowed);
    });`;
  const start = async (asked, script) => {
    pages.put('/manager.js', { raw: MANAGER + lines + script, type: 'text/javascript' });
    return open(asked, `<parvis-feed src="${HOST}/@ville">Our account</parvis-feed>`, {
      head: `<script src="/manager.js"></script>${FEED}`,
    });
  };

  it('allowed on an earlier visit: shown without a question, nothing kept by us', async () => {
    const asked = [];
    const { tab, kept, close } = await start(asked, 'run(true)');
    await tab.getByRole('article').waitFor();
    assert.deepEqual(await kept(), []);
    await tab.evaluate(() => globalThis.choose(false));
    await once(tab).waitFor();
    assert.equal(await tab.getByRole('article').count(), 0);
    await close();
  });

  it('not yet allowed: nothing is asked until it is, and lasting choices are the manager’s', async () => {
    const asked = [];
    const { tab, seen, close } = await start(asked, 'run(false)');
    await once(tab).waitFor();
    assert.equal(await tab.getByRole('button', { name: 'Always load here' }).count(), 0);
    assert.deepEqual(asked, []);
    await tab.evaluate(() => globalThis.choose(true));
    await tab.getByRole('article').waitFor();
    assert.deepEqual(seen.errors, []);
    await close();
  });
});

describe('when its code does not come', () => {
  for (const chunk of ['direct', 'feed-direct', 'mastodon', 'html-to-segments'])
    it(`${chunk}: the fallback stays, and the visitor can try again`, async () => {
      const asked = [];
      let blocked = true;
      const { tab, close } = await pages.open({
        head: FEED,
        body: `<parvis-feed src="${HOST}/@ville">Our account</parvis-feed>`,
        prepare: async (page) => {
          await network(asked)(page);
          await page.route(new RegExp(`/chunks/${chunk}-`), (route) =>
            blocked ? route.abort() : route.continue(),
          );
        },
      });
      const early = /direct/.test(chunk);
      if (!early) await once(tab).click();
      const retry = tab.getByRole('button', { name: 'Try again' });
      await retry.waitFor();
      assert.ok(await tab.getByText('Our account').isVisible());
      blocked = false;
      await retry.click();
      if (early) await once(tab).click();
      await tab.getByRole('article').waitFor();
      await close();
    });
});

describe('what direct mode weighs (brotli 11)', () => {
  const size = (name) => {
    const [file, ...more] = readdirSync('dist/chunks').filter((each) => each.startsWith(`${name}-`));
    assert.ok(file && !more.length, `one chunk ${name}`);
    return brotli(readFileSync(`dist/chunks/${file}`));
  };
  const within = (what, bytes, budget) => {
    console.log(`${what}: ${bytes} of ${budget} bytes`);
    assert.ok(bytes <= budget, `${what} weighs ${bytes} bytes, and may weigh ${budget}`);
  };
  // The design's budgets: an adapter 2 kB; what turns a network's text into segments 3 kB.
  it('the adapter for Mastodon', () => within('mastodon', size('mastodon'), 2000));
  it('the adapter for Bluesky', () => within('bluesky', size('bluesky'), 2000));
  it('the words of Mastodon, which are HTML', () =>
    within('html-to-segments', size('html-to-segments'), 3000));
  it('the words of Bluesky', () => within('facets-to-segments', size('facets-to-segments'), 1000));
  it('the question, and all that asks', () => within('direct', size('direct'), 4000));
});
