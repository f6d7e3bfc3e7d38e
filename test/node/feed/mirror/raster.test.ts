import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { loadRaster } from '../../../../src/node/feed/mirror/raster.ts';
import type { Rastered } from '../../../../src/node/feed/mirror/raster.ts';
import type { Purpose } from '../../../../src/node/feed/mirror/picture.ts';
import { rasterKind } from '../../../../src/node/feed/mirror/sniff.ts';
import { drawn, sharp, skip } from './support.ts';

async function made(bytes: Uint8Array, purpose: Purpose = 'picture'): Promise<Rastered> {
  const rastered = await (await loadRaster())!(bytes, purpose);
  assert.ok(typeof rastered !== 'string', String(rastered));
  return rastered;
}
const refused = async (bytes: Uint8Array) => (await loadRaster())!(bytes, 'picture');

test('a photo stands upright in three widths and one that any browser reads', { skip }, async () => {
  // Orientation 6: the camera was turned; pixels are 3000 wide, the picture is 2000 wide.
  const photo = await drawn(3000, 2000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { facts, files } = await made(photo);
  assert.deepEqual(
    { ...facts, hash: undefined },
    { hash: undefined, ext: 'jpg', width: 1280, height: 1920, main: 640, widths: [320, 640, 1280] },
  );
  assert.deepEqual(
    [...files.keys()].map((name) => name.slice(33)),
    ['320.avif', '320.webp', '640.avif', '640.webp', '1280.avif', '1280.webp', '640.jpg'],
  );
  for (const [name, bytes] of files) {
    const { format, width, height } = await sharp(bytes).metadata();
    const [, asked, ext] = /-(\d+)\.(\w+)$/.exec(name)!;
    assert.deepEqual([format, width], [{ avif: 'heif', jpg: 'jpeg' }[ext!] ?? ext, Number(asked)]);
    assert.ok(Math.abs(height - Number(asked) * 1.5) <= 1);
  }
});

test('where, when and with what a picture was taken is in none of its files', { skip }, async () => {
  const photo = await drawn(700, 500)
    .withExif({
      IFD0: { Artist: 'Jeanne Secret', Copyright: 'secret' },
      IFD3: { GPSLatitude: '48/1 51/1 29/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Jeanne Secret</x:xmpmeta>')
    .jpeg()
    .toBuffer();
  assert.match(photo.toString('latin1'), /Jeanne Secret/);
  const all = [...(await made(photo)).files, ...(await made(photo, 'avatar')).files];
  assert.equal(all.length, 6);
  for (const [, bytes] of all) {
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined]);
    assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /Secret/);
  }
});

test('a small picture is never blown up; what is seen through stays so', { skip }, async () => {
  const { facts, files } = await made(await drawn(200, 100, '#36c8', 4).png().toBuffer());
  assert.deepEqual(
    [facts.ext, facts.width, facts.height, facts.main, facts.widths],
    ['png', 200, 100, 200, [200]],
  );
  for (const [, bytes] of files) assert.equal((await sharp(bytes).metadata()).hasAlpha, true);
});

test('of what moves the first frame stays (R-55)', { skip }, async () => {
  const frames = [drawn(40, 30, '#f00'), drawn(40, 30, '#00f')];
  const raw = await Promise.all(frames.map((one) => one.png().toBuffer()));
  for (const format of ['gif', 'webp'] as const) {
    const moving = await sharp(raw, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    assert.equal((await sharp(moving, { animated: true }).metadata()).pages, 2);
    const { facts, files } = await made(moving);
    assert.deepEqual([facts.width, facts.height], [40, 30]);
    const still = [...files].find(([name]) => name.endsWith('.png') || name.endsWith('.jpg'))![1];
    assert.equal((await sharp(still).metadata()).pages, undefined);
    const { dominant } = await sharp(still).stats();
    assert.ok(dominant.r > 200 && dominant.b < 60, 'the first one');
  }
});

test('faces are square and signs are small', { skip }, async () => {
  const wide = await drawn(400, 200).jpeg().toBuffer();
  const face = (await made(wide, 'avatar')).facts;
  assert.deepEqual([face.ext, face.width, face.height], ['webp', 96, 96]);
  const sign = (await made(wide, 'emoji')).facts;
  assert.deepEqual([sign.width, sign.height], [48, 24]);
});

test('the same bytes have the same name, for one purpose', { skip }, async () => {
  const [one, other] = await Promise.all(
    [drawn(30, 30), drawn(30, 30, '#c00')].map((each) => each.png().toBuffer()),
  );
  const name = async (bytes: Uint8Array, purpose?: Purpose) => (await made(bytes, purpose)).facts.hash;
  assert.equal(await name(one!), await name(one!));
  assert.notEqual(await name(one!), await name(other!));
  assert.notEqual(await name(one!), await name(one!, 'avatar'));
});

/** A PNG that is honest about its size and empty inside: 60,000 pixels each way in a few bytes. */
function bomb(): Buffer {
  const crc = (bytes: Buffer): number => {
    let c = ~0;
    for (const byte of bytes) {
      c ^= byte;
      for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    }
    return ~c >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a bomb, a drawing, a page and half a picture are refused', { skip }, async () => {
  const before = process.memoryUsage().rss;
  assert.equal(await refused(bomb()), 'too-many-pixels');
  assert.ok(process.memoryUsage().rss - before < 100e6, 'it was not unpacked');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  for (const text of [svg, `<?xml version="1.0"?>${svg}`, `\ufeff${svg}`, '<html>', '%PDF-1.7', ''])
    assert.equal(await refused(Buffer.from(text)), 'not-a-picture');
  assert.equal(await refused(await drawn(9, 9).tiff().toBuffer()), 'not-a-picture');
  const photo = await sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  assert.equal(await refused(photo.subarray(0, photo.length / 2)), 'broken-picture');
});

test('any bytes end as a refusal, whatever they begin with', { skip }, async () => {
  const starts = [
    '\xff\xd8\xff',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'RIFF0000WEBP',
    '\0\0\0\x1cftypavif',
    '<svg>',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
      assert.equal(typeof (await refused(bytes)), 'string');
    }),
    { numRuns: 100 },
  );
  assert.equal(rasterKind(new Uint8Array()), undefined);
});
