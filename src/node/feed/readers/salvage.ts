/**
 * What is taken out of a document before it is read: characters that XML forbids and databases refuse, and the
 * document type. The rest of the forgiveness is in the reading: a bare `&` stays, a missing end is supplied.
 */

/** Controls but tab and line ends, halves of surrogate pairs, and the two characters that are none (XML 1.0, 2.2). */
// eslint-disable-next-line no-control-regex
export const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Controls that only ever mean windows-1252: a site that turned its bytes into UTF-8 without knowing what they were. */
const C1 = /[\x80-\x9f]/g;
const cp1252 = new TextDecoder('windows-1252');

/** Where the document type ends: its quotes and brackets are skipped, so that nothing inside it is ever read. */
function endOfDoctype(text: string, start: number): number {
  let quote = '';
  let inside = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '<' && text.startsWith('<!--', at)) {
      // An apostrophe in a comment opens nothing.
      const end = text.indexOf('-->', at);
      at = end < 0 ? text.length : end + 2;
    } else if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') inside = true;
    else if (char === ']') inside = false;
    else if (char === '>' && !inside) return at + 1;
  }
  // Never closed: then at least the items that follow its first ">" are worth a try.
  const end = text.indexOf('>', start);
  return end < 0 ? text.length : end + 1;
}

/**
 * The text without forbidden characters and without its document type: no entity is ever declared, no file ever
 * fetched (S-43). Work is linear.
 */
export function salvage(text: string): string {
  const clean = text
    .replace(FORBIDDEN, '')
    .replace(C1, (char) => cp1252.decode(Uint8Array.of(char.charCodeAt(0))));
  const start = clean.search(/<!doctype[\s[]/i);
  if (start < 0 || /<(?:[\w.-]+:)?(?:rss|feed|rdf)\b/i.test(clean.slice(0, start))) return clean;
  return clean.slice(0, start) + clean.slice(endOfDoctype(clean, start));
}
