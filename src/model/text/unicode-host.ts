/** Host names in the letters of their language, where those letters cannot deceive (S-16). */

/** RFC 3492: the letters of one punycode label without its `xn--`, or undefined when it is not one. */
const decode = (label: string): string | undefined => {
  const cut = label.lastIndexOf('-');
  const out = Array.from(cut > 0 ? label.slice(0, cut) : '');
  let code = 128;
  let bias = 72;
  let index = 0;
  for (let at = cut + 1; at < label.length;) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = parseInt(label[at++] ?? '', 36);
      if (Number.isNaN(digit)) return undefined;
      // In base 36 the digits come first, in punycode the letters do.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const least = Math.min(26, Math.max(1, k - bias));
      if (value < least) break;
      weight *= 36 - least;
    }
    const length = out.length + 1;
    let delta = Math.floor((index - before) / (before ? 2 : 700));
    delta += Math.floor(delta / length);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(index / length);
    if (code > 0x10ffff) return undefined;
    index %= length;
    out.splice(index++, 0, String.fromCodePoint(code));
  }
  return out.join('');
};

/**
 * The letters of which a whole host, its last label included, must be made to be shown as letters: one script.
 * Latin is kept to the accents of European languages, without the letters that look like an unaccented i, l or k.
 */
const ONE_ALPHABET =
  /^(?:[-.:\da-z\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e]+|[-.:\d\p{sc=Cyrl}]+|[-.:\d\p{sc=Grek}]+|[-.:\d\p{sc=Arab}]+|[-.:\d\p{sc=Hebr}]+|[-.:\d\p{sc=Armn}]+|[-.:\d\p{sc=Geor}]+|[-.:\d\p{sc=Deva}]+|[-.:\d\p{sc=Thai}]+|[-.:\d\p{sc=Hang}]+|[-.:\d\p{sc=Hani}]+)$/u;

/**
 * A host as `URL` gives it (lower case, punycode, perhaps a port), in letters when they all belong to one
 * alphabet, else unchanged.
 */
export const unicodeHost = (host: string): string => {
  const labels = host.split('.').map((label) => (label.startsWith('xn--') ? decode(label.slice(4)) : label));
  if (labels.includes(undefined)) return host;
  const letters = labels.join('.');
  return ONE_ALPHABET.test(letters) ? letters : host;
};
