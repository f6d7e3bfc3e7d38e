/** A small chart in blocks of text, for mails, which show no picture and take no style, and for the terminal. */

/** Blocks of the longest bar; amounts below it have one block each. */
const LONGEST = 20;

/** @returns a bar for each amount, in their order: '' for none, one block for the smallest */
export function bars(amounts: readonly number[]): readonly string[] {
  const most = Math.max(LONGEST, ...amounts);
  return amounts.map((amount) =>
    '\u2588'.repeat(amount ? Math.max(1, Math.round((LONGEST * amount) / most)) : 0),
  );
}
