/**
 * Display safety (S-15): a text that cannot reverse, hide, overlay or blank its neighbours. It is for what is
 * shown; what is stored stays as its author gave it (S-20).
 */

/** Tag characters are drawn in three sequences only: the flags of England, Scotland and Wales. */
const FLAG =
  '(?<=\\u{1f3f4})\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}';

/** Joiners that are needed: within an emoji sequence, and after letters of the scripts that join or stack. */
const JOINER =
  '(?<=[\\p{ExtPict}\\p{M}\\u{1f3fb}-\\u{1f3ff}])\\u200d(?=\\p{ExtPict})|(?<=[\\u0600-\\u109f\\u1780-\\u17b3\\u17b6-\\u180d\\u180f-\\u18af\\ua840-\\uabff\\ufb50-\\ufefc])[\\u200c\\u200d]';

/**
 * Never shown: controls, and what Unicode calls ignorable (overrides and isolates of direction, blanks that pass for
 * letters, tags), less what is needed: soft hyphens, marks of direction, selectors of emoji and Mongolian letters, and
 * those of ideographs after an ideograph (elsewhere they smuggle bytes). Last the anchors of annotations.
 */
const HIDDEN =
  '[^\\P{Cc}\\t\\n]|(?![\\xad\\u061c\\u180b-\\u180d\\u180f\\u200e\\u200f\\ufe00-\\ufe0f])(?!(?<=\\p{sc=Han})[\\u{e0100}-\\u{e01ef}])\\p{DI}|[\\ufff9-\\ufffb]';

const INVISIBLE = /* @__PURE__ */ new RegExp(`(${FLAG}|${JOINER})|${HIDDEN}`, 'gu');

/** At most eight marks on a letter, and none where a word starts: it would sit on whatever stands before. */
const marks = (text: string): string =>
  text.replace(/(?<![^ \t\n])[\p{M}\u200c\u200d]+/gu, '').replace(/(\p{M}{8})\p{M}+/gu, '$1');

/**
 * A text that is safe to show: NFC, lines parted by `\n` only, invisible and direction-changing characters
 * dropped, stacked marks cut, half surrogate pairs replaced by U+FFFD. Cleaning twice changes nothing.
 */
export const clean = (text: string): string =>
  marks(
    marks(
      text
        .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(INVISIBLE, '$1'),
      // Cut before and after: normalising a tower of marks takes long, and some letters come apart in NFC.
    ).normalize(),
  );

/** The same on one line, without blanks around it: for titles and names. '' when nothing visible is left. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
