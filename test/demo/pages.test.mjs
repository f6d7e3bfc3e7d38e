/** The demonstration's pages as they are written: whole, honest about themselves, and true to what they show. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { parse, parseFragment } from 'parse5';
import {
  attribute,
  elements,
  pages,
  read,
  shareOptions,
  withFallbacks,
} from '../../demo/build-fallbacks.mjs';
import { createDemo, P1 } from '../../demo/serve.mjs';
import { readFeed } from '../../src/node/feed/readers/read.ts';

const SITE = 'https://www.valmont.example/';
const ORIGIN = 'http://127.0.0.1';
const ask = createDemo();
const get = (path) => ask(new Request(new URL(path, ORIGIN)));

/** Met at an address that is not theirs. */
const errorPages = ['404.html', '503.html'];

const text = (node) => node.value ?? (node.childNodes ?? []).map(text).join('');
const squeezed = (node) => text(node).replace(/\s+/g, ' ').trim();
const address = (page) => `/${page.replace(/index\.html$/, '')}`;

/** What a test asks of a page. */
const open = (page) => {
  const errors = [];
  const document = parse(read(page), {
    onParseError: ({ code, startLine }) => errors.push(`${page}:${startLine} ${code}`),
  });
  const all = elements(document);
  const tags = (...names) => all.filter(({ tagName }) => names.includes(tagName));
  const meta = (name) =>
    tags('meta')
      .filter((node) => (attribute(node, 'name') ?? attribute(node, 'property')) === name)
      .map((node) => attribute(node, 'content'))[0];
  const links = (rel) => tags('link').filter((node) => attribute(node, 'rel') === rel);
  return { errors, all, tags, meta, links };
};

