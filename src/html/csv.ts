/**
 * Tables for a spreadsheet: RFC 4180, with a byte order mark, since without one a spreadsheet reads UTF-8 as something
 * else. A cell that begins like a formula is disarmed: what people have written comes from elsewhere.
 */

/** Goes before the first row. */
export const CSV_MARK = '\ufeff';

const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\n\r,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One row, with its end. */
export const csvRow = (cells: readonly (string | number)[]): string => cells.map(cell).join(',') + '\r\n';
