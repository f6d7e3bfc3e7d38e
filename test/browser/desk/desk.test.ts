/** <parvis-desk> as a moderator, a keyboard and a hostile author meet it. */
import '../../support/browser/policy.ts';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, openKeys, reason, root, rows, submit, text, until } from './desk-look.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type {
  DeskDecideEvent,
  DeskDecidedEvent,
  DeskErrorEvent,
  ParvisDesk,
} from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
beforeEach(() => {
  server = desk();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

/** A desk with some comments, in a frame of one language. */
async function open(comments: readonly Json[], more: Json = {}, lang = 'en'): Promise<ParvisDesk> {
  server.table.queue = () => queuePage(comments, more);
  return show(lang);
}
async function show(lang = 'en'): Promise<ParvisDesk> {
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[part=comment], [part=empty], [part=alert]');
  return element;
}
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => comment(id));

const full = comment('full', {
  state: 'held',
  author: { name: 'Marc', official: { body: 'Ville', service: 'Voirie', role: 'Agent' } },
  content: [
    { type: 'text', text: 'See ' },
    { type: 'link', text: 'this', href: 'https://promo.example/x' },
  ],
  found: [{ rule: 'links', words: ['promo.example'] }],
  reports: 2,
  history: { published: 3, rejected: 1 },
  email: 'marc@valmont.example',
  knownAt: '2026-03-14T09:00:00Z',
});
const edited = comment('edited', {
  state: 'published',
  revision: { public: 1, proposed: 2, proposedState: 'pending' },
  proposed: [{ type: 'text', text: 'The new words' }],
});

describe('parvis-desk is accessible', () => {
  const states: Record<string, (element: () => Promise<ParvisDesk>) => Promise<unknown>> = {
    reading: async (made) => made(),
    'with a record': async (made) => {
      server.table.log = () => ({
        comment: 'full',
        lines: [{ at: '2026-03-14T09:00:00Z', by: 'moderator', name: 'Bruno', from: 'pending', to: 'held' }],
      });
      const element = await made();
      find<HTMLDetailsElement>(element, '[data-of=log]').open = true;
      await until(element, '[part=log]');
    },
    form: async (made) => {
      const element = await made();
      act(element, 'reject').click();
      await until(element, 'form');
      submit(element);
      await element.updateComplete;
    },
    'form, filled in': async (made) => {
      const element = await made();
      act(element, 'reject').click();
      await reason(element);
      find<HTMLDetailsElement>(element, 'form details').open = true;
    },
    decided: async (made) => {
      const element = await made();
      act(element, 'approve').click();
      await until(element, '[part~=undo]');
    },
    several: async (made) => {
      const element = await made();
      for (const n of [3, 4]) find(element, `[part=row]:nth-child(${n}) input`).click();
      await until(element, '[data-all]');
    },
    keys: async (made) => {
      const element = await made();
      await openKeys(element);
    },
    'signed out': async (made) => {
      const element = await made();
      server.table.decisions = () => refusal('unauthorised', 401);
      act(element, 'approve').click();
      server.pass();
      await until(element, '[part=alert]');
    },
  };
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      for (const [name, reach] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          let made!: ParvisDesk;
          await reach(async () => (made = await open([full, edited, ...five], {}, lang)));
          await made.updateComplete;
          await expectAccessible(made.parentElement!);
        });
      for (const [name, answer] of [
        ['empty', () => queuePage([])],
        ['failed', () => refusal('unavailable', 503)],
      ] as [string, Answer][])
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          server.table.queue = answer;
          await expectAccessible((await show(lang)).parentElement!);
        });
    }
});

