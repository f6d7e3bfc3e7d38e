/** Every layout of <parvis-share> by its geometry, and the colours of the networks by their contrast. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { fits, meet } from '../../../src/browser/share/rail/fits.ts';
import type { ParvisShare } from '../../../src/browser/share/share.ts';
import { all, control, dialog, line, names, open, root, until, warm } from './support.ts';

const ALL =
  'email sms whatsapp facebook linkedin mastodon bluesky threads telegram reddit x line teams copy print qr';

before(function () {
  this.timeout(60_000);
  return warm();
});
afterEach(async () => {
  await setViewport({ width: 800, height: 600 });
  await emulateMedia({ colorScheme: 'light' });
});

/** An article with a line at its head. */
const article = async (
  options: Record<string, string>,
  style: string,
  beside = html``,
): Promise<ParvisShare> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `body{margin:0} .page{position:relative} article{max-width:36rem;margin:0 auto;padding:0 1rem} article p{margin:0 0 1rem} ${style}`,
  );
  document.adoptedStyleSheets = [sheet];
  const frame = await fixture<HTMLElement>(
    html`<div lang="en" class="page">
      <header>Valmont</header>
      ${beside}
      <article>
        ${Array.from({ length: 40 }, () => html`<p>The market moves to Saturday, on the square, from eight.</p>`)}
      </article>
    </div>`,
  );
  const share = document.createElement('parvis-share');
  for (const [name, value] of Object.entries(options)) share.setAttribute(name, value);
  frame.querySelector('article')!.prepend(share);
  await until(() => root(share)?.querySelector('[part=list]'), 'the line is drawn');
  await share.updateComplete;
  return share;
};
afterEach(() => {
  document.adoptedStyleSheets = [];
});

const isRail = (share: ParvisShare): boolean => !!root(share).querySelector('.rail');

