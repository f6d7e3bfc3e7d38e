/** A webmaster's table of old and new addresses, as a spreadsheet writes it. */
import { parse } from 'csv-parse/sync';
import { httpUrl } from '../../../model/text/safe-url.ts';
import { canonicalUrl } from '../../../model/url/canonical.ts';

/** One line that counts. */
export interface Pair {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface Table {
  readonly pairs: readonly Pair[];
  /** Lines, from 1, that hold no two addresses. */
  readonly wrong: readonly number[];
}

/** Lines read; more than any site has pages. */
const MOST = 500_000;

const separators = [';', '\t', ','] as const;

/** The separator that the first line uses most: an address may hold commas and semicolons of its own. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string): number => first.split(sign).length;
  return separators.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

/** @param text of the file, in UTF-8. Its first line may be a heading */
export function readTable(text: string): Table {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST,
      trim: true,
    }) as unknown as typeof records;
  } catch (fault) {
    const { lines } = fault as { lines?: number };
    return { pairs: [], wrong: [lines ?? 1] };
  }
  const pairs: Pair[] = [];
  const wrong: number[] = [];
  for (const [place, { record, info }] of records.entries()) {
    const [from, to] = record.map((cell) => (httpUrl(cell) ? canonicalUrl({ location: cell }) : ''));
    if (from && to) pairs.push({ line: info.lines, from, to });
    else if (place > 0) wrong.push(info.lines);
  }
  return { pairs, wrong };
}
