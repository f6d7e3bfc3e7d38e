/** From an address to the modules of a QR code (ISO/IEC 18004), and to their outline. No DOM: data in, data out. */
import { correction, generate } from 'lean-qr/nano';
import type { Bitmap2D, Correction } from 'lean-qr/nano';

/** White modules that a scanner needs around the code. */
export const QUIET_ZONE = 4;

/** A code, ready to be drawn. */
export interface QrCode {
  /** Modules on a side, without the quiet zone. */
  readonly size: number;
  /** The `d` of one path that fills the dark modules, one unit each. */
  readonly outline: string;
}

/**
 * Version 23, 109 modules a side: decoders that many web pages carry look for one of its marks in the wrong place and
 * never read it (jsQR and those it comes from). The next larger is read by all.
 */
const MISREAD = 109;

/** undefined when the text is longer than the largest code holds. */
const tried = (text: string, minCorrectionLevel: Correction): Bitmap2D | undefined => {
  try {
    const code = generate(text, { minCorrectionLevel });
    return code.size === MISREAD ? generate(text, { minCorrectionLevel, minVersion: 24 }) : code;
  } catch {
    return undefined;
  }
};

/**
 * As robust as a poster needs (level M: an eighth of it may be torn or dirty), more so where that costs no module; but
 * beyond this size fewer and larger modules are the greater help to a phone.
 */
const DENSE = 77;

const best = (text: string): Bitmap2D | undefined => {
  const code = tried(text, correction.M);
  if (!code || code.size > DENSE) return tried(text, correction.L);
  for (const level of [correction.H, correction.Q]) {
    const stronger = tried(text, level);
    if (stronger?.size === code.size) return stronger;
  }
  return code;
};

/** Dark modules in rows: each run of them is one rectangle. */
const outlineOf = ({ size, get }: Bitmap2D): string => {
  let outline = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x;
      while (get(x, y)) x++;
      if (x > start) outline += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  return outline;
};

/**
 * @param address what a scanner shall read, ASCII as `URL` writes it
 * @returns undefined when it is too long for any code (from 2,953 characters on)
 */
export const qrCode = (address: string): QrCode | undefined => {
  const code = best(address);
  return code && { size: code.size, outline: outlineOf(code) };
};
