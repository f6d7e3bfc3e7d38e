/** Writing in <parvis-comments>: the form, sending, what fails, one's own comments. */
import '../../support/browser/policy.ts';
import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { CommentSubmitEvent } from '../../../src/browser/comments/comments.ts';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import { PAGE, comment, companion, json, policy, problem, receipt, says, thread } from './companion.ts';
import {
  all,
  filled,
  inFocus,
  one,
  place,
  press,
  root,
  send,
  status,
  text,
  tick,
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

const offline = (off: boolean): void => {
  if (off) Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  else delete (navigator as unknown as Record<string, unknown>)['onLine'];
};
const statement = (action: string) => ({
  action,
  scope: { reach: 'page', territory: ['FR'] },
  from: '2026-03-15T10:05:00Z',
  facts: 'It names a neighbour.',
  source: 'notice',
  automated: { detection: true, decision: 'no' },
  ground: { type: 'terms', ref: '§ 3', url: 'https://www.valmont.example/charte#3' },
  explanation: 'Private life is not discussed here.',
  redress: [{ kind: 'review', deadline: '2026-09-15T10:05:00Z' }],
  reference: 'V-12',
});
const tracked = (state: string, more: object = {}) => ({
  ...receipt().comment,
  state,
  token: receipt().token,
  page: PAGE,
  ...more,
});

describe('the forms are accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      const ready = async () => {
        await emulateMedia({ colorScheme: scheme });
        return place({}, lang);
      };
      it(`${scheme} ${lang}: empty, with mistakes, in review, sent`, async () => {
        const element = await ready();
        await write(element);
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
        type(element, '#text', 'Words.\n\nhttps://www.valmont.example');
        tick(element, '#charter');
        press(element, '[part~=review]');
        await until(() => !one(element, '#text'));
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part~=waiting]') && inFocus(element));
        await expectAccessible(element);
        // One's own comment, and the question before it is withdrawn.
        press(element, '[part~=withdraw]');
        await until(() => one(element, '[part~=yes]'));
        await expectAccessible(element);
      });
      it(`${scheme} ${lang}: the nudge, a failure, the report and its receipt`, async () => {
        const element = await ready();
        server.on('POST /comments', () => problem('nudge', 422, { reasons: ['links', 'unheard'] }));
        await filled(element);
        send(element);
        await until(() => one(element, '[part=nudge]'));
        await expectAccessible(element);
        server.on('POST /comments', () => problem('internal', 500));
        press(element, '[part~=anyway]');
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
        press(element, '#c-1 [part~=report]');
        await until(() => one(element, '#reason'));
        await expectAccessible(element);
        send(element);
        await until(() => one(element, '[part=errors]'));
        await expectAccessible(element);
      });
      it(`${scheme} ${lang}: a removed comment with its statement, and the contest`, async () => {
        server.on('POST /track', () =>
          json({
            comments: [tracked('removed', { statement: statement('removed'), content: says('Mine.') })],
          }),
        );
        localStorage.setItem('parvis:receipt:t', JSON.stringify(kept()));
        const element = await ready();
        await until(() => one(element, '[part=statement]'));
        await expectAccessible(element);
        press(element, '[part~=contest]');
        await until(() => one(element, '[part=form] textarea'));
        await expectAccessible(element);
      });
    }
});

const kept = (state = 'pending') => ({
  token: receipt().token,
  base: 'https://www.valmont.example/parvis/s/valmont',
  page: PAGE,
  id: 'n1',
  name: 'Noa',
  text: 'My words.',
  state,
  at: '2026-03-15T10:00:00Z',
  seen: '2026-03-15T10:00:00Z',
});

