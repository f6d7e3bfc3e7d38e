/**
 * What a file is, by its first bytes: a header may say anything. Only these go on to the decoder; a drawing (SVG) is a
 * document that can hold script and name other hosts, so it is refused here, before anything reads it (S-14).
 */

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** @returns the format, when it is one of pictures made of pixels */
export function rasterKind(bytes: Uint8Array): 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  // The brands of AVIF stand in the first box; HEIC, which has patents on it, is not among them.
  if (ascii(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(bytes, 8, 48))) return 'avif';
  return undefined;
}