describe('the pages of the demonstration', () => {
  it('are those of a small site', () => {
    for (const page of [
      'index.html',
      'agenda.html',
      'actualites/marche-du-samedi.html',
      'en/market.html',
      'partage.html',
    ])
      assert.ok(pages.includes(page), page);
  });

  for (const page of pages)
    it(`${page}: is sound, and says what it is`, () => {
      const { errors, all, tags, meta, links } = open(page);
      assert.deepEqual(errors, []);
      const lang = page.startsWith('en/') ? 'en' : 'fr';
      assert.equal(attribute(tags('html')[0], 'lang'), lang);
      assert.equal(tags('title').length, 1);
      assert.match(squeezed(tags('title')[0]), /Valmont-sur-Lys/);
      for (const name of ['description', 'viewport', 'og:title', 'og:description', 'og:type'])
        assert.ok(meta(name)?.trim(), name);
      assert.equal(Boolean(meta('og:image')), Boolean(meta('og:image:alt')));
      if (errorPages.includes(page)) assert.equal(meta('robots'), 'noindex');
      else {
        assert.equal(attribute(links('canonical')[0], 'href'), new URL(address(page), SITE).href);
        assert.equal(meta('og:url'), attribute(links('canonical')[0], 'href'));
      }

      const [skip] = tags('a');
      assert.equal(attribute(skip, 'href'), `#${attribute(tags('main')[0], 'id')}`);
      for (const landmark of ['main', 'footer'])
        assert.ok(tags(landmark).length >= 1, `${page} has no ${landmark}`);
      assert.equal(tags('main').length, 1);
      assert.equal(tags('h1').length, 1);
      const levels = tags('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]));
      levels
        .slice(0, levels.indexOf(1))
        .forEach((level) => assert.fail(`a heading ${level} before the first`));
      levels.reduce(
        (last, level) => (assert.ok(level <= last + 1, `${page}: h${level} after h${last}`), level),
        0,
      );

      const ids = all.map((node) => attribute(node, 'id')).filter(Boolean);
      assert.deepEqual(ids, [...new Set(ids)]);
      // P1 would refuse them, and an editor's filter would take them away.
      for (const node of all) {
        assert.ok(!['style', 'template', 'slot', 'iframe'].includes(node.tagName), node.tagName);
        for (const { name } of node.attrs) assert.doesNotMatch(name, /^(?:style|on.*|is|slot)$/);
      }
      for (const image of tags('img')) {
        assert.notEqual(attribute(image, 'alt'), undefined);
        assert.ok(attribute(image, 'width') && attribute(image, 'height'));
      }
    });

  it('promise nothing that is not there', () => {
    for (const page of pages)
      assert.doesNotMatch(
        read(page),
        /lorem|bientôt disponible|coming soon|en construction|à venir|\bTODO\b/i,
      );
  });

  it('have the same foot in French, and no other host in what they load', () => {
    const french = pages.filter((page) => !page.startsWith('en/'));
    const feet = french.map((page) => squeezed(open(page).tags('footer').at(-1)));
    assert.equal(new Set(feet).size, 1);
    for (const page of pages)
      for (const node of open(page).tags('link', 'script', 'img', 'source')) {
        const loaded = attribute(node, 'src') ?? attribute(node, 'srcset') ?? attribute(node, 'href');
        if (!['canonical', 'alternate', 'me'].includes(attribute(node, 'rel')))
          assert.match(loaded, /^\/(?!\/)/);
      }
  });

  it('lead only to what answers', async () => {
    const asked = new Map();
    for (const page of pages)
      for (const node of open(page).all)
        for (const name of ['href', 'src', 'srcset']) {
          const value = attribute(node, name);
          if (value === undefined) continue;
          // The site's own public address is this very site.
          const url = new URL(value, new URL(address(page), SITE));
          if (url.origin === new URL(SITE).origin) asked.set(url.pathname + url.hash, page);
        }
    assert.ok(asked.size > 20);
    for (const [path, page] of asked) {
      const [file, fragment] = path.split('#');
      let answer = await get(file);
      // What the companion writes; the site alone says that it is not there.
      if (/^\/parvis\/s\/valmont(?:\/(?:feed\.(?:json|html)|kiosk\.html|pages\/\w+))?$/.test(file)) {
        assert.equal(answer.status, 503, file);
        continue;
      }
      if (answer.status === 302) answer = await get(answer.headers.get('Location'));
      assert.equal(answer.status, 200, `${page} leads to ${file}`);
      if (fragment && !fragment.startsWith('parvis-')) {
        const target = elements(parse(await answer.text()));
        assert.ok(
          target.some((node) => attribute(node, 'id') === fragment),
          `${page} leads to ${path}`,
        );
      }
    }
  });

  it('show the widget in each of the three ways, and options in two of them', () => {
    const ways = { element: 0, block: 0, link: 0, options: 0 };
    for (const page of pages)
      for (const node of open(page).all) {
        const options = shareOptions(node);
        if (!options) continue;
        ways[node.tagName === 'a' ? 'link' : node.tagName === 'div' ? 'block' : 'element']++;
        if (Object.keys(options).length) ways.options++;
      }
    for (const [way, count] of Object.entries(ways)) assert.ok(count >= 2, `${way}: ${count}`);
  });

  /** The places of a widget on a page, by the way they are written, with their options. */
  const placed = (page, widget) =>
    open(page).all.flatMap((node) => {
      const options = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === `parvis-${widget}`) return [{ way: 'element', node, options }];
      if (options['data-parvis'] === widget)
        return [{ way: 'block', node, options: { src: options['data-parvis-src'] } }];
      const [, address, query] =
        new RegExp(`^([^#]*)#parvis-${widget}(?:\\?(.*))?$`).exec(options['href'] ?? '') ?? [];
      return address === undefined
        ? []
        : [
            {
              way: 'link',
              node,
              options: { src: address, ...Object.fromEntries(new URLSearchParams(query)) },
            },
          ];
    });

  for (const [widget, src, most] of [
    ['feed', /^\/parvis\/s\/valmont\/feed\.(?:json|html)$/, 5],
    ['comments', /^\/parvis\/s\/valmont$/, 4],
  ])
    it(`show ${widget} in each of the three ways, each with something to follow inside`, () => {
      const all = pages.flatMap((page) => placed(page, widget));
      assert.deepEqual(new Set(all.map(({ way }) => way)), new Set(['element', 'block', 'link']));
      assert.equal(all.length, most);
      for (const { way, node, options } of all) {
        assert.match(options.src, src);
        assert.ok(way === 'link' || elements(node).some(({ tagName }) => tagName === 'a'));
      }
    });

  it('have comments below the articles, and nowhere else', () => {
    assert.deepEqual(
      pages.filter((page) => placed(page, 'comments').length),
      pages.filter((page) => /^(?:actualites\/(?!index)|en\/)/.test(page)),
    );
  });

  for (const page of pages)
    it(`${page}: has the links inside its widgets that the server would write`, async () => {
      assert.equal(
        read(page),
        await withFallbacks(read(page)),
        'Run: node_modules/.bin/node demo/build-fallbacks.mjs',
      );
    });

  it('say in partage.html, three times, what is shown above', () => {
    const samples = open('partage.html')
      .tags('section')
      .filter((node) => attribute(node, 'class') === 'sample');
    assert.ok(samples.length >= 10);
    for (const section of samples) {
      const inside = elements(section);
      const shown = inside.find((node) => node.tagName !== 'a' && shareOptions(node));
      const codes = inside
        .filter(({ tagName }) => tagName === 'code')
        .slice(0, 3)
        .map((code) => elements(parseFragment(text(code)))[0]);
      assert.deepEqual(
        codes.map(({ tagName }) => tagName),
        ['parvis-share', 'div', 'a'],
      );
      for (const code of codes)
        assert.deepEqual(shareOptions(code), shareOptions(shown), squeezed(section).slice(0, 40));
    }
  });
});

