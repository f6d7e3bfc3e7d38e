/** Sending from <parvis-comments>: what arrives, and what becomes of it when it does not. */
import '../../support/browser/policy.ts';
import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { CommentSubmitEvent } from '../../../src/browser/comments/comments.ts';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import {
  PAGE,
  comment,
  companion,
  json,
  kept,
  offline,
  policy,
  problem,
  receipt,
  says,
  thread,
} from './companion.ts';
import {
  all,
  filled,
  inFocus,
  one,
  place,
  press,
  send,
  status,
  text,
  type,
  until,
  write,
} from './support.ts';

let server: Companion;
beforeEach(() => {
  server = companion();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

describe('sending', () => {
  it('says until when and why its author may not write, keeps the text, and offers to contest', async () => {
    const sanction = {
      ...{ kind: 'suspended', reason: 'Insults', until: '2026-04-01T00:00:00Z', id: 's1' },
      appeal: { state: 'none', deadline: '2026-09-15T10:05:00Z' },
    };
    const { comment: sent, token } = receipt();
    const about = { ...sent, token, page: `${PAGE}/other`, sanction };
    localStorage.setItem(
      `parvis:receipt:${token}`,
      JSON.stringify({
        token,
        base: 'https://www.valmont.example/parvis/s/valmont',
        page: `${PAGE}/other`,
        id: 'n1',
        seen: '2026-03-15T10:00:00Z',
      }),
    );
    server.on('POST /track', () => json({ comments: [about] }));
    server.on('POST /comments', () =>
      problem('suspended', 403, { until: '2026-04-01T00:00:00Z', detail: 'Insults' }),
    );
    const element = await place();
    await filled(element, 'My new words');
    send(element);
    await until(() => text(element, '[part=errors]').includes('You can write again from 1 April 2026'));
    expect(text(element, '[part=errors]')).to.contain('Insults');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My new words');
    expect(server.of('POST /comments')[0]!.headers['Parvis-Token']).to.equal(token);
    await until(() => one(element, '[part~=contest]'));
    server.on('POST /appeals', () => json({ reference: 'S26', receivedAt: '2026-03-15T10:00:00Z' }, 201));
    press(element, '[part~=contest]');
    await until(() => inFocus(element)?.id === 'contested-s1');
    await expectAccessible(element);
    one<HTMLTextAreaElement>(element, '#contested-s1').value = 'It was a joke.';
    one<HTMLElement>(element, 'div[part=form] [part~=primary]').click();
    await until(() => server.of('POST /appeals').length === 1);
    expect(server.of('POST /appeals')[0]!.body).to.deep.equal({
      token,
      text: 'It was a joke.',
      sanction: 's1',
    });
    expect(server.of('POST /comments').length, 'the comment itself was not sent again').to.equal(1);
  });

  it('gives the comment, the charter’s version and the proof of time under a key, and shows what happens next', async () => {
    const element = await place();
    await filled(element, 'Bonjour', '#c-3 [part~=reply]');
    const events: unknown[] = [];
    element.addEventListener('parvis-comment-submit', ({ page, parent }) => events.push(page, parent));
    const submitted = oneEvent(element, 'parvis-comment-submitted');
    send(element);
    events.push((await submitted).state);
    expect(events).to.deep.equal([PAGE, '3', 'pending']);
    const [{ body, headers, init }] = server.of('POST /comments') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({
      page: PAGE,
      thread: 't1',
      parent: '3',
      text: 'Bonjour',
      name: 'Noa',
      charter: '2',
      pass: 'pass-1',
    });
    expect(headers['Idempotency-Key']).to.match(/^[\da-f]{32}$/);
    expect(headers['Content-Type']).to.equal('application/json');
    expect(init.credentials).to.equal('omit');
    await until(() => one(element, '[part~=waiting]'));
    expect(text(element, '[part=form]')).to.contain(
      'It is awaiting moderation. Someone will read it from 16 March 2026 at 09:00.',
    );
    expect(text(element, '[part~=waiting]')).to.contain('Awaiting moderation');
    expect(text(element, '[part~=waiting]')).to.contain('Only you can see this.');
    expect(inFocus(element)?.textContent).to.contain('Thank you');
  });

  it('a page can hold it back; the text stays', async () => {
    const element = await place();
    element.addEventListener('parvis-comment-submit', (event: CommentSubmitEvent) => event.preventDefault());
    await filled(element);
    send(element);
    await element.updateComplete;
    expect(server.of('POST /comments').length).to.equal(0);
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
    expect(localStorage.length).to.equal(0);
  });

  it('published at once, it stands in the thread', async () => {
    server.on('POST /comments', () => json(receipt({}, 'published'), 201));
    const element = await place();
    await filled(element);
    send(element);
    await until(() => one(element, '#c-n1:not([part~=waiting])'));
    expect(text(element, '[part=count]')).to.equal('5 comments');
    expect(text(element, '[part=form]')).to.contain('It is published.');
    // Its author may still change it there.
    await until(() => one(element, '[part~=edit]'));
  });

  it('asked to think again, one can change the text, or send it all the same under another key', async () => {
    server.on('POST /comments', ({ body }) =>
      body!['anyway'] ? json(receipt(), 202) : problem('nudge', 422, { reasons: ['links'] }),
    );
    const element = await place();
    await filled(element);
    send(element);
    await until(() => one(element, '[part=nudge]'));
    expect(text(element, '[part=nudge]')).to.contain('Comments with several links take longer');
    press(element, '[part~=anyway]');
    await until(() => one(element, '[part~=waiting]'));
    const keys = server.of('POST /comments').map(({ headers }) => headers['Idempotency-Key']);
    expect(new Set(keys).size).to.equal(2);
  });

  it('a machine that fills the hidden field says so', async () => {
    const element = await place();
    await filled(element);
    const trap = one<HTMLInputElement>(element, '[name=website]');
    expect([trap.tabIndex, trap.closest('[aria-hidden=true]') !== null]).to.deep.equal([-1, true]);
    type(element, '[name=website]', 'http://spam.example');
    send(element);
    await until(() => server.of('POST /comments').length);
    expect(server.of('POST /comments')[0]!.body!['website']).to.equal('http://spam.example');
  });
});

describe('nothing that was written is lost', () => {
  const failures: [name: string, answer: () => Response | Error, sentence: RegExp][] = [
    ['400', () => problem('invalid', 400), /could not be sent/],
    ['401', () => problem('unauthorised', 401), /had been open for a long time/],
    ['403', () => problem('forbidden', 403), /could not be sent/],
    ['409 duplicate', () => problem('duplicate', 409), /already been sent/],
    ['410', () => problem('gone', 410), /no longer takes comments/],
    ['413', () => new Response('too much', { status: 413 }), /too long to be sent/],
    ['419', () => new Response('', { status: 419 }), /had been open for a long time/],
    ['423', () => problem('closed', 423), /have just closed/],
    [
      '429',
      () => problem('rate-limited', 429, {}, { 'Retry-After': '120' }),
      /try again from .* at \d\d:\d\d/,
    ],
    ['500', () => problem('internal', 500), /could not be sent/],
    ['502, HTML', () => new Response('<h1>Bad gateway', { status: 502 }), /could not be sent/],
    ['503', () => problem('unavailable', 503), /could not be sent/],
    ['504', () => problem('timeout', 504), /No answer yet/],
    ['a cut answer', () => new Response('{"comment"', { status: 202 }), /could not be sent/],
    ['the network', () => new TypeError('Failed to fetch'), /could not be sent/],
  ];
  for (const [name, answer, sentence] of failures)
    it(`${name}: a sentence with the focus, the text in its field, and another try`, async () => {
      server.on('POST /comments', answer);
      const element = await place();
      await filled(element);
      send(element);
      await until(() => inFocus(element) === one(element, '[part=errors]') && one(element, '[part=errors]'));
      expect(text(element, '[part=errors]')).to.match(sentence);
      expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
      expect(one<HTMLInputElement>(element, '#name').value).to.equal('Noa');
      expect(text(element, '[part=errors] button')).to.equal('Copy my text');
      server.on('POST /comments', () => json(receipt(), 202));
      send(element);
      await until(() => one(element, '[part~=waiting]'));
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.deep.equal([`parvis:receipt:${receipt().token}`]);
    });

  it('what may have arrived is sent again under the same key, what was refused under another', async () => {
    for (const [status, same] of [
      [500, true],
      [409, false],
    ] as const) {
      server.requests.length = 0;
      server.on('POST /comments', () => new Response('', { status }));
      const element = await place();
      await filled(element);
      send(element);
      await until(() => one(element, '[part=errors]'));
      send(element);
      await until(() => server.of('POST /comments').length === 2);
      const [first, second] = server.of('POST /comments').map(({ headers }) => headers['Idempotency-Key']);
      expect(first === second, `${status}`).to.equal(same);
      element.remove();
      localStorage.clear();
    }
  });

  it('no answer within the time is a sentence, and waits in the outbox', async () => {
    const element = await place();
    const { setTimeout } = window;
    const timers: (() => void)[] = [];
    server.on('POST /comments', () => new Promise<Response>(() => {}));
    await filled(element);
    window.setTimeout = ((call: () => void, wait?: number) =>
      wait === 30_000 ? timers.push(call) : setTimeout(call, wait)) as typeof window.setTimeout;
    try {
      send(element);
      await until(() => timers.length);
      timers[0]!();
      await until(() => one(element, '[part=errors]'));
    } finally {
      window.setTimeout = setTimeout;
    }
    expect(text(element, '[part=errors]')).to.contain('No answer yet.');
    expect(Object.keys(localStorage)[0]).to.match(/^parvis:outbox:/);
  });

  it('a draft is kept in the tab for each thing that is answered, and is there after a reload', async () => {
    const first = await place();
    await write(first);
    type(first, '#text', 'For the thread');
    await write(first, '#c-2 [part~=reply]');
    expect(one<HTMLTextAreaElement>(first, '#text').value).to.equal('');
    type(first, '#text', 'For Markets');
    expect(localStorage.length).to.equal(0);
    first.remove();

    const second = await place();
    await write(second);
    expect(one<HTMLTextAreaElement>(second, '#text').value).to.equal('For the thread');
    expect(text(second, '[part=form]')).to.match(/Your draft of .* is here/);
    await write(second, '#c-2 [part~=reply]');
    expect(one<HTMLTextAreaElement>(second, '#text').value).to.equal('For Markets');
    press(second, '[part~=drop]');
    await until(() => one<HTMLTextAreaElement>(second, '#text').value === '');
    expect(Object.keys(sessionStorage).length).to.equal(1);
  });

  it('offline it waits among one’s own comments, survives a reload, and goes out once when the network is back', async () => {
    offline(true);
    try {
      server.on('POST /comments', () => new TypeError('offline'));
      const first = await place();
      await filled(first);
      send(first);
      await until(() => text(first, '[part~=waiting]').includes('Waiting to be sent'));
      await until(() => status(first).includes('You are offline'));
      expect(text(first, '[part~=waiting]')).to.contain('My words.');
      first.remove();

      const second = await place();
      await until(() => one(second, '[part~=waiting]'));
      offline(false);
      server.on('POST /comments', () => json(receipt(), 202));
      dispatchEvent(new Event('online'));
      await until(() => text(second, '[part~=waiting]').includes('Awaiting moderation'));
      const keys = server.of('POST /comments').map(({ headers }) => headers['Idempotency-Key']);
      expect(new Set(keys).size).to.equal(1);
      await until(() => status(second) === 'Your waiting comment has been sent.');
    } finally {
      offline(false);
    }
  });

  it('what waits can be sent now, or not at all', async () => {
    server.on('POST /comments', () => problem('unavailable', 503));
    const first = await place();
    await filled(first);
    send(first);
    await until(() => one(first, '[part=errors]'));
    first.remove();
    const second = await place();
    await until(() => one(second, '[part~=send]'));
    await until(() => server.of('POST /comments').length === 2);
    press(second, '[part~=drop]');
    await until(() => !one(second, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
  });

  it('when the gate shuts meanwhile, the text stays as a draft', async () => {
    const element = await place();
    await filled(element);
    server.on('GET /thread', () => json(thread({ policy: policy({ open: false, mode: 'closed' }) })));
    server.on('POST /comments', () => problem('closed', 423));
    send(element);
    await until(() => text(element, '[part=closed]') === 'Comments are closed.');
    expect(text(element, '[part=errors]')).to.contain('Your text is kept as a draft.');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
    expect(sessionStorage.length).to.equal(1);
  });

  it('where storage is denied it still sends, and says nothing false', async () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const session = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    const denied = {
      configurable: true,
      get() {
        throw new DOMException('', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', denied);
    Object.defineProperty(window, 'sessionStorage', denied);
    try {
      const element = await place();
      await filled(element);
      send(element);
      await until(() => one(element, '[part~=waiting]'));
      press(element, '[part~=forget]');
      await until(() => !one(element, '[part~=waiting]'));
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
      Object.defineProperty(window, 'sessionStorage', session);
    }
  });
});
