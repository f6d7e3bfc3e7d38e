/** The outputs as files, for a web server that knows nothing of Parvis: whole or not at all, and only when they changed. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isProblem } from '../../model/problem.ts';
import { feedDocument, parseFeed } from '../../model/wire/feed.ts';
import type { Feed } from '../../model/wire/feed.ts';
import { outputNames, outputsOf, unchanging } from './outputs.ts';
import type { OutputName, Spoken } from './outputs.ts';
import type { FeedSite } from './settings.ts';

/** A file that is not finished: of a process that was killed, when it is older than an hour. */
const UNFINISHED =
  /^\.(?:feed\.(?:json|html|atom|css)|(?:kiosk|relay)\.(?:html|css)|accounts\.opml)\.[\w-]+\.tmp$/;
const HOUR = 3_600_000;

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** Puts a file in place of another in one step; readers see the old one or the new one. */
async function replace(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `.${name}.${randomBytes(6).toString('base64url')}.tmp`);
  try {
    // For everybody to read: it is a web server that will.
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const file = join(folder, name);
    const made = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - made > HOUR) await rm(file, { force: true });
  }
}

/** The feed that stands in the folder, when it says the same as the new one: then its instants stay too. */
async function sameAsBefore(folder: string, feed: Feed): Promise<Feed | undefined> {
  const text = await textOf(join(folder, 'feed.json'));
  if (text === undefined) return undefined;
  try {
    // Pictures beside the file have no host in a feed that does not know its own address.
    const reading = { base: feed.address ?? 'https://feed.invalid/' };
    const before = parseFeed(JSON.parse(text), reading);
    const said = (one: Feed): string => JSON.stringify(unchanging(one));
    // Through the parser both, so that the order of fields tells nothing.
    const now = parseFeed(JSON.parse(JSON.stringify(feedDocument(feed))), reading);
    return !isProblem(before) && !isProblem(now) && said(before) === said(now)
      ? { ...before, posts: feed.posts }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes what changed.
 * @returns names of the files that were written
 * @throws what the file system says
 */
export async function writeOutputs(
  folder: string,
  feed: Feed,
  feedSite: FeedSite,
  spoken: Spoken,
): Promise<readonly OutputName[]> {
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const outputs = outputsOf((await sameAsBefore(folder, feed)) ?? feed, feedSite, spoken);
  const written: OutputName[] = [];
  for (const name of outputNames) {
    const text = outputs[name];
    const before = await textOf(join(folder, name));
    if (before === text) continue;
    // What has nothing to say any more would go on saying what was true once.
    if (text === undefined) await rm(join(folder, name), { force: true });
    else {
      await replace(folder, name, text);
      written.push(name);
    }
  }
  return written;
}
