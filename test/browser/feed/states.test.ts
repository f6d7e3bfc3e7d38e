/** <parvis-feed> in every state: for everyone, by keyboard, after a move, after each failure. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Heard } from '../../support/browser/console.ts';
import { listen } from '../../support/browser/console.ts';
import type { FeedErrorEvent, FeedMoreEvent } from '../../../src/browser/feed/feed.ts';
import { networkName } from '../../../src/model/network/name.ts';
import { networks } from '../../../src/model/network/registry.ts';
import en from '../../../src/words/en/feed.ts';
import fr from '../../../src/words/fr/feed.ts';
import type { Files } from './support.ts';
import { all, everything, feed, file, files, json, one, place, post, posts, root } from './support.ts';
import { SRC, said, text, titles, until } from './support.ts';
import '../../../src/browser/feed/feed.ts';

let server: Files;
let heard: Heard;
beforeEach(() => {
  server = files();
  heard = listen();
});
afterEach(async () => {
  server.stop();
  heard.stop();
  document.documentElement.classList.remove('dark');
  delete (navigator as unknown as Record<string, unknown>)['onLine'];
  delete (navigator as unknown as Record<string, unknown>)['connection'];
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const late = (state: 'ok' | 'stale' | 'failed'): object => ({
  id: state,
  network: 'bluesky',
  name: 'Valmont on Bluesky',
  url: 'https://bsky.app/profile/valmont',
  state,
});
const states: Record<string, () => Response> = {
  full: () => file(everything(location.origin)),
  empty: () => file([]),
  partial: () => file(posts(2), { sources: [late('ok'), late('failed')] as never }),
  stale: () => file(posts(2), { sources: [late('stale')] as never }),
  old: () => file(posts(2), { generated: '2026-01-01T00:00:00Z' }),
  more: () => file(posts(30)),
  failed: () => new Response('', { status: 404 }),
};

describe('parvis-feed is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, answer] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          server.on(SRC, answer);
          const element = await place({ filters: 'tag source language', live: 'true' }, lang);
          const { style } = element.parentElement!;
          if (scheme === 'dark') Object.assign(style, { color: '#e8e6e1', backgroundColor: '#15181c' });
          if (name !== 'failed') await until(() => one(element, '[part~=pause]'));
          if (name === 'full') {
            await until(() => one(element, '[part=filters]'));
            for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
          }
          await expectAccessible(element.parentElement!);
        });
});

describe('parvis-feed says in words', () => {
  const problems: [string, () => Response | Promise<Response>, keyof typeof en.failures | 'other'][] = [
    ['401', () => new Response('', { status: 401 }), 'unauthorised'],
    ['403', () => new Response('', { status: 403 }), 'other'],
    ['404', () => new Response('<h1>Not here</h1>', { status: 404 }), 'not-found'],
    ['410', () => new Response('', { status: 410 }), 'gone'],
    ['429', () => new Response('', { status: 429, headers: { 'Retry-After': '60' } }), 'rate-limited'],
    ['500', () => new Response('', { status: 500 }), 'other'],
    ['503', () => new Response('', { status: 503 }), 'unavailable'],
    ['504', () => new Response('', { status: 504 }), 'timeout'],
    ['no JSON', () => new Response('<!doctype html>'), 'garbled'],
    ['another JSON', () => json([1, 2]), 'garbled'],
    ['no network', () => Promise.reject(new TypeError('net')), 'unavailable'],
  ];
  for (const [name, answer, sentence] of problems)
    it(`${name}, keeps the fallback, and tries again`, async () => {
      server.on(SRC, answer);
      const errors: FeedErrorEvent[] = [];
      const element = await place({}, 'en', (host) => {
        const link = document.createElement('a');
        link.href = 'https://m.example/@valmont';
        link.textContent = 'See Valmont';
        host.append(link);
        host.addEventListener('parvis-error', (event) => errors.push(event as FeedErrorEvent));
      });
      expect(said(element)).to.equal(sentence === 'other' ? en.failed : en.failures[sentence]);
      expect(element.querySelector('a')!.offsetHeight).to.be.above(0);
      expect(errors.length).to.equal(1);
      expect(root(element).textContent).not.to.match(/https?:|\b\d{3}\b/);
      server.on(SRC, () => file(posts(3)));
      one(element, '[part~=retry]').click();
      await until(() => titles(element).length === 3);
      expect(said(element)).to.equal('');
    });

  it('that there is no connection, and comes back by itself with it', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    server.on(SRC, () => Promise.reject(new TypeError('net')));
    const element = await place({}, 'fr');
    expect(said(element)).to.equal(fr.offline);
    server.on(SRC, () => file(posts(1)));
    dispatchEvent(new Event('online'));
    await until(() => titles(element).length);
  });

  it('that it is loading, before anything has come', async () => {
    let answer = (_: Response): void => {};
    server.on(SRC, () => new Promise((resolve) => (answer = resolve)));
    const placed = place();
    const element = await until(() => document.querySelector('parvis-feed'));
    await until(() => said(element) === en.loading);
    answer(file(posts(1)));
    await placed;
    expect(said(element)).to.equal('');
  });

  it('what is missing, how old it is, and where the accounts are', async () => {
    server.on(SRC, states['partial']!);
    const element = await place();
    expect(said(element, '[part=notice]')).to.equal(en.partial({ sources: 'Valmont on Bluesky' }));
    expect(one<HTMLAnchorElement>(element, '[part=accounts] a').href).to.equal(
      'https://bsky.app/profile/valmont',
    );
    server.on(SRC, states['old']!);
    element.src = `${SRC}?2`;
    server.on('?2', states['old']!);
    await until(() => said(element, '[part=notice]') === en.stale('1 January 2026 at 01:00'));
    expect(one(element, '[part=notice] time').getAttribute('datetime')).to.equal('2026-01-01T00:00:00Z');
  });

  it('to the webmaster alone, that there is no src', async () => {
    document.body.append(document.createElement('parvis-feed'));
    await heard.error(/^parvis\/missing-src/);
    document.querySelector('body > parvis-feed')!.remove();
  });
});

describe('parvis-feed: more posts', () => {
  it('are shown at a wish, announced, and the focus stands on the first of them', async () => {
    server.on(SRC, () => file(posts(30), { next: `${location.origin}/files/2.json` }));
    server.on('/2.json', () => file(posts(5, 31)));
    const element = await place({ limit: '20' });
    expect(titles(element).length).to.equal(20);
    one(element, '[part~=more]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => titles(element).length === 30);
    await until(() => said(element) === '10 more posts shown');
    expect(root(element).activeElement).to.equal(all(element, 'article')[20]);
    one(element, '[part~=more]').click();
    await until(() => titles(element).length === 35);
    await until(() => said(element) === '5 more posts shown. Everything is shown.');
    expect(one(element, '[part~=more]')).to.equal(null);
    expect(server.asked.length).to.equal(2);
  });

  it('are held back when the page says so, and never asked of another origin', async () => {
    server.on(SRC, () => file(posts(3), { next: 'https://evil.example/2.json' }));
    const element = await place({ limit: '2' });
    element.addEventListener('parvis-feed-more', (event) => event.preventDefault(), { once: true });
    let shown = 0;
    element.addEventListener('parvis-feed-more', (event) => (shown = (event as FeedMoreEvent).shown));
    one(element, '[part~=more]').click();
    await until(() => shown === 2);
    expect(titles(element).length).to.equal(2);
    one(element, '[part~=more]').click();
    await until(() => titles(element).length === 3);
    expect(one(element, '[part~=more]')).to.equal(null);
  });

  it('that do not come leave what is there, with a sentence and the button', async () => {
    server.on(SRC, () => file(posts(2), { next: `${location.origin}/files/2.json` }));
    server.on('/2.json', () => new Response('', { status: 500 }));
    const element = await place({ limit: '2' });
    one(element, '[part~=more]').click();
    await until(() => said(element).startsWith('Last updated on'));
    expect(titles(element).length).to.equal(2);
    expect(one(element, '[part~=more]')).not.to.equal(null);
  });

  it('1,000 items stay bounded, however many are asked for, and none is lost', async () => {
    server.on(SRC, () => file(posts(500), { next: `${location.origin}/files/2.json` }));
    server.on('/2.json', () => file(posts(500, 501)));
    const element = await place({ limit: '50' });
    let most = 0;
    for (let shown = 50; shown < 1000; shown += 50) {
      one(element, '[part~=more]').click();
      await until(() => titles(element).at(-1) === `Post ${shown + 50}`);
      expect(titles(element).length).to.be.at.most(100);
      most = Math.max(most, all(element, '*').length);
      expect(root(element).activeElement, 'the first that came').to.equal(
        all(element, 'article')[Math.min(shown, 50)],
      );
    }
    expect(most).to.be.at.most(1600);
    expect(one(element, '[part~=more]')).to.equal(null);
    const back = (): HTMLElement => one(element, '[part~=earlier]');
    for (let first = 901; first > 1; first -= 50) {
      expect(titles(element)[0]).to.equal(`Post ${first}`);
      back().focus();
      await sendKeys({ press: 'Enter' });
      await until(() => titles(element)[0] === `Post ${first - 50}`);
      expect(root(element).activeElement).to.equal(all(element, 'article')[0]);
      expect(titles(element).length).to.be.at.most(100);
    }
    expect(back()).to.equal(null);
    one(element, '[part~=more]').click();
    await until(() => back());
    element.setAttribute('limit', '20');
    await until(() => titles(element).length === 20);
    expect(titles(element)[0]).to.equal('Post 1');
  });

  it('20 posts with everything in them are at most 600 elements on the average of three', async () => {
    const [full, covered, bare] = everything(location.origin) as [never, never, never];
    server.on(SRC, () => file([full, covered, bare, ...posts(17)]));
    const element = await place();
    expect(all(element, '*').length).to.be.at.most(600);
  });
});

describe('parvis-feed: choices', () => {
  const list = [
    post({ id: '1', network: 'site', title: 'A', tags: ['Eau'], lang: 'fr' }),
    post({ id: '2', title: 'B', tags: ['eau', 'fête'], lang: 'en' }),
    post({ id: '3', network: 'bluesky', title: 'C', tags: [], lang: 'fr' }),
  ];

  it("of the page's author", async () => {
    server.on(SRC, () => file(list));
    const element = await place({ tags: '#EAU', sources: 'mastodon bluesky' });
    expect(titles(element)).to.deep.equal(['B']);
    element.removeAttribute('tags');
    await until(() => titles(element).length === 2);
    expect(one(element, '[part=filters]')).to.equal(null);
    const french = await place({ languages: 'fr-BE, nl' });
    expect(titles(french)).to.deep.equal(['A', 'C']);
  });

  it('of the reader, only where the page asks, in words', async () => {
    server.on(SRC, () => file(list));
    const element = await place({ filters: 'tag source language nonsense' });
    await until(() => one(element, '[part=filters]'));
    const selects = all<HTMLSelectElement>(element, 'select');
    expect(selects.length).to.equal(3);
    expect([...selects[2]!.options].map((option) => option.text.trim())).to.deep.equal([
      'All',
      'French',
      'English',
    ]);
    selects[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => titles(element).join() === 'A,B');
    await until(() => said(element) === '2 posts shown');
    selects[1]!.value = 'bluesky';
    selects[1]!.dispatchEvent(new Event('change'));
    await until(() => said(element, '[part=empty]') === en.emptyFiltered);
    one(element, '[part~=clear]').click();
    await until(() => titles(element).length === 3);
    expect(selects.map(({ value }) => value)).to.deep.equal(['', '', '']);
  });

  it('a pinned alert stands first, until its day', async () => {
    server.on(SRC, () =>
      file([
        ...posts(2),
        post({ id: 'a', title: 'Alert', pinnedUntil: '2126-01-01T00:00:00Z' }),
        post({ id: 'b', title: 'Past', pinnedUntil: '2026-01-01T00:00:00Z' }),
      ]),
    );
    const element = await place();
    expect(titles(element)).to.deep.equal(['Alert', 'Post 1', 'Post 2', 'Past']);
    expect(all(element, '[part=pinned]').length).to.equal(1);
  });
});

describe('parvis-feed live', () => {
  /** The one long timer, fired by hand. */
  let fire: (() => void)[] = [];
  let waits: number[] = [];
  const real = globalThis.setTimeout;
  beforeEach(() => {
    fire = [];
    waits = [];
    globalThis.setTimeout = ((call: () => void, wait = 0) => {
      if (wait < 60_000) return real(call, wait);
      waits.push(wait);
      return fire.push(call);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setTimeout = real;
  });
  const turn = async (): Promise<void> => {
    (await until(() => fire.shift()))();
    await until(() => fire.length);
  };

  it('offers new posts, and moves nothing until they are let in', async () => {
    server.on(SRC, () => file(posts(3, 3)));
    const element = await place({ live: 'true' });
    server.on(SRC, () => file([post({ id: 'n3', network: 'site', title: 'Changed' }), ...posts(2, 4)]));
    await turn();
    await until(() => titles(element)[0] === 'Changed');
    server.on(SRC, () => file(posts(5)));
    await turn();
    await until(() => said(element) === en.newPosts(2));
    expect(titles(element)).to.deep.equal(['Post 3', 'Post 4', 'Post 5']);
    one(element, '[part~=show]').click();
    await until(() => titles(element).length === 5);
    expect(titles(element)[0]).to.equal('Post 1');
    expect(root(element).activeElement).to.equal(all(element, 'article')[0]);
    for (const wait of waits) expect(wait).to.be.within(60_000, 90_000);
  });

  it('takes away what was taken down', async () => {
    server.on(SRC, () => file(posts(3)));
    const element = await place({ live: 'true' });
    server.on(SRC, () => file([...posts(1), ...posts(1, 3)]));
    await turn();
    await until(() => titles(element).join() === 'Post 1,Post 3');
  });

  it('asks for nothing when paused, while the focus is inside, or to save data', async () => {
    server.on(SRC, () => file(posts(1)));
    const element = await place({ live: 'true' });
    await until(() => fire.length);
    const { length } = server.asked;
    one(element, '[part~=pause]').click();
    await until(() => said(element, '[part~=pause]') === en.resume);
    await turn();
    one(element, '[part~=pause]').click();
    one(element, '[part~=pause]').focus();
    await turn();
    expect(server.asked.length).to.equal(length);
    (root(element).activeElement as HTMLElement).blur();
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    await turn();
    expect(server.asked.length).to.equal(length);
    delete (navigator as unknown as Record<string, unknown>)['connection'];
    await turn();
    expect(server.asked.length).to.equal(length + 1);
  });

  it('waits as long as the server asks, keeps what is there, and ends with the element', async () => {
    server.on(SRC, () => file(posts(1)));
    const element = await place({ live: 'true' });
    server.on(SRC, () => new Response('', { status: 429, headers: { 'Retry-After': '600' } }));
    await turn();
    expect(waits.at(-1)).to.be.at.least(600_000);
    expect(titles(element).length).to.equal(1);
    await until(() => said(element).startsWith('Last updated on'));
    const { length } = server.asked;
    element.remove();
    fire.shift()!();
    await new Promise((resolve) => real(resolve));
    expect(server.asked.length).to.equal(length);
  });

  it('is off unless the page asks for it', async () => {
    server.on(SRC, () => file(posts(1)));
    const element = await place();
    expect(one(element, '[part=live]')).to.equal(null);
    expect(fire.length).to.equal(0);
  });
});

