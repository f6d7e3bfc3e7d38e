/** <parvis-feed> in its other layouts: for everyone, by keyboard, after a move, and where their code does not come. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { ParvisFeed } from '../../../src/browser/feed/feed.ts';
import en from '../../../src/words/en/feed.ts';
import fr from '../../../src/words/fr/feed.ts';
import { decoded } from '../kit/qr/decode.ts';
import type { Files } from './support.ts';
import { all, everything, file, files, one, place, post, posts, root, said, text } from './support.ts';
import { SRC, titles, until } from './support.ts';
import '../../../src/browser/feed/feed.ts';

let server: Files;
beforeEach(() => {
  server = files();
  server.on(SRC, () => file(posts(6)));
});
afterEach(async () => {
  server.stop();
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await setViewport({ width: 800, height: 600 });
});

const layouts: Record<string, Record<string, string>> = {
  wall: { layout: 'wall' },
  carousel: { layout: 'carousel' },
  kiosk: { layout: 'kiosk' },
  stream: { stream: 'true' },
  'stream on a wall': { stream: 'true', layout: 'wall' },
};

describe('parvis-feed in other layouts is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, options] of Object.entries(layouts))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          server.on(SRC, () => file([...posts(2), ...everything(location.origin)]));
          const element = await place(options, lang);
          const { style } = element.parentElement!;
          if (scheme === 'dark') Object.assign(style, { color: '#e8e6e1', backgroundColor: '#15181c' });
          if (name === 'kiosk') await until(() => one(element, '[part=source] svg'));
          await expectAccessible(element.parentElement!);
        });
});

/** The boxes of the posts. */
const boxes = (element: ParvisFeed): DOMRect[] =>
  all(element, '[part=posts] > *').map((item) => item.getBoundingClientRect());

describe('parvis-feed as a wall', () => {
  it('stands in columns, in the order of the page: down one, then the next', async () => {
    await setViewport({ width: 1200, height: 900 });
    const element = await place({ layout: 'wall' });
    const all = boxes(element);
    const columns = [...new Set(all.map(({ left }) => Math.round(left)))];
    expect(columns.length).to.be.above(1);
    expect(columns).to.deep.equal([...columns].sort((a, b) => a - b));
    for (const [index, box] of all.entries())
      if (index && box.left === all[index - 1]!.left) expect(box.top).to.be.above(all[index - 1]!.top);
    expect(titles(element)[0]).to.equal('Post 1');
  });

  it('is one column on a telephone, and becomes a list again when the page says so', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await place({ layout: 'wall' });
    expect(new Set(boxes(element).map(({ left }) => left)).size).to.equal(1);
    await setViewport({ width: 1200, height: 900 });
    await until(() => new Set(boxes(element).map(({ left }) => left)).size > 1);
    element.removeAttribute('layout');
    await until(() => new Set(boxes(element).map(({ left }) => left)).size === 1);
    element.layout = 'carousel';
    await until(() => one(element, '[part=carousel]'));
  });
});

describe('parvis-feed as a carousel', () => {
  const position = (element: ParvisFeed): string => said(element, '[part=position]');

  it('says which posts are in sight, goes on and back by its buttons, and ends', async () => {
    await setViewport({ width: 320, height: 700 });
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await place({ layout: 'carousel' });
    await until(() => position(element) === 'Post 1 of 6');
    const [previous, next] = [one(element, '[part~=previous]'), one(element, '[part~=next]')];
    expect(next.getAttribute('aria-label')).to.equal(en.carousel.next);
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    next.focus();
    for (let post = 2; post <= 6; post++) {
      await sendKeys({ press: 'Enter' });
      await until(() => position(element) === `Post ${post} of 6`);
    }
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(root(element).activeElement, 'the focus stays at the end').to.equal(next);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => position(element) === 'Post 5 of 6');
    previous.click();
    await until(() => position(element) === 'Post 4 of 6');
  });

  it('shows several where there is room, from right to left too', async () => {
    await setViewport({ width: 1100, height: 700 });
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await place({ layout: 'carousel' }, 'fr');
    await until(() => position(element) === fr.carousel.position({ first: 1, last: 3, of: 6 }));
    one(element, '[part~=next]').click();
    await until(() => position(element) === fr.carousel.position({ first: 4, last: 6, of: 6 }));
    element.parentElement!.dir = 'rtl';
    one(element, '[part=posts]').scrollLeft = 0;
    await until(() => position(element) === fr.carousel.position({ first: 1, last: 3, of: 6 }));
    one(element, '[part~=next]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => position(element) === fr.carousel.position({ first: 4, last: 6, of: 6 }));
  });

  it('follows the keyboard to a post out of sight, takes more posts, and never moves by itself', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await place({ layout: 'carousel', limit: '3' });
    await until(() => position(element) === 'Post 1 of 3');
    all(element, '[part=title] a')[2]!.focus();
    await until(() => position(element) === 'Post 3 of 3');
    one(element, '[part~=more]').click();
    await until(() => titles(element).length === 6);
    await until(() => position(element) === 'Post 4 of 6');
  });

  it('moves to another language with its page', async () => {
    const element = await place({ layout: 'carousel' }, 'en');
    const elsewhere = document.createElement('div');
    elsewhere.lang = 'fr';
    document.body.append(elsewhere);
    elsewhere.append(element);
    await until(() => one(element, '[part~=next]').ariaLabel === fr.carousel.next);
    elsewhere.remove();
  });
});

