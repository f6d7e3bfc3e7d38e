/** What someone probably meant to type. */

/** How many letters must be added, dropped, changed or exchanged with their neighbour to make `b` of `a`. */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = (rows[i] = [i]);
    const above = rows[i - 1]!;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
};

/** The name nearest to `typed`, when it is near: a third of its letters may be wrong. */
export const nearest = (typed: string, names: readonly string[]): string | undefined => {
  // Longer than any name by this much, nothing is near; and the table would grow for nothing.
  const word = typed.toLowerCase().slice(0, 40);
  const [best] = names
    .map((name) => [name, distance(word, name)] as const)
    .filter(([name, steps]) => steps <= Math.floor(name.length / 3))
    .sort(([, a], [, b]) => a - b);
  return best?.[0];
};
