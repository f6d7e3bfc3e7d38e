/** What <parvis-feed> makes of posts: those the server wrote, broken ones, hostile ones. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { spoken } from '../../support/browser/spoken.ts';
import type { ParvisFeed } from '../../../src/browser/feed/feed.ts';
import { extended, merged } from '../../../src/browser/feed/after/merge.ts';
import light from '../../../src/browser/style/parvis.scss';
import { feedSection } from '../../../src/html/feed.ts';
import { write } from '../../../src/html/html.ts';
import type { Post } from '../../../src/model/post.ts';
import type { Feed } from '../../../src/model/wire/feed.ts';
import { feedDocument } from '../../../src/model/wire/feed.ts';
import en from '../../../src/words/en/feed.ts';
import fr from '../../../src/words/fr/feed.ts';
import type { Files } from './support.ts';
import {
  GENERATED,
  SRC,
  all,
  everything,
  feed,
  file,
  files,
  json,
  one,
  parsed,
  place,
  post,
} from './support.ts';
import { posts, root, said, titles, until } from './support.ts';
import '../../../src/browser/feed/feed.ts';

let server: Files;
const before = document.adoptedStyleSheets;
beforeEach(() => {
  server = files();
});
afterEach(async () => {
  server.stop();
  document.querySelector('body > .test')?.remove();
  document.adoptedStyleSheets = before;
  await emulateMedia({ media: 'screen' });
});

const written = (of: Feed, lang: 'en-GB' | 'fr', more: object = {}): string =>
  write(
    feedSection(of, lang === 'fr' ? fr : en, {
      lang,
      zone: 'Europe/Paris',
      now: new Date().toISOString(),
      origins: [location.origin],
      ...more,
    }),
  );

const heights = (section: ParentNode): unknown[] =>
  [...section.querySelectorAll('article')].map((article) => [
    article.offsetHeight,
    [...article.children]
      .filter(({ localName }) => localName !== 'data')
      .map((child) => (child as HTMLElement).offsetHeight),
  ]);

describe('parvis-feed adopts what the server wrote', () => {
  const feeds: Record<string, (list: Post[]) => Feed> = {
    everything: (list) => feed(list),
    'late sources': (list) =>
      feed(list.slice(2, 4), {
        title: 'Les nouvelles',
        sources: [
          { id: 'a', network: 'mastodon', name: 'V', url: 'https://m.example/@v', state: 'stale' },
          { id: 'b', network: 'bluesky', name: 'W', state: 'failed' },
        ],
      }),
    empty: () => feed([]),
  };
  for (const lang of ['en-GB', 'fr'] as const)
    for (const wide of [true, false])
      for (const [name, make] of Object.entries(feeds))
        it(`${name}, ${lang}, ${wide ? 'wide' : 'narrow'}: reads and measures the same, asks for nothing`, async () => {
          document.adoptedStyleSheets = [...before, light.styleSheet!];
          const list = everything(location.origin);
          const section = await parsed(written(make(list), lang));
          const frame = document.createElement('div');
          frame.lang = lang;
          frame.style.inlineSize = wide ? '60rem' : '20rem';
          const host = document.createElement('div');
          host.dataset['parvis'] = 'feed';
          host.append(section.cloneNode(true));
          frame.append(host);
          frame.className = 'test';
          document.body.append(frame);
          for (const details of host.querySelectorAll('details')) details.open = true;
          const first = spoken(frame);
          const lightHeights = heights(host);
          const height = host.offsetHeight;
          host.remove();
          const element = document.createElement('parvis-feed') as ParvisFeed;
          element.append(section);
          for (const details of element.querySelectorAll('details')) details.open = true;
          frame.append(element);
          await until(() => !element.children.length && one(element, 'section'));
          expect(heights(root(element))).to.deep.equal(lightHeights);
          expect(element.offsetHeight).to.equal(height);
          // The live region is there before its first message; it says nothing yet.
          const second = spoken(frame).filter((line) => line !== 'status');
          expect(second).to.deep.equal(first);
          expect(first).to.have.length.above(name === 'everything' ? 60 : 2);
          expect(server.asked).to.deep.equal([]);
        });

  it('without a moment in which there is nothing, and the focus stays where it was', async () => {
    const section = await parsed(written(feed(posts(12)), 'en-GB'));
    const empty: number[] = [];
    let link: HTMLElement | undefined;
    const element = await place({ src: '' }, 'en-GB', (host) => {
      host.append(section);
      link = section.querySelectorAll<HTMLElement>('article a')[7]!;
      void host.updateComplete.then(() => link!.focus());
      const look = (): void => {
        if (host.offsetHeight < 100) empty.push(host.offsetHeight);
        if (host.children.length) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await until(() => !element.children.length);
    expect(empty).to.deep.equal([]);
    expect((root(element).activeElement as HTMLAnchorElement).href).to.equal(
      (link as HTMLAnchorElement).href,
    );
    expect(titles(element).length).to.equal(12);
  });

  it('and shows the rest of the file at a wish', async () => {
    const whole = feed(posts(30));
    server.on(SRC, () => file(posts(31, 0)));
    const section = await parsed(written(whole, 'en-GB', { limit: 5 }));
    const element = await place({ limit: '10' }, 'en-GB', (host) => host.append(section));
    await until(() => !element.children.length);
    expect([titles(element).length, server.asked.length]).to.deep.equal([5, 0]);
    one(element, '[part~=more]').click();
    await until(() => titles(element).length === 15);
    expect(titles(element)[0]).to.equal('Post 1');
    expect(root(element).activeElement).to.equal(all(element, 'article')[5]);
  });

  it('one article that cannot be read costs one article; a section without any stays as it is', async () => {
    const section = await parsed(written(feed(posts(3)), 'en-GB'));
    section.querySelector('article')!.removeAttribute('data-parvis-id');
    const element = await place({ src: '' }, 'en-GB', (host) => host.append(section));
    await until(() => titles(element).join() === 'Post 2,Post 3');
  });
});

describe('parvis-feed and broken data', () => {
  const [full] = everything(location.origin) as [Post];
  const item = (feedDocument(feed([full])) as { items: Record<string, unknown>[] }).items[0]!;
  const others = (feedDocument(feed(posts(2))) as { items: object[] }).items;
  const wrong = [null, 7, 'x', [], {}, true, { type: 'x' }, [null, 'x', { type: 'image' }]];

  it('one malformed field costs that field or its item, never the others', async () => {
    const extension = item['_parvis'] as Record<string, unknown>;
    // Pinned, they would all stand first.
    delete extension['pinnedUntil'];
    const broken = wrong.flatMap((value) => [
      value,
      ...Object.keys(item).map((key) => ({ ...item, [key]: value })),
      ...Object.keys(extension).map((key) => ({ ...item, _parvis: { ...extension, [key]: value } })),
    ]);
    const all = broken.flatMap((bad) => [bad, ...others]);
    for (let at = 0; at < all.length; at += 450) {
      const part = all.slice(at, at + 450);
      server.on(SRC, () => json({ version: 'x', items: part }));
      const element = await place({ limit: '100' });
      const good = part.filter((each) => others.includes(each as object)).length;
      // A page of 100 stands for all of them: the good ones among those are there.
      await until(() => titles(element).length >= Math.min(good, 60));
      expect(titles(element).filter((title) => /^Post \d$/.test(title)).length).to.be.at.least(
        Math.floor(Math.min(good, 66) * 0.9),
      );
      element.remove();
    }
  });

  it('a feed of others is read: plain JSON Feed', async () => {
    server.on(SRC, () =>
      json({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Others',
        items: [{ id: '1', url: '/a', title: 'A', content_text: '<b>x</b>' }],
      }),
    );
    const element = await place();
    expect(said(element, '[part=heading]')).to.equal('Others');
    expect(said(element, '[part=content]')).to.equal('<b>x</b>');
    expect(one<HTMLAnchorElement>(element, '[part=title] a').href).to.equal(`${location.origin}/a`);
  });
});

describe('parvis-feed and hostile data', () => {
  const hostile = [
    '<script>hit()</script>',
    '"><img src=x onerror=hit()>',
    "' autofocus onfocus='hit()",
    '<svg/onload=hit()>',
    'javascript:hit()',
    'JaVa\tScript:hit()',
    'data:text/html,<script>hit()</script>',
    'https://evil.example/hit.png',
    '//evil.example/hit.png',
    'https://user@evil.example/',
    '${hit()}{{hit()}}',
    '</template><img src=x onerror=hit()>',
    '\u202eevil\u2066',
    '__proto__',
  ];
  const poison = (value: unknown, bad: string): unknown => {
    if (typeof value === 'string')
      return /^(text|link|mention|tag|emoji|break|emphasis|image|video|gifv|audio|accepted)$/.test(value)
        ? value
        : bad;
    if (Array.isArray(value)) return value.map((each) => poison(each, bad));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each, bad)]));
  };

  it('nothing of it runs, nothing is asked of a stranger, every link is http(s)', async () => {
    let hits = 0;
    (globalThis as unknown as Record<string, unknown>)['hit'] = () => hits++;
    const seen: string[] = [];
    const observer = new PerformanceObserver((entries) =>
      seen.push(...entries.getEntries().map(({ name }) => name)),
    );
    observer.observe({ type: 'resource' });
    const document_ = feedDocument(feed(everything(location.origin).slice(0, 3)));
    const one_ = structuredClone(document_) as { items: Record<string, unknown>[] };
    for (const bad of hostile) {
      // Everything of the feed, and each item but for its dates, ids and networks, is the hostile string.
      const evil = poison(one_, bad) as { items: Record<string, unknown>[] };
      evil.items.forEach((item, at) => {
        item['id'] = `${bad}${at}`;
        item['date_published'] = '2026-03-14T08:30:00Z';
        const extension = item['_parvis'] as Record<string, unknown>;
        extension['network'] = 'mastodon';
        extension['warning'] = at ? bad : undefined;
      });
      server.on(SRC, () => json(evil));
      const element = await place({ filters: 'tag source language' });
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await until(() => all(element, 'article').length === 3);
      for (const link of all<HTMLAnchorElement>(element, 'a')) expect(link.href).to.match(/^https?:\/\//);
      for (const each of all(element, '*'))
        for (const name of each.getAttributeNames()) expect(name).not.to.match(/^(on|style|srcdoc|action)/);
      expect(all(element, 'script,iframe,object,embed,form,style,link,base').length).to.equal(0);
      for (const image of all<HTMLImageElement>(element, 'img'))
        expect(new URL(image.src).origin).to.equal(location.origin);
      element.remove();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    expect(hits).to.equal(0);
    expect(seen.filter((name) => new URL(name).origin !== location.origin)).to.deep.equal([]);
    delete (globalThis as unknown as Record<string, unknown>)['hit'];
  });

  it('pictures come from the page alone, with their box; one that does not come is its words', async () => {
    const media = (url: string): object => ({ type: 'image', url, width: 80, height: 40 });
    server.on(SRC, () =>
      file([
        post({
          media: [
            media(`${location.origin}/demo/images/none.png`),
            media('https://evil.example/a.png'),
            { ...media(`${location.origin}/demo/images/nowhere.png`), alt: 'A bridge' },
          ],
        }),
      ]),
    );
    const element = await place();
    for (const image of all<HTMLImageElement>(element, 'img'))
      expect([image.width, image.height, image.loading]).to.deep.equal([80, 40, 'lazy']);
    await until(() => !all(element, 'img').length);
    expect(all(element, 'figure').map((figure) => figure.textContent!.trim())).to.deep.equal([
      en.altMissing,
      en.altMissing,
      'A bridge',
    ]);
  });

  it('with Save-Data there is no picture at all', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    server.on(SRC, () => file(everything(location.origin)));
    const element = await place();
    expect(all(element, 'img').length).to.equal(0);
    delete (navigator as unknown as Record<string, unknown>)['connection'];
  });

  it('the official mark, the network and the institution’s own page stand where they belong', async () => {
    server.on(SRC, () => file(everything(location.origin)));
    const element = await place();
    const [full, covered] = all(element, 'article') as [HTMLElement, HTMLElement];
    expect(full.querySelector('a')!.href).to.equal('https://www.valmont.example/marche');
    expect(full.querySelector('[part=network]')!.textContent).to.equal('on Mastodon');
    expect(full.querySelector('[part=official]')!.textContent).to.equal(en.official);
    expect(covered.querySelector('[part=official]')).to.equal(null);
    expect(covered.querySelector('details')!.open).to.equal(false);
    expect(all(element, 'article')[2]!.querySelector('[part=content]')!.getAttribute('lang')).to.equal('ar');
    expect(
      all(element, '[part=quote]')
        .slice(1)
        .map((quote) => quote.textContent),
    ).to.deep.equal(
      (['pending', 'rejected', 'revoked', 'deleted', 'unauthorised', 'blocked-account'] as const).map(
        (state) => en.quote[state],
      ),
    );
    expect(full.querySelector('[part=poll] li')!.textContent!.trim()).to.equal('Oui: 75%');
    expect(full.querySelector('[part=poll] path')!.getAttribute('d')).to.equal('M0 0H75V1H0z');
  });

  it('paper has the posts and no buttons', async () => {
    server.on(SRC, () => file(posts(3)));
    const element = await place({ limit: '2', live: 'true' });
    await emulateMedia({ media: 'print' });
    expect(all(element, 'button').every((each) => !each.checkVisibility())).to.equal(true);
    expect(all(element, 'article').every((each) => each.checkVisibility())).to.equal(true);
  });
});

describe('feeds that meet', () => {
  const ids = (of: Feed): string[] => of.posts.map(({ id }) => id);

  it('a newer copy: new posts wait, changed ones change, those taken down go, old ones stay', () => {
    const { feed: now, news } = merged(feed(posts(5, 3)), feed([...posts(3, 1), ...posts(1, 5)]));
    expect(news.map(({ id }) => id)).to.deep.equal(['n1', 'n2']);
    expect(ids(now)).to.deep.equal(['n3', 'n5', 'n6', 'n7']);
  });

  it('a copy without a post in common is all new', () => {
    const { news } = merged(feed(posts(2, 10)), feed(posts(2)));
    expect(news.length).to.equal(2);
  });

  it('the next page follows, without those that are there', () => {
    const whole = extended(
      feed(posts(3), { next: 'https://v.fr/2' }),
      feed(posts(3, 3), { generated: GENERATED }),
    );
    expect(ids(whole)).to.deep.equal(['n1', 'n2', 'n3', 'n4', 'n5']);
    expect(whole.next).to.equal(undefined);
  });
});
