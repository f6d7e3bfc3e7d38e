/**
 * Word lists as text: one word a line, or CSV with the columns `list,word,lang,note` in any order. What is written is
 * read back as it was; a cell that a spreadsheet would take for a formula wears an apostrophe (S-34).
 */
import { cleanLine } from '../text/clean.ts';
import { LONGEST_WORD, wordListNames } from '../wire/desk-words.ts';
import type { ListedWord, WordListName } from '../wire/desk-words.ts';
import { fold } from './fold.ts';
import { tokens } from './list.ts';

const columns = ['list', 'word', 'lang', 'note'] as const;
type Column = (typeof columns)[number];

const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  // An apostrophe of its own is doubled, so that reading takes away what writing has put there.
  const safe = FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @returns the entries as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8 */
export const wordsCsv = (entries: readonly ListedWord[]): string =>
  '\ufeff' +
  [columns, ...entries.map((one) => columns.map((name) => one[name]))]
    .map((row) => row.map(cell).join(',') + '\r\n')
    .join('');

/** Rows of cells, separated as the text itself does it. Linear. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') value += text[++at];
      else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      row.push(value.endsWith('\r') && sign === '\n' ? value.slice(0, -1) : value);
      value = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else value += sign;
  }
  row.push(value);
  rows.push(row);
  return rows;
}

/** A text that was read: the entries, and the lines in which there was none to be used, from 1 on. */
export interface ReadWords {
  readonly entries: readonly ListedWord[];
  readonly unread: readonly number[];
}

/**
 * Reads a list that somebody brings. Never throws; one bad line never harms the others, and a word that stands twice is
 * taken once.
 * @param list where a line does not say
 */
export function readWordsText(text: string, list: WordListName): ReadWords {
  const whole = text.replace(/^\ufeff/, '');
  const head = whole.slice(0, whole.indexOf('\n') + 1 || undefined).trim();
  // Spreadsheets of half of Europe write semicolons.
  const separator = [',', ';', '\t'].find((sign) =>
    head.split(sign).some((name) => name.replaceAll('"', '').trim() === 'word'),
  );
  const names = separator
    ? rowsOf(head, separator)[0]!.map((name) => columns.find((one) => one === name.trim().toLowerCase()))
    : (['word'] satisfies Column[]);
  const rows = separator ? rowsOf(whole, separator).slice(1) : whole.split(/\r?\n/).map((line) => [line]);
  const entries = new Map<string, ListedWord>();
  const unread: number[] = [];
  rows.forEach((row, i) => {
    if (row.every((value) => !value.trim())) return;
    const of = (name: Column): string =>
      cleanLine(row[names.indexOf(name)] ?? '').replace(separator ? /^'(?=[=+\-@'])/ : /^$/, '');
    const word = of('word');
    const lang = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(of('lang')) ? of('lang').slice(0, 35) : '';
    const note = [...of('note')].slice(0, 500).join('');
    const named = wordListNames.find((name) => name === of('list').toLowerCase()) ?? list;
    if (!tokens(fold(word)).length || [...word].length > LONGEST_WORD) unread.push(i + (separator ? 2 : 1));
    else entries.set(`${named} ${word.toLowerCase()}`, { list: named, word, lang, note });
  });
  return { entries: [...entries.values()], unread };
}