describe('the feed of the demonstration', () => {
  it('is RSS that names the articles there are, in their words', () => {
    const feed = readFeed(readFileSync(new URL('../../demo/actualites/flux.xml', import.meta.url)), {
      now: Date.parse('2026-11-21'),
    });
    const articles = pages.filter((page) => /^actualites\/(?!index)/.test(page));
    assert.equal(feed.kind, 'rss');
    assert.equal(feed.link, `${SITE}actualites/`);
    assert.equal(feed.dropped, 0);
    assert.deepEqual(feed.posts.map(({ url }) => url).sort(), articles.map((page) => SITE + page).sort());
    for (const { title, url, summary, published, id, tags } of feed.posts) {
      const { meta, tags: named } = open(url.slice(SITE.length));
      assert.equal(squeezed(named('h1')[0]), title);
      assert.equal(meta('og:title'), title);
      assert.equal(summary.text, meta('description'));
      assert.equal(published.slice(0, 10), meta('article:published_time'));
      assert.equal(id, url);
      assert.equal(tags.length, 1);
    }
  });
});

describe('the pictures of the demonstration', () => {
  const svg = (name) => readFileSync(new URL(`../../demo/${name}.svg`, import.meta.url), 'utf8');
  for (const name of ['images/vallee', 'images/marche'])
    it(`${name}: is by night what it is by day, in other colours`, () => {
      const plain = (text) => text.replace(/#[\da-f]{6}/g, '#');
      assert.equal(plain(svg(`${name}-nuit`)), plain(svg(name)));
      assert.notEqual(svg(`${name}-nuit`), svg(name));
    });

  it('carry no style or script, so that no policy breaks them', () => {
    for (const name of ['valmont', 'images/vallee', 'images/marche'])
      assert.doesNotMatch(svg(name), /<(?:style|script|image|use|foreignObject)|\s(?:style|on\w+|href)=/);
  });
});

describe('the demonstration as a function', () => {
  let home;
  before(async () => {
    home = await get('/');
  });

  it('sends the policy P1 and its companions with every answer, whatever it is', async () => {
    assert.equal(
      P1,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
        'trusted-types lit-html',
    );
    for (const answer of [
      home,
      await get('/style.css'),
      await get('/parvis/parvis.js'),
      await get('/rien'),
    ]) {
      assert.equal(answer.headers.get('Content-Security-Policy'), P1);
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(answer.headers.get('Referrer-Policy'), 'strict-origin-when-cross-origin');
    }
    const other = await createDemo({ policy: "default-src 'self'" })(new Request(`${ORIGIN}/`));
    assert.equal(other.headers.get('Content-Security-Policy'), "default-src 'self'");
  });

  it('sets no cookie and names each type', async () => {
    assert.equal(home.headers.get('Set-Cookie'), null);
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/style.css', 'text/css; charset=utf-8'],
      ['/parvis/parvis.js', 'text/javascript; charset=utf-8'],
      ['/valmont.svg', 'image/svg+xml; charset=utf-8'],
      ['/images/marche.png', 'image/png'],
    ])
      assert.equal((await get(path)).headers.get('Content-Type'), type);
    assert.match((await get('/actualites/flux.xml')).headers.get('Content-Type'), /xml/);
  });

  it('says where the companion would answer that it does not, and that the rest goes on', async () => {
    for (const path of ['/parvis/s/valmont/feed.json', '/parvis/s/valmont/thread?page=x']) {
      const answer = await get(path);
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('Content-Security-Policy'), P1);
      assert.match(await answer.text(), /Ce service ne répond pas en ce moment/);
    }
  });

  it('answers a wrong address with a page that helps, and hands out nothing but the site', async () => {
    for (const path of [
      '/rien',
      '/serve.mjs',
      '/build-fallbacks.mjs',
      '/../package.json',
      '/%2e%2e/package.json',
      '/parvis/../../package.json',
      '/parvis/%2e%2e/package.json',
      '/parvis/..%2fpackage.json',
      '/parvis/',
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.match(await answer.text(), /Cette page n’est plus ici/);
    }
  });
});

describe('the agenda of the demonstration', () => {
  it('is offered as a calendar, whose events are those of the page', () => {
    const agenda = readFeed(readFileSync(new URL('../../demo/agenda/agenda.ics', import.meta.url)), {
      now: Date.parse('2026-11-22T10:00:00Z'),
      zone: 'Europe/Paris',
    });
    assert.equal(agenda.kind, 'ical');
    assert.equal(agenda.dropped, 0);
    assert.equal(agenda.whole, true);
    const page = readFileSync(new URL('../../demo/agenda.html', import.meta.url), 'utf8');
    assert.match(page, /href="\/agenda\/agenda\.ics"/);
    for (const { url, event } of agenda.posts) {
      assert.ok(page.includes(`href="/${url.replace(SITE, '')}"`), url);
      // As the page writes it, on the town's clock: 2026-12-10T19:00+01:00.
      const wall = new Date(Date.parse(event.start) + 3_600_000).toISOString().slice(0, 16);
      assert.ok(page.includes(`datetime="${wall}+01:00"`), wall);
    }
  });
});
