/**
 * From the bytes that came to the files that are shown: upright, in a few widths, without metadata (where, when and
 * with what a picture was taken is nobody's business), the first frame of what moves.
 */
import { createHash } from 'node:crypto';
import type { Sharp, default as Library } from 'sharp';
import { FALLBACK_WIDTH, MODERN, SMALL, WIDTHS, fileName } from './picture.ts';
import type { Note, Purpose } from './picture.ts';
import { rasterKind } from './sniff.ts';

/** Pixels that are decoded at most: a phone's photo has 12 to 50 million; a bomb has thousands of millions (S-42). */
export const MOST_PIXELS = 50_000_000;
/** Seconds that the decoder has for one file. */
const SECONDS = 15;
/** Goes into every name: pictures are made anew when what is made of them changes. */
const RECIPE = 'parvis-1';

/** What was made. `facts` go into the note. */
export interface Rastered {
  readonly facts: Pick<Note, 'hash' | 'ext' | 'width' | 'height' | 'main' | 'widths'>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Why nothing was made. */
export type RasterFailure = 'not-a-picture' | 'too-many-pixels' | 'broken-picture';

/** Makes the files of a picture. Never rejects. */
export type Raster = (bytes: Uint8Array, purpose: Purpose) => Promise<Rastered | RasterFailure>;

/** Metadata goes by itself: the library writes none that it is not told to write. */
function rasterWith(sharp: typeof Library): Raster {
  const open = (bytes: Uint8Array): Sharp =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, sequentialRead: true })
      .timeout({ seconds: SECONDS })
      .autoOrient();

  return async (bytes, purpose) => {
    if (!rasterKind(bytes)) return 'not-a-picture';
    const hash = createHash('sha256')
      .update(`${RECIPE} ${purpose} `)
      .update(bytes)
      .digest('hex')
      .slice(0, 32);
    const files = new Map<string, Uint8Array>();
    try {
      const { autoOrient: box, hasAlpha } = await sharp(bytes, {
        limitInputPixels: false,
        pages: 1,
      }).metadata();
      if (box.width * box.height > MOST_PIXELS) return 'too-many-pixels';
      if (purpose !== 'picture') {
        const side = SMALL[purpose];
        const fit = purpose === 'avatar' ? 'cover' : 'inside';
        const { data, info } = await open(bytes)
          .resize({ width: side, height: side, fit })
          .webp({ quality: 80 })
          .toBuffer({ resolveWithObject: true });
        files.set(fileName(hash, side, 'webp'), data);
        const { width, height } = info;
        return { facts: { hash, ext: 'webp', width, height, main: side, widths: [] }, files };
      }
      const largest = Math.min(box.width, WIDTHS.at(-1)!);
      // A width that is nearly the largest would be the same picture twice.
      const widths = [...WIDTHS.filter((width) => width * 1.2 < largest), largest];
      const main = Math.min(largest, FALLBACK_WIDTH);
      const ext = hasAlpha ? 'png' : 'jpg';
      // Decoded once: the smaller ones are made from the largest.
      const { data: pixels, info: of } = await open(bytes)
        .resize({ width: largest, withoutEnlargement: true })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width: wide, height, channels } = of;
      // One after the other: the machine has other things to do.
      const make = async (width: number, format: 'avif' | 'webp' | 'jpg' | 'png'): Promise<void> => {
        const sized = sharp(pixels, { raw: { width: wide, height, channels } })
          .timeout({ seconds: SECONDS })
          .resize({ width, withoutEnlargement: true });
        const written = {
          // At this effort AVIF costs as much time as WebP; at the usual one, ten times that.
          avif: () => sized.avif({ quality: 55, effort: 2 }),
          webp: () => sized.webp({ quality: 78 }),
          jpg: () => sized.jpeg({ quality: 80, mozjpeg: true }),
          png: () => sized.png({ compressionLevel: 9, palette: true, quality: 90 }),
        }[format]();
        files.set(fileName(hash, width, format), await written.toBuffer());
      };
      for (const width of widths) for (const format of MODERN) await make(width, format);
      await make(main, ext);
      return { facts: { hash, ext, width: wide, height, main, widths }, files };
    } catch {
      return 'broken-picture';
    }
  };
}

let loading: Promise<Raster | undefined> | undefined;

/** The library, when it is installed: it is optional, and without it no picture is mirrored. */
export const loadRaster = (): Promise<Raster | undefined> =>
  (loading ??= import('sharp').then(
    ({ default: sharp }) => {
      // What was decoded is not needed a second time.
      sharp.cache(false);
      return rasterWith(sharp);
    },
    () => undefined,
  ));
