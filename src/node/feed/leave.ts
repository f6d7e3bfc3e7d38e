/** The files of a site's feed: to be taken along, or taken away. */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { NOTES, readMirror } from './mirror/folder.ts';
import { outputNames } from './outputs.ts';

/** Where they are: whole paths. */
export interface FeedFolders {
  /** What a web server serves; absent = the companion serves it. */
  readonly output?: string | undefined;
  readonly media: string;
}

/** Mirrored pictures: whole paths by name. */
export async function picturesOf({ media }: FeedFolders): Promise<ReadonlyMap<string, string>> {
  const { files } = await readMirror(media);
  return new Map([...files].sort().map((name) => [name, join(media, name)]));
}

/** Everything that the companion has written for the feed, notes of the mirror too; nothing that others put there. */
export async function feedFiles(folders: FeedFolders): Promise<readonly string[]> {
  const { output, media } = folders;
  const there = output === undefined ? [] : await readdir(output).catch(() => []);
  const outputs = output === undefined ? [] : outputNames.filter((name) => there.includes(name));
  const notes = await readdir(join(media, NOTES)).catch(() => []);
  return [
    ...(await picturesOf(folders)).values(),
    ...notes.map((name) => join(media, NOTES, name)),
    ...outputs.map((name) => join(output!, name)),
  ];
}

/** Takes them away. @throws the system's fault; what is gone by then stays gone */
export async function takeAwayFeed(folders: FeedFolders): Promise<void> {
  for (const file of await feedFiles(folders)) await rm(file, { force: true });
  for (const folder of [join(folders.media, NOTES), folders.media]) await removeEmpty(folder);
}

/** A folder goes when nothing of anybody's is left in it. */
async function removeEmpty(folder: string): Promise<void> {
  const left = await readdir(folder).catch(() => ['absent']);
  if (!left.length && basename(folder)) await rm(folder, { recursive: true, force: true });
}
