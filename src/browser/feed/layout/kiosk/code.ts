/** The QR code of what is shown: a chunk of its own, which comes after the first post. */
import { qrCode } from '../../../kit/qr/code.ts';
import { drawing } from '../../../kit/qr/drawing.ts';

/** @returns draws the code of an address; the newest is kept, as every tick asks for it. undefined: too long for a code */
export const codeOf = (alt: string): ((address: string) => unknown) => {
  let last = '';
  let drawn: unknown;
  return (address) => {
    if (address !== last) {
      const code = qrCode(address);
      drawn = code && drawing(code, alt);
      last = address;
    }
    return drawn;
  };
};