describe('the form', () => {
  it('opens on request with the focus in it, and gives it back', async () => {
    const element = await place();
    await write(element);
    await until(() => inFocus(element)?.id === 'text');
    press(element, '[part~=cancel]');
    await until(() => inFocus(element) === one(element, '[part=write] button'));
    expect(one(element, '#text')).to.equal(null);
    await write(element, '#c-2 [part~=reply]');
    expect(text(element, '#form-title')).to.equal('Your reply to Markets');
    press(element, '[part~=cancel]');
    await until(() => inFocus(element) === one(element, '#c-2 [part~=reply]'));
  });

  it('has visible labels, needs in words, hints before fields, and autocomplete', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'required', email: 'required' } }) })),
    );
    const element = await place();
    await write(element);
    expect(
      all(element, 'label').map((label) => label.textContent!.replace(/\s+/g, ' ').trim()),
    ).to.include.members([
      'Your comment (required)',
      'Your name (required)',
      'Your e-mail address (required)',
      'I have read the charter (version 2 of 31 January 2026) (required)',
    ]);
    for (const id of ['text', 'name', 'email']) {
      const field = one(element, `#${id}`);
      const hint = one(element, `#${field.getAttribute('aria-describedby')!.split(' ')[0]!}`);
      expect(hint.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    }
    expect(one<HTMLInputElement>(element, '#email').autocomplete).to.equal('email');
    expect(one<HTMLInputElement>(element, '#name').autocomplete).to.equal('name');
    expect(text(element, '[part=form]')).to.contain('Ville de Valmont uses what you enter');
    expect(text(element, '[part=form]')).to.contain('Kept for a year.');
  });

  it('asks only for the fields of the site', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'absent', email: 'absent' } }) })),
    );
    const element = await place();
    await write(element);
    expect(one(element, '#name') ?? one(element, '#email')).to.equal(null);
  });

  it('works by keyboard alone', async () => {
    const element = await place();
    one(element, '[part=write] button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => inFocus(element)?.id === 'text');
    await sendKeys({ type: 'By keys.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Kim' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    // The charter's link, the privacy link, then the button.
    for (let i = 0; i < 5 && (inFocus(element) as HTMLButtonElement).type !== 'submit'; i++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => server.of('POST /comments').length);
    expect(server.of('POST /comments')[0]!.body).to.include({ text: 'By keys.', name: 'Kim' });
  });

  it('lists mistakes with links to their fields, and erases nothing', async () => {
    server.on('GET /thread', () =>
      json(thread({ policy: policy({ fields: { name: 'required', email: 'optional' } }) })),
    );
    const element = await place();
    await write(element);
    type(element, '#email', 'not an address');
    send(element);
    await until(() => inFocus(element) === one(element, '[part=errors]'));
    expect(all(element, '[part=errors] a').map(({ textContent }) => textContent)).to.deep.equal([
      'Write your comment.',
      'Enter a name or a pseudonym.',
      'Enter an e-mail address such as name@example.org.',
      'Tick the box to say that you have read the charter.',
    ]);
    expect(one<HTMLInputElement>(element, '#email').value).to.equal('not an address');
    expect(one(element, '#name').getAttribute('aria-invalid')).to.equal('true');
    expect(
      text(element, `#${one(element, '#name').getAttribute('aria-describedby')!.split(' ')[1]!}`),
    ).to.equal('Enter a name or a pseudonym.');
    one(element, '[part=errors] a[href="#name"]').click();
    await until(() => inFocus(element)?.id === 'name');
    expect(server.of('POST /comments').length).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('the server’s own mistakes take the same way', async () => {
    server.on('POST /comments', () =>
      problem('invalid', 400, {
        errors: [
          { path: '/text', code: 'too-long', limit: 5 },
          { path: '/elsewhere', code: 'absent' },
        ],
      }),
    );
    const element = await place();
    await filled(element);
    send(element);
    await until(() => one(element, '[part=errors] li'));
    expect(text(element, '[part=errors]')).to.contain('Shorten your comment to 5 characters. It has 9.');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
  });

  it('can be reviewed before it is sent, and changed', async () => {
    const element = await place();
    await filled(element, 'One.\n\nTwo https://www.valmont.example/a');
    press(element, '[part~=review]');
    await until(() => one(element, '[part=form] article'));
    expect(all(element, '[part=form] article p[dir]').length).to.equal(2);
    expect(one<HTMLAnchorElement>(element, '[part=form] article a').href).to.equal(
      'https://www.valmont.example/a',
    );
    press(element, '[part~=back]');
    await until(() => inFocus(element)?.id === 'text');
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.contain('Two');
  });
});

describe('sending', () => {
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

describe('one’s own comments', () => {
  const reload = async (comments: unknown[], state = 'pending') => {
    localStorage.setItem(`parvis:receipt:${receipt().token}`, JSON.stringify(kept(state)));
    server.on('POST /track', () => json({ comments }));
    const element = await place();
    await until(() => server.of('POST /track').length);
    return element;
  };

  it('are there after a reload, under their state, for this browser alone', async () => {
    const element = await reload([tracked('held', { heldBy: ['words', 'rate', 'spam'] })]);
    await until(() => text(element, '[part~=waiting]').includes('Held for a check'));
    const shown = text(element, '[part~=waiting]');
    expect(shown).to.contain('Some words in your comment call for a moderator to read it first.');
    expect(shown.match(/An automatic check held your comment/g)!.length).to.equal(1);
    expect(server.of('POST /track')[0]!.body).to.deep.equal({ tokens: [receipt().token] });
  });

  it('offline as they were last seen, with the date', async () => {
    localStorage.setItem(`parvis:receipt:${receipt().token}`, JSON.stringify(kept()));
    server.on('POST /track', () => new TypeError('offline'));
    const element = await place();
    await until(() => text(element, '[part~=waiting]').includes('As of 15 March 2026 at 11:00'));
    expect(text(element, '[part~=waiting]')).to.contain('My words.');
  });

  it('an answer stands under what it answers', async () => {
    localStorage.setItem(`parvis:receipt:t`, JSON.stringify({ ...kept(), parent: '1' }));
    const element = await place();
    await until(() => one(element, '[part=replies] [part~=waiting]'));
  });

  it('once public they take their place among the others, without a reload', async () => {
    const element = await reload([tracked('published')]);
    await until(() => one(element, '#c-n1:not([part~=waiting])'));
    expect(one(element, '[part~=waiting]')).to.equal(null);
    expect(text(element, '[part=count]')).to.equal('5 comments');
  });

  it('an edit that waits stands beside the text that is public', async () => {
    const element = await reload([
      tracked('published', {
        proposed: says('New words.'),
        revision: { public: 1, proposed: 2, proposedState: 'pending' },
      }),
    ]);
    await until(() => text(element, '[part~=waiting]').includes('New words.'));
    expect(all(element, '#c-n1').length).to.equal(1);
    expect(text(element, '[part~=waiting]')).to.contain('Until then, the earlier text stays public.');
    expect(
      all(element, '[part=roots]:first-of-type article')
        .map(({ textContent }) => textContent)
        .join(),
    ).to.not.contain('New words.');
  });

  it('refused or removed, all eleven fields of the statement are read, and it can be contested', async () => {
    const element = await reload([tracked('removed', { statement: statement('removed') })]);
    await until(() => one(element, '[part=statement]'));
    expect(all(element, 'dt').map(({ textContent }) => textContent)).to.deep.equal([
      'What was done',
      'Where it applies',
      'Since',
      'Until',
      'What was found',
      'How it came to us',
      'Automatic means',
      'Rule applied',
      'Why the rule applies',
      'If you disagree',
      'Reference',
    ]);
    const said = all(element, 'dd').map(({ textContent }) => textContent!.trim());
    expect(said[1]).to.equal('On this page Only in: France');
    expect(said[6]).to.equal('An automatic check held the comment. A person decided.');
    expect(said[7]).to.equal('Our charter, § 3');
    expect(said[10]).to.equal('V-12');
    press(element, '[part~=contest]');
    await until(() => inFocus(element)?.localName === 'textarea');
    one<HTMLTextAreaElement>(element, '[part=form] textarea').value = 'It was my own name.';
    server.on('POST /appeals', () => json({ reference: 'C-9', receivedAt: '2026-03-15T10:00:00Z' }, 201));
    send(element);
    await until(() => text(element, '[part~=waiting]').includes('Reference: C-9'));
    expect(server.of('POST /appeals')[0]!.body).to.deep.equal({
      token: receipt().token,
      text: 'It was my own name.',
    });
  });

  it('a measure against their author is said with its reason and its end', async () => {
    const element = await reload([
      tracked('pending', {
        sanction: { kind: 'suspended', reason: 'Insults', until: '2026-04-01T00:00:00Z' },
      }),
    ]);
    await until(() => text(element, '[part~=waiting]').includes('You can write again from 1 April 2026'));
  });

  it('can be edited within the time, by the server’s clock', async () => {
    const element = await reload([tracked('pending', { editableUntil: '2026-03-15T10:15:00Z' })]);
    await until(() => one(element, '[part~=edit]'));
    server.on('PATCH /comments/n1', () => json(receipt(), 202));
    press(element, '[part~=edit]');
    await until(() => one(element, '#text'));
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
    type(element, '#text', 'Better words.');
    send(element);
    await until(() => server.of('PATCH /comments/n1').length);
    const [{ body, headers }] = server.of('PATCH /comments/n1') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({ text: 'Better words.' });
    expect(headers['Parvis-Token']).to.equal(receipt().token);
    await until(() => status(element) === 'Your change has arrived.');
    expect(one(element, '#text')).to.equal(null);
  });

  it('cannot be edited after it', async () => {
    const element = await reload([tracked('pending', { editableUntil: '2026-03-15T09:59:00Z' })]);
    await until(() => one(element, '[part~=withdraw]'));
    expect(one(element, '[part~=edit]')).to.equal(null);
  });

  it('are withdrawn after a question', async () => {
    const element = await reload([tracked('pending')]);
    server.on('DELETE /comments/n1', () => new Response(null, { status: 204 }));
    await until(() => one(element, '[part~=withdraw]'));
    press(element, '[part~=withdraw]');
    await until(() => inFocus(element) === one(element, '[part~=yes]'));
    expect(server.of('DELETE /comments/n1').length).to.equal(0);
    press(element, '[part~=yes]');
    await until(() => !one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    await until(() => status(element) === 'Your comment has been withdrawn.');
    await until(() => inFocus(element)?.id === 'heading');
  });

  it('are forgotten by the browser at their author’s wish', async () => {
    const element = await reload([tracked('pending')]);
    await until(() => one(element, '[part~=forget]'));
    press(element, '[part~=forget]');
    await until(() => !one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    await until(() => status(element) === 'The receipt has been removed from this browser.');
  });

  it('a receipt’s link shows its comment and keeps nothing', async () => {
    history.replaceState(null, '', `#parvis-receipt=${receipt().token}`);
    server.on('POST /track', () => json({ comments: [tracked('pending')] }));
    const element = await place();
    await until(() => one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    expect(one(element, '[part~=forget]')).to.equal(null);
  });

  it('what others wrote into the storage harms nothing', async () => {
    for (const junk of ['{', 'null', '[]', '{"token":"x"}', '{"__proto__":{"state":"published"}}'])
      localStorage.setItem(`parvis:receipt:${junk}`, junk);
    localStorage.setItem(
      'parvis:outbox:x',
      '{"key":"x","base":"javascript:alert(1)","at":"never","body":"{"}',
    );
    const element = await place();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(one(element, '[part~=waiting]')).to.equal(null);
    expect(root(element).querySelector('#c-1')).to.not.equal(null);
  });
});

describe('reporting a comment', () => {
  it('takes two presses to the form, needs no account, and gives a reference', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#reason'));
    expect(text(element, '[part=form]')).to.contain(`${PAGE}#c-7`);
    one<HTMLInputElement>(element, '#kind label:nth-of-type(2) input').click();
    type(element, '#reason', 'It insults a group of people.');
    type(element, '#email', 'kim@example.org');
    tick(element, '#goodFaith');
    send(element);
    await until(() => text(element, '[part=form]').includes('R-12'));
    const [{ body, headers }] = server.of('POST /reports') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({
      comment: '7',
      page: `${PAGE}#c-7`,
      kind: 'hate',
      reason: 'It insults a group of people.',
      email: 'kim@example.org',
      goodFaith: true,
    });
    expect(headers['Idempotency-Key']).to.match(/^[\da-f]{32}$/);
    expect(localStorage.length).to.equal(0);
  });

  it('never asks who reports the abuse of a child', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#email'));
    type(element, '#email', 'kim@example.org');
    one<HTMLInputElement>(element, '#kind label:nth-of-type(5) input').click();
    await until(() => !one(element, '#email'));
    type(element, '#reason', 'Why.');
    tick(element, '#goodFaith');
    send(element);
    await until(() => server.of('POST /reports').length);
    expect(server.of('POST /reports')[0]!.body).to.not.have.any.keys('email', 'name');
  });

  it('lists what is missing, keeps what was written when sending fails, and tries again under the same key', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#reason'));
    send(element);
    await until(() => inFocus(element) === one(element, '[part=errors]') && one(element, '[part=errors]'));
    expect(all(element, '[part=errors] a').length).to.equal(3);
    one<HTMLInputElement>(element, '#kind label:nth-of-type(1) input').click();
    type(element, '#reason', 'Why.');
    tick(element, '#goodFaith');
    server.on('POST /reports', () => problem('internal', 500));
    send(element);
    await until(() => text(element, '[part=errors]').includes('could not be sent'));
    expect(one<HTMLTextAreaElement>(element, '#reason').value).to.equal('Why.');
    server.on('POST /reports', () =>
      json({ reference: 'R-2', receivedAt: '2026-03-15T10:00:00Z', already: true }, 201),
    );
    send(element);
    await until(() => text(element, '[part=form]').includes('Others have reported this comment too'));
    expect(
      new Set(server.of('POST /reports').map(({ headers }) => headers['Idempotency-Key'])).size,
    ).to.equal(1);
  });
});

describe('an answer that stands for others', () => {
  it('is drawn only once even when the thread and the receipt both have it', async () => {
    localStorage.setItem(`parvis:receipt:t`, JSON.stringify({ ...kept('published'), id: '7' }));
    server.on('GET /thread', () => json(thread({ comments: [comment('7')] })));
    const element = await place();
    await until(() => server.of('POST /track').length);
    await element.updateComplete;
    expect(all(element, '#c-7').length).to.equal(1);
  });
});