describe('parvis-feed as a kiosk', () => {
  /** Seconds, each passed by hand; the waits of a minute and more likewise. */
  let ticks = new Map<number, () => void>();
  let fire: (() => void)[] = [];
  const [setLater, setOften, clearOften] = [setTimeout, setInterval, clearInterval];
  beforeEach(() => {
    ticks = new Map();
    fire = [];
    let id = 1_000_000;
    globalThis.setInterval = ((call: () => void) => (ticks.set(++id, call), id)) as typeof setInterval;
    globalThis.clearInterval = (id) => void ticks.delete(id as number);
    globalThis.setTimeout = ((call: () => void, wait = 0) =>
      wait < 60_000 ? setLater(call, wait) : fire.push(call)) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.setInterval = setOften;
    globalThis.setTimeout = setLater;
    globalThis.clearInterval = clearOften;
  });
  const pass = async (element: ParvisFeed, seconds: number): Promise<void> => {
    for (let i = 0; i < seconds; i++) for (const tick of [...ticks.values()]) tick();
    await element.updateComplete;
  };
  const shown = (element: ParvisFeed): string => titles(element).join();

  it('shows one post after the other, each for as long as it takes to read, and begins again', async () => {
    const long = post({
      id: 'l',
      network: 'site',
      title: 'Long',
      page: 'https://www.valmont.example/long',
      content: [text('Words and words. '.repeat(40))],
    });
    server.on(SRC, () => file([...posts(2), long]));
    const element = await place({ layout: 'kiosk' });
    expect(shown(element)).to.equal('Post 1');
    await pass(element, 9);
    expect(shown(element)).to.equal('Post 1');
    await pass(element, 2);
    expect(shown(element)).to.equal('Post 2');
    await pass(element, 11);
    expect(shown(element)).to.equal('Long');
    await pass(element, 38);
    expect(shown(element)).to.equal('Long');
    await pass(element, 3);
    expect(shown(element)).to.equal('Post 1');
    expect(said(element, '[part=turns]')).to.contain('1 of 3');
  });

  it('has the hour, and a code that leads to the post', async () => {
    const element = await place({ layout: 'kiosk' });
    const svg = await until(() => one<HTMLElement>(element, '[part=source] svg'));
    const drawing = new Image();
    drawing.src = URL.createObjectURL(
      new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }),
    );
    await drawing.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 400;
    const pencil = canvas.getContext('2d')!;
    pencil.drawImage(drawing, 0, 0, 400, 400);
    expect(decoded(pencil.getImageData(0, 0, 400, 400))).to.equal('https://www.valmont.example/1');
    const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Paris' });
    expect([hour.format(Date.now()), hour.format(Date.now() - 60_000)]).to.include(
      said(element, '[part=hour]'),
    );
    expect(said(element, '[part=source]')).to.contain('valmont.example');
  });

  it('stops at a wish, in words, and goes on; who asks for less motion finds it stopped', async () => {
    const element = await place({ layout: 'kiosk' });
    one(element, '[part~=pause]').click();
    await until(() => said(element, '[part~=pause]') === en.kiosk.resume);
    await pass(element, 60);
    expect(shown(element)).to.equal('Post 1');
    one(element, '[part~=pause]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => said(element, '[part~=pause]') === en.kiosk.pause);
    await pass(element, 12);
    expect(shown(element)).to.equal('Post 2');
    await emulateMedia({ reducedMotion: 'reduce' });
    const calm = await place({ layout: 'kiosk' });
    expect(said(calm, '[part~=pause]')).to.equal(en.kiosk.resume);
    await pass(calm, 60);
    expect(shown(calm)).to.equal('Post 1');
  });

  it('takes a newer copy without a word, keeps what it has without the network, and comes back', async () => {
    const element = await place({ layout: 'kiosk' });
    await pass(element, 12);
    expect(shown(element)).to.equal('Post 2');
    server.on(SRC, () => Promise.reject(new TypeError('net')));
    (await until(() => fire.shift()))();
    await until(() => fire.length);
    expect(shown(element)).to.equal('Post 2');
    server.on(SRC, () => file([post({ id: 'new', network: 'site', title: 'New' }), ...posts(6)]));
    fire.shift()!();
    await until(() => said(element, '[part=turns]').includes('3 of 7'));
    expect(shown(element)).to.equal('Post 2');
  });

  it('asks again by itself when nothing came at the start', async () => {
    server.on(SRC, () => new Response('', { status: 503 }));
    const element = await place({ layout: 'kiosk' });
    await until(() => one(element, '[part~=retry]'));
    await until(() => ticks.size);
    server.on(SRC, () => file(posts(2)));
    await pass(element, 61);
    await until(() => shown(element) === 'Post 1');
  });

  it('holds the same page after two hours: one post, one timer', async function () {
    this.timeout(40_000);
    const element = await place({ layout: 'kiosk' });
    await until(() => one(element, '[part=source] svg'));
    const count = (): number => all(element, '*').length;
    const before = count();
    let copy = 0;
    server.on(SRC, () => file(posts(6, ++copy)));
    for (let minute = 0; minute < 120; minute++) {
      await pass(element, 60);
      const look = fire.shift();
      look?.();
      if (look) await until(() => fire.length);
    }
    expect(copy).to.be.above(100);
    expect(count()).to.be.within(before - 10, before + 10);
    expect(ticks.size).to.equal(1);
    expect(fire.length).to.equal(1);
    expect(root(element).adoptedStyleSheets.length).to.equal(3);
    element.remove();
    await pass(element, 1);
    expect(ticks.size).to.equal(0);
    document.body.append(element);
    await until(() => ticks.size === 1);
    element.remove();
  });

  it('does not show what nobody there could uncover', async () => {
    server.on(SRC, () =>
      file([post({ id: 'w', warning: 'Spiders', title: 'Covered', content: [text('x')] }), ...posts(1)]),
    );
    const element = await place({ layout: 'kiosk' });
    expect(shown(element)).to.equal('Post 1');
  });
});

