/**
 * A mirrored picture: what is known of it, and the names of its files. A name is a hash of the bytes that came, so that
 * what stands under it never changes and a cache may keep it for ever.
 */
import { int, list, object, oneOf, optional, or, pattern, text } from '../../../model/wire/shape.ts';
import { instant } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';

/** What a picture is for: `picture` fills a column, `avatar` and `emoji` stand in a line of text. */
export const purposes = ['picture', 'avatar', 'emoji'] as const;
export type Purpose = (typeof purposes)[number];

/** Widths in pixels, for columns of 320 to 640 CSS pixels on screens of one and two; never wider than the original. */
export const WIDTHS: readonly number[] = [320, 640, 1280];

/** The one width of the file that any browser reads. */
export const FALLBACK_WIDTH = 640;

/** Sides of the small ones: 48 and 24 CSS pixels on a fine screen. */
export const SMALL: Readonly<Record<Exclude<Purpose, 'picture'>, number>> = { avatar: 96, emoji: 48 };

/** The note that stands for an address in the mirror. */
export const noteShape = object({
  /** The last visit. */
  at: instant,
  /** Failures in a row. */
  tries: or(int(0, 1000), 0),
  failed: optional(text(40, 1)),
  etag: optional(text(1024)),
  lastModified: optional(text(200)),
  /** Of a picture that is there. */
  hash: optional(pattern(/^[0-9a-f]{32}$/, 32)),
  /** Of the file that any browser reads. */
  ext: optional(oneOf('jpg', 'png', 'webp')),
  /** Pixels of the largest file, turned upright. */
  width: optional(int(1, 100_000)),
  height: optional(int(1, 100_000)),
  /** Width of the file that any browser reads. */
  main: optional(int(1, 100_000)),
  /** Widths that stand beside it in AVIF and WebP. */
  widths: or(list(int(1, 100_000), 8), []),
});
export type Note = Infer<typeof noteShape>;

/** A picture that can be shown. */
export interface Mirrored {
  /** Name of the file that any browser reads. */
  readonly name: string;
  /** CSS pixels of its box. */
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
}

/** Formats beside the one that any browser reads, the smaller first. */
export const MODERN = ['avif', 'webp'] as const;

/** Any file's name in the mirror. */
export const FILE_NAME = /^[0-9a-f]{32}-\d{1,6}\.(?:avif|webp|jpg|png)$/;

export const fileName = (hash: string, width: number, ext: string): string => `${hash}-${width}.${ext}`;

/** What a note says can be shown; undefined for a failure. */
export function pictureOf({ hash, ext, width, height, main, widths }: Note): Mirrored | undefined {
  if (!hash || !ext || !width || !height || !main) return undefined;
  // The box is that of the one file; the wider ones are for fine screens.
  const scale = Math.min(1, main / width);
  const box = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
  return { name: fileName(hash, main, ext), ...box, widths };
}

/** Every file of a note. */
export function filesOf(note: Note): readonly string[] {
  const { hash, widths } = note;
  const shown = pictureOf(note);
  if (!hash || !shown) return [];
  return [shown.name, ...widths.flatMap((width) => MODERN.map((ext) => fileName(hash, width, ext)))];
}
