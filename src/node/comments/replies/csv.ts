/** Ready texts as a table: out for a spreadsheet, and in again. RFC 4180, with the mark by which Excel knows UTF-8. */
import { parse as readCsv } from 'csv-parse/sync';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { clean, cleanLine } from '../../../model/text/clean.ts';
import { lang, name } from '../../../model/wire/common.ts';
import { LONGEST_REPLY } from '../../../model/wire/desk-replies.ts';
import type { ReadyText } from '../../../model/wire/desk-replies.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, optional, text } from '../../../model/wire/shape.ts';

/** The columns; their names are the wire's, the same in every language, so that programs can read them. */
const columns = ['title', 'service', 'lang', 'text'] as const;

/** What a spreadsheet would take for a formula stands behind an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @returns the texts as CSV, with a first line of names */
export const textsCsv = (texts: readonly ReadyText[]): string =>
  '\ufeff' +
  [columns, ...texts.map((one) => columns.map((column) => one[column] ?? ''))]
    .map((row) => row.map(cell).join(',') + '\r\n')
    .join('');

const rowShape = object({
  title: text(200, 1),
  service: optional(name),
  lang: optional(lang),
  text: text(LONGEST_REPLY, 1),
});

/** A line of the table; `line` is its number, the names being the first. */
type Row = Omit<ReadyText, 'id' | 'version'> & { readonly line: number };

/** The apostrophe is ours. */
const value = (given: unknown): string =>
  typeof given === 'string' ? given.replace(/^'(?=[=+\-@\t\r])/, '') : '';

/**
 * Reads a table. Commas, semicolons and tabs may part its cells; the order of the columns is free.
 *
 * @returns the texts, and the numbers of the lines that are none; `invalid` when it is no table of texts
 */
export function readTexts(
  csv: string,
): { readonly texts: readonly Row[]; readonly wrong: readonly number[] } | Problem {
  const noTable = problem('invalid', { errors: [{ path: '/csv', code: 'format' }] });
  const [head = ''] = csv.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].find((one) => head.includes(one)) ?? ',';
  let rows: readonly (readonly string[])[];
  try {
    rows = readCsv(csv, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true }) as string[][];
  } catch {
    return noTable;
  }
  const names = (rows[0] ?? []).map((one) => one.trim().toLowerCase());
  const at = (column: (typeof columns)[number]): number => names.indexOf(column);
  if (at('title') < 0 || at('text') < 0) return noTable;
  const texts: Row[] = [];
  const wrong: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (!index || row.every((one) => !one.trim())) continue;
    const own = (column: (typeof columns)[number]): string => value(row[at(column)]);
    const [title, service, tag] = [cleanLine(own('title')), cleanLine(own('service')), own('lang').trim()];
    const read = parse(
      rowShape,
      { title, text: clean(own('text')).trim(), ...(service && { service }), ...(tag && { lang: tag }) },
      { strict: true },
    );
    if (isProblem(read)) wrong.push(index + 1);
    else texts.push({ ...read, line: index + 1 });
  }
  return { texts, wrong };
}