describe('targets of every layout', () => {
  for (const width of [320, 1280])
    for (const [options, least] of [
      [{ layout: 'bar' }, 44],
      [{ layout: 'bar', labels: 'icons', colours: 'brand' }, 44],
      [{ layout: 'compact', labels: 'icons' }, 24],
      [{ layout: 'menu' }, 44],
      [{ layout: 'rail' }, 44],
    ] as const)
      it(`${JSON.stringify(options)} at ${width} px: at least ${least} px, apart, and nothing sticks out`, async () => {
        await setViewport({ width, height: 640 });
        const share = await line({ ...options, networks: ALL });
        if (options.layout === 'menu') await open(share, 'menu');
        const boxes = all(share, '[part~=control]').map((each) => each.getBoundingClientRect());
        expect(boxes.length).to.be.above(1);
        for (const { width: w, height: h } of boxes) expect(Math.min(w, h)).to.be.at.least(least);
        const list = dialog(share) ? boxes.slice(1) : boxes;
        list.forEach((box, i) => {
          for (const other of list.slice(i + 1)) expect(meet(box, other)).to.equal(false);
        });
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
});

describe('the rail', () => {
  it('stands beside the text, keeps with it while the page scrolls, and covers nothing', async () => {
    await setViewport({ width: 1280, height: 700 });
    const share = await article({ layout: 'rail' }, '');
    expect(isRail(share)).to.equal(true);
    const rail = root(share).querySelector('.rail')!;
    const parts = [...document.querySelectorAll('article p, header')];
    const look = (): void => {
      const box = rail.getBoundingClientRect();
      expect(box.left).to.be.above(0);
      for (const part of parts) expect(meet(box, part.getBoundingClientRect())).to.equal(false);
    };
    look();
    const first = document.querySelector('article p')!.getBoundingClientRect();
    expect(first.left - rail.getBoundingClientRect().right).to.be.above(4);
    scrollTo(0, 500);
    look();
    expect(rail.getBoundingClientRect().top).to.be.closeTo(64, 1);
    scrollTo(0, document.documentElement.scrollHeight);
    look();
    const end = document.querySelector('article')!.getBoundingClientRect().bottom;
    expect(rail.getBoundingClientRect().bottom).to.be.at.most(end + 1);
    scrollTo(0, 0);
  });

  it('is accessible, light and dark, with names for what shows an icon alone', async () => {
    await setViewport({ width: 1280, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      const share = await article({ layout: 'rail' }, '');
      expect(isRail(share)).to.equal(true);
      expect(names(share)).to.include('Share on Mastodon (new window)');
      await expectAccessible(share.closest('article')!);
    }
  });

  for (const width of [320, 640])
    it(`is a bar at ${width} px, as at 400 % zoom`, async () => {
      await setViewport({ width, height: 700 });
      const share = await article({ layout: 'rail' }, '');
      expect(isRail(share)).to.equal(false);
      const box = root(share).querySelector('[part=list]')!.getBoundingClientRect();
      for (const part of document.querySelectorAll('article p'))
        expect(meet(box, part.getBoundingClientRect())).to.equal(false);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('follows the width of the page', async () => {
    await setViewport({ width: 1280, height: 700 });
    const share = await article({ layout: 'rail' }, '');
    expect(isRail(share)).to.equal(true);
    await setViewport({ width: 400, height: 700 });
    await until(() => !isRail(share), 'it becomes a bar');
    await setViewport({ width: 1280, height: 700 });
    await until(() => isRail(share), 'it becomes a rail');
    share.setAttribute('layout', 'bar');
    await until(() => !isRail(share), 'another layout');
    expect(getComputedStyle(share).position).to.equal('static');
  });

  it('stays a bar beside a column, a wide picture, or a short text', async () => {
    await setViewport({ width: 1280, height: 700 });
    const aside = await article(
      { layout: 'rail' },
      '.aside{position:absolute;left:13rem;top:4rem;width:9rem;height:9rem}',
      html`<aside class="aside">Beside</aside>`,
    );
    expect(isRail(aside)).to.equal(false);
    const wide = await article({ layout: 'rail' }, 'article p:nth-of-type(9){margin-left:-6rem}');
    expect(isRail(wide)).to.equal(false);
    const short = await article({ layout: 'rail' }, 'article p:nth-of-type(n+4){display:none}');
    expect(isRail(short)).to.equal(false);
  });

  it('stands beside the text whatever the page says of the element, or is a bar', async () => {
    await setViewport({ width: 1280, height: 700 });
    for (const style of [
      'parvis-share{display:block;margin:1rem;padding:1rem;width:100%;float:none}',
      'parvis-share{position:static;transform:translateX(5rem)}',
    ]) {
      const share = await article({ layout: 'rail' }, style);
      const box = root(share).querySelector('[part=list]')!.getBoundingClientRect();
      for (const part of document.querySelectorAll('article p'))
        expect(meet(box, part.getBoundingClientRect()), style).to.equal(false);
      expect(isRail(share), style).to.equal(style.includes('block'));
    }
  });

  it('minds nothing that is not seen: what is folded away, hidden, or above and below', async () => {
    await setViewport({ width: 1280, height: 700 });
    const share = await article(
      { layout: 'rail' },
      '.aside{position:absolute;left:13rem;top:4rem;width:9rem;height:9rem} .hidden{visibility:hidden} details{position:absolute;top:0;left:0} pre{margin:0;position:absolute;left:13rem;top:4rem;width:9rem}',
      html`<details>
          <summary>More</summary>
          <pre>Folded away</pre>
        </details>
        <p class="aside hidden">Hidden</p>`,
    );
    const folded = document.querySelector('pre')!.getBoundingClientRect();
    expect(folded.width, 'a box that would be met').to.be.above(100);
    expect(isRail(share)).to.equal(true);
  });

  it('stands on the right where writing goes from right to left', async () => {
    await setViewport({ width: 1280, height: 700 });
    const share = await article({ layout: 'rail' }, '.page{direction:rtl}');
    expect(isRail(share)).to.equal(true);
    const text = document.querySelector('article p')!.getBoundingClientRect();
    expect(root(share).querySelector('.rail')!.getBoundingClientRect().left).to.be.above(text.right);
  });

  it('is the same after a move', async () => {
    await setViewport({ width: 1280, height: 700 });
    const share = await article({ layout: 'rail' }, '');
    const home = share.parentElement!;
    share.remove();
    home.prepend(share);
    await share.updateComplete;
    await until(() => isRail(share));
    await setViewport({ width: 400, height: 700 });
    await until(() => !isRail(share), 'it still listens');
  });
});

describe('whether a column fits', () => {
  const text = { left: 300, right: 900, top: 0, bottom: 2000 };
  const room = { text, width: 60, height: 400, viewport: 1200, rtl: false };
  it('where there is room on its side of the page', () => {
    expect(fits(room, [])).to.equal(true);
    expect(fits({ ...room, text: { ...text, left: 60 } }, [])).to.equal(false);
    expect(fits({ ...room, rtl: true }, [])).to.equal(true);
    expect(fits({ ...room, rtl: true, viewport: 940 }, [])).to.equal(false);
    expect(fits({ ...room, height: 2001 }, [])).to.equal(false);
  });
  it('and nothing else stands there', () => {
    expect(fits(room, [{ left: 250, right: 280, top: 900, bottom: 910 }])).to.equal(false);
    expect(fits(room, [{ left: 0, right: 240, top: 0, bottom: 2000 }])).to.equal(true);
    expect(fits(room, [{ left: 0, right: 1200, top: -90, bottom: 0 }])).to.equal(true);
  });
});

describe('the colours of the networks', () => {
  /** Relative luminance of `rgb(r, g, b)`, as WCAG 2 defines it. */
  const luminance = (colour: string): number => {
    const [r, g, b] = colour.match(/[\d.]+/g)!.map((each) => {
      const part = Number(each) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (one: string, other: string): number => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };

  for (const colorScheme of ['light', 'dark'] as const)
    it(`${colorScheme}: every icon reads at 4.5 to 1 on its own tile, and the writing is the page’s`, async () => {
      await emulateMedia({ colorScheme });
      const share = await line({ colours: 'brand', networks: `preset:all ${ALL} permalink` });
      const icons = all<SVGElement>(share, 'svg');
      expect(icons.length).to.be.above(14);
      const tiles = new Set<string>();
      for (const icon of icons) {
        const { color, backgroundColor } = getComputedStyle(icon);
        tiles.add(backgroundColor);
        const what = icon.closest('[part~=control]')!.getAttribute('part')!;
        expect(contrast(color, backgroundColor), what).to.be.at.least(4.5);
      }
      expect(tiles.size).to.be.above(8);
      const label = control(share, 'facebook').querySelector('[part=label]')!;
      expect(getComputedStyle(label).color).to.equal(getComputedStyle(share).color);
      await expectAccessible(share);
    });

  it('are not there unless they are asked for', async () => {
    const share = await line({ networks: ALL });
    for (const icon of all(share, 'svg'))
      expect(getComputedStyle(icon).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('a contrast too low would be seen', () => {
    expect(contrast('rgb(255, 255, 255)', 'rgb(37, 211, 102)')).to.be.below(3);
    expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.be.closeTo(21, 0.01);
  });
});
