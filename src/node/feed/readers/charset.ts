/**
 * Bytes to text: byte order mark, then HTTP, then the XML declaration, then UTF-8, then windows-1252 (S-18). A charset
 * that is named but that the bytes contradict is passed over; UTF-7 and its like are never decoded.
 */

/** Bytes looked at for a declaration. */
const HEAD = 1024;

const MARKS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // No mark, but the first character is "<" or "{", which every feed begins with (XML 1.0, appendix F).
  ...[0x3c, 0x7b, 0x5b].flatMap((first): [number[], string][] => [
    [[first, 0, 0, 0], 'utf-32le'],
    [[0, 0, 0, first], 'utf-32be'],
    [[first, 0], 'utf-16le'],
    [[0, first], 'utf-16be'],
  ]),
];

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, at) => bytes[at] === byte);

/** UTF-32 is in no browser's list, so it is read here. What is no character becomes U+FFFD. */
function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    parts.push(code > 0x10ffff || code >> 11 === 27 ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('').replace(/^\ufeff/, '');
}

/** The name by which the platform knows a charset: as written, or without the signs that people put in it. */
function knownAs(label: string | undefined): string | undefined {
  for (const name of label ? [label, label.replace(/[^a-z0-9]/gi, '')] : []) {
    try {
      const { encoding } = new TextDecoder(name);
      // A label in 8-bit text cannot truthfully name UTF-16 (HTML standard, "prescan").
      return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
    } catch {
      // Not a charset that we decode.
    }
  }
  return undefined;
}

/** The text, if every byte of it is right. */
function whole(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The text with its broken places marked: one emoji cut in two must not turn every accent of a page into two letters.
 * When broken places outweigh the good ones the charset is another.
 */
function mended(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return count(text, /\ufffd/g) <= count(text, /[^\0-\x7f\ufffd]/g) ? text : undefined;
}

/** The charset parameter of a Content-Type. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1];

/** The encoding of an XML declaration, which may hold line ends. */
const declared = (bytes: Uint8Array): string | undefined =>
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)),
  )?.[1];

/** The text of a document. Never fails: windows-1252 reads any bytes. */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  const mark = MARKS.find(([first]) => starts(bytes, first))?.[1];
  if (mark?.startsWith('utf-32')) return utf32(bytes, mark.endsWith('le'));
  if (mark) return new TextDecoder(mark).decode(bytes);
  const named = [charsetOf(contentType), declared(bytes)].map(knownAs);
  const candidates = [...new Set([...named, 'utf-8'])].filter((one) => one !== undefined);
  for (const read of [whole, mended])
    for (const encoding of candidates) {
      const text = read(encoding, bytes);
      if (text !== undefined) return text;
    }
  return new TextDecoder('windows-1252').decode(bytes);
}
