/** Tables for a file that people read: Markdown, aligned as the formatter of this repository wants it. */

/** A value in a cell: no line break, and no bar that would end the cell. */
const cell = (value) =>
  String(value ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly unknown[])[]} rows as long as the head
 * @param {{left?: number}} options how many columns hold words; the others hold figures and stand to the right
 * @returns {string} with a line break at its end
 * @throws when a row is longer or shorter than the head
 */
export function table(head, rows, { left = 1 } = {}) {
  for (const row of rows)
    if (row.length !== head.length)
      throw new RangeError(`A row has ${row.length} cells under ${head.length} headings: ${row[0]}`);
  const lines = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...lines.map((row) => row[column].length)));
  const pad = (text, column) => (column < left ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  const rule = widths.map((width, column) =>
    column < left ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const drawn = lines.map((row) => row.map(pad));
  return [drawn[0], rule, ...drawn.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n';
}
