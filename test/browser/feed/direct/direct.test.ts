/** <parvis-feed> whose `src` is an account: nothing is asked before the visitor agrees, and then only what they agreed to. */
import '../../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../../support/browser/axe.ts';
import type { Heard } from '../../../support/browser/console.ts';
import { listen } from '../../../support/browser/console.ts';
import type { ConsentAskEvent, ConsentChangedEvent, ParvisFeed } from '../../../../src/browser/feed/feed.ts';
import en from '../../../../src/words/en/feed-direct.ts';
import first from '../../../../src/words/en/feed-first.ts';
import more from '../../../../src/words/en/feed-more.ts';
import fr from '../../../../src/words/fr/feed-direct.ts';
import { all, file, json, one, place as placed, posts, root, said, until } from '../support.ts';
import type { Network } from './support.ts';
import { ACCOUNT, HOST, everything, network, picture, serve, status, view } from './support.ts';
import '../../../../src/browser/feed/feed.ts';

let net: Network;
let heard: Heard;
beforeEach(() => {
  net = network();
  heard = listen();
});
afterEach(async () => {
  net.stop();
  heard.stop();
  localStorage.clear();
  sessionStorage.clear();
  // A page's answer holds for the page: the next test begins without one.
  answer(null);
  delete (navigator as unknown as Record<string, unknown>)['onLine'];
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const answer = (granted: boolean | null, hosts?: readonly string[]): void =>
  void document.dispatchEvent(new CustomEvent('parvis-consent', { detail: { granted, hosts } }));

const place = (options: Record<string, string> = {}, lang = 'en-GB', light?: (host: ParvisFeed) => void) =>
  placed({ src: ACCOUNT, ...options }, lang, light);

const button = (element: ParvisFeed, name: string): HTMLButtonElement =>
  one<HTMLButtonElement>(element, `[part~=${name}]`);
const why = (element: ParvisFeed): string => said(element, '#why');
const shown = (element: ParvisFeed): number => all(element, '[part=post]').length;
const kept = (): string[] => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
const hosts = (): string[] => [...new Set(net.sent.map(({ url }) => new URL(url).host))];

describe('an account as src is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const state of ['asked', 'managed', 'granted', 'failed'] as const)
        it(`${scheme} ${lang} ${state}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          if (state !== 'failed') serve(net, everything());
          const element = await place({}, lang, (host) =>
            host.addEventListener('parvis-consent-ask', (event) => {
              if (state === 'managed') event.preventDefault();
            }),
          );
          const { style } = element.parentElement!;
          if (scheme === 'dark') Object.assign(style, { color: '#e8e6e1', backgroundColor: '#15181c' });
          if (state === 'granted' || state === 'failed') button(element, 'once').click();
          if (state === 'granted') {
            await until(() => shown(element) === 5);
            for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
          }
          if (state === 'failed') await until(() => button(element, 'retry'));
          await expectAccessible(element.parentElement!);
        });
});

describe('before the visitor agrees', () => {
  it('nothing is asked and nothing is kept; the host is named, and the fallback and the account are there', async () => {
    serve(net, everything());
    const element = await place({ hosts: 'files.social.example' }, 'en', (host) => host.append('Our posts'));
    expect(net.sent).to.deep.equal([]);
    expect(kept()).to.deep.equal([]);
    expect(why(element)).to.equal(en.why({ hosts: 'social.example and files.social.example', count: 2 }));
    expect(said(element)).to.equal('');
    expect(one(element, 'slot')).not.to.equal(null);
    const link = one<HTMLAnchorElement>(element, '[part~=consent] a');
    expect(link.href).to.equal(ACCOUNT);
    expect(link.textContent).to.equal(first.seeAccount('@ville@social.example'));
    expect(root(element).querySelector('img')).to.equal(null);
  });

  it('French says the same', async () => {
    const element = await place({}, 'fr');
    expect(why(element)).to.equal(fr.why({ hosts: HOST, count: 1 }));
    expect(button(element, 'once').textContent).to.equal(fr.once);
  });

  it('moving it elsewhere asks nothing; in another language it asks in that one', async () => {
    const element = await place();
    const other = document.createElement('div');
    other.lang = 'fr';
    element.parentElement!.after(other);
    other.append(element);
    await until(() => why(element) === fr.why({ hosts: HOST, count: 1 }));
    expect(net.sent).to.deep.equal([]);
    other.remove();
  });

  it('what the server wrote stays, and no more of it is asked for', async () => {
    const element = await place({ src: 'bluesky:ville.example', live: 'true' });
    expect(net.sent).to.deep.equal([]);
    expect(why(element)).to.contain('public.api.bsky.app').and.to.contain('cdn.bsky.app');
  });
});

describe('load once', () => {
  it('asks that host alone, without referrer or credentials, keeps nothing, and the focus stands on the heading', async () => {
    serve(net, everything());
    const element = await place();
    const changed: ConsentChangedEvent[] = [];
    element.addEventListener('parvis-consent-changed', (event) => changed.push(event as ConsentChangedEvent));
    button(element, 'once').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shown(element) === 5);
    expect(hosts()).to.deep.equal([HOST]);
    for (const { init } of net.sent) {
      expect(init.referrerPolicy).to.equal('no-referrer');
      expect(init.credentials).to.equal('omit');
      expect(init.redirect).to.equal('error');
    }
    expect(kept()).to.deep.equal([]);
    expect(changed.map(({ granted, kept, hosts }) => [granted, kept, ...hosts])).to.deep.equal([
      [true, false, HOST],
    ]);
    await until(() => root(element).activeElement?.id === 'heading');
    expect(why(element)).to.equal(en.shown({ hosts: HOST, count: 1 }));
    expect(heard.errors).to.deep.equal([]);
  });

  it('draws warnings, polls, cards, quotes, boosts and films as it draws them from a file', async () => {
    serve(net, everything());
    const element = await place();
    button(element, 'once').click();
    await until(() => shown(element) === 5);
    expect(all(element, 'details').length).to.equal(1);
    for (const part of ['poll', 'card', 'quote', 'boost', 'edited'])
      expect(one(element, `[part=${part}]`), part).not.to.equal(null);
    expect(root(element).textContent).to.contain('Prudence').and.to.contain('Région');
  });

  it('shows pictures of the hosts that were named and of no other, without referrer', async () => {
    const urls = [
      'https://social.example/a.jpg',
      'https://files.social.example/b.jpg',
      'https://spy.example/c.jpg',
    ];
    serve(net, [status(1, { media_attachments: urls.map((url) => picture(url)) })]);
    const sources = (element: ParvisFeed) => all<HTMLImageElement>(element, 'img').map(({ src }) => src);
    const element = await place({ hosts: 'files.social.example' });
    // Nothing here has a network: what would be asked for is what the picture names.
    const seen = new Set<string>();
    new MutationObserver(() => sources(element).forEach((src) => seen.add(src))).observe(root(element), {
      childList: true,
      subtree: true,
    });
    button(element, 'once').click();
    await until(() => shown(element));
    await until(() => seen.size === 2);
    expect([...seen]).to.deep.equal(urls.slice(0, 2));
    for (const image of all<HTMLImageElement>(element, 'img'))
      expect(image.referrerPolicy).to.equal('no-referrer');
    expect(all(element, 'figure a').map((link) => link.textContent)).to.contain('Le pont');
  });

  it('with debug, the page’s author learns which hosts are missing', async () => {
    serve(net, [status(1, { media_attachments: [picture('https://files.social.example/b.jpg')] })]);
    const element = await place({ debug: 'true' });
    button(element, 'once').click();
    const mistake = await until(() => one(element, '[part=debug]'));
    expect(mistake.textContent).to.contain('policy: files.social.example');
  });

  it('stops as easily: the posts go, and the question is back under the focus', async () => {
    serve(net, everything());
    const element = await place({}, 'en', (host) => host.append('Our posts'));
    button(element, 'once').click();
    await until(() => shown(element));
    const before = net.sent.length;
    button(element, 'withdraw').focus();
    await sendKeys({ press: 'Space' });
    await until(() => button(element, 'once'));
    expect(shown(element)).to.equal(0);
    expect(root(element).querySelector('img')).to.equal(null);
    await until(() => root(element).activeElement === button(element, 'once'));
    expect(net.sent.length).to.equal(before);
    button(element, 'once').click();
    await until(() => shown(element));
  });

  it('stays agreed when it is moved, and asks anew for another account', async () => {
    serve(net, everything());
    const element = await place();
    button(element, 'once').click();
    await until(() => shown(element));
    element.parentElement!.append(element);
    await until(() => shown(element) === 5);
    element.src = 'https://other.example/@region';
    await until(() => why(element).includes('other.example') && !shown(element));
    expect(hosts()).to.deep.equal([HOST]);
  });

  it('a file in its place needs no question', async () => {
    const element = await place();
    net.on('/files/feed.json', () => file(posts(2)));
    element.src = '/files/feed.json';
    await until(() => shown(element) === 2);
    expect(root(element).querySelector('[part~=consent]')).to.equal(null);
  });

  it('shows more when asked, and no more than there is', async () => {
    net.on('/api/v1/accounts/lookup', () => json({ id: '9' }));
    net.on('/statuses', () => json([status(5), status(4)]));
    net.on('max_id=4', () => json([status(3)]));
    net.on('max_id=3', () => json([]));
    const element = await place({ limit: '2' });
    button(element, 'once').click();
    await until(() => shown(element) === 2);
    button(element, 'more').click();
    await until(() => shown(element) === 3);
    button(element, 'more').click();
    await until(() => !button(element, 'more'));
    expect(net.sent.filter(({ url }) => url.includes('lookup')).length).to.equal(1);
  });
});

describe('always', () => {
  it('is kept in this browser, asks no more, and is taken back as easily', async () => {
    serve(net, everything());
    const element = await place();
    expect(said(element, '[part=kept]')).to.equal(en.kept);
    button(element, 'always').click();
    await until(() => shown(element));
    expect(kept()).to.deep.equal([`parvis:consent:${HOST}`]);
    element.remove();
    const again = await place();
    await until(() => shown(again) === 5);
    button(again, 'withdraw').click();
    await until(() => button(again, 'once'));
    expect(kept()).to.deep.equal([]);
    again.remove();
    const third = await place();
    expect(button(third, 'once')).not.to.equal(null);
  });

  it('another feed of the same host on the page follows', async () => {
    serve(net, everything());
    const [a, b] = [await place(), await place()];
    button(a, 'always').click();
    await until(() => shown(a) && shown(b));
  });

  it('does not hold for a host that is named later', async () => {
    serve(net, everything());
    localStorage.setItem(`parvis:consent:${HOST}`, '{"at":"2026-11-20"}');
    const element = await place({ hosts: 'files.social.example' });
    expect(net.sent).to.deep.equal([]);
    expect(button(element, 'once')).not.to.equal(null);
  });

  it('where storage is denied it holds for the page', async () => {
    serve(net, everything());
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const element = await place();
    const changed = new Promise<ConsentChangedEvent>((resolve) =>
      element.addEventListener('parvis-consent-changed', (event) => resolve(event as ConsentChangedEvent)),
    );
    button(element, 'always').click();
    expect((await changed).kept).to.equal(false);
    await until(() => shown(element));
    Storage.prototype.setItem = real;
    button(element, 'withdraw').click();
    await until(() => button(element, 'once'));
  });
});

describe('a consent manager of the page', () => {
  it('answers in the visitor’s name, keeps the choice itself, and takes it back', async () => {
    serve(net, everything());
    const asked: ConsentAskEvent[] = [];
    const element = await place({}, 'en', (host) =>
      host.addEventListener('parvis-consent-ask', (event) => {
        event.preventDefault();
        asked.push(event as ConsentAskEvent);
      }),
    );
    expect(asked.map(({ hosts }) => hosts)).to.deep.equal([[HOST]]);
    expect(button(element, 'once')).not.to.equal(null);
    expect(button(element, 'always')).to.equal(null);
    asked[0]!.answer(true);
    await until(() => shown(element) === 5);
    asked[0]!.answer(false);
    await until(() => shown(element) === 0);
    expect(kept()).to.deep.equal([]);
    expect(asked.length).to.equal(1);
  });

  it('may have answered before, by the event on the document, for some hosts or for all', async () => {
    serve(net, everything());
    await place();
    answer(true, ['else.example']);
    const element = await place();
    expect(net.sent).to.deep.equal([]);
    answer(true);
    await until(() => shown(element) === 5);
    answer(false, [HOST]);
    await until(() => shown(element) === 0);
    for (const detail of [null, 5, { granted: 'yes' }, { granted: 1, hosts: 5 }])
      document.dispatchEvent(new CustomEvent('parvis-consent', { detail }));
    expect(shown(element)).to.equal(0);
    answer(true, [HOST]);
    await until(() => shown(element) === 5);
  });

  it('is heard by a feed that is out of the page, which asks for nothing there', async () => {
    serve(net, everything());
    const element = await place();
    answer(true);
    await until(() => shown(element) === 5);
    const around = element.parentElement!;
    element.remove();
    const before = net.sent.length;
    answer(false);
    answer(true);
    answer(false);
    around.append(element);
    await until(() => button(element, 'once'));
    expect(shown(element)).to.equal(0);
    expect(net.sent.length).to.equal(before);
  });

  it('may set the property, before the element is there and after', async () => {
    serve(net, everything());
    const element = await place({}, 'en', (host) => void (host.consent = true));
    await until(() => shown(element) === 5);
    element.consent = false;
    await until(() => shown(element) === 0);
    element.consent = undefined;
    await until(() => button(element, 'once'));
    button(element, 'once').click();
    await until(() => shown(element) === 5);
    expect(element.getAttribute('consent')).to.equal(null);
  });
});

describe('an account that cannot be read', () => {
  const problems: [string, () => Response | Promise<Response>, string][] = [
    [
      '401: a server without the public API',
      () => new Response('', { status: 401 }),
      more.failures.unauthorised,
    ],
    ['404', () => new Response('<h1>Not here</h1>', { status: 404 }), more.failures['not-found']],
    ['410', () => new Response('', { status: 410 }), more.failures.gone],
    ['500', () => new Response('', { status: 500 }), first.failed],
    ['503', () => new Response('', { status: 503 }), more.failures.unavailable],
    ['a page of HTML', () => new Response('<!doctype html>'), more.failures.garbled],
    ['refused to other origins', () => Promise.reject(new TypeError('CORS')), more.failures.unavailable],
  ];
  for (const [name, response, sentence] of problems)
    for (const at of ['/lookup', '/statuses'])
      it(`${name}, at ${at}: says so, keeps the fallback, tries again`, async () => {
        serve(net, everything());
        net.on(at, response);
        const element = await place({}, 'en', (host) => host.append('Our posts'));
        button(element, 'once').focus();
        await sendKeys({ press: 'Enter' });
        await until(() => said(element) === sentence);
        expect(one(element, 'slot')).not.to.equal(null);
        await until(() => root(element).activeElement === button(element, 'retry'));
        serve(net, everything());
        button(element, 'retry').click();
        await until(() => shown(element) === 5);
      });

  it('429: is left alone for as long as it asks', async () => {
    serve(net, everything());
    net.on('/statuses', () => new Response('', { status: 429, headers: { 'Retry-After': '120' } }));
    const element = await place();
    button(element, 'once').click();
    await until(() => said(element) === more.failures['rate-limited']);
    const before = net.sent.length;
    button(element, 'retry').click();
    await until(() => !said(element).startsWith(first.loading));
    await element.updateComplete;
    expect(net.sent.length).to.equal(before);
    expect(said(element)).to.equal(more.failures['rate-limited']);
    const real = Date.now;
    Date.now = () => real() + 121_000;
    serve(net, everything());
    button(element, 'retry').click();
    await until(() => shown(element) === 5);
    Date.now = real;
  });

  it('without a connection: comes back with it', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const element = await place();
    button(element, 'once').click();
    await until(() => said(element) === first.offline);
    serve(net, everything());
    dispatchEvent(new Event('online'));
    await until(() => shown(element) === 5);
  });

  it('an account that Bluesky does not know is not found', async () => {
    net.on('getAuthorFeed', () => json({ error: 'InvalidRequest', message: 'Profile not found' }));
    net.on('getAuthorFeed', () => new Response('{"error":"InvalidRequest"}', { status: 400 }));
    const element = await place({ src: 'bluesky:nobody.example' });
    button(element, 'once').click();
    await until(() => said(element) === more.failures['not-found']);
  });

  it('an empty timeline, which a server answers that shows none, is said as one', async () => {
    serve(net, []);
    const element = await place();
    button(element, 'once').click();
    await until(() => said(element, '[part=empty]') === first.empty);
  });

  it('a src that only looks like an account is told to the page’s author, and asks nobody', async () => {
    const element = await place({ src: 'bluesky:', debug: 'true' });
    const mistake = await until(() => one(element, '[part=debug]'));
    expect(mistake.textContent).to.contain('bluesky:ville.example');
    expect(net.sent).to.deep.equal([]);
  });
});

describe('Bluesky', () => {
  it('is asked at its public host; what must not be shown to strangers is not', async () => {
    net.on('public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed', () =>
      json({
        feed: [
          view('a', 'Bonjour'),
          view('b', 'Réservé', {
            author: {
              did: 'did:plc:ville',
              handle: 'ville.example',
              labels: [{ val: '!no-unauthenticated' }],
            },
          }),
          view('c', 'Masqué', { labels: [{ val: '!hide' }] }),
          { post: null },
        ],
      }),
    );
    const element = await place({ src: 'https://bsky.app/profile/ville.example' });
    button(element, 'once').click();
    await until(() => shown(element) === 1);
    expect(new URL(net.sent[0]!.url).searchParams.get('actor')).to.equal('ville.example');
    expect(root(element).textContent).not.to.match(/Réservé|Masqué/);
  });

  it('lists and feeds are asked for as such', async () => {
    net.on('getListFeed', () => json({ feed: [view('a', 'Bonjour')] }));
    const element = await place({ src: 'at://did:plc:ville/app.bsky.graph.list/k' });
    button(element, 'once').click();
    await until(() => shown(element) === 1);
    expect(new URL(net.sent[0]!.url).searchParams.get('list')).to.equal(
      'at://did:plc:ville/app.bsky.graph.list/k',
    );
  });
});
