/** Character references of HTML, as far as networks and content management systems write them. */

/** The names of U+00A0 to U+00FF, in their order. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Other names, each with its character in hexadecimal. */
const OTHERS =
  'amp 26 lt 3c gt 3e quot 22 apos 27 OElig 152 oelig 153 Yuml 178 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e bull 2022 hellip 2026 lsaquo 2039 rsaquo 203a euro 20ac trade 2122 rarr 2192 minus 2212 ne 2260 le 2264 ge 2265 colon 3a';

let names: Map<string, number> | undefined;

const byName = (name: string): number | undefined => {
  if (!names) {
    names = new Map(LATIN1.split(' ').map((key, index) => [key, 160 + index]));
    const words = OTHERS.split(' ');
    for (let at = 0; at < words.length; at += 2)
      names.set(words[at] ?? '', parseInt(words[at + 1] ?? '', 16));
  }
  return names.get(name);
};

/** HTML reads 0x80 to 0x9f as windows-1252; zero, halves of pairs and what is beyond Unicode become U+FFFD. */
const character = (code: number): string => {
  if (code > 0x7f && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return String.fromCodePoint(code > 0 && code < 0x110000 && code >> 11 !== 27 ? code : 0xfffd);
};

/**
 * The text with its references replaced, once. A name that is not known stays as written. Numbers may lack their
 * semicolon, as in browsers; names may not, so that the query `?a=1&copy=2` stays whole.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]{1,9});)/gi, (whole, hex, decimal, name) => {
    const code = name ? byName(name) : hex ? parseInt(hex, 16) : Number(decimal);
    return code === undefined ? whole : character(code);
  });
