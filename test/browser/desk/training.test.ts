/** The training at <parvis-desk>: made-up comments, decisions, explanations, a result for its person alone. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { exercises } from '../../../src/model/training.ts';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, root, text, until } from './desk-look.ts';
import { desk, queuePage, refusal } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';
// Chunks that come here with the test, so that no test waits for a machine that has much to do.
import '../../../src/browser/desk/tools/tools.room.ts';
import '../../../src/browser/desk/training/training.tool.ts';

let server: ReturnType<typeof desk>;

beforeEach(() => {
  localStorage.clear();
  server = desk();
  server.table.queue = () => queuePage([], { rooms: { tools: 0 } });
  Object.assign(server.table, {
    training: () => ({ champion: { name: 'Ada Lovel', email: 'ada@valmont.example' } }),
  });
});
afterEach(async () => {
  server.stop();
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

async function open(lang = 'en'): Promise<ParvisDesk> {
  history.replaceState(null, '', '#tools=training');
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[data-act=start], #exercise');
  return element;
}
async function press(element: ParvisDesk, name: string): Promise<void> {
  act(element, name).click();
  await element.updateComplete;
}
async function refuse(element: ParvisDesk, clause: string): Promise<void> {
  await press(element, 'refuse');
  const select = find<HTMLSelectElement>(element, '#training-clause');
  select.value = clause;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
  find<HTMLButtonElement>(element, 'form [type=submit]').click();
  await until(element, '#verdict');
}
/** Decides as it is expected. */
async function solve(element: ParvisDesk, from = 0): Promise<void> {
  for (const { act: wanted, clause } of exercises.slice(from)) {
    if (clause) await refuse(element, clause);
    else await press(element, wanted);
    await until(element, '#verdict');
    await press(element, 'next');
  }
}

describe('the training is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      it(`${scheme} ${lang} beginning, exercise, clause, verdict, end`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const element = await open(lang);
        await expectAccessible(element.parentElement!);
        await press(element, 'start');
        await expectAccessible(element.parentElement!);
        await press(element, 'refuse');
        find<HTMLButtonElement>(element, 'form [type=submit]').click();
        await until(element, '#training-missing');
        await expectAccessible(element.parentElement!);
        await refuseNow(element);
        await expectAccessible(element.parentElement!);
        await press(element, 'next');
        await solve(element, 1);
        await until(element, '#tell');
        await expectAccessible(element.parentElement!);
      });
  async function refuseNow(element: ParvisDesk): Promise<void> {
    const select = find<HTMLSelectElement>(element, '#training-clause');
    select.value = 'insult';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    find<HTMLButtonElement>(element, 'form [type=submit]').click();
    await until(element, '#verdict');
  }
});

describe('the training', () => {
  it('takes a decision by keyboard, and says why', async () => {
    const element = await open();
    act(element, 'start').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'exercise');
    expect(text(element, '#exercise')).to.equal('Exercise 1 of 20');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'verdict');
    expect(text(element, '#verdict')).to.equal('This is the expected decision.');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(element, '#exercise') === 'Exercise 2 of 20');
    await press(element, 'publish');
    expect(text(element, '#verdict')).to.equal(
      'The expected decision was: Refuse (Insults and personal attacks).',
    );
    expect(text(element, '[part=verdict]')).to.include('The insult aims at a person');
  });

  it('counts the right clause, leaves a form again, and asks for a clause', async () => {
    const element = await open();
    await press(element, 'start');
    await press(element, 'publish');
    await press(element, 'next');
    await press(element, 'refuse');
    find<HTMLButtonElement>(element, 'form [type=submit]').click();
    await until(element, '#training-missing');
    await waitUntil(() => focused(element)?.id === 'training-clause');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused(element)?.id === 'exercise');
    await refuse(element, 'hatred');
    expect(text(element, '#verdict')).to.include('The expected decision was');
  });

  it('ends with the result, what is worth another look, and a letter that tells the day alone', async () => {
    const element = await open();
    await press(element, 'start');
    await press(element, 'alert');
    await press(element, 'next');
    await solve(element, 1);
    await until(element, '#tell');
    expect(text(element, '#exercise')).to.equal('19 of 20 decisions as expected');
    expect(root(element).querySelectorAll('[part=sample]').length).to.equal(1);
    const { href } = find<HTMLAnchorElement>(element, '[part=tell] a');
    expect(href).to.match(/^mailto:ada@valmont\.example\?subject=.*&body=/);
    expect(decodeURIComponent(href)).to.match(/16.*2026/);
    expect(decodeURIComponent(href)).to.not.include('19');
  });

  it('sends nothing about the person, ever', async () => {
    const element = await open();
    const asked = server.asked.length;
    await press(element, 'start');
    await solve(element);
    await until(element, '#tell');
    expect(server.asked.slice(asked)).to.deep.equal([]);
    expect(server.asked.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('goes on without a connection once it is open, and without knowing whom to tell', async () => {
    Object.assign(server.table, { training: () => refusal('unavailable', 503) });
    const element = await open();
    server.table.queue = () => Promise.reject(new TypeError('offline'));
    await press(element, 'start');
    await solve(element);
    await waitUntil(() => text(element, '#exercise') === '20 of 20 decisions as expected');
    expect(root(element).querySelector('#tell')).to.equal(null);
  });

  it('is found again where it was left, in the other language too, and begins anew', async () => {
    const element = await open();
    await press(element, 'start');
    await press(element, 'publish');
    element.parentElement!.remove();
    const again = await open('fr');
    expect(act(again, 'start').textContent?.trim()).to.equal('Reprendre');
    await press(again, 'start');
    expect(text(again, '#exercise')).to.equal('Exercice 2 sur 20');
    await solve(again, 1);
    await press(again, 'again');
    expect(text(again, '#exercise')).to.equal('Exercice 1 sur 20');
    expect(localStorage.getItem('parvis:desk:training')).to.equal(null);
  });

  it('stands in 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await open('fr');
    await press(element, 'start');
    await press(element, 'refuse');
    expect(root(element).host.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1000, height: 800 });
  });
});
