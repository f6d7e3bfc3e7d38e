/** Measures, search and requests at <parvis-desk>: axe, keyboard, re-attach, and what fails. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/browser/desk/desk.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import { act, find, focused, root, rows, submit, text, until } from './desk-look.ts';

let server: ReturnType<typeof desk>;
beforeEach(() => {
  server = desk();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light' });
});

/** What the companion answers at a path of the desk. */
const on = (path: string, answer: Answer): void => void Object.assign(server.table, { [path]: answer });

const clauses = [{ ref: '§ 3', title: 'No insults' }];
const held = (id: string, more: object = {}) => ({
  ...{ id, comment: 'a', measure: 'suspended', kind: 'email', reason: 'Insults', ground: '§ 3' },
  ...{ at: '2026-03-10T08:00:00Z', until: '2026-04-01T08:00:00Z', holds: true, by: 'Ana', version: 1 },
  ...more,
});
const contest = {
  ...{ state: 'open', reference: 'S26-AAAA-BBBB', openedAt: '2026-03-12T08:00:00Z', text: 'A joke.' },
};
const all = { may: true, measures: ['warned', 'suspended', 'held'], warned: false, longest: 90, clauses };
const found = {
  comments: [{ id: 'a', page: 'https://www.valmont.example/x#c-a', state: 'published' }],
  ...{ count: 1, addresses: 1, reports: 0, votes: 0, measures: 0, unverified: 2 },
  sealed: { count: 2, until: '2027-03-14T08:30:00Z' },
};
const register = {
  serverTime: '2026-03-15T10:00:00Z',
  requests: [
    { reference: 'D26-A', kind: 'erase', receivedAt: '2026-01-01T08:00:00Z', dueAt: '2026-02-01T08:00:00Z' },
    {
      ...{ reference: 'D26-B', kind: 'export', receivedAt: '2026-01-01T08:00:00Z' },
      ...{ dueAt: '2026-02-01T08:00:00Z', doneAt: '2026-01-09T08:00:00Z', answer: '1/1/0/0' },
    },
  ],
};

