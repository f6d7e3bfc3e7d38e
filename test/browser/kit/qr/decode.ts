/** Reads a QR code back with a decoder that knows nothing of the encoder. */
import type jsQR from 'jsqr';
// It is no module: it puts itself on the global scope.
import 'jsqr/dist/jsQR.js';

const decode = (globalThis as unknown as { jsQR: typeof jsQR }).jsQR;

/** A picture in RGBA. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** @returns the text in a picture, or undefined when no code is found in it */
export const decoded = ({ data, width, height }: Picture): string | undefined =>
  decode(data, width, height)?.data;
