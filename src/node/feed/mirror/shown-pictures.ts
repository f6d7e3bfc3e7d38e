/** The pictures of a mirror, as outputs name them. */
import { noteKey, readMirror } from './folder.ts';
import { filesOf, pictureOf } from './picture.ts';
import type { Mirrored, Purpose } from './picture.ts';

/** The mirrored picture of an address, with the address of its file. */
export type Pictures = (url: string, purpose: Purpose) => (Mirrored & { readonly url: string }) | undefined;

/** Nothing is mirrored. */
export const noPictures: Pictures = () => undefined;

/** Where the pictures stand, beside feed.json: a folder, and the companion's path. */
export const MEDIA = 'media';

/**
 * What a folder can show now.
 * @param address of feed.json; without one, addresses are relative to it
 */
export async function picturesIn(folder: string | undefined, address: string | undefined): Promise<Pictures> {
  if (folder === undefined) return noPictures;
  const { notes, files } = await readMirror(folder);
  return (url, purpose) => {
    const note = notes.get(noteKey(url, purpose));
    const picture = note && pictureOf(note);
    if (!note || !picture || !filesOf(note).every((name) => files.has(name))) return undefined;
    const path = `${MEDIA}/${picture.name}`;
    return { ...picture, url: address === undefined ? path : new URL(path, address).href };
  };
}