async function open(hash = '', lang = 'en'): Promise<ParvisDesk> {
  on('queue', () =>
    queuePage([comment('a'), comment('b')], { rooms: { search: 0, authors: 1, requests: 1 } }),
  );
  history.replaceState(null, '', hash || location.pathname + location.search);
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}><parvis-desk src="https://desk.example/s/valmont"></parvis-desk></div>`,
  );
  const element = box.querySelector<ParvisDesk>('parvis-desk')!;
  await until(element, '[part~=desk]');
  return element;
}

async function beside(lang = 'en'): Promise<ParvisDesk> {
  on('history', () => ({ comment: 'a', others: [], more: false }));
  const element = await open('', lang);
  await until(element, '[data-of=history]');
  find<HTMLDetailsElement>(element, '[data-of=history]').open = true;
  // Two chunks come one after the other.
  await waitUntil(() => root(element).querySelector('[part=beside]'), 'measures', { timeout: 8000 });
  return element;
}

const fill = (element: ParvisDesk, selector: string, value: string): void => {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' || field.type === 'date' ? 'change' : 'input'));
};

describe('authors at parvis-desk are accessible', () => {
  const states: Record<string, (lang: string) => Promise<ParvisDesk>> = {
    'beside a comment, its form open': async (lang) => {
      on('sanctions', () => ({ ...all, sanctions: [held('s1', { measure: 'warned' })] }));
      const element = await beside(lang);
      await until(element, '[data-act=author]');
      act(element, 'author').click();
      await until(element, '#measure');
      fill(element, '#measure', 'suspended');
      await until(element, '#illegal');
      return element;
    },
    'the room, contested': async (lang) => {
      on('sanctions', () => ({ ...all, sanctions: [held('s1', { contest }), held('s2')] }));
      const element = await open('#authors', lang);
      await until(element, '#answer-s1');
      return element;
    },
    search: async (lang) => {
      const element = await open('#search=pont', lang);
      await until(element, '[part=row]');
      return element;
    },
    'requests, an erasure asked for': async (lang) => {
      on('requests', () => register);
      on('requests/find', () => found);
      const element = await open('#requests', lang);
      await until(element, '#whose');
      fill(element, '#whose', 'lou@example.org');
      find<HTMLFormElement>(element, '[part=find]').requestSubmit();
      await until(element, '[data-act=erase]');
      act(element, 'erase').click();
      await until(element, '#confirm');
      return element;
    },
  };
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, reach] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          const element = await reach(lang);
          await expectAccessible(element.parentElement!);
        });
});

describe('measures at parvis-desk', () => {
  it('are imposed by keyboard: what is missing is said, what is written stays', async () => {
    on('sanctions', ({ method }) =>
      method === 'POST' ? refusal('unavailable', 503) : { ...all, sanctions: [] },
    );
    const element = await beside();
    await until(element, '[data-act=author]');
    act(element, 'author').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'measure');
    fill(element, '#measure', 'suspended');
    await until(element, '#illegal');
    submit(element);
    await waitUntil(() => focused(element)?.id === 'illegal');
    expect(text(element, '[part=alert]')).to.contain('Warn first');
    find<HTMLInputElement>(element, '#illegal').click();
    fill(element, '#author-ground', 'c:§ 3');
    fill(element, '#author-reason', 'Threats.');
    submit(element);
    await waitUntil(() => text(element, '[part=alert]')?.includes('did not work'));
    expect(find<HTMLTextAreaElement>(element, '#author-reason').value).to.equal('Threats.');
    const keys = () =>
      server.asked
        .filter(({ path, body }) => path === 'sanctions' && body['measure'])
        .map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    on('sanctions', ({ method }) =>
      method === 'POST' ? { sanctions: [held('s1')] } : { ...all, sanctions: [held('s1')] },
    );
    submit(element);
    await until(element, '[data-id=s1]');
    expect(keys()[0]).to.equal(keys()[1]);
    expect(root(element).querySelector('#measure')).to.equal(null);
  });

  it('are answered in their room; it is still there when the desk has moved', async () => {
    on('sanctions', () => ({ ...all, sanctions: [held('s1', { contest })] }));
    on('sanctions/answer', () => ({ sanctions: [held('s1')] }));
    const element = await open('#authors');
    await until(element, '#answer-s1');
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await until(element, '#answer-s1');
    act(element, 'reversed').click();
    await waitUntil(() => focused(element)?.id === 'answer-s1');
    expect(text(element, '[part=alert]')).to.contain('Write an answer');
    fill(element, '#answer-s1', 'You are right.');
    act(element, 'reversed').click();
    await waitUntil(() => server.asked.some(({ path }) => path === 'sanctions/answer'));
    const { body } = server.asked.find(({ path }) => path === 'sanctions/answer')!;
    expect(body['explanation']).to.equal('You are right.');
  });
});

describe('search at parvis-desk', () => {
  it('shows what is found in the panes; nothing found is said', async () => {
    const element = await open('#search');
    await until(element, '#search');
    submit(element);
    await waitUntil(() => text(element, '[part=alert]')?.includes('Write what'));
    fill(element, '#search', 'pont');
    submit(element);
    await waitUntil(() => server.asked.some(({ query }) => query.get('search') === 'pont'));
    await waitUntil(() => rows(element).length === 2);
    expect(location.hash).to.equal('#search=pont');
    on('queue', () => queuePage([], { rooms: { search: 0 } }));
    fill(element, '#search', 'nichts');
    submit(element);
    await waitUntil(() => text(element, '[part=status]')?.includes('Nothing was found'));
  });
});

describe('requests for one’s data at parvis-desk', () => {
  const SENTENCE =
    /The law asks hosts to keep .* 2 sealed records stay, the last until .*2027.*cannot open them\./;

  it('say before an erasure, and after it, what stays sealed and until when', async () => {
    on('requests', () => register);
    on('requests/find', () => found);
    on('requests/erase', () => ({
      request: register.requests[1],
      erased: { comments: 1, addresses: 1, reports: 0, votes: 0 },
      sealed: found.sealed,
    }));
    const element = await open('#requests');
    await until(element, '#whose');
    fill(element, '#whose', 'lou@example.org');
    find<HTMLFormElement>(element, '[part=find]').requestSubmit();
    await until(element, '#sealed');
    expect(text(element, '#sealed')).to.match(SENTENCE);
    act(element, 'erase').click();
    await until(element, '#confirm');
    expect(text(element, '#sealed')).to.match(SENTENCE);
    fill(element, '#confirm', 'lou@example.org');
    find<HTMLFormElement>(element, 'form[part=form]').requestSubmit();
    await waitUntil(() => SENTENCE.test(text(element, '[part=status]') ?? ''));
    expect(text(element, '[part=status]')).to.contain('D26-B');
  });

  it('say nothing of it where nothing is sealed', async () => {
    on('requests', () => register);
    on('requests/find', () => ({ ...found, sealed: undefined }));
    const element = await open('#requests');
    await until(element, '#whose');
    fill(element, '#whose', 'lou@example.org');
    find<HTMLFormElement>(element, '[part=find]').requestSubmit();
    await until(element, '[data-act=erase]');
    expect(root(element).querySelector('#sealed')).to.equal(null);
  });
});