describe('a moderator at parvis-desk', () => {
  it('decides five comments by keyboard alone; the focus goes to the next each time', async () => {
    const element = await open(five);
    act(element, 'approve').focus();
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(text(element, '[part=author]')).to.equal(`Author ${name}`);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => text(element, '[part=author]') !== `Author ${name}`);
      expect(focused(element)).to.equal(find(element, '#comment'));
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal(act(element, 'approve'));
    }
    // The last one is refused, with its reasons, from the keyboard too.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(element, '#ground');
    await waitUntil(() => focused(element)?.id === 'ground');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.id).to.equal('explanation');
    await sendKeys({ type: 'It insults.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(element, '[part=empty]');
    await waitUntil(() => focused(element)?.id === 'empty');
    server.table.queue = () => queuePage([]);
    expect(server.pass()).to.equal(5);
    await waitUntil(() => server.sent().length === 5);
    const sent = server.sent().flat();
    expect(sent.map((one) => [one['comment'], one['version'], one['to']])).to.deep.equal([
      ['a', 3, 'published'],
      ['b', 3, 'published'],
      ['c', 3, 'published'],
      ['d', 3, 'published'],
      ['e', 3, 'rejected'],
    ]);
    const statement = sent[4]!['statement'] as Json;
    expect(statement['ground']).to.deep.equal({
      type: 'terms',
      ref: '§ 3',
      url: 'https://www.valmont.example/charte',
    });
    expect(statement['explanation']).to.equal('It insults.');
  });

  it('has the eleven fields of a statement filled in, so that the server takes it', async () => {
    const { parseDecisions } = await import('../../../src/model/wire/desk.ts');
    const { isProblem } = await import('../../../src/model/problem.ts');
    const element = await open([full]);
    act(element, 'reject').click();
    await reason(element);
    submit(element);
    server.pass();
    await waitUntil(() => server.sent().length);
    const read = parseDecisions({ decisions: server.sent()[0] });
    if (isProblem(read)) throw new Error(JSON.stringify(read));
    const { statement, version } = read.decisions[0]!;
    expect(version).to.equal(3);
    expect(statement!.source).to.equal('notice');
    expect(statement!.automated).to.deep.equal({ detection: true, decision: 'no' });
    expect(statement!.action).to.equal('withheld');
    expect(statement!.facts).to.contain('See this');
    expect(statement!.from.slice(0, 10)).to.equal('2026-03-16');
    expect(statement!.redress[0]!.deadline!.slice(0, 10)).to.equal('2026-09-16');
  });

  it('cannot remove without a statement, and is told what is missing, once', async () => {
    const element = await open([comment('a', { state: 'published', revision: { public: 1 } })]);
    act(element, 'remove').click();
    await until(element, 'form');
    submit(element);
    await waitUntil(() => focused(element)?.id === 'ground');
    expect(text(element, '[role=alert]')).to.equal('Choose the clause that applies.');
    expect(find(element, '#ground').getAttribute('aria-invalid')).to.equal('true');
    expect(server.pass()).to.equal(0);
    await reason(element);
    submit(element);
    await until(element, '[part~=undo]');
    expect(server.pass()).to.equal(1);
    await waitUntil(() => server.sent().length);
    expect((server.sent()[0]![0]!['statement'] as Json)['action']).to.equal('removed');
  });

  it('names a law where the charter has no clause for it', async () => {
    const element = await open([comment('a')], { clauses: [] });
    act(element, 'reject').click();
    await until(element, '#ground');
    find<HTMLSelectElement>(element, '#ground').value = 'law';
    find(element, '#ground').dispatchEvent(new Event('change'));
    await until(element, '#ref');
    find<HTMLTextAreaElement>(element, '#explanation').value = 'Why.';
    find(element, '#explanation').dispatchEvent(new Event('input'));
    submit(element);
    await waitUntil(() => focused(element)?.id === 'ref');
    find<HTMLInputElement>(element, '#ref').value = 'Loi de 1881, article 29';
    find(element, '#ref').dispatchEvent(new Event('input'));
    submit(element);
    server.pass();
    await waitUntil(() => server.sent().length);
    expect((server.sent()[0]![0]!['statement'] as Json)['ground']).to.deep.equal({
      type: 'law',
      ref: 'Loi de 1881, article 29',
    });
  });

  it('undoes within ten seconds, without a trace, and finds the comment in its place', async () => {
    const element = await open(five);
    find(element, '[part=row]:nth-child(2) button').click();
    await element.updateComplete;
    act(element, 'approve').click();
    await until(element, '[part~=undo]');
    expect(rows(element)).to.deep.equal(['Author a', 'Author c', 'Author d', 'Author e']);
    expect(text(element, '[data-queue=pending]')).to.match(/: 4$/);
    expect(text(element, '[part=status]')).to.equal('Published');
    expect(Object.keys(localStorage).length).to.equal(1);
    find(element, '[part~=undo]').click();
    await waitUntil(() => rows(element).length === 5);
    expect(rows(element)[1]).to.equal('Author b');
    await waitUntil(() => focused(element)?.id === 'comment');
    expect(text(element, '[part=author]')).to.equal('Author b');
    expect(text(element, '[part=status]')).to.equal('Undone');
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(server.pass()).to.equal(0);
    expect(server.sent()).to.deep.equal([]);
  });

  it('undoes several, the last first; what is sent cannot be undone, and the focus is not lost with the button', async () => {
    const element = await open(five);
    for (const _ of [1, 2]) {
      act(element, 'approve').click();
      await until(element, '[part~=undo]');
      await element.updateComplete;
    }
    find(element, '[part~=undo]').click();
    await waitUntil(() => rows(element).length === 4);
    expect(rows(element)[0]).to.equal('Author b');
    await until(element, '[part~=undo]');
    find(element, '[part~=undo]').focus();
    server.table.queue = () => queuePage(five.slice(1));
    expect(server.pass()).to.equal(1);
    await waitUntil(() => !root(element).querySelector('[part~=undo]'));
    await waitUntil(() => focused(element)?.id === 'comment');
    expect(
      server
        .sent()
        .flat()
        .map((one) => one['comment']),
    ).to.deep.equal(['a']);
  });

  it('decides on several at once, with one key and a statement for each', async () => {
    const element = await open(five);
    for (const n of [1, 3]) find(element, `[part=row]:nth-child(${n}) input`).click();
    await until(element, '[data-all=reject]');
    expect(text(element, '[part=index] [part=choice]')).to.equal('2 comments selected');
    find(element, '[data-all=reject]').click();
    await reason(element);
    submit(element);
    await waitUntil(() => rows(element).length === 3);
    expect(text(element, '[part=status]')).to.equal('2 comments dealt with');
    server.pass();
    await waitUntil(() => server.sent().length);
    const [decisions] = server.sent();
    expect(decisions!.map((one) => one['comment'])).to.deep.equal(['a', 'c']);
    const references = decisions!.map((one) => (one['statement'] as Json)['reference']);
    expect(new Set(references).size).to.equal(2);
    for (const [index, name] of ['a', 'c'].entries())
      expect((decisions![index]!['statement'] as Json)['facts']).to.contain(`What ${name} says`);
  });

  it('offers what the machine allows and nothing else', async () => {
    const offered = async (more: Json, page: Json = {}): Promise<string[]> => {
      const element = await open([comment('a', more)], page);
      return [...root(element).querySelectorAll<HTMLElement>('[data-act]')].map(
        ({ dataset }) => dataset['act']!,
      );
    };
    expect(await offered({})).to.deep.equal(['approve', 'reject']);
    expect(await offered({ state: 'held', revision: { public: 2 } })).to.deep.equal(['approve', 'remove']);
    expect(await offered({ state: 'published', reports: 1 })).to.deep.equal(['keep', 'hide', 'remove']);
    expect(await offered({ state: 'removed', revision: { public: 1 } })).to.deep.equal(['restore']);
    expect(await offered({ state: 'deleted' })).to.deep.equal([]);
    expect(await offered({ state: 'something-new' })).to.deep.equal(['hide', 'reject']);
    expect(await offered({}, { me: { name: 'Lise', role: 'manager' } })).to.deep.equal([]);
    const both = {
      state: 'published',
      revision: { public: 1, proposed: 2, proposedState: 'pending' },
      proposed: [{ type: 'text', text: 'New' }],
    };
    expect(await offered(both)).to.deep.equal(['approveEdit', 'rejectEdit', 'hide', 'remove']);
  });

  it('publishes an edit as an edit, and restores with a reason for the record', async () => {
    const element = await open([edited, comment('r', { state: 'rejected' })]);
    expect(text(element, '[part~=proposed]')).to.equal('The new words');
    act(element, 'approveEdit').click();
    await waitUntil(() => rows(element).length === 1);
    act(element, 'restore').click();
    await until(element, '#explanation');
    expect(root(element).querySelector('#ground')).to.equal(null);
    submit(element);
    await element.updateComplete;
    expect(text(element, '[part=mistake]')).to.equal('Give the reason in a few words.');
    find<HTMLTextAreaElement>(element, '#explanation').value = 'Read again.';
    find(element, '#explanation').dispatchEvent(new Event('input'));
    submit(element);
    server.pass();
    await waitUntil(() => server.sent().length === 2);
    expect(server.sent().flat()).to.deep.equal([
      { comment: 'edited', version: 3, to: 'published', edit: true },
      { comment: 'r', version: 3, to: 'published', edit: false, reason: 'Read again.' },
    ]);
  });

  it('reads rules, words met, reports, history, clock, record and page', async () => {
    server.table.log = () => ({
      comment: 'full',
      lines: [
        { at: '2026-03-14T08:30:00Z', by: 'system', from: 'sending', to: 'held' },
        { at: '2026-03-14T09:00:00Z', by: 'moderator', name: 'Bruno', from: 'held', to: 'pending' },
        { at: '2026-03-15T09:00:00Z', by: 'author', from: 'rejected', to: 'appeal open' },
      ],
    });
    const element = await open([full]);
    expect(text(element, '[part=found]')).to.match(/^Rule: Contains links promo\.example( 2 reports)?$/);
    expect(text(element, '[part=comment] [part=clock]')).to.equal('Waiting for 2 working hours');
    expect(text(element, '[part=facts]')).to.contain('3 published, 1 refused');
    const link = find<HTMLAnchorElement>(element, '[part=page] a');
    expect(link.href).to.equal('https://www.valmont.example/actualites/marche#c-full');
    expect(link.rel).to.equal('noopener noreferrer');
    find<HTMLDetailsElement>(element, '[data-of=log]').open = true;
    await until(element, '[part=log]');
    expect(text(element, '[part=log]')).to.match(
      /Held \(Automatic check\).*Awaiting moderation \(Bruno\).*Contested \(Author\)/,
    );
  });
});

