/** Ready texts: kept, changed and taken away by whoever publishes, for the institution or for one service. */
import { invalid, isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { clean, cleanLine } from '../../../model/text/clean.ts';
import { parseTextAct, parseTextsImport } from '../../../model/wire/desk-replies.ts';
import type { ReadyText, TextDone, TextsImported } from '../../../model/wire/desk-replies.ts';
import type { Staff } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import { refuse } from '../refuse.ts';
import { writeOnce } from '../write-once.ts';
import { readTexts } from './csv.ts';
import { mayKeep } from './rights.ts';

/** Texts that a site may keep: a list that nobody reads through helps nobody. */
const MOST = 1000;

type Deps = Pick<CommentsDeps, 'store' | 'clock' | 'random'>;

/**
 * Keeps, changes or takes away a text.
 *
 * @returns it as it is now; or `forbidden` (not this role, or another service's), `conflict`, `not-found`, `invalid`
 */
export async function keepText(
  deps: Deps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<TextDone | Problem> {
  const wish = parseTextAct(body);
  if (isProblem(wish)) return wish;
  const what = `POST /s/${site.id}/desk/replies/texts ${staff.id}`;
  const answer = await writeOnce(deps, site.id, { key, what, body: wish }, async (tx) => {
    const all = await tx.readyTexts(site.id);
    const before = wish.id === undefined ? undefined : all.find(({ id }) => id === wish.id);
    if (wish.id !== undefined && !before) refuse('not-found');
    if (before && !mayKeep(staff, before.service)) refuse('forbidden');
    if (before && before.version !== wish.version) refuse('conflict');
    if (wish.act === 'drop') {
      if (!before) refuse(invalid({ path: '/id', code: 'missing' }));
      if (!(await tx.dropReadyText(site.id, before.id, before.version))) refuse('conflict');
      return { id: before.id };
    }
    const service = cleanLine(wish.service ?? '');
    if (!mayKeep(staff, service || undefined)) refuse('forbidden');
    if (!before && all.length >= MOST) refuse(invalid({ path: '', code: 'too-many', limit: MOST }));
    const title = cleanLine(wish.title ?? '');
    const text = clean(wish.text ?? '').trim();
    if (!title) refuse(invalid({ path: '/title', code: 'missing' }));
    if (!text) refuse(invalid({ path: '/text', code: 'missing' }));
    const kept: ReadyText = {
      ...{ id: before?.id ?? `t${deps.random(12)}`, version: (before?.version ?? 0) + 1, title, text },
      ...(service && { service }),
      ...(wish.lang !== undefined && { lang: wish.lang }),
    };
    if (!(await tx.saveReadyText(site.id, kept, before?.version ?? 0))) refuse('conflict');
    return { id: kept.id, version: kept.version };
  });
  return isProblem(answer) ? answer : answer.answer;
}

const sameKey = (a: Omit<ReadyText, 'id' | 'version'>, b: ReadyText): boolean =>
  a.title === b.title && a.service === b.service && a.lang === b.lang;

/**
 * Takes in a table. A text with the same title, service and language is changed; nothing is taken away. A line that
 * cannot be read, or that is another service's, harms no other.
 */
export async function importTexts(
  deps: Deps,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<TextsImported | Problem> {
  const wish = parseTextsImport(body);
  if (isProblem(wish)) return wish;
  const read = readTexts(wish.csv);
  if (isProblem(read)) return read;
  const what = `POST /s/${site.id}/desk/replies/texts/import ${staff.id}`;
  const answer = await writeOnce(deps, site.id, { key, what, body: wish }, async (tx) => {
    if (!mayKeep(staff, staff.service)) refuse('forbidden');
    const all = [...(await tx.readyTexts(site.id))];
    const wrong = [...read.wrong];
    const done = { added: 0, changed: 0, same: 0 };
    for (const { line, ...row } of read.texts) {
      const at = all.findIndex((one) => sameKey(row, one));
      const before = all[at];
      if (!mayKeep(staff, row.service) || (!before && all.length >= MOST)) {
        wrong.push(line);
        continue;
      }
      if (before?.text === row.text) {
        done.same++;
        continue;
      }
      const version = (before?.version ?? 0) + 1;
      const kept: ReadyText = { ...row, id: before?.id ?? `t${deps.random(12)}`, version };
      if (!(await tx.saveReadyText(site.id, kept, before?.version ?? 0))) refuse('conflict');
      if (before) all[at] = kept;
      else all.push(kept);
      done[before ? 'changed' : 'added']++;
    }
    return { ...done, wrong: wrong.sort((a, b) => a - b).slice(0, 1000) };
  });
  return isProblem(answer) ? answer : answer.answer;
}
