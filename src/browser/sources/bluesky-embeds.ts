/** What a Bluesky post holds beside its words: pictures, films, cards, quoted posts. */
import { httpUrl } from '../../model/text/safe-url.ts';
import { WEB, actorOf, isHiddenBy, kindOf, pageOf, partsOf, textOf } from './bluesky-parts.ts';
import type { ReadFacets } from './bluesky-parts.ts';
import { list, pixels, words } from './foreign.ts';
import type { Foreign } from './foreign.ts';
import type { FoundMedia, FoundPost } from './source.ts';

/** The box of a picture. Some clients write a bare ratio, 4 to 3: a box of that ratio stands for it. */
const boxOf = ({ aspectRatio }: Foreign): Pick<FoundMedia, 'width' | 'height'> => {
  const w = pixels(aspectRatio?.width);
  const h = pixels(aspectRatio?.height);
  if (!w || !h) return {};
  const scale = Math.max(w, h) < 64 ? 100 : 1;
  return { width: w * scale, height: h * scale };
};

const pictureOf = (image: Foreign): FoundMedia => {
  const { fullsize, thumb, thumbnail, alt } = image;
  const preview = httpUrl(thumb) ?? httpUrl(thumbnail);
  return { type: 'image', url: httpUrl(fullsize) ?? preview, preview, ...boxOf(image), alt };
};

/** Of a feed, a list, a starter pack or a labeller the name is shown. */
const namedRecord = ({ uri, displayName, name, record, description, creator }: Foreign) => {
  const title = words(displayName) ?? words(name) ?? words(record?.name);
  const [did, kind, key] = partsOf(uri);
  const owner = creator && actorOf(creator);
  if (kind === 'labeler.service') return { url: owner?.url ?? WEB + did, title: owner?.name };
  if (!title) return undefined;
  if (kind === 'graph.starterpack')
    return { url: `https://bsky.app/starter-pack/${did}/${key}`, title, description: record?.description };
  const place = kind === 'graph.list' ? 'lists' : kind === 'feed.generator' && 'feed';
  return place ? { url: `${WEB}${did}/${place}/${key}`, title, description } : undefined;
};

type Beside = Pick<FoundPost, 'media' | 'card' | 'quote'>;

/** A record that a post holds: a quoted post, or something that has a name. */
const recordOf = (
  record: Foreign | undefined,
  now: number,
  readFacets: ReadFacets,
): Omit<Beside, 'media'> => {
  if (!record) return {};
  const { notFound, blocked, detached, author, value, uri } = record;
  const kind = kindOf(record.$type);
  const state =
    kind === 'viewNotFound' || notFound
      ? 'deleted'
      : kind === 'viewBlocked' || blocked
        ? 'blocked-account'
        : kind === 'viewDetached' || detached
          ? 'revoked'
          : undefined;
  if (state) return { quote: { state } };
  if (kind !== 'viewRecord') return { card: namedRecord(record) };
  if (isHiddenBy(record, now).hidden) return { quote: { state: 'unauthorised' } };
  return {
    quote: {
      state: 'accepted',
      account: author && actorOf(author),
      content: textOf(value, readFacets),
      url: pageOf(uri, author ?? {}),
    },
  };
};

/** Every kind of embed view; one that is not known is left out, the text stays. */
export const embedded = (embed: Foreign | undefined, now: number, readFacets: ReadFacets): Beside => {
  const { $type, images, media, items, external, record } = embed ?? {};
  const name = /^app\.bsky\.embed\.(\w+)/.exec($type as never)?.[1];
  if (name === 'images') return { media: list(images).map(pictureOf) };
  if (name === 'gallery') return { media: [...list(media), ...list(items)].map(pictureOf) };
  if (name === 'video') {
    const { playlist, presentation, thumbnail, alt } = embed!;
    const type = (presentation as unknown) === 'gif' ? 'gifv' : 'video';
    return { media: [{ type, url: playlist, preview: thumbnail, ...boxOf(embed!), alt }] };
  }
  if (name === 'external') {
    const { uri, title, description, thumb } = external ?? {};
    const { hidden, sensitive } = isHiddenBy(external ?? {}, now);
    if (hidden || !httpUrl(uri)) return { media: [] };
    return {
      media: [],
      card: { url: uri, title, description, ...(!sensitive && { image: { type: 'image', url: thumb } }) },
    } as Beside;
  }
  if (name === 'record') return { media: [], ...recordOf(record, now, readFacets) };
  // Media inside cannot hold records, so this ends here.
  if (name === 'recordWithMedia')
    return {
      ...(/embed\.record/.test(media?.$type as never) ? { media: [] } : embedded(media, now, readFacets)),
      ...recordOf(record?.record, now, readFacets),
    };
  return { media: [] };
};