/** A stream that says what the test makes it say. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeStream[] = [];
  onmessage: (() => void) | undefined;
  onopen: (() => void) | undefined;
  onerror: (() => void) | undefined;
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.all.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
}

describe('parvis-feed live, beside a companion', () => {
  const AT = '/parvis/s/valmont/feed.json';
  const { EventSource, setTimeout: real } = window;
  let long: (() => void)[] = [];
  beforeEach(() => {
    FakeStream.all = [];
    long = [];
    window.EventSource = FakeStream as unknown as typeof EventSource;
    // What spreads pages out takes no time here; the minutes are passed by hand.
    window.setTimeout = ((call: () => void, wait = 0) =>
      wait < 60_000 ? real(call, Math.min(wait, 1100)) : long.push(call)) as typeof setTimeout;
    server.on(AT, () => file(posts(3, 3)));
  });
  afterEach(() => {
    window.EventSource = EventSource;
    window.setTimeout = real;
    delete (document as unknown as Record<string, unknown>)['visibilityState'];
  });
  const open = (): FakeStream[] => FakeStream.all.filter(({ readyState }) => readyState === 1);
  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: hidden ? 'hidden' : 'visible',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('hears of news over one stream for all feeds of the page, and asks for nothing else', async () => {
    const element = await place({ src: AT, live: 'true' });
    const other = await place({ src: AT, live: 'true', heading: 'Other' });
    await until(() => open().length === 1);
    expect(open()[0]!.url).to.equal(new URL('/parvis/s/valmont/live', location.href).href);
    const { length } = server.asked;
    long.splice(0).forEach((turn) => turn());
    open()[0]!.onmessage!();
    await until(() => long.length === 2);
    expect(server.asked.length, 'neither a minute nor a comment is news').to.equal(length);
    server.on(AT, () => file(posts(5)));
    open()[0]!.dispatchEvent(new MessageEvent('feed', { data: '{}' }));
    await until(() => said(element) === en.newPosts(2) && said(other) === en.newPosts(2));
    expect(titles(element).length).to.equal(3);
    expect(FakeStream.all.length).to.equal(1);
    element.remove();
    other.remove();
    await until(() => open().length === 0);
  });

  it('closes it while the page is hidden, and looks when it is back; after a break too', async () => {
    const element = await place({ src: AT, live: 'true' });
    await until(() => open().length === 1);
    hide(true);
    expect(open().length).to.equal(0);
    const { length } = server.asked;
    hide(false);
    expect(open().length).to.equal(1);
    await until(() => server.asked.length === length + 1);
    open()[0]!.onerror!();
    open()[0]!.onopen!();
    await until(() => server.asked.length === length + 2);
    element.remove();
  });

  it('hears of what changes while it looks, and looks again at once', async () => {
    const element = await place({ src: AT, live: 'true' });
    await until(() => open().length === 1);
    const { length } = server.asked;
    let answer = (_: Response): void => undefined;
    server.on(AT, () => new Promise<Response>((resolve) => (answer = resolve)));
    open()[0]!.dispatchEvent(new MessageEvent('feed', { data: '{}' }));
    await until(() => server.asked.length === length + 1);
    open()[0]!.dispatchEvent(new MessageEvent('feed', { data: '{}' }));
    server.on(AT, () => file(posts(5)));
    answer(file(posts(4)));
    await until(() => server.asked.length === length + 2);
    await until(() => said(element) === en.newPosts(2));
    element.remove();
  });

  it('keeps the news for later while the visitor is busy in it', async () => {
    const element = await place({ src: AT, live: 'true' });
    await until(() => open().length === 1);
    const { length } = server.asked;
    all(element, '[part=title] a')[0]!.focus();
    open()[0]!.dispatchEvent(new MessageEvent('feed', { data: '{}' }));
    await until(() => long.length >= 2);
    expect(server.asked.length).to.equal(length);
    (root(element).activeElement as HTMLElement).blur();
    long.splice(0).forEach((turn) => turn());
    await until(() => server.asked.length === length + 1);
    element.remove();
  });

  it('looks by itself where the companion has no stream for it', async () => {
    const element = await place({ src: AT, live: 'true' });
    await until(() => open().length === 1);
    const { length } = server.asked;
    const [stream] = open();
    stream!.readyState = 2;
    stream!.onerror!();
    for (let i = 0; i < 3; i++) long.splice(0).forEach((turn) => turn());
    await until(() => server.asked.length > length);
    element.remove();
  });
});

describe('parvis-feed in and out of the page', () => {
  it('is the same after a move, without a second request, in the language of where it lands', async () => {
    server.on(SRC, () => file(posts(30)));
    const element = await place({ limit: '30' }, 'en');
    const elsewhere = document.createElement('div');
    elsewhere.lang = 'fr-CA';
    document.body.append(elsewhere);
    elsewhere.append(element);
    await until(() => said(element, '[part=heading]') === fr.heading);
    expect(titles(element).length).to.equal(30);
    expect(server.asked.length).to.equal(1);
    elsewhere.remove();
  });

  it('taken out while it loads, it asks again when it is back', async () => {
    server.on(SRC, () => new Promise<Response>(() => {}));
    const placed = place();
    const element = await until(() => document.querySelector('parvis-feed'));
    await until(() => server.asked.length === 1);
    const frame = element.parentElement!;
    element.remove();
    server.on(SRC, () => file(posts(1)));
    frame.append(element);
    await placed;
    expect(titles(element).length).to.equal(1);
  });

  it('asks for nothing before it comes near the visitor', async () => {
    server.on(SRC, () => file(posts(1)));
    const far = document.createElement('div');
    far.style.marginBlockStart = '9000px';
    const element = document.createElement('parvis-feed');
    element.setAttribute('src', SRC);
    far.append(element);
    document.body.append(far);
    await element.updateComplete;
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(server.asked.length).to.equal(0);
    element.scrollIntoView();
    await until(() => titles(element).length);
    far.remove();
    scrollTo(0, 0);
  });
});

describe('parvis-feed by keyboard', () => {
  it('reaches links and buttons in the order of the page', async () => {
    server.on(SRC, () =>
      file(
        [post({ id: 'w', warning: 'W', url: 'https://m.example/1', content: [text('x')] }), ...posts(2)],
        feed([]),
      ),
    );
    const element = await place({ limit: '2' });
    const wanted = all(element, 'a,button,summary').filter((place) => place.checkVisibility());
    const reached: Element[] = [];
    for (let i = 0; i < wanted.length; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(root(element).activeElement!);
    }
    expect(reached).to.deep.equal(wanted);
    const { outlineStyle, outlineWidth } = getComputedStyle(reached.at(-1)!);
    expect([outlineStyle, parseFloat(outlineWidth) >= 2]).to.deep.equal(['solid', true]);
  });
});

it('networks on which posts stand have the names of the registry', () => {
  const shared = networks.filter(({ id }) =>
    ['bluesky', 'facebook', 'lemmy', 'linkedin', 'mastodon', 'telegram', 'threads', 'whatsapp', 'x'].includes(
      id,
    ),
  );
  expect(shared.length).to.equal(9);
  for (const { id, name } of shared) expect(networkName(id)).to.equal(name);
  expect(['youtube', 'peertube', 'pixelfed'].map(networkName)).to.deep.equal([
    'YouTube',
    'PeerTube',
    'Pixelfed',
  ]);
  expect(networkName('site')).to.equal('');
  expect(networkName('constructor')).to.equal('Constructor');
});
