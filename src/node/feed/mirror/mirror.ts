/**
 * One run of the mirror: fetches what posts show and is not there yet, through the guarded way out, and takes away what
 * no post shows any more. It is bounded in pictures and in time; what is left over is for the next run.
 */
import type { Clock } from '../../edge/clock.ts';
import { isFailure } from '../../net/failure.ts';
import type { Get } from '../../net/get.ts';
import { oldOnes, readMirror, remove, sweepUnfinished, writeNote, writePicture } from './folder.ts';
import { filesOf, pictureOf } from './picture.ts';
import type { Note } from './picture.ts';
import { loadRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import type { Wanted } from './wanted.ts';

/** What the mirror uses of the companion. */
export interface MirrorDeps {
  readonly get: Get;
  readonly clock: Clock;
  /** In place of the library; `null`: as if it were not installed. For tests. */
  readonly raster?: Raster | null;
}

/** How a run may be bounded otherwise than usual. */
export interface MirrorLimits {
  /** Addresses that are asked in one run. */
  readonly most?: number;
  /** Milliseconds of one run, begun pictures apart. */
  readonly time?: number;
  readonly stop?: AbortSignal;
}

/** What a run did. */
export interface MirrorRun {
  /** Without the library nothing is mirrored. */
  readonly able: boolean;
  readonly made: number;
  readonly failed: number;
  /** Left for the next run. */
  readonly left: number;
  readonly removed: number;
}

const MOST = 60;
const TIME = 40_000;
const ACCEPT = 'image/avif,image/webp,image/png,image/jpeg,image/gif';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A picture is asked for again after a week: it may have been changed, or taken down, under its address. */
const AGAIN = 7 * DAY;
/** These do not pass by waiting, so they are asked for once a month. */
const LASTING =
  /^(?:not-a-picture|too-many-pixels|broken-picture|too-large|bad-url|bad-port|blocked-address)$/;
const YOUNG = 10 * 60_000;

/** Is it time to ask for it? */
function isDue(note: Note | undefined, files: ReadonlySet<string>, now: number): boolean {
  if (!note) return true;
  const age = now - Date.parse(note.at);
  const there = filesOf(note);
  // Of a folder that was emptied, or by a clock that was wrong.
  if (!note.failed && (there.length === 0 || there.some((name) => !files.has(name)))) return true;
  if (age < -HOUR) return true;
  if (!note.failed) return age > AGAIN;
  return age > (LASTING.test(note.failed) ? 30 * DAY : Math.min(HOUR * 2 ** (note.tries - 1), DAY));
}

/** The last good picture stays while its host is away, but not when it was taken down. */
const failedNote = (before: Note | undefined, kind: string, now: number): Note => {
  const kept = before && !/^(?:404|410|451)$/.test(kind) ? before : { widths: [] };
  const { etag: _etag, lastModified: _lastModified, ...rest } = kept as Note;
  return {
    ...rest,
    at: new Date(now).toISOString() as Note['at'],
    failed: kind,
    tries: (before?.tries ?? 0) + 1,
  };
};

/** Asks for one picture and writes what came of it. @returns whether it is there */
async function fetchOne(
  { get, clock }: MirrorDeps,
  raster: Raster,
  folder: string,
  { key, purpose, urls }: Wanted,
  before: Note | undefined,
  stop: AbortSignal,
): Promise<boolean> {
  let kind = 'unexpected';
  for (const url of urls) {
    const known = before?.hash !== undefined && !before.failed && url === urls[0] ? before : undefined;
    const { etag, lastModified } = known ?? {};
    const answer = await get(url, { accept: ACCEPT, etag, lastModified, signal: stop });
    if (stop.aborted) return false;
    const at = new Date(clock.now()).toISOString() as Note['at'];
    if (isFailure(answer)) {
      kind = answer.kind;
    } else if (answer.status === 304 && known) {
      await writeNote(folder, key, { ...known, at });
      return true;
    } else if (answer.status === 200) {
      const made = await raster(answer.bytes, purpose);
      if (typeof made !== 'string') {
        const { etag: tag, 'last-modified': modified } = answer.headers;
        const note: Note = {
          at,
          tries: 0,
          ...(tag !== undefined && tag.length <= 1024 && { etag: tag }),
          ...(modified !== undefined && modified.length <= 200 && { lastModified: modified }),
          ...made.facts,
        };
        await writePicture(folder, key, note, made.files);
        return true;
      }
      kind = made;
    } else kind = String(answer.status);
    // Another size of it would be gone too, or refused too; only one that is too large has a smaller one.
    if (kind !== 'too-large' && kind !== 'too-many-pixels') break;
  }
  await writeNote(folder, key, failedNote(before, kind, clock.now()));
  return false;
}

/** Takes away notes that nothing wants, and files that no note names. @returns how many files went */
async function sweep(
  folder: string,
  wanted: ReadonlySet<string>,
  unwanted: ReadonlySet<string>,
  now: number,
): Promise<number> {
  const { notes, files } = await readMirror(folder);
  // Another process may have just fetched what this one has not heard of yet. What was hidden goes at once.
  const away = [...notes].filter(
    ([key, { at }]) => !wanted.has(key) && (unwanted.has(key) || Math.abs(now - Date.parse(at)) > YOUNG),
  );
  const gone = new Set(away.map(([key]) => key));
  const named = new Set([...notes].flatMap(([key, note]) => (gone.has(key) ? [] : filesOf(note))));
  const free = away
    .flatMap(([, note]) => filesOf(note))
    .filter((name) => !named.has(name) && files.has(name));
  const stray = [...files].filter((name) => !named.has(name) && !free.includes(name));
  const old = await oldOnes(folder, stray, Date.now());
  await remove(folder, [...gone], [...new Set([...free, ...old])]);
  await sweepUnfinished(folder, Date.now());
  return new Set([...free, ...old]).size;
}

/**
 * Brings a mirror up to date.
 * @param wanted what is shown, the most important first
 * @param hidden what must not be shown: it goes at once
 * @throws what the file system says
 */
export async function mirror(
  deps: MirrorDeps,
  folder: string,
  wanted: readonly Wanted[],
  hidden: readonly Wanted[] = [],
  limits: MirrorLimits = {},
): Promise<MirrorRun> {
  const { most = MOST, time = TIME, stop = new AbortController().signal } = limits;
  const { clock } = deps;
  const keys = new Set(wanted.map(({ key }) => key));
  const removed = await sweep(folder, keys, new Set(hidden.map(({ key }) => key)), clock.now());
  const raster = deps.raster === undefined ? await loadRaster() : (deps.raster ?? undefined);
  if (!raster) return { able: false, made: 0, failed: 0, left: 0, removed };
  const { notes, files } = await readMirror(folder);
  const due = wanted.filter(({ key }) => isDue(notes.get(key), files, clock.now()));
  // What was never there before what is there and only old.
  const first = due.filter(
    ({ key }) => !pictureOf(notes.get(key) ?? ({ at: '', tries: 0, widths: [] } as never)),
  );
  const queue = [...new Set([...first, ...due])];
  const end = clock.now() + time;
  let [made, failed, asked] = [0, 0, 0];
  for (const one of queue.slice(0, most)) {
    if (stop.aborted || clock.now() >= end) break;
    asked += 1;
    const note = notes.get(one.key);
    const whole = note && filesOf(note).every((name) => files.has(name));
    const there = await fetchOne(deps, raster, folder, one, whole ? note : undefined, stop);
    if (stop.aborted) break;
    if (there) made += 1;
    else failed += 1;
  }
  return { able: true, made, failed, left: queue.length - asked, removed };
}
