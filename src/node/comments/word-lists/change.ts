/** Changing the word lists of a site: what may stand in them, and what is told of them at the desk. */
import { fold } from '../../../model/wordlist/fold.ts';
import { tokens } from '../../../model/wordlist/list.ts';
import { invalid, isProblem, problem } from '../../../model/problem.ts';
import type { FieldError, Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import {
  MOST_WORDS,
  parseChangeWords,
  parseTryWords,
  wordListNames,
} from '../../../model/wire/desk-words.ts';
import type { DeskWords, ListedWord, TryWords } from '../../../model/wire/desk-words.ts';
import type { Staff } from '../../store/store.ts';
import type { WordChange } from '../../store/word-lists.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { refuse } from '../refuse.ts';
import { writeOnce } from '../write-once.ts';
import type { BaseWords } from './lists.ts';

/** Lines of the log that the desk reads. */
const LINES = 50;

type Named = Pick<ListedWord, 'list' | 'word'>;

/** Two spellings of one word are one entry. */
const keyOf = ({ list, word }: Named): string => `${list} ${word.normalize('NFKC').toLowerCase()}`;

/** The entries after a change. */
export function changed(entries: readonly Named[], { put, drop }: WordChange): readonly Named[] {
  const gone = new Set([...drop, ...put].map(keyOf));
  return [...entries.filter((one) => !gone.has(keyOf(one))), ...put];
}

/** A change as it is kept: on one line, with a letter or a figure in each word, or the mistakes in it. */
export function readChange(read: TryWords): WordChange | Problem {
  const errors: FieldError[] = [];
  const put = read.put.map((one, i): ListedWord => {
    const word = cleanLine(one.word);
    if (!tokens(fold(word)).length) errors.push({ path: `/put/${i}/word`, code: 'format' });
    return { list: one.list, word, lang: one.lang, note: cleanLine(one.note) };
  });
  if (!put.length && !read.drop.length) errors.push({ path: '/put', code: 'missing' });
  return errors.length ? invalid(...errors) : { put, drop: read.drop };
}

/** Reads a change that is to be tried. */
export function readTry(body: unknown): WordChange | Problem {
  const read = parseTryWords(body);
  return isProblem(read) ? read : readChange(read);
}

/** The lists, as a moderator reads them. */
export async function readWords(
  { store }: Pick<CommentsDeps, 'store'>,
  { id }: Pick<Site, 'id'>,
  base: BaseWords,
): Promise<DeskWords> {
  // Before the rows: whoever changes between finds that the version is another.
  const version = await store.wordsVersion(id);
  const [entries, lines, people] = await Promise.all([
    store.wordEntries(id),
    store.wordLog(id, LINES),
    store.staffing.staff(id),
  ]);
  const names = new Map(people.map((one) => [one.id, one.name]));
  const told = <T extends { readonly staff: string }>({ staff, ...rest }: T) => {
    const name = names.get(staff);
    return { ...rest, ...(name !== undefined && { name }) };
  };
  return {
    version,
    entries: entries.map(told),
    base: wordListNames.flatMap((list) => base[list].map((word) => ({ list, word }))),
    log: lines.map(({ n: _, ...line }) => told(line)),
  };
}

/**
 * Changes them, once for the request's key.
 * @returns a problem, and nothing is changed: `conflict` when somebody else was first
 */
export async function changeWords(
  deps: Pick<CommentsDeps, 'store' | 'clock'>,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<{ readonly version: number } | Problem> {
  const read = parseChangeWords(body);
  if (isProblem(read)) return read;
  const change = readChange(read);
  if (isProblem(change)) return change;
  const what = `POST /s/${site.id}/desk/words ${staff.id}`;
  const answer = await writeOnce(deps, site.id, { key, what, body: read }, async (tx, now) => {
    const after = changed(await tx.wordEntries(site.id), change);
    if (after.length > MOST_WORDS) refuse(invalid({ path: '/put', code: 'too-long', limit: MOST_WORDS }));
    const by = { staff: staff.id, at: instantOf(now) };
    const version = await tx.changeWords(site.id, read.version, change, by);
    if (version === undefined) refuse(problem('conflict'));
    return { version };
  });
  return isProblem(answer) ? answer : answer.answer;
}
