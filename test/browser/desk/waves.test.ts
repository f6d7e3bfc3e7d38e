/** Waves at <parvis-desk>: the tick that holds the next ones, the row of one network, the rules beside the stop. */
import '../../support/browser/policy.ts';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { act, find, focused, root, rows, submit, text, until } from './desk-look.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import { parseWaveDecision } from '../../../src/model/wire/desk-wave.ts';
import { isProblem } from '../../../src/model/problem.ts';
import '../../../src/browser/desk/desk.ts';
// Chunks that come here with the test, so that no test waits for a machine that has much to do.
import '../../../src/browser/desk/tools/tools.room.ts';
import '../../../src/browser/desk/waves/rules.ts';

type Json = Record<string, unknown>;

/** The server's clock: Monday 16 March 2026. */
const rule = (id: string, more: Json = {}): Json => ({
  ...{ id, at: '2026-03-03T10:00:00Z', until: '2026-03-20T22:00:00Z', refused: 212, name: 'Bruno' },
  ...{ ground: '§ 4', ...more },
});

let server: ReturnType<typeof desk>;
let rules: Json[];
let log: Json[];
let may: boolean;
beforeEach(() => {
  server = desk();
  rules = [];
  log = [];
  may = true;
  Object.assign(server.table, {
    stop: () => ({ stops: [], log: [], may, feed: false }),
    'wave-rules': ({ method, body }: Parameters<Answer>[0]) => {
      if (method === 'POST') {
        const gone = rules.find(({ id }) => id === body['end']);
        rules = rules.filter((one) => one !== gone);
        if (gone) log.unshift({ ...gone, act: 'end', name: 'Agathe' });
      }
      return { rules, log, may };
    },
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
  await setViewport({ width: 800, height: 600 });
});

const wave = (key: string, count: number, more: Json = {}): Json => ({
  key,
  title: `${count} similar comments`,
  sample: comment(key, { content: [{ type: 'text', text: `Win money now, says ${key}` }] }),
  others: ['W1n money', 'WIN MONEY'],
  members: Array.from({ length: count }, (_, i) => ({ comment: i ? `${key}-${i}` : key, version: 2 })),
  ...more,
});
const network = wave('n', 12, { kind: 'network', title: '12 comments from one network in a day' });

async function open(waves: readonly Json[], more: Json = {}, lang = 'en'): Promise<ParvisDesk> {
  server.table.queue = () => queuePage([], { waves, counts: { pending: 9 }, ...more });
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[part=comment], [part=empty], [part=tool] [part=title]');
  return element;
}

/** The form that refuses the wave that is open. */
async function form(lang = 'en', more: Json = {}): Promise<ParvisDesk> {
  const element = await open([wave('w', 212)], more, lang);
  await until(element, '[data-act=wave]');
  act(element, 'wave').click();
  await until(element, '[part=form]');
  return element;
}

const field = <T extends HTMLElement = HTMLInputElement>(element: ParvisDesk, id: string): T =>
  root(element).querySelector<T>(`#${id}`)!;

/** Chooses the clause and says why. */
async function written(element: ParvisDesk): Promise<void> {
  const ground = field<HTMLSelectElement>(element, 'ground');
  ground.value = 'c:§ 4';
  ground.dispatchEvent(new Event('change'));
  await element.updateComplete;
  const explanation = field(element, 'explanation');
  explanation.value = 'A mass mailing.';
  explanation.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

/** What the tools' room shows. */
const tools = async (lang = 'en'): Promise<ParvisDesk> => {
  history.replaceState(null, '', '#tools');
  const element = await open([], { rooms: { tools: 0 } }, lang);
  await until(element, '[part=tool] #stop-form, [part=tool] [part=notice]');
  return element;
};

const sent = (): Json => server.asked.find(({ path }) => path === 'waves')!.body;

describe('waves at parvis-desk, by axe', () => {
  const states: Record<string, (lang: string) => Promise<ParvisDesk>> = {
    'the row of a network': async (lang) => {
      const element = await open([network], {}, lang);
      await until(element, '[data-act=wave]');
      return element;
    },
    'the tick': (lang) => form(lang),
    'the tick, set': async (lang) => {
      const element = await form(lang);
      field(element, 'hold').click();
      await until(element, '#until');
      return element;
    },
    'the tick, without a day': async (lang) => {
      const element = await form(lang);
      await written(element);
      field(element, 'hold').click();
      await until(element, '#until');
      field(element, 'until').value = '';
      field(element, 'until').dispatchEvent(new Event('change'));
      submit(element);
      await until(element, '#wrong-until');
      return element;
    },
    'the rules': async (lang) => {
      rules = [rule('a'), rule('b', { refused: 1, ground: undefined, name: undefined })];
      log = [
        { ...rule('x'), act: 'end' },
        { ...rule('x'), act: 'set', name: undefined },
      ];
      const element = await tools(lang);
      await until(element, '[data-end]');
      root(element).querySelector<HTMLDetailsElement>('[data-of=wave-log]')!.open = true;
      return element;
    },
  };
  for (const [name, show] of Object.entries(states))
    for (const lang of ['en', 'fr'])
      for (const colorScheme of ['light', 'dark'] as const)
        it(`${name}, ${lang}, ${colorScheme}`, async () => {
          await emulateMedia({ colorScheme });
          await expectAccessible(await show(lang));
        });
});

describe('hold the next ones', () => {
  it('is off by default: nothing of it is sent', async () => {
    const element = await form();
    expect(field(element, 'hold').checked).to.equal(false);
    expect(field(element, 'until')).to.equal(null);
    await written(element);
    submit(element);
    server.pass();
    await waitUntil(() => server.asked.some(({ path }) => path === 'waves'));
    expect(sent()['hold']).to.equal(undefined);
  });

  it('by keyboard: a week on, and it goes out with the refusal, not before', async () => {
    const element = await form();
    await written(element);
    field(element, 'hold').focus();
    await sendKeys({ press: 'Space' });
    await until(element, '#until');
    expect(focused(element)?.id).to.equal('hold');
    const until_ = field(element, 'until');
    expect([until_.value, until_.min, until_.max]).to.deep.equal(['2026-03-23', '2026-03-16', '2026-05-15']);
    submit(element);
    await until(element, '[part~=undo]');
    expect(server.asked.some(({ path }) => path === 'waves')).to.equal(false);
    server.pass();
    await waitUntil(() => server.asked.some(({ path }) => path === 'waves'));
    const read = parseWaveDecision(sent());
    if (isProblem(read)) throw new Error(JSON.stringify(read));
    expect(read.members.length).to.equal(212);
    // The whole last day counts, here.
    expect(read.hold!.until).to.equal(new Date('2026-03-23T23:59:00').toISOString());
  });

  it('undoing takes the refusal and the rule back together', async () => {
    const element = await form();
    await written(element);
    field(element, 'hold').click();
    await until(element, '#until');
    submit(element);
    await until(element, '[part~=undo]');
    root(element).querySelector<HTMLElement>('[part~=undo]')!.click();
    await until(element, '[part~=wave]');
    server.pass();
    await element.updateComplete;
    expect(server.asked.some(({ method }) => method === 'POST')).to.equal(false);
    expect(rows(element).length).to.equal(1);
  });

  it('a day that is past or too far is said at the field, and nothing goes out', async () => {
    for (const day of ['', '2026-03-15', '2026-05-16']) {
      const element = await form();
      await written(element);
      field(element, 'hold').click();
      await until(element, '#until');
      field(element, 'until').value = day;
      field(element, 'until').dispatchEvent(new Event('change'));
      submit(element);
      await until(element, '#wrong-until');
      expect(text(element, '#wrong-until')).to.equal('Choose a day within the next 60 days.');
      expect(field(element, 'until').getAttribute('aria-describedby')).to.contain('wrong-until');
      await waitUntil(() => focused(element)?.id === 'until');
      // Without the tick the day is none of its business.
      field(element, 'hold').click();
      submit(element);
      await until(element, '[part~=undo]');
      element.remove();
    }
  });

  it('says why no rule could be set, and gives the wave back', async () => {
    server.table.waves = () =>
      Response.json(
        { type: 'conflict', title: 'conflict', status: 409, detail: 'Fifty rules hold already.' },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      );
    const element = await form();
    await written(element);
    field(element, 'hold').click();
    submit(element);
    server.pass();
    await until(element, '[part~=wave]');
    await waitUntil(() => text(element, '[part=alert]')?.includes('Fifty rules hold already.'));
  });

  it('is offered for what is alike alone, and for a reason too', async () => {
    const element = await form('en', { requireStatement: false });
    expect(field(element, 'hold')).not.to.equal(null);
    element.remove();
    const other = await open([network]);
    await until(other, '[data-act=wave]');
    expect(text(other, '[part~=wave] [part=title]')).to.equal('12 comments from one network in a day');
    expect(text(other, '[part=comment] [part=hint]')).to.contain('A school or an office may look like this');
    act(other, 'wave').click();
    await until(other, '[part=form]');
    expect(field(other, 'hold')).to.equal(null);
    expect(text(other, '[part=form] [part=hint]')).to.equal('12 comments from one network in a day');
  });
});

describe('the statement for spam', () => {
  it('is filled in by one choice, where a clause of the charter is about it', async () => {
    const clauses = [
      { ref: '§ 3', title: 'Insults' },
      { ref: '§ 4', title: 'Advertising', about: 'spam' },
    ];
    const element = await form('en', { clauses });
    const choose = async (reason: string): Promise<void> => {
      const ready = field<HTMLSelectElement>(element, 'ready');
      ready.value = reason;
      ready.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    await choose('insult');
    expect(field(element, 'ground').value).to.equal('', 'no clause is about that');
    await choose('spam');
    expect(field(element, 'ground').value).to.equal('c:§ 4');
    submit(element);
    await until(element, '[part~=undo]');
    server.pass();
    await waitUntil(() => server.asked.some(({ path }) => path === 'waves'));
    const { members: _, ...said } = sent();
    expect(said).to.deep.equal({
      ground: { type: 'terms', ref: '§ 4' },
      explanation: 'The comment is part of a mass mailing unrelated to this page.',
    });
  });
});

describe('the rules that hold the next ones', () => {
  it('stand beside the stop, and are not there where there never was one', async () => {
    const element = await tools();
    await waitUntil(() => server.asked.some(({ path }) => path === 'wave-rules'));
    await element.updateComplete;
    expect(root(element).querySelector('#wave-rules')).to.equal(null);
  });

  it('end by keyboard, at once; the focus and a sentence say so', async () => {
    rules = [rule('a'), rule('b')];
    const element = await tools();
    await until(element, '[data-end=b]');
    expect(root(element).querySelector('[part=stopped]')!.textContent).to.contain('Like the 212 refused on');
    const button = root(element).querySelector<HTMLElement>('[data-end=b]')!;
    expect(button.getAttribute('aria-label')).to.contain('End now: Like the 212 refused on');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rules.length === 1);
    await waitUntil(() => focused(element)?.id === 'wave-rules');
    expect(root(element).querySelectorAll('[data-end]').length).to.equal(1);
    expect(text(element, '[part=status]')).to.contain('What it has held still waits.');
    root(element).querySelector<HTMLElement>('[data-end=a]')!.click();
    await waitUntil(() => text(element, '[part=tool]')?.includes('No comment is held for its likeness'));
    expect(text(element, '[data-of=wave-log] [part=log]')).to.contain('Agathe ended the rule');
  });

  it('a try that did not get through is the same request again; who may not end sees', async () => {
    rules = [rule('a')];
    const ends = server.table['wave-rules']!;
    let tries = 0;
    Object.assign(server.table, {
      'wave-rules': (asked: Parameters<Answer>[0]) =>
        asked.method === 'POST' && !tries++ ? refusal('unavailable', 503) : ends(asked),
    });
    const element = await tools();
    await until(element, '[data-end]');
    root(element).querySelector<HTMLElement>('[data-end]')!.click();
    await waitUntil(() => !!text(element, '[part=alert]'));
    expect(root(element).querySelectorAll('[data-end]').length).to.equal(1);
    root(element).querySelector<HTMLElement>('[data-end]')!.click();
    await waitUntil(() => rules.length === 0);
    const keys = server.asked
      .filter(({ path, method }) => path === 'wave-rules' && method === 'POST')
      .map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    expect(keys.length).to.equal(2);
    expect(keys[0]).to.equal(keys[1]);
    element.remove();
    rules = [rule('a')];
    may = false;
    const manager = await tools();
    await until(manager, '#wave-rules');
    expect(root(manager).querySelector('[data-end]')).to.equal(null);
  });

  it('that cannot be read leave the stop as it is; moved in the page, they stay', async () => {
    Object.assign(server.table, { 'wave-rules': () => refusal('unavailable', 503) });
    const element = await tools();
    await waitUntil(() => !!text(element, '[part=alert]'));
    expect(find(element, '#stop-form')).not.to.equal(null);
    element.remove();
    rules = [rule('a')];
    Object.assign(server.table, { 'wave-rules': () => ({ rules, log, may }) });
    const other = await tools();
    await until(other, '[data-end]');
    const place = other.parentElement!;
    other.remove();
    place.append(other);
    await other.updateComplete;
    expect(root(other).querySelector('[data-end]')).not.to.equal(null);
  });

  it('fit 320 px, every target at least 44 px', async () => {
    await setViewport({ width: 320, height: 640 });
    rules = [rule('a'), rule('b')];
    const element = await tools();
    await until(element, '[data-end]');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const button of root(element).querySelectorAll<HTMLElement>('[data-end]'))
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
    element.remove();
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    const other = await form();
    field(other, 'hold').click();
    await until(other, '#until');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(field(other, 'until').getBoundingClientRect().height).to.be.at.least(44);
    expect(field(other, 'hold').closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
  });
});
