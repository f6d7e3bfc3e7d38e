/** The code as data: its modules drawn by hand, and read back by a decoder that knows nothing of the encoder. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { QUIET_ZONE, qrCode } from '../../../../src/browser/kit/qr/code.ts';
import type { QrCode } from '../../../../src/browser/kit/qr/code.ts';
import type { Picture } from './decode.ts';
import { decoded } from './decode.ts';

/** Pixels a side for each module. */
const SCALE = 2;

/** Fills the rectangles of the outline, by its letters and not by a browser's painter. */
const painted = ({ size, outline }: QrCode): Picture => {
  const side = (size + 2 * QUIET_ZONE) * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const runs = [...outline.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(runs.map(([run]) => run).join('')).to.equal(outline);
  for (const [, x, y, length, back] of runs.map((run) => run.map(Number))) {
    expect(back).to.equal(length);
    for (let row = 0; row < SCALE; row++)
      for (let column = 0; column < length! * SCALE; column++) {
        const at = ((y! + QUIET_ZONE) * SCALE + row) * side + (x! + QUIET_ZONE) * SCALE + column;
        data.fill(0, at * 4, at * 4 + 3);
      }
  }
  return { data, width: side, height: side };
};

const readBack = (address: string): string | undefined => decoded(painted(qrCode(address)!));

describe('qrCode', function () {
  // A hundred pictures are decoded, pixel by pixel: on a busy machine that takes its time.
  this.timeout(60_000);

  it('is read back, whatever the address', () => {
    const address = fc
      .tuple(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
      )
      .map(
        ([url, text]) => new URL(`${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(text)}`).href,
      );
    fc.assert(
      fc.property(address, (url) => readBack(url) === url),
      { numRuns: 100 },
    );
  });

  it('is read back at every length up to two thousand characters', () => {
    for (let length = 20; length <= 2000; length += 180) {
      const url = `https://a.example/${'Aé1%-'.repeat(500).replaceAll('é', '~')}`.slice(0, length);
      expect(readBack(url), `${length}`).to.equal(url);
    }
  });

  it('is never of the size that common decoders misread', () => {
    for (let length = 960; length <= 1100; length += 5) {
      const code = qrCode('a'.repeat(length))!;
      expect(code.size).to.not.equal(109);
    }
  });

  it('survives the dirt that a poster gathers: a patch of one module in twenty-five is painted over', () => {
    const url = 'https://www.valmont.example/actualites/marche';
    const picture = painted(qrCode(url)!);
    const patch = Math.floor(picture.width / 6);
    const start = Math.floor(picture.width / 2);
    for (let row = 0; row < patch; row++) {
      const at = ((start + row) * picture.width + start) * 4;
      picture.data.fill(255, at, at + patch * 4);
    }
    expect(decoded(picture)).to.equal(url);
  });

  it('grows with the address, and ends where no code holds it', () => {
    const sizes = [30, 300, 900, 2900].map((length) => qrCode('a'.repeat(length))!.size);
    expect([...sizes].sort((a, b) => a - b)).to.deep.equal(sizes);
    expect(sizes[0]).to.be.at.most(33);
    expect(qrCode('a'.repeat(2940))?.size).to.equal(177);
    expect(qrCode('a'.repeat(2954))).to.equal(undefined);
  });
});
