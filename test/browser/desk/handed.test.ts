/** What is with services at <parvis-desk>: beside a comment, and in a room of its own. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { find, focused, root, text, until } from './desk-look.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;
type Asked = Parameters<Answer>[0];

let server: ReturnType<typeof desk>;
let me: Json;
let cases: Map<string, Json>;

const handed = (more: Json = {}): Json => ({
  ...{ n: 1, state: 'open', service: 'Roads', topic: 'Potholes', note: 'Is it planned?' },
  ...{ at: '2026-03-16T08:00:00Z', by: 'Agathe', dueAt: '2026-03-17T13:00:00Z' },
  ...more,
});
const topics = [
  { topic: 'Potholes', service: 'Roads', until: '2026-03-17T14:00' },
  { topic: 'Trees', service: 'Parks' },
];
const caseOf = (id: string): Json => {
  const one = cases.get(id);
  return {
    comment: id,
    zone: 'Europe/Paris',
    ...(one && { handed: one }),
    log: [],
    topics,
    may: ['hand', ...(one ? ['back'] : [])],
  };
};

beforeEach(() => {
  server = desk();
  me = { name: 'Agathe', role: 'moderator' };
  cases = new Map();
  server.table.queue = () => queuePage([comment('a'), comment('b')], { me, rooms: { handed: 2 } });
  Object.assign(server.table, {
    'handed/comment': ({ query }: Asked) => caseOf(query.get('comment')!),
    handed: ({ method, query, body }: Asked) => {
      if (method !== 'POST') {
        const list = query.get('list') ?? (me['role'] === 'contributor' ? 'mine' : 'all');
        const rows = [...cases]
          .filter(([, one]) => (list === 'answered') === (one['state'] === 'answered'))
          .map(([id, one]) => ({
            comment: id,
            text: `What ${id} says`,
            state: 'pending',
            page: 'https://www.valmont.example/market',
            title: `Market ${id}`,
            handed: one,
            may: me['role'] === 'contributor' ? ['answer'] : ['hand', 'back'],
          }));
        const lists = me['role'] === 'contributor' ? ['mine'] : ['all', 'answered'];
        return { list, lists, zone: 'Europe/Paris', rows };
      }
      const { act, comment: id, note, service, topic, n } = body as Json & { comment: string };
      if (act === 'hand') cases.set(id, handed({ n: Number(n) + 1, note, service, topic }));
      if (act === 'answer') cases.set(id, { ...cases.get(id), state: 'answered', answer: note });
      if (act === 'back') cases.delete(id);
      return caseOf(id);
    },
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' });
});

const posts = () =>
  server.asked
    .filter(({ path, method }) => path === 'handed' && method === 'POST')
    .map(({ body }) => body as Json);

async function make(lang = 'en', hash = ''): Promise<ParvisDesk> {
  if (hash) history.replaceState(null, '', `#${hash}`);
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  return frame.querySelector('parvis-desk')!;
}
/** Opens what is asked of services, beside the first comment. */
async function beside(lang = 'en'): Promise<ParvisDesk> {
  const element = await make(lang);
  await until(element, '[data-of=handed]');
  find(element, '[data-of=handed] > summary').click();
  // The first time its chunk is on its way.
  await waitUntil(() => root(element).querySelector('#hand-note'), 'the form', { timeout: 5000 });
  return element;
}
const type = (element: ParvisDesk, selector: string, value: string): void => {
  const field = find<HTMLTextAreaElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input'));
};
const press = (element: ParvisDesk, selector: string): void => find(element, selector).click();
const said = (element: ParvisDesk): string | undefined => text(element, '[data-of=handed] [role=status]');

