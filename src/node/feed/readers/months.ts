/**
 * Names of months, in the languages in which feeds are met: English by the standards, the others because systems
 * print dates in their own language (Latin, then Greek, then Cyrillic script). Each line begins with what tells a month from the others, accents removed.
 */
const STARTS: readonly string[] = [
  'jan gen ene sty \u03b9\u03b1\u03bd \u044f\u043d\u0432',
  'fev feb lut \u03c6\u03b5\u03b2 \u0444\u0435\u0432',
  'mar maa mrt \u03bc\u03b1\u03c1 \u043c\u0430\u0440',
  'avr apr abr kwi \u03b1\u03c0\u03c1 \u0430\u043f\u0440',
  'mai may mei mag maj \u03bc\u03b1\u03b9 \u043c\u0430\u0438 \u043c\u0430\u044f',
  'juin jun giu cze \u03b9\u03bf\u03c5\u03bd \u0438\u044e\u043d',
  'juil jul lug lip \u03b9\u03bf\u03c5\u03bb \u0438\u044e\u043b',
  'aou aug ago sie \u03b1\u03c5\u03b3 \u0430\u0432\u0433',
  'sep set sze wrz \u03c3\u03b5\u03c0 \u0441\u0435\u043d',
  'oct okt ott out paz \u03bf\u03ba\u03c4 \u043e\u043a\u0442',
  'nov lis \u03bd\u03bf\u03b5 \u043d\u043e\u044f',
  'dec dic dez des gru \u03b4\u03b5\u03ba \u0434\u0435\u043a',
];

const starts: readonly (readonly [start: string, month: number])[] = STARTS.flatMap((line, index) =>
  line.split(' ').map((start) => [start, index + 1] as const),
);

/** The month (1 to 12) that a word names, in full or cut short; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length < 3 ? undefined : starts.find(([start]) => plain.startsWith(start))?.[1];
}
