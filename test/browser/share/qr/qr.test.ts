/** The QR code's panel, alone in a small element; the whole line is in share.test.ts. */
import '../../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../../support/browser/axe.ts';
import { createPanel, styles } from '../../../../src/browser/share/qr/qr.panel.ts';
import type { SharePage } from '../../../../src/model/share/page.ts';
import type { Opening, PanelHost } from '../panel-host.ts';
import '../panel-host.ts';
import { decoded } from '../../kit/qr/decode.ts';

const page: SharePage = {
  url: 'https://www.valmont.example/actualites/marche?id=12&lang=fr',
  title: 'Le marché du samedi : « place neuve »',
  text: '',
};

const shown = async (of: SharePage = page, opening: Opening = {}): Promise<PanelHost> => {
  const host = await fixture<PanelHost>(html`<panel-host></panel-host>`);
  await host.show({ createPanel, styles }, of, opening);
  return host;
};

/** Draws an SVG file as a browser would show it, and reads the pixels. */
const pixels = async (file: Blob, side: number): Promise<ImageData> => {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const pen = canvas.getContext('2d')!;
    // What shows through is not white, so that a drawing without a ground of its own fails.
    pen.fillStyle = '#446';
    pen.fillRect(0, 0, side, side);
    pen.drawImage(image, 0, 0, side, side);
    return pen.getImageData(0, 0, side, side);
  } finally {
    URL.revokeObjectURL(address);
  }
};

const fileOf = (host: PanelHost): Blob =>
  new Blob([new XMLSerializer().serializeToString(host.part('svg'))], { type: 'image/svg+xml' });

/** Presses the button and catches what the browser would save, without saving it. */
const saved = async (host: PanelHost): Promise<{ name: string; file: Blob; revoked: boolean }> => {
  const { setTimeout: wait } = window;
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL: create, revokeObjectURL: revoke } = URL;
  let name = '';
  let file: Blob | undefined;
  let address = '';
  let revoked = false;
  let later: (() => void) | undefined;
  URL.createObjectURL = (blob) => {
    file = blob as Blob;
    return (address = create.call(URL, blob));
  };
  URL.revokeObjectURL = (which) => {
    revoked ||= which === address;
    revoke.call(URL, which);
  };
  HTMLAnchorElement.prototype.click = function () {
    expect(this.href).to.equal(address);
    expect(revoked, 'revoked before it was read').to.equal(false);
    name = this.download;
  };
  window.setTimeout = ((run: () => void) => void (later = run)) as never;
  try {
    host.part<HTMLButtonElement>('button').click();
  } finally {
    window.setTimeout = wait;
    HTMLAnchorElement.prototype.click = click;
  }
  later?.();
  URL.createObjectURL = create;
  URL.revokeObjectURL = revoke;
  return { name, file: file!, revoked };
};

afterEach(async () => {
  await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await setViewport({ width: 800, height: 600 });
});

describe('the QR code’s panel is accessible', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'] as const)
      it(`${scheme} ${lang}`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const host = await shown(page, { lang });
        await expectAccessible(host);
        expect(host.part('svg').getAttribute('aria-label')).to.contain(page.url);
      });

  it('when the address is too long for a code', async () => {
    const host = await shown({ ...page, url: `https://a.example/${'p'.repeat(3000)}` });
    await expectAccessible(host);
    expect(host.part('section').textContent).to.contain('too long for a QR code');
    expect(host.shadowRoot!.querySelector('svg, button')).to.equal(null);
  });
});

describe('the QR code’s panel by keyboard', () => {
  it('saves with Enter, and nothing else takes the focus', async () => {
    const host = await shown();
    let pressed = 0;
    host.part('button').addEventListener(
      'click',
      (event) => {
        event.stopImmediatePropagation();
        pressed++;
      },
      { capture: true },
    );
    await sendKeys({ press: 'Tab' });
    expect(host.shadowRoot!.activeElement).to.equal(host.part('button'));
    await sendKeys({ press: 'Enter' });
    expect(pressed).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(host.shadowRoot!.activeElement).to.equal(null);
  });
});

describe('the code on the screen', function () {
  this.timeout(60_000);

  it('leads to the address, read by another decoder, in light, dark and forced colours', async () => {
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ] as const) {
      await emulateMedia(media);
      const host = await shown();
      expect(decoded(await pixels(fileOf(host), 400)), JSON.stringify(media)).to.equal(page.url);
      // And what stands in the page is what stands in the file: no style paints over it.
      expect(getComputedStyle(host.part('svg path')).fill).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(host.part('svg rect')).fill).to.equal('rgb(255, 255, 255)');
    }
  });

  it('leads there for addresses of every length, up to two thousand characters', async () => {
    for (const length of [1, 40, 200, 700, 1980]) {
      const url = `https://a.example/${'p%C3%A9'.repeat(length).slice(0, length)}`;
      const host = await shown({ ...page, url });
      const side = Number(host.part('svg').getAttribute('viewBox')!.split(' ')[2]);
      expect(decoded(await pixels(fileOf(host), side * 6)), String(length)).to.equal(url);
    }
  });

  it('is one path on a white ground, with four white modules around', async () => {
    const host = await shown();
    const svg = host.part<SVGSVGElement>('svg');
    expect([...svg.children].map(({ localName }) => localName)).to.deep.equal(['rect', 'path']);
    const box = host.part<SVGPathElement>('path').getBBox();
    const [x, y, side] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    expect([x, y]).to.deep.equal([-4, -4]);
    expect([box.x, box.y, box.width, box.height]).to.deep.equal([0, 0, side! - 8, side! - 8]);
  });

  it('is whole and square on a page of 320 px, and no larger than it must be on a wide one', async () => {
    for (const [width, least, most] of [
      [320, 240, 320],
      [1200, 240, 330],
    ] as const) {
      await setViewport({ width, height: 800 });
      const host = await shown();
      const box = host.part('svg').getBoundingClientRect();
      expect(Math.abs(box.width - box.height)).to.be.below(1);
      expect(box.width).to.be.within(least, most);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    }
  });
});

describe('the file', () => {
  it('is the code, under a name from the page’s title, and its memory is given back', async () => {
    const host = await shown();
    const { name, file, revoked } = await saved(host);
    expect(name).to.equal('qr-le-marché-du-samedi-place-neuve.svg');
    expect(file.type).to.equal('image/svg+xml');
    expect(revoked).to.equal(true);
    const text = await file.text();
    expect(text).to.match(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).to.not.match(/<!--|style=|class=/);
    expect(decoded(await pixels(file, 400))).to.equal(page.url);
  });

  it('has the host’s name when the page has no title', async () => {
    const { name } = await saved(await shown({ ...page, title: '' }));
    expect(name).to.equal('qr-www-valmont-example.svg');
  });

  it('asks nothing of any server', async () => {
    const before = performance.getEntriesByType('resource').length;
    await saved(await shown());
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});

describe('the QR code’s panel in and out of the page', () => {
  it('is the same after a move, and two live side by side', async () => {
    const host = await shown();
    const [twin] = [await shown({ ...page, url: 'https://www.valmont.example/autre' })];
    twin.after(host);
    await host.updateComplete;
    expect(decoded(await pixels(fileOf(host), 400))).to.equal(page.url);
    expect(decoded(await pixels(fileOf(twin), 400))).to.equal('https://www.valmont.example/autre');
  });
});
