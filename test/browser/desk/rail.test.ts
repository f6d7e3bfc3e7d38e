/** The queues of <parvis-desk> on a telephone: one line that scrolls, with what is chosen in sight. */
import '../../support/browser/policy.ts';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { deskStyle } from '../../../src/html/desk-style.ts';
import { find, focused, until } from './desk-look.ts';
import { desk, queuePage } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

const counts = { pending: 4, held: 2, reported: 1, contested: 1, published: 340, rejected: 12, removed: 3 };
const sheet = new CSSStyleSheet();
sheet.replaceSync(deskStyle);
let server: ReturnType<typeof desk>;

beforeEach(async () => {
  server = desk();
  server.table.queue = ({ query }) =>
    queuePage([], { counts, queue: query.get('queue') ?? 'removed', rooms: { replies: 0, tools: 0 } });
  server.table['tools'] = () => ({});
  document.adoptedStyleSheets = [sheet];
  await emulateMedia({ reducedMotion: 'reduce' });
  await setViewport({ width: 320, height: 640 });
});
afterEach(async () => {
  server.stop();
  document.adoptedStyleSheets = [];
  history.replaceState(null, '', location.href.replace(/#.*/, ''));
  await emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light', forcedColors: 'none' });
  await setViewport({ width: 800, height: 600 });
});

async function show(drawn = '[part=empty]'): Promise<ParvisDesk> {
  const frame = await fixture<HTMLElement>(
    html`<div lang="en"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, drawn);
  return element;
}
const line = (element: ParvisDesk): HTMLElement => find(element, 'nav[part~=queues]');

/** Is an entry whole within its line, and out of the fade at its end? */
function inSight(entry: Element): boolean {
  const [own, around] = [entry.getBoundingClientRect(), entry.parentElement!.getBoundingClientRect()];
  return own.left >= around.left - 1 && own.right <= around.right - 40;
}
const chosen = (element: ParvisDesk): HTMLElement => find(element, 'nav > [aria-current]');
const seen = (element: ParvisDesk, what: string): Promise<void> =>
  waitUntil(() => inSight(chosen(element)), what);

describe('the queues on a telephone', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`are accessible, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const element = await show();
      await seen(element, 'removed');
      await expectAccessible(element.parentElement!);
    });

  it('are one line that is wider than the page, which does not scroll sideways', async () => {
    const element = await show();
    const nav = line(element);
    expect(nav.scrollWidth).to.be.above(nav.clientWidth + 300);
    expect(nav.clientHeight).to.be.below(60);
    expect(document.documentElement.scrollWidth).to.equal(320);
  });

  it('show that there is more, in forced colours too', async () => {
    const element = await show();
    for (const forcedColors of ['none', 'active'] as const) {
      await emulateMedia({ forcedColors });
      expect(getComputedStyle(line(element)).maskImage).to.contain('gradient');
    }
  });

  it('show the chosen one from the start, and the page stays where it was', async () => {
    const element = await show();
    expect(chosen(element).dataset['queue']).to.equal('removed');
    await seen(element, 'removed');
    expect(line(element).scrollLeft).to.be.above(100);
    expect(scrollY).to.equal(0);
  });

  it('follow the keyboard', async () => {
    const element = await show();
    await seen(element, 'removed');
    find(element, '[data-queue=pending]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => chosen(element).dataset['queue'] === 'pending');
    await seen(element, 'pending');
    for (const name of ['held', 'reported', 'contested', 'published']) {
      await sendKeys({ press: 'Tab' });
      expect((focused(element) as HTMLElement).dataset['queue']).to.equal(name);
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => chosen(element).dataset['queue'] === 'published');
    await seen(element, 'published');
  });

  const frames = (): Promise<unknown> =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  it('stay where a finger has put them', async () => {
    const element = await show();
    await seen(element, 'removed');
    // The line's own width is told once, a frame after it was first drawn.
    await frames();
    line(element).scrollLeft = 0;
    element.requestUpdate();
    await element.updateComplete;
    // What would move them has been told by then.
    await frames();
    expect(line(element).scrollLeft).to.equal(0);
  });

  it('follow a page that was wide, and an element that has moved', async () => {
    await setViewport({ width: 1200, height: 640 });
    const element = await show();
    expect(line(element).scrollWidth).to.equal(line(element).clientWidth);
    await setViewport({ width: 320, height: 640 });
    await seen(element, 'removed');
    const other = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    other.append(element);
    find(element, '[data-queue=held]').click();
    await waitUntil(() => chosen(element).dataset['queue'] === 'held');
    await seen(element, 'held');
  });

  it('glide only where motion is wanted', async () => {
    const element = await show();
    expect(getComputedStyle(line(element)).scrollBehavior).to.equal('auto');
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(line(element)).scrollBehavior).to.equal('smooth');
  });

  it('move the line alone, when the page is read further down', async () => {
    const element = await show();
    await seen(element, 'removed');
    element.parentElement!.style.paddingBlockEnd = '2000px';
    scrollTo(0, 400);
    find(element, '[data-queue=pending]').click();
    await waitUntil(() => chosen(element).dataset['queue'] === 'pending');
    await seen(element, 'pending');
    expect(scrollY).to.equal(400);
  });

  it('are a line for the tools too', async () => {
    history.replaceState(null, '', '#tools=training');
    const element = await show('[data-tool=training][aria-current]');
    await waitUntil(() => inSight(find(element, '[data-tool=training]')), 'training');
    expect(find(element, 'nav[part~=tools]').clientHeight).to.be.below(60);
  });
});
