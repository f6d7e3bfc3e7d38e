/** Reading a thread in <parvis-comments>. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Heard } from '../../support/browser/console.ts';
import { listen } from '../../support/browser/console.ts';
import type { Companion } from './companion.ts';
import { PAGE, capabilities, comment, companion, json, policy, problem, thread } from './companion.ts';
import { all, inFocus, one, place, press, root, status, text, until } from './support.ts';
import type { ParvisComments } from '../../../src/browser/comments/comments.ts';
import '../../../src/browser/comments/comments.ts';

let server: Companion;
let heard: Heard;
beforeEach(() => {
  server = companion();
  heard = listen();
});
afterEach(async () => {
  server.stop();
  heard.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const now = '2026-03-15T10:00:00Z';
const states: Record<string, () => Response> = {
  full: () => json(thread()),
  empty: () => json(thread({ comments: [], counts: { public: 0 } })),
  closed: () =>
    json(
      thread({
        policy: policy({
          mode: 'closed',
          open: false,
          opensAt: '2026-03-16T23:00:00Z',
          reason: 'municipal election',
        }),
      }),
    ),
  locked: () => json(thread({ policy: policy({ mode: 'closed', open: false, locked: true }) })),
  archive: () =>
    json(thread({ comments: [], counts: { public: 0 }, policy: policy({ mode: 'readonly', open: false }) })),
  failed: () => problem('internal', 500),
  'with more': () => json(thread({ next: 'n1', previous: 'p1', counts: { public: 60 } })),
};

describe('a thread is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, answer] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          document.documentElement.classList.toggle('dark', scheme === 'dark');
          server.on('GET /thread', answer);
          const element = await place({}, lang);
          await until(() => name === 'failed' || one(element, '[part=rules]'));
          await expectAccessible(element);
        });
});

describe('what a reader sees', () => {
  it('is the thread, on two levels, in the order of the server', async () => {
    const element = await place();
    expect(text(element, '[part=heading]')).to.equal('Contributions of the public');
    expect(text(element, '[part=count]')).to.equal('4 comments');
    expect(all(element, 'article').map(({ id }) => id)).to.deep.equal(
      ['1', '2', '3', '4', '5', '6', '7'].map((id) => `c-${id}`),
    );
    expect(all(element, '[part=replies] article').map(({ id }) => id)).to.deep.equal(['c-2', 'c-3']);
    expect(one(element, '#c-1').getAttribute('aria-label')).to.equal(
      'Comment by Ana, 14 March 2026 at 09:30',
    );
    expect(one(element, '#c-3').getAttribute('aria-label')).to.equal(
      'Reply by Anonymous to Markets, level 2',
    );
    expect(text(element, '#c-2 [part=meta]')).to.contain('Official reply Ville de Valmont, Commerce');
    expect(one(element, '#c-3 [part=content]').lang).to.equal('pt');
    expect(text(element, '#c-1 [part=votes]')).to.equal('2 people find this useful');
    expect(one<HTMLAnchorElement>(element, '#c-1 [part=link]').rel).to.equal('nofollow ugc noopener');
  });

  it('names the institution where it names nobody, and names it once', async () => {
    server.on('GET /thread', () => {
      const author = { official: { body: 'Ville de Valmont', service: 'Commerce' } };
      return json(thread({ comments: [comment('1', { author })] }));
    });
    const element = await place();
    expect(text(element, '#c-1 [part=meta]')).to.match(/^Ville de Valmont Official reply Commerce 14 March/);
    expect(one(element, '#c-1').getAttribute('aria-label')).to.match(/^Comment by Ville de Valmont/);
  });

  it('asks once, for this page, without credentials', async () => {
    await place({ limit: '30', sort: 'newest' });
    expect(server.requests.length).to.equal(1);
    const [{ url, init }] = server.requests as [(typeof server.requests)[0]];
    expect(url.origin + url.pathname).to.equal('https://www.valmont.example/parvis/s/valmont/thread');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({ page: PAGE, sort: 'newest', limit: '30' });
    expect([init.credentials, init.redirect]).to.deep.equal(['omit', 'error']);
  });

  it('finds the site from the address of any of its pages, as a link gives it', async () => {
    for (const src of [
      '/parvis/s/valmont',
      '/parvis/s/valmont/',
      '/parvis/s/valmont/t/t1?a=/s/x',
      '/parvis/s/valmont?b=1#c',
    ]) {
      server.requests.length = 0;
      const element = await place({ src });
      expect(server.requests[0]!.url.pathname, src).to.equal('/parvis/s/valmont/thread');
      element.remove();
    }
  });

  it('leaves calm sentences where comments were, and never shows an unknown state as published', async () => {
    const element = await place();
    expect(text(element, '#c-4')).to.equal('Removed on 14 March 2026 at 13:30 – charter, art. 4.');
    expect(text(element, '#c-5')).to.equal('Withdrawn by its author.');
    expect(text(element, '#c-6')).to.equal('This comment cannot be shown at the moment.');
    expect(root(element).textContent).to.not.contain('Secret');
    expect(one(element, '#c-6 button')).to.equal(null);
  });

  it('says nothing of what waits or was refused, should a server send it', async () => {
    server.on('GET /thread', () =>
      json(
        thread({
          comments: ['draft', 'queued', 'sending', 'pending', 'held', 'rejected'].map((state, i) =>
            comment(`x${i}`, { state, content: [{ type: 'text', text: 'Secret' }] }),
          ),
        }),
      ),
    );
    const element = await place();
    expect(all(element, 'article').length).to.equal(0);
    expect(root(element).textContent).to.not.contain('Secret');
  });

  it('names charter, mode, hours and the return of the moderators', async () => {
    const element = await place();
    await until(() => one(element, '[part=rules]'));
    expect(text(element, '[part=rules]')).to.equal(
      'Comments are read before they are published. Moderation Mon–Tue 9am–5pm, back Monday 9am. Charter, version 2 of 31 January 2026',
    );
  });

  it('reads each closing as a sentence, with a date for machines', async () => {
    server.on('GET /thread', states['closed']!);
    const element = await place();
    expect(text(element, '[part=closed]')).to.equal(
      'Comments are closed until 17 March 2026 at 00:00: municipal election.',
    );
    expect(one(element, '[part=closed] time').getAttribute('datetime')).to.equal('2026-03-16T23:00:00Z');
    expect(one(element, '[part=write]')).to.equal(null);
    expect(one(element, '[part~=reply]')).to.equal(null);
    expect(one(element, '[part~=report]')).to.not.equal(null);
  });

  it('the server’s clock decides which closure holds, whatever the visitor’s says', async () => {
    const closures = [
      { from: '2026-03-13T23:00:00Z', to: '2026-03-15T19:00:00Z', zone: 'Europe/Paris', reason: 'the vote' },
    ];
    server.on('GET /thread', () =>
      json(
        thread({
          serverTime: now,
          policy: policy({ open: false, closures, opensAt: '2026-03-15T19:00:00Z' }),
        }),
      ),
    );
    const element = await place();
    expect(text(element, '[part=closed]')).to.equal(
      'Comments are closed until 15 March 2026 at 20:00: the vote.',
    );
  });

  it('says the end that the server knows, when another closing follows at once', async () => {
    const closures = [
      { from: '2026-03-13T23:00:00Z', to: '2026-03-15T19:00:00Z', zone: 'Europe/Paris', reason: 'the vote' },
    ];
    const told = { open: false, closures, reason: 'the vote', opensAt: '2026-03-16T11:00:00Z' };
    server.on('GET /thread', () => json(thread({ serverTime: now, policy: policy(told) })));
    const element = await place();
    expect(text(element, '[part=closed]')).to.equal(
      'Comments are closed until 16 March 2026 at 12:00: the vote.',
    );
  });

  it('has no form without the three parts of R-96, and tells the webmaster', async () => {
    server.on('GET /thread', () => json(thread({ policy: policy({ privacyUrl: undefined }) })));
    const element = await place();
    expect(one(element, '[part=write]')).to.equal(null);
    expect(await heard.error(/policy-incomplete/)).to.contain('privacyUrl');
  });

  it('hides what the back end cannot do', async () => {
    server.on('GET /thread', () =>
      json(thread({ capabilities: capabilities({ reply: false, report: false, sort: [] }) })),
    );
    const element = await place();
    expect(all(element, '[part=actions]').length).to.equal(0);
    expect(one(element, '[part=sort]')).to.equal(null);
  });

  it('speaks the language of where it stands, and of where it is moved', async () => {
    const element = await place();
    element.parentElement!.lang = 'fr';
    element.parentElement!.append(element);
    await until(() => text(element, '[part=heading]') === 'Contributions du public');
    expect(text(element, '[part=count]')).to.equal('4 commentaires');
  });
});

describe('more of a thread', () => {
  it('follows at the end, and the focus goes to what came', async () => {
    server.on('GET /thread', ({ url }) =>
      url.searchParams.has('after')
        ? json(thread({ comments: [comment('8'), comment('9')], counts: { public: 6 } }))
        : json(thread({ next: 'n1', counts: { public: 6 } })),
    );
    const element = await place();
    press(element, '[part=rest]:not(li *) button');
    await until(() => one(element, '#c-9'));
    await until(() => inFocus(element)?.id === 'c-8');
    expect(server.requests[1]!.url.searchParams.get('after')).to.equal('n1');
    expect(one(element, '[part=rest]:not(li *)')).to.equal(null);
    await until(() => status(element) === '9 of 9 comments shown');
  });

  it('brings the other replies of a root under it', async () => {
    server.on('GET /thread', ({ url }) =>
      url.searchParams.has('parent')
        ? json(thread({ comments: [comment('r1', { parent: '1' }), comment('r2', { parent: '1' })] }))
        : json(thread()),
    );
    const element = await place();
    expect(text(element, 'li [part=rest]')).to.equal('Show 2 more replies');
    press(element, 'li [part=rest] button');
    await until(() => inFocus(element)?.id === 'c-r1');
    expect(all(element, '[part=replies] article').map(({ id }) => id)).to.deep.equal([
      'c-2',
      'c-3',
      'c-r1',
      'c-r2',
    ]);
    expect(one(element, 'li [part=rest]')).to.equal(null);
    expect(server.requests[1]!.url.searchParams.get('parent')).to.equal('1');
  });

  it('says when some did not come, and keeps the button', async () => {
    const element = await place();
    server.on('GET /thread', () => new TypeError('network'));
    press(element, 'li [part=rest] button');
    await until(() => status(element) === 'Some replies could not be loaded.');
    expect(one(element, 'li [part=rest] button')).to.not.equal(null);
  });

  it('sorts at the server, and keeps the focus on the choice', async () => {
    server.on('GET /thread', ({ url }) => json(thread({ sort: url.searchParams.get('sort') ?? 'oldest' })));
    const element = await place();
    const select = await until(() => one<HTMLSelectElement>(element, '[part=sort] select'));
    select.focus();
    select.value = 'newest';
    select.dispatchEvent(new Event('change'));
    await until(() => status(element) === 'Newest first');
    expect(inFocus(element) === select).to.equal(true);
    expect(server.requests[1]!.url.searchParams.get('sort')).to.equal('newest');
  });

  it('stays bounded, however many a server sends, hot thread included', async () => {
    const roots = Array.from({ length: 1000 }, (_, i) => comment(`r${i}`));
    const hot = Array.from({ length: 300 }, (_, i) => comment(`h${i}`, { parent: 'r0' }));
    server.on('GET /thread', () => json(thread({ comments: [...roots, ...hot], counts: { public: 1300 } })));
    const element = await place();
    await until(() => all(element, 'article').length >= 40);
    expect(all(element, 'article').length).to.be.within(40, 60);
    expect(all(element, '*').length).to.be.at.most(600);
    press(element, '[part=rest]:not(li *) button');
    await until(() => all(element, 'article').length >= 80);
    expect(server.requests.length).to.equal(1);
  });
});

describe('a permalink', () => {
  it('is found on the page, with the focus', async () => {
    const element = await place();
    one(element, '#c-7 [part=permalink]').click();
    expect(location.hash).to.equal('#c-7');
    await until(() => inFocus(element)?.id === 'c-7');
  });

  it('asks for the page of the thread on which its comment stands, at once', async () => {
    history.replaceState(null, '', '#c-4999');
    server.on('GET /thread', ({ url }) =>
      json(thread({ comments: [comment(url.searchParams.get('at') ?? 'none')], previous: 'p1' })),
    );
    const element = await place();
    await until(() => inFocus(element)?.id === 'c-4999');
    expect(server.requests.length).to.equal(1);
  });

  it('to nowhere shows the thread from its beginning', async () => {
    history.replaceState(null, '', '#c-gone');
    server.on('GET /thread', ({ url }) =>
      url.searchParams.has('at') ? problem('not-found', 404) : json(thread()),
    );
    const element = await place();
    await until(() => one(element, '#c-7'));
    expect(server.requests.length).to.equal(2);
  });
});

describe('when reading fails', () => {
  const failures: [name: string, answer: () => Response | Error, sentence: string][] = [
    ['400', () => problem('invalid', 400), 'The comments are not available at the moment.'],
    ['404', () => problem('not-found', 404), 'The comments are not available at the moment.'],
    ['429', () => problem('rate-limited', 429), 'The comments are not available at the moment.'],
    [
      '500, a page of HTML',
      () => new Response('<h1>Oops', { status: 500 }),
      'The comments are not available at the moment.',
    ],
    ['503', () => new Response('', { status: 503 }), 'The comments are not available at the moment.'],
    [
      'a cut answer',
      () => new Response('{"comments":[', { status: 200 }),
      'The comments are not available at the moment.',
    ],
    ['another shape', () => json({ hello: 'world' }), 'The comments are not available at the moment.'],
    ['null', () => json(null), 'The comments are not available at the moment.'],
    ['no network', () => new TypeError('Failed to fetch'), 'The comments are not available at the moment.'],
    [
      'an older companion',
      () => json(thread({ wire: '0.0' })),
      'Please reload this page to see the comments.',
    ],
  ];
  for (const [name, answer, sentence] of failures)
    it(`${name}: a sentence, the fallback, and another try`, async () => {
      server.on('GET /thread', answer);
      let problems = 0;
      const element = await place({}, 'en', (host) => {
        host.append(
          Object.assign(document.createElement('a'), { href: '/thread', textContent: 'Read them' }),
        );
        host.addEventListener('parvis-error', () => problems++);
      });
      expect(status(element)).to.equal(sentence);
      expect(one<HTMLSlotElement>(element, 'slot').assignedElements()[0]!.textContent).to.equal('Read them');
      await until(() => problems === 1);
      server.on('GET /thread', () => json(thread()));
      press(element, '[part~=retry]');
      await until(() => one(element, '#c-1'));
      expect(one(element, '[part~=retry]')).to.equal(null);
    });

  it('offline says so, and comes back by itself', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      server.on('GET /thread', () => new TypeError('offline'));
      const element = await place();
      expect(status(element)).to.contain('You are offline');
      server.on('GET /thread', () => json(thread()));
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: true });
      await until(() => element.shadowRoot && server.requests.length);
      await new Promise((resolve) => setTimeout(resolve, 50));
      dispatchEvent(new Event('online'));
      await until(() => one(element, '#c-1'));
    } finally {
      delete (navigator as unknown as Record<string, unknown>)['onLine'];
    }
  });

  it('without an address of a companion it keeps the fallback and tells the webmaster', async () => {
    const { fixture, html } = await import('@open-wc/testing');
    const element = await fixture<ParvisComments>(
      html`<parvis-comments><a href="/t">Read</a></parvis-comments>`,
    );
    expect(await heard.error(/missing-src/)).to.contain('src');
    expect(one<HTMLSlotElement>(element, 'slot').assignedElements().length).to.equal(1);
    expect(server.requests.length).to.equal(0);
  });

  it('one bad comment never harms the others', async () => {
    server.on('GET /thread', () =>
      json(thread({ comments: [null, 7, { id: {} }, { state: 'published' }, comment('ok')] })),
    );
    const element = await place();
    expect(all(element, 'article').map(({ id }) => id)).to.deep.equal(['c-ok']);
  });
});

describe('in and out of the page', () => {
  it('is the same after a move, asks no second time, and leaves nothing running', async () => {
    const element = await place();
    const frame = element.parentElement!;
    for (let i = 0; i < 20; i++) {
      element.remove();
      frame.append(element);
    }
    await element.updateComplete;
    expect(all(element, 'article').length).to.equal(7);
    expect(server.requests.length).to.equal(1);
  });

  it('a request that is under way ends when the element leaves, and is made again when it comes back', async () => {
    let aborted = 0;
    server.on('GET /thread', ({ init }) => {
      init.signal!.addEventListener('abort', () => aborted++);
      return new Promise<Response>(() => {});
    });
    const { fixture, html } = await import('@open-wc/testing');
    const frame = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = document.createElement('parvis-comments');
    element.setAttribute('src', '/s/valmont');
    frame.append(element);
    await until(() => server.requests.length);
    element.remove();
    expect(aborted).to.equal(1);
    server.on('GET /thread', () => json(thread()));
    frame.append(element);
    await until(() => element.shadowRoot!.querySelector('#c-1'));
  });

  it('stores nothing and asks no one else', async () => {
    const element = await place();
    await until(() => one(element, '[part=rules]'));
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
    expect(new Set(server.requests.map(({ url }) => url.origin))).to.deep.equal(
      new Set(['https://www.valmont.example']),
    );
  });
});
