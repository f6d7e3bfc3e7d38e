/** The stop at <parvis-desk>: what is off, stopping and starting again, a post that is hidden, the way back. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { handHeldSeconds } from '../../support/browser/seconds.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, root, text, until } from './desk-look.ts';
import { desk, queuePage, refusal } from './desk-server.ts';
import type { Answer } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';
// Chunks that come here with the test, so that no test waits for a machine that has much to do.
import '../../../src/browser/desk/tools/tools.room.ts';

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
/** What the companion holds. */
let stops: Json[];
let log: Json[];
let may: boolean;

const AT = '2026-03-16T09:00:00Z';
const state = (): Json => ({
  ...{ stops, log, may, feed: true },
  load: {
    waiting: 12,
    received: 3,
    limits: { waiting: 200, perHour: 100, closeWaiting: 1000, closePerHour: 0 },
  },
});

beforeEach(() => {
  server = desk();
  stops = [];
  log = [];
  may = true;
  server.table.queue = () => queuePage([], { rooms: { tools: stops.length } });
  Object.assign(server.table, {
    stop: ({ method, body }: Parameters<Answer>[0]) => {
      if (method !== 'POST') return state();
      const { act: done, targets, posts, reason } = body as Json & { targets: string[]; posts: string[] };
      for (const what of targets) {
        const line = { what, cause: 'stopped', mode: 'closed', reason, at: AT };
        stops = stops.filter((one) => one['what'] !== what);
        if (done === 'stop') stops.push(line);
        log.unshift({ ...line, act: done, name: 'Agathe' });
      }
      return { ...state(), unknown: posts.filter((one) => !one.includes('valmont')) };
    },
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const posted = () => server.asked.filter(({ path, method }) => path === 'stop' && method === 'POST');
const sent = () =>
  posted().map(({ body }) => {
    const { act: done, targets, posts, reason } = body as Json;
    return [done, targets, posts, reason];
  });

async function open(lang = 'en', hash = 'tools'): Promise<ParvisDesk> {
  history.replaceState(null, '', `#${hash}`);
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, hash ? '#stopped, [part~=retry]' : '[data-queue=tools]');
  return element;
}
async function write(element: ParvisDesk, name: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(element, `#stop-${name}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}
const send = (element: ParvisDesk): void =>
  find<HTMLButtonElement>(element, '[part~=primary][type=submit]').click();

describe('the stop is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr']) {
      const at = async (hash = 'tools=stop'): Promise<ParvisDesk> => {
        await emulateMedia({ colorScheme: scheme });
        return open(lang, hash);
      };
      it(`${scheme} ${lang} nothing stopped, a mistake`, async () => {
        const element = await at();
        send(element);
        await until(element, '[part=mistake]');
        await expectAccessible(element.parentElement!);
      });
      it(`${scheme} ${lang} all kinds of stop, both forms and the log open`, async () => {
        stops = ['stopped', 'unattended', 'load', 'moving', 'restored'].map((cause, i) => ({
          what: (['comments', 'push', 'comments', 'push', 'mail'] as const)[i],
          ...{ cause, mode: i === 2 ? 'premoderation' : 'closed', reason: 'We check.', at: AT },
        }));
        log = stops.map((one) => ({ ...one, act: 'stop' }));
        const element = await at();
        await write(element, 'reason', 'We check something.');
        for (const one of root(element).querySelectorAll('details')) one.open = true;
        await expectAccessible(element.parentElement!);
      });
      it(`${scheme} ${lang} just stopped, and seen by a manager`, async () => {
        const element = await at();
        await write(element, 'reason', 'We check something.');
        send(element);
        await until(element, '[data-act=take-back]');
        await expectAccessible(element.parentElement!);
        may = false;
        await expectAccessible((await at()).parentElement!);
      });
      it(`${scheme} ${lang} failed`, async () => {
        Object.assign(server.table, { stop: () => refusal('unavailable', 503) });
        await expectAccessible((await at()).parentElement!);
      });
    }
});

describe('the stop', () => {
  it('is two activations away, and stops by keyboard what is chosen, with the words that visitors read', async () => {
    const element = await open('en', '');
    expect(text(element, '[data-queue=tools]')).to.equal('Tools');
    find(element, '[data-queue=tools]').click();
    await until(element, '#stopped');
    expect(location.hash).to.equal('#tools=stop');
    expect(text(element, '[part=calm]')).to.equal('Nothing is stopped.');
    find(element, '#stop-push').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'We check something.' });
    expect(text(element, '[part=preview] [part=content]')).to.equal('We check something.');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(element, '[data-act=take-back]');
    expect(sent()).to.deep.equal([['stop', ['comments', 'push'], [], 'We check something.']]);
    expect(text(element, '[part=status]')).to.equal('Stopped');
    expect(focused(element)?.id).to.equal('stopped');
    expect(text(element, '[part=stopped]')).to.include('Visitors read: We check something.');
    expect(text(element, '[part=stopped]')).to.match(/Stopped by the team\. Since .*2026.*, by Agathe/);
    await waitUntil(() => text(element, '[data-queue=tools]') === 'Tools: 2');
    expect(find<HTMLTextAreaElement>(element, '#stop-reason').value).to.equal('');
  });

  it('takes a stop back within ten seconds, and no longer after', async () => {
    const element = await open();
    await write(element, 'reason', 'By mistake');
    send(element);
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await waitUntil(() => stops.length === 0);
    await waitUntil(() => text(element, '[part=status]') === 'Undone');
    expect(root(element).querySelector('[data-act=take-back]')).to.equal(null);
    await write(element, 'reason', 'Meant');
    send(element);
    await until(element, '[data-act=take-back]');
    expect(server.pass()).to.equal(1);
    await waitUntil(() => !root(element).querySelector('[data-act=take-back]'));
    expect(stops.length).to.equal(1);
  });

  it('counts down to the eye how long a stop can be taken back', async () => {
    const seconds = handHeldSeconds();
    try {
      const element = await open();
      await write(element, 'reason', 'Meant');
      send(element);
      await until(element, '[data-act=take-back]');
      seconds.pass(4);
      await element.updateComplete;
      expect(text(element, '#stop-left + [aria-hidden=true]')).to.equal('Can be undone for 6 seconds');
      expect(text(element, '#stop-left')).to.equal('Can be undone for 10 seconds');
      server.pass();
      await waitUntil(() => !root(element).querySelector('#stop-left'));
      expect(seconds.told).to.equal(0);
    } finally {
      seconds.stop();
    }
  });

  it('starts again, and undoing that stops again with the former reason', async () => {
    stops = [{ what: 'push', cause: 'stopped', mode: 'closed', reason: 'Former.', at: AT }];
    const element = await open();
    find(element, '[data-resume=push]').click();
    await until(element, '[data-act=take-back]');
    expect(stops).to.deep.equal([]);
    act(element, 'take-back').click();
    await waitUntil(() => stops.length === 1);
    expect(stops[0]!['reason']).to.equal('Former.');
  });

  it('gives one that was stopped before its former reason back', async () => {
    stops = [{ what: 'comments', cause: 'stopped', mode: 'closed', reason: 'Former.', at: AT }];
    const element = await open();
    find(element, '#stop-push').click();
    await write(element, 'reason', 'New.');
    send(element);
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await waitUntil(() => sent().length === 3);
    await waitUntil(() => text(element, '[part=status]') === 'Undone');
    expect(stops.map(({ what, reason }) => [what, reason])).to.deep.equal([['comments', 'Former.']]);
  });

  it('offers no way back from what the companion stopped by itself', async () => {
    stops = [{ what: 'comments', cause: 'load', mode: 'closed', reason: 'Many.', at: AT }];
    const element = await open();
    expect(text(element, '[part=stopped]')).to.include('more comes than can be read');
    expect(root(element).querySelector('[data-resume]')).to.equal(null);
  });

  it('shows a manager what is stopped, and no way to stop', async () => {
    may = false;
    stops = [{ what: 'comments', cause: 'stopped', mode: 'closed', reason: 'Why', at: AT }];
    const element = await open();
    expect(root(element).querySelectorAll('form, [data-resume]').length).to.equal(0);
    expect(text(element, '[part=notice]')).to.include('Your role');
  });

  it('hides a post by its address, says when the feed has none such, and shows it again', async () => {
    const element = await open();
    root(element).querySelectorAll('details')[0]!.open = true;
    await write(element, 'address', 'https://elsewhere.example/1');
    await write(element, 'why', 'Wrong date');
    act(element, 'hide').click();
    await until(element, '#stop-wrong-address');
    expect(text(element, '[part=alert]')).to.include('No post of the feed');
    await waitUntil(() => focused(element)?.id === 'stop-address');
    await write(element, 'address', 'https://www.valmont.example/1');
    act(element, 'hide').click();
    await until(element, '[data-act=take-back]');
    act(element, 'take-back').click();
    await waitUntil(() => sent().length === 3);
    expect(sent().slice(1)).to.deep.equal([
      ['stop', [], ['https://www.valmont.example/1'], 'Wrong date'],
      ['resume', [], ['https://www.valmont.example/1'], 'Undone at the desk'],
    ]);
  });

  it('sends nothing that is not whole', async () => {
    const element = await open();
    find(element, '#stop-comments').click();
    send(element);
    await until(element, '#stop-wrong-targets');
    await waitUntil(() => focused(element)?.id === 'stop-comments');
    await element.updateComplete;
    find(element, '#stop-comments').click();
    send(element);
    await waitUntil(() => focused(element)?.id === 'stop-reason');
    expect(sent()).to.deep.equal([]);
  });

  it('keeps what is written when it does not get through, over a reload too, and tries under the same key', async () => {
    const element = await open();
    const { stop: answer } = server.table;
    Object.assign(server.table, {
      stop: (asked: Parameters<Answer>[0]) =>
        asked.method === 'POST' ? refusal('unavailable', 503) : answer!(asked),
    });
    await write(element, 'reason', 'Kept.');
    send(element);
    await until(element, '[part=alert]');
    element.parentElement!.remove();
    const again = await open();
    expect(find<HTMLTextAreaElement>(again, '#stop-reason').value).to.equal('Kept.');
    send(again);
    await until(again, '[part=alert]');
    Object.assign(server.table, { stop: answer });
    send(again);
    await until(again, '[data-act=take-back]');
    const keys = posted().map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
    expect(keys.length).to.equal(3);
    expect(keys[1]).to.equal(keys[2]);
  });

  it('stays where it is when the desk is moved, and speaks the other language', async () => {
    const element = await open();
    const frame = element.parentElement!;
    const other = document.createElement('div');
    other.lang = 'fr';
    frame.after(other);
    other.append(element);
    await waitUntil(() => text(element, '[data-tool=stop]') === 'Arrêt d’urgence');
    await until(element, '#stopped');
    other.remove();
  });

  it('asks again when it did not come', async () => {
    const { stop: answer } = server.table;
    Object.assign(server.table, { stop: () => refusal('unavailable', 503) });
    const element = await open();
    Object.assign(server.table, { stop: answer });
    find(element, '[part=tool] [part~=retry]').click();
    await until(element, '#stopped');
    expect(text(element, '[part=alert]')).to.equal(undefined);
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open();
    root(element).querySelectorAll('details')[0]!.open = true;
    expect(root(element).host.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});

describe('the tools of a role', () => {
  const names = (element: ParvisDesk) =>
    [...root(element).querySelectorAll<HTMLElement>('[data-tool]')].map(({ dataset }) => dataset['tool']);
  for (const [role, offered] of [
    ['manager', ['stop', 'training']],
    ['moderator', ['stop', 'words', 'training']],
    ['admin', ['stop', 'words', 'training']],
  ] as const)
    it(`offers a ${role} what is theirs`, async () => {
      server.table.queue = () => queuePage([], { me: { name: 'Agathe', role }, rooms: { tools: 0 } });
      may = role !== 'manager';
      const element = await open();
      expect(names(element)).to.deep.equal(offered);
      await expectAccessible(element.parentElement!);
    });

  it('leads a manager with a link to the word lists to the stop, and asks for no list', async () => {
    server.table.queue = () => queuePage([], { me: { name: 'Max', role: 'manager' }, rooms: { tools: 0 } });
    may = false;
    const element = await open('en', 'tools=words');
    expect(text(element, '[data-tool][aria-current]')).to.equal('Emergency stop');
    expect(location.hash).to.equal('#tools=stop');
    expect(server.asked.filter(({ path }) => path === 'words')).to.deep.equal([]);
  });
});
