/** The list of pictures for a spreadsheet, beside the accessibility statement. RFC 4180, with the mark by which Excel knows UTF-8. */
import type { DeskPicture } from '../../../model/wire/desk-pictures.ts';

/** The columns; their names are the wire's, the same in every language, so that programs can read them. */
const columns = ['post', 'address', 'published', 'title', 'picture', 'own', 'alt', 'name', 'at'] as const;

/** A cell that a spreadsheet does not take for a formula. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @returns the list as CSV, with a first line of names */
export const picturesCsv = (pictures: readonly DeskPicture[]): string =>
  '\ufeff' +
  [columns, ...pictures.map((one) => columns.map((name) => one[name] ?? ''))]
    .map((row) => row.map(cell).join(',') + '\r\n')
    .join('');