describe('beside a comment', () => {
  it('is accessible: closed, open, with a mistake, handed over; light, dark, 320 px', async () => {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await emulateMedia({ colorScheme: scheme });
      await setViewport({ width, height: 800 });
      cases.clear();
      const element = await beside();
      await expectAccessible(element);
      press(element, '[data-act=hand]');
      await until(element, '[data-of=handed] [part=mistake]');
      await expectAccessible(element);
      type(element, '#hand-note', 'Is it planned?');
      press(element, '[data-act=hand]');
      await until(element, '[data-of=handed] [part=beside]');
      await expectAccessible(element);
      element.remove();
    }
    await setViewport({ width: 1280, height: 800 });
  });

  it('asks for nothing before it is opened', async () => {
    const element = await make();
    await until(element, '[data-of=handed]');
    expect(server.asked.some(({ path }) => path.startsWith('handed'))).to.equal(false);
  });

  it('hands over by keyboard, with the topic\u2019s own deadline; the focus stays', async () => {
    const element = await make();
    await until(element, '[data-of=handed]');
    find(element, '[data-of=handed] > summary').focus();
    await sendKeys({ press: 'Enter' });
    await until(element, '#hand-note');
    expect(find<HTMLInputElement>(element, '#hand-until').value).to.equal('2026-03-17T14:00');
    find(element, '#hand-note').focus();
    await sendKeys({ type: 'Is it planned?' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(element) === 'Handed over: Roads');
    const [sent] = posts();
    expect(sent).to.deep.include({ act: 'hand', comment: 'a', n: 0, topic: 'Potholes', service: 'Roads' });
    expect(sent).to.deep.include({ note: 'Is it planned?', until: '2026-03-17T14:00' });
    expect(focused(element)?.matches('[data-of=handed] > summary')).to.equal(true);
    expect(text(element, '[data-of=handed] [part=beside]')).to.contain('Answer asked for by');
    expect(find<HTMLTextAreaElement>(element, '#hand-note').value).to.equal('');
  });

  it('another topic brings another deadline, and its service', async () => {
    const element = await beside();
    const select = find<HTMLSelectElement>(element, '#hand-topic');
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => find<HTMLInputElement>(element, '#hand-until').value === '');
    type(element, '#hand-note', 'Whose tree?');
    press(element, '[data-act=hand]');
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]).to.deep.include({ service: 'Parks', until: '' });
  });

  it('takes back', async () => {
    cases.set('a', handed());
    const element = await beside();
    press(element, '[data-of=handed] [data-act=take-back]');
    await waitUntil(() => said(element) === 'Taken back');
    expect(posts()[0]).to.deep.include({ act: 'back', n: 1 });
    expect(root(element).querySelector('[data-of=handed] [part=beside]')).to.equal(null);
  });

  it('an empty question is not sent, and what was written survives a reload', async () => {
    const element = await beside();
    press(element, '[data-act=hand]');
    await until(element, '[part=mistake]');
    expect(focused(element)?.id).to.equal('hand-note');
    expect(posts()).to.deep.equal([]);
    type(element, '#hand-note', 'Half a quest');
    element.remove();
    const again = await beside();
    expect(find<HTMLTextAreaElement>(again, '#hand-note').value).to.equal('Half a quest');
  });

  it('says each failure, keeps what was written, and sends again under the same key', async () => {
    const element = await beside();
    type(element, '#hand-note', 'Why?');
    const usual = server.table['handed']!;
    const failing: readonly (readonly [() => Response, RegExp])[] = [
      [() => refusal('unavailable', 503), /cannot be reached/],
      [() => refusal('forbidden', 403), /Your role/],
      [() => refusal('unauthorised', 401), /sign/i],
    ];
    for (const [answer, sentence] of failing) {
      Object.assign(server.table, { handed: answer });
      press(element, '[data-act=hand]');
      await waitUntil(
        () => sentence.test(text(element, '[data-of=handed] [role=alert]') ?? ''),
        String(sentence),
      );
    }
    Object.assign(server.table, { handed: usual });
    press(element, '[data-act=hand]');
    await waitUntil(() => said(element) === 'Handed over: Roads');
    const keys = server.asked
      .filter(({ path, method }) => path === 'handed' && method === 'POST')
      .map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('shows how it stands when somebody else was first', async () => {
    const element = await beside();
    type(element, '#hand-note', 'Why?');
    cases.set('a', handed({ service: 'Parks' }));
    Object.assign(server.table, { handed: () => refusal('conflict', 409) });
    press(element, '[data-act=hand]');
    await waitUntil(() => text(element, '[data-of=handed] [role=alert]')?.includes('Somebody has just'));
    await until(element, '[data-of=handed] [part=beside]');
    expect(find<HTMLTextAreaElement>(element, '#hand-note').value).to.equal('Why?');
  });

  it('a comment says in the list and in its head with which service it is', async () => {
    const mark = 'With Roads until Tue 17 Mar, 14:00';
    server.table.queue = () => queuePage([comment('a', { mark }), comment('b')], { me });
    const element = await make();
    await until(element, '[part=row]');
    expect(text(element, '[part=row]')).to.contain(mark);
    expect(text(element, '[part=meta]')).to.contain(mark);
  });

  it('speaks French', async () => {
    const element = await beside('fr');
    expect(text(element, '[data-of=handed] > summary')).to.equal('Avis des services');
    expect(text(element, '[data-act=hand]')).to.equal('Confier au service');
  });
});

