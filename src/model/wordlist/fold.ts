/**
 * Folding: what a reader takes for the same letter becomes the same letter (S-29). Compatibility forms come apart
 * (NFKD), marks and invisible characters go, capitals and the look-alikes of other scripts become small Latin letters.
 */

/** Look-alike -> letter, in pairs. Cyrillic, Greek, letters with a stroke, small capitals, Arabic variants. */
const PAIRS =
  'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdɡgԛqԝwүyӏlьb' +
  'αaβbεeηnικkμmνvοoρpτtυuχxωwγyιi' +
  'ıiȷjłløođdħhŧtƀbɨiʉuɐaɑaɛeɔoʃsƒfʟlʀrɴnɪiʏyʙbɢgʜhᴀaᴄcᴅdᴇeꜰfᴊjᴋkᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwᴢz' +
  'ىيیيکكەه';

const letters = new Map<string, string>([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['ة', 'ه'],
]);
const pairs = [...PAIRS];
for (let i = 0; i + 1 < pairs.length; i += 2) letters.set(pairs[i]!, pairs[i + 1]!);

/** Alphabets in which Unicode keeps letters as signs: negative circled and squared, regional indicators. */
const signed = (code: number): string | undefined => {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  return undefined;
};

/** Nothing visible: marks, format and control characters (white space stays), the tatweel, blanks that pass for letters. */
const GONE = /[\p{M}\p{Cf}\u0640\u115f\u1160\u3164\uffa0]|(?!\s)\p{Cc}/gu;

/** Text between a right-to-left override and its end, as it is shown. */
const unturned = (text: string): string =>
  text.includes('\u202e')
    ? text.replace(/\u202e([^\u202c\n]*)/g, (_, inner: string) => [...inner].reverse().join(''))
    : text;

/** The folded text; white space and punctuation stay, so that words can still be told apart. Linear. */
export const fold = (text: string): string =>
  unturned(text)
    .normalize('NFKD')
    .replace(GONE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(GONE, '')
    .replace(/[^\p{ASCII}]/gu, (char) => letters.get(char) ?? signed(char.codePointAt(0)!) ?? char);