describe('what can go wrong at parvis-desk', () => {
  it('another moderator was first: it says who, shows the state, and offers nothing more', async () => {
    const element = await open(five);
    server.table.decisions = () => ({
      results: [{ comment: 'a', state: 'removed', version: 5, problem: 'conflict' }],
    });
    server.table.log = () => ({
      comment: 'a',
      lines: [{ at: '2026-03-16T08:59:00Z', by: 'moderator', name: 'Bruno', from: 'pending', to: 'removed' }],
    });
    server.table.queue = () => queuePage(five.slice(1));
    const decided = oneEvent(element, 'parvis-desk-decided') as Promise<DeskDecidedEvent>;
    act(element, 'approve').click();
    await element.updateComplete;
    server.pass();
    expect((await decided).results[0]!.problem).to.equal('conflict');
    await waitUntil(() => rows(element).length === 5);
    expect(text(element, '[role=alert]')).to.equal('Bruno has just decided on this comment. Removed.');
    // Nothing moved under the moderator, who was already reading the next.
    expect(text(element, '[part=author]')).to.equal('Author b');
    find(element, '[part=row] button').click();
    await element.updateComplete;
    expect(text(element, '[part=notice]')).to.contain('Bruno');
    expect(root(element).querySelector('[data-act]')).to.equal(null);
  });

  it('the author has changed it: the new words are shown, and the next decision names their version', async () => {
    const element = await open(five);
    let first = true;
    server.table.decisions = ({ body }) => {
      const problem = first ? { problem: 'conflict', state: 'pending' } : { state: 'published' };
      first = false;
      return { results: [{ comment: body.decisions[0]!['comment'], version: 4, ...problem }] };
    };
    server.table.log = () => ({
      comment: 'a',
      lines: [{ at: '2026-03-16T08:59:00Z', by: 'author', from: 'pending', to: 'pending' }],
    });
    server.table.queue = () =>
      queuePage([
        comment('a', { version: 4, content: [{ type: 'text', text: 'Changed' }] }),
        ...five.slice(1),
      ]);
    act(element, 'approve').click();
    await element.updateComplete;
    server.pass();
    await waitUntil(() => rows(element).length === 5);
    find(element, '[part=row] button').click();
    await element.updateComplete;
    expect(text(element, '[part=notice]')).to.match(/read it again/);
    expect(text(element, '[part=content]')).to.equal('Changed');
    act(element, 'approve').click();
    await element.updateComplete;
    server.pass();
    await waitUntil(() => server.sent().length === 2);
    expect(server.sent()[1]![0]!['version']).to.equal(4);
  });

  for (const [name, answer, sentence] of [
    ['the network', () => Promise.reject(new TypeError('Failed to fetch')), /cannot be reached/],
    ['the server', () => refusal('unavailable', 503), /cannot be reached/],
    ['the session', () => refusal('unauthorised', 401), /session has ended/],
    ['the answer', () => new Response('<html>'), /cannot be reached/],
  ] as [string, Answer, RegExp][])
    it(`${name} fails: the decision is kept, and sent with the same key when it is tried again`, async () => {
      const element = await open(five);
      const works = server.table.decisions;
      server.table.decisions = answer;
      const failed = oneEvent(element, 'parvis-error') as Promise<DeskErrorEvent>;
      act(element, 'approve').click();
      await element.updateComplete;
      server.pass();
      await failed;
      await element.updateComplete;
      expect(text(element, '[role=alert]')).to.match(sentence);
      expect(text(element, '[role=alert]')).to.contain('1 decision has not been sent yet');
      expect(Object.keys(localStorage).length).to.equal(1);
      expect(rows(element).length).to.equal(4);
      server.table.decisions = works;
      find(element, '[part~=retry]').click();
      await waitUntil(() => !Object.keys(localStorage).length);
      await waitUntil(() => !root(element).querySelector('[part=alert]'));
      const keys = server.asked
        .filter(({ path }) => path === 'decisions')
        .map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
      expect(keys.length).to.be.at.least(2);
      expect(new Set(keys).size).to.equal(1);
      expect(rows(element).length).to.equal(4);
    });

  it('a decision that the server refuses brings the comment back', async () => {
    const element = await open(five);
    server.table.decisions = () => refusal('forbidden', 403);
    act(element, 'approve').click();
    await element.updateComplete;
    server.pass();
    await waitUntil(() => rows(element).length === 5);
    expect(text(element, '[role=alert]')).to.match(/do not|does not/);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('a reload loses no decision, and nobody sends in another’s name', async () => {
    const element = await open(five);
    act(element, 'approve').click();
    await until(element, '[part~=undo]');
    element.remove();
    // The page that is left never came to send: its wait dies with it.
    const { stop } = server;
    stop();
    server = desk();
    await open(five, { me: { name: 'Bruno', role: 'moderator' } });
    expect(server.sent()).to.deep.equal([]);
    await open(five);
    await waitUntil(() => server.sent().length === 1);
    expect(server.sent()[0]![0]!['comment']).to.equal('a');
  });

  it('sends at once what can still be undone when the page is left, and lets it outlive the page', async () => {
    const element = await open(five);
    act(element, 'approve').click();
    await until(element, '[part~=undo]');
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => server.sent().length === 1);
    const { init } = server.asked.find(({ path }) => path === 'decisions')!;
    expect(init.keepalive).to.equal(true);
    expect(init.credentials).to.equal('same-origin');
    expect((init.headers as Record<string, string>)['Content-Type']).to.equal('application/json');
  });

  it('what is half written survives turning back, a language and a reload', async () => {
    const element = await open(five);
    act(element, 'reject').click();
    await reason(element);
    find<HTMLButtonElement>(element, 'form [type=button]').click();
    await until(element, '[data-act=reject]');
    element.remove();
    const again = await open(five, {}, 'fr');
    act(again, 'reject').click();
    await until(again, '#explanation');
    expect(find<HTMLTextAreaElement>(again, '#explanation').value).to.equal('It insults a neighbour.');
    expect(find<HTMLSelectElement>(again, '#ground').value).to.equal('c:§ 3');
  });

  it('the first queue does not come: it says so, and comes when it is asked for again', async () => {
    server.table.queue = () => refusal('unavailable', 503);
    const element = await show();
    expect(text(element, '[role=alert]')).to.match(/cannot be reached/);
    server.table.queue = () => queuePage(five);
    find(element, '[part~=retry]').click();
    await waitUntil(() => rows(element).length === 5);
    expect(text(element, '[role=alert]')).to.equal('');
  });
});

describe('what changes while a moderator reads at parvis-desk', () => {
  it('new comments are counted and wait; nothing moves until they are asked for', async () => {
    const element = await open(five.slice(0, 3));
    server.table.queue = () => queuePage(five.slice(1), { counts: { pending: 9 } });
    act(element, 'approve').click();
    await waitUntil(() => focused(element)?.id === 'comment');
    const before = find(element, '[part=comment]').getBoundingClientRect().top;
    server.pass();
    await until(element, '[part~=news]');
    expect(text(element, '[part~=news]')).to.equal('Show 2 new');
    expect(rows(element)).to.deep.equal(['Author b', 'Author c']);
    expect(find(element, '[part=comment]').getBoundingClientRect().top).to.equal(before);
    expect(text(element, '[data-queue=pending]')).to.match(/: 9$/);
    find(element, '[part~=news]').click();
    await waitUntil(() => rows(element).length === 4);
    expect(rows(element)).to.deep.equal(['Author b', 'Author c', 'Author d', 'Author e']);
    await waitUntil(() => focused(element)?.id === 'comment');
  });

  it('follows the stream of the desk, and stops when it leaves the page', async () => {
    const { EventSource } = window;
    const opened: { url: string; closed: boolean; onmessage?: () => void }[] = [];
    window.EventSource = class {
      onmessage?: () => void;
      closed = false;
      url: string;
      constructor(url: string) {
        this.url = url;
        opened.push(this);
      }
      close(): void {
        this.closed = true;
      }
    } as unknown as typeof EventSource;
    try {
      server.table.queue = () => queuePage(five.slice(0, 1));
      const element = await fixture<ParvisDesk>(html`<parvis-desk src="/s/valmont"></parvis-desk>`);
      await until(element, '[part=comment]');
      await waitUntil(() => opened.length);
      expect(new URL(opened[0]!.url).pathname).to.equal('/s/valmont/desk/live');
      server.table.queue = () => queuePage(five.slice(0, 3));
      opened[0]!.onmessage!();
      await until(element, '[part~=news]');
      element.remove();
      expect(opened[0]!.closed).to.equal(true);
    } finally {
      window.EventSource = EventSource;
    }
  });

  it('adds the next page at the end, and reads on there', async () => {
    server.table.queue = ({ query }) =>
      query.get('after') ? queuePage(five.slice(2)) : queuePage(five.slice(0, 2), { next: 'n1' });
    const element = await show();
    find(element, '[part~=more]').click();
    await waitUntil(() => rows(element).length === 5);
    await waitUntil(() => focused(element)?.textContent?.includes('Author c'));
    expect(root(element).querySelector('[part~=more]')).to.equal(null);
  });

  it('goes from queue to queue; an empty one says so', async () => {
    const element = await open(five);
    server.table.queue = ({ query }) => queuePage([], { queue: query.get('queue') });
    find(element, '[data-queue=contested]').click();
    await until(element, '[part=empty]');
    expect(text(element, '[part=calm]')).to.equal('No decision is contested.');
    expect(find(element, '[data-queue=contested]').getAttribute('aria-current')).to.equal('true');
  });

  it('is the same after a move in the page: what can be undone still can', async () => {
    const element = await open(five);
    act(element, 'approve').click();
    await until(element, '[part~=undo]');
    const place = document.createElement('div');
    place.lang = 'fr';
    element.parentElement!.append(place);
    place.append(element);
    await waitUntil(() => text(element, '[part~=undo]') === 'Annuler');
    expect(rows(element).length).to.equal(4);
    find(element, '[part~=undo]').click();
    await waitUntil(() => rows(element).length === 5);
    expect(root(element).querySelectorAll('section').length).to.equal(1);
  });
});

describe('parvis-desk tells its page', () => {
  it('before a decision, which the page can hold back, and after it', async () => {
    const element = await open(five);
    element.addEventListener(
      'parvis-desk-decide',
      (event: DeskDecideEvent) => {
        expect(event.decisions).to.deep.equal([{ comment: 'a', version: 3, to: 'published', edit: false }]);
        event.preventDefault();
      },
      { once: true },
    );
    act(element, 'approve').click();
    await element.updateComplete;
    expect(rows(element).length).to.equal(5);
    expect(server.pass()).to.equal(0);
    act(element, 'approve').click();
    await element.updateComplete;
    const decided = oneEvent(element, 'parvis-desk-decided') as Promise<DeskDecidedEvent>;
    server.pass();
    expect((await decided).results).to.deep.equal([{ comment: 'a', state: 'published', version: 4 }]);
  });

  it('is ready once, and keeps the fallback without an address', async () => {
    const element = document.createElement('parvis-desk');
    let ready = 0;
    element.addEventListener('parvis-ready', () => ready++);
    element.src = '/s/valmont';
    element.live = 'false';
    document.body.append(element);
    await until(element, '[part=empty]');
    server.table.queue = () => queuePage(five);
    find(element, '[data-queue=held]').click();
    await waitUntil(() => rows(element).length === 5);
    expect(ready).to.equal(1);
    element.remove();
  });
});

describe('the shortcuts of parvis-desk', () => {
  it('are off; turned on they decide, move and undo, but never while one writes', async () => {
    const element = await open(five);
    find(element, '#comment').focus();
    await sendKeys({ press: 'p' });
    expect(rows(element).length).to.equal(5);
    await openKeys(element);
    find(element, '[part~=keys] [type=checkbox]').click();
    find(element, '#comment').focus();
    await sendKeys({ press: 'j' });
    await waitUntil(() => text(element, '[part=author]') === 'Author b');
    await sendKeys({ press: 'p' });
    await waitUntil(() => text(element, '[part=author]') === 'Author c');
    await sendKeys({ press: 'z' });
    await waitUntil(() => rows(element).length === 5);
    await sendKeys({ press: 'r' });
    await until(element, '#explanation');
    find(element, '#explanation').focus();
    await sendKeys({ type: 'jpr' });
    expect(find<HTMLTextAreaElement>(element, '#explanation').value).to.equal('jpr');
    await sendKeys({ press: 'Escape' });
    await until(element, '[data-act=reject]');
    expect(text(element, '[part=author]')).to.equal('Author b');
  });

  it('can be chosen, each once, and are remembered', async () => {
    const element = await open(five);
    const set = async (value: string): Promise<void> => {
      const field = find<HTMLInputElement>(element, '#key-approve');
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    await openKeys(element);
    find(element, '[part~=keys] [type=checkbox]').click();
    await set('j');
    expect(text(element, '#taken')).to.equal('This key is already in use.');
    await set('a');
    expect(root(element).querySelector('#taken')).to.equal(null);
    const again = await open(five);
    await openKeys(again);
    find(again, '#comment').focus();
    await sendKeys({ press: 'a' });
    await waitUntil(() => rows(again).length === 4);
  });
});

describe('hostile words at parvis-desk', () => {
  const evil = [
    '<img src=x onerror="window.__executed=1">',
    '"><script>window.__executed=1</script>',
    "javascript:window.__executed=1//'",
    '${window.__executed=1}{{7*7}}<svg/onload=window.__executed=1>',
    '\u202eevil\u0000<b>',
  ];
  it('are text in every field, and run nowhere', async () => {
    const scope = window as unknown as { __executed?: number };
    server.table.log = () => ({
      comment: 'x0',
      lines: evil.map((one) => ({
        at: '2026-03-14T09:00:00Z',
        by: 'moderator',
        name: one,
        from: one.slice(0, 40),
        to: one.slice(0, 40),
        ground: one,
        reason: one,
      })),
    });
    const element = await open(
      evil.map((one, index) =>
        comment(`x${index}`, {
          author: { name: one, official: { body: one, service: one, role: one } },
          content: [
            { type: 'text', text: one },
            { type: 'link', text: one, href: one },
            { type: 'mention', text: one, href: one },
          ],
          proposed: [{ type: 'text', text: one }],
          revision: { public: 0, proposed: 1, proposedState: 'held' },
          title: one,
          email: one,
          url: one,
          page: 'https://www.valmont.example/"><script>',
          found: [{ rule: 'words', words: [one] }],
          reason: one,
        }),
      ),
      {
        me: { name: evil[0], role: 'moderator' },
        clauses: evil.map((one) => ({ ref: one, title: one, url: one })),
      },
    );
    for (const n of evil.keys()) {
      find(element, `[part=row]:nth-child(${n + 1}) button`).click();
      await element.updateComplete;
      find<HTMLDetailsElement>(element, '[data-of=log]').open = true;
      await until(element, '[part=log]');
      act(element, 'reject').click();
      await until(element, 'form');
      for (const link of root(element).querySelectorAll('a')) expect(link.protocol).to.match(/^https?:$/);
      expect(root(element).querySelectorAll('script, img, iframe, [onerror], [onload]').length).to.equal(0);
      find<HTMLButtonElement>(element, 'form [type=button]').click();
      await until(element, '[data-act]');
    }
    expect(scope.__executed).to.equal(undefined);
  });

  it('one comment that cannot be read harms no other', async () => {
    const element = await open([{ id: 7 }, ...five]);
    expect(rows(element).length).to.equal(5);
  });
});

describe('how parvis-desk looks', () => {
  it('fits 320 px, every target at least 44 px, with a form open too', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await open([full, ...five]);
      await openKeys(element);
      for (const step of ['read', 'form']) {
        if (step === 'form') {
          act(element, 'reject').click();
          await until(element, 'form');
        }
        for (const target of root(element).querySelectorAll(
          'button, select, summary, textarea, input:not([type=checkbox]), label:has(input), [part=page] a',
        )) {
          const { width, height } = target.getBoundingClientRect();
          if (width) expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(44);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('shows list and comment side by side where there is room', async () => {
    await setViewport({ width: 1200, height: 800 });
    try {
      const element = await open(five);
      const list = find(element, '[part=index]').getBoundingClientRect();
      const pane = find(element, '[part=pane]').getBoundingClientRect();
      expect(pane.left).to.be.above(list.right);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('prints the comment and its reasons without the tools', async () => {
    const element = await open([full]);
    await emulateMedia({ media: 'print' });
    expect(find(element, '[part=content]').checkVisibility()).to.equal(true);
    for (const part of ['[part=queues]', '[part=index]', '[part=actions]'])
      expect(find(element, part).checkVisibility(), part).to.equal(false);
  });

  it('moves nothing, whoever looks', async () => {
    const element = await open(five);
    for (const part of root(element).querySelectorAll('*')) {
      const { transitionDuration, animationName } = getComputedStyle(part);
      expect([transitionDuration, animationName]).to.deep.equal(['0s', 'none']);
    }
  });
});