describe('the room', () => {
  const opened = async (hash = 'handed', lang = 'en'): Promise<ParvisDesk> => {
    const element = await make(lang, hash);
    await until(element, '[part=gallery], [part=empty] [part=calm]');
    return element;
  };
  const contributor = (): void => {
    me = { name: 'Rob', role: 'contributor' };
    server.table.queue = () => queuePage([], { me, counts: {}, rooms: { handed: cases.size } });
  };

  it('is accessible: full, empty, with a mistake; light, dark, forced colours, 320 px', async () => {
    contributor();
    const element = await opened();
    await expectAccessible(element);
    element.remove();
    cases.set('a', handed({ late: true }));
    cases.set('b', handed());
    for (const [media, width] of [
      [{ colorScheme: 'light' }, 1280],
      [{ colorScheme: 'dark' }, 320],
      [{ forcedColors: 'active' }, 320],
    ] as const) {
      await emulateMedia(media);
      await setViewport({ width, height: 800 });
      const one = await opened();
      await expectAccessible(one);
      press(one, '[part~=primary]');
      await until(one, '[part=mistake]');
      await expectAccessible(one);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      one.remove();
    }
    await setViewport({ width: 1280, height: 800 });
  });

  it('a contributor finds it at once, and no queue', async () => {
    contributor();
    cases.set('a', handed());
    const element = await make();
    await until(element, '#answer-0');
    const tabs = [...root(element).querySelectorAll('[part=queues] button')].map((one) =>
      one.textContent!.trim(),
    );
    expect(tabs).to.deep.equal(['Views of services: 1']);
    expect(root(element).querySelector('#handed')).to.equal(null);
  });

  it('answers by keyboard; the next one has the focus, and at the end it says that nothing is left', async () => {
    contributor();
    cases.set('a', handed());
    cases.set('b', handed());
    const element = await opened();
    for (const [left, note] of [
      [1, 'In May'],
      [0, 'No'],
    ] as const) {
      find(element, '#answer-0').focus();
      await sendKeys({ type: note });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => root(element).querySelectorAll('[part=described]').length === left);
      await waitUntil(() => focused(element)?.id === (left ? 'handed-0' : 'empty'));
      expect(text(element, '[part=status]')).to.equal('Answer sent');
    }
    expect(posts().map(({ act, note }) => [act, note])).to.deep.equal([
      ['answer', 'In May'],
      ['answer', 'No'],
    ]);
  });

  it('a moderator chooses a list, which the address keeps, and takes back', async () => {
    cases.set('a', handed());
    cases.set('b', handed({ state: 'answered', answer: 'In May', answeredBy: 'Rob' }));
    const element = await opened();
    expect(location.hash).to.equal('#handed');
    const select = find<HTMLSelectElement>(element, '#handed');
    select.value = 'answered';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => text(element, '[part=gallery]')?.includes('In May'));
    expect(location.hash).to.equal('#handed=answered');
    press(element, '[data-act=take-back]');
    await until(element, '#empty');
    expect(text(element, '[part=calm]')).to.equal('No answer is waiting for a decision.');
  });

  it('re-attached it goes on, and what was written is there', async () => {
    contributor();
    cases.set('a', handed());
    const element = await opened();
    type(element, '#answer-0', 'Half an ans');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, '#answer-0').value).to.equal('Half an ans');
    press(element, '[part~=primary]');
    await until(element, '#empty');
  });

  it('says what failed and tries again', async () => {
    cases.set('a', handed());
    const usual = server.table['handed']!;
    Object.assign(server.table, { handed: () => refusal('unavailable', 503) });
    const element = await make('en', 'handed');
    await until(element, '[part~=retry]');
    expect(text(element, '[part=alert]')).to.match(/cannot be reached/);
    Object.assign(server.table, { handed: usual });
    press(element, '[part~=retry]:last-of-type');
    await until(element, '[part=gallery]');
  });

  it('an answer that came too late is said so, and the list is the one of now', async () => {
    contributor();
    cases.set('a', handed());
    const element = await opened();
    type(element, '#answer-0', 'In May');
    const usual = server.table['handed']!;
    Object.assign(server.table, {
      handed: (asked: Asked) => (asked.method === 'POST' ? refusal('conflict', 409) : usual(asked)),
    });
    cases.delete('a');
    press(element, '[part~=primary]');
    await until(element, '#empty');
    expect(text(element, '[part=alert]')).to.contain('Somebody has just changed this');
  });
});