describe('parvis-feed as a stream', () => {
  const here = (element: ParvisFeed): number =>
    all(element, 'article').indexOf(root(element).activeElement as never);

  const withControl = async (press: string): Promise<void> => {
    await sendKeys({ down: 'Control' });
    await sendKeys({ press });
    await sendKeys({ up: 'Control' });
  };

  it('says which post of how many it is, or that nobody knows', async () => {
    const element = await place({ stream: 'true', limit: '4' });
    const [first, last] = [all(element, 'article')[0]!, all(element, 'article')[3]!];
    expect([first.ariaPosInSet, first.ariaSetSize, last.ariaPosInSet]).to.deep.equal(['1', '6', '4']);
    expect(first.getAttribute('aria-label')).to.not.equal('');
    const feed = one(element, '[role=feed]');
    expect(feed.getAttribute('aria-busy')).to.equal('false');
    expect(root(element).getElementById(feed.getAttribute('aria-labelledby')!)).to.not.equal(null);
    server.on(SRC, () => file(posts(4), { next: `${location.origin}/files/2.json` }));
    const more = await place({ stream: 'true' });
    expect(one(more, 'article').ariaSetSize).to.equal('-1');
  });

  it('is busy while posts are added', async () => {
    let answer = (_: Response): void => {};
    server.on(SRC, () => file(posts(4), { next: `${location.origin}/files/2.json` }));
    server.on('/2.json', () => new Promise((resolve) => (answer = resolve)));
    const element = await place({ stream: 'true' });
    one(element, '[part~=more]').click();
    await until(() => one(element, '[role=feed]').ariaBusy === 'true');
    answer(file(posts(2, 5)));
    await until(() => titles(element).length === 6);
    await until(() => one(element, '[role=feed]').ariaBusy === 'false');
    expect(all(element, 'article')[5]!.ariaPosInSet).to.equal('6');
  });

  it('goes from post to post with Page Up and Page Down, and ends at the button for more', async () => {
    const element = await place({ stream: 'true', limit: '3' });
    all(element, 'article')[0]!.focus();
    await sendKeys({ press: 'PageDown' });
    expect(here(element)).to.equal(1);
    all(element, '[part=title] a')[1]!.focus();
    await sendKeys({ press: 'PageDown' });
    expect(here(element)).to.equal(2);
    await sendKeys({ press: 'PageUp' });
    expect(here(element)).to.equal(1);
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    expect(root(element).activeElement).to.equal(one(element, '[part~=more]'));
  });

  it('is left with Ctrl and Home or End, to what stands around it', async () => {
    const element = await place({ stream: 'true' }, 'en', (host) => host.setAttribute('limit', '3'));
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    before.textContent = after.textContent = 'Beside';
    element.before(before);
    element.after(after);
    all(element, 'article')[1]!.focus();
    await withControl('Home');
    expect(document.activeElement).to.equal(before);
    all(element, 'article')[1]!.focus();
    await withControl('End');
    expect(root(element).activeElement).to.equal(one(element, '[part~=more]'));
    server.on(SRC, () => file(posts(2), { sources: [] }));
    const bare = await place({ stream: 'true' });
    const last = document.createElement('a');
    last.href = '#x';
    last.textContent = 'After';
    bare.after(last);
    all(bare, 'article')[0]!.focus();
    await withControl('End');
    expect(document.activeElement).to.equal(last);
  });

  it('is a plain list again, without tab stops, when the page takes it back', async () => {
    const element = await place({ stream: 'true' });
    element.removeAttribute('stream');
    await until(() => !one(element, '[role=feed]'));
    expect(one(element, 'article').tabIndex).to.equal(-1);
    expect(one(element, '[role=list]')).to.not.equal(null);
  });
});

it('an unknown layout is a list', async () => {
  const element = await place({ layout: 'constructor' });
  expect(one(element, '[part=posts]').getAttribute('role')).to.equal('list');
});
