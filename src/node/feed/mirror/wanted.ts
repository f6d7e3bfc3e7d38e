/** Which pictures posts show: what they hold first, in the posts' order, then faces and signs. */
import type { Account, Media, Post } from '../../../model/post.ts';
import type { Segment } from '../../../model/text/segment.ts';
import { noteKey } from './folder.ts';
import type { Purpose } from './picture.ts';

/** One picture to have. */
export interface Wanted {
  readonly key: string;
  readonly purpose: Purpose;
  /** Where it is, and where a smaller one is when that one is too large. */
  readonly urls: readonly [first: string, ...more: string[]];
}

const wanted = (purpose: Purpose, url: string, ...more: readonly (string | undefined)[]): Wanted => ({
  key: noteKey(url, purpose),
  purpose,
  urls: [url, ...more.filter((one) => one !== undefined && one !== url).map(String)],
});

/** A picture itself; of a film or an animation its still. */
export function addressOfMedia({ type, url, preview }: Media): string | undefined {
  return type === 'image' ? url : preview;
}

const ofMedia = (media: Media | undefined): Wanted[] => {
  const url = media && addressOfMedia(media);
  return url === undefined ? [] : [wanted('picture', url, media?.preview)];
};

const ofAccount = (account: Account | undefined): Wanted[] =>
  account?.avatar === undefined ? [] : [wanted('avatar', account.avatar)];

const ofWords = (segments: readonly Segment[]): Wanted[] =>
  segments.flatMap((one) =>
    one.type === 'emoji' && one.src !== undefined ? [wanted('emoji', one.src)] : [],
  );

/** The pictures of posts, each once. */
export function wantedOf(posts: readonly Post[]): readonly Wanted[] {
  const large = posts.flatMap(({ media, card }) => [...media.flatMap(ofMedia), ...ofMedia(card?.image)]);
  const small = posts.flatMap(({ account, boostedBy, origins, quote, content }) => [
    ...[account, boostedBy, quote?.account, ...origins.map((origin) => origin.account)].flatMap(ofAccount),
    ...ofWords([...content, ...(quote?.content ?? [])]),
  ]);
  return [...new Map([...large, ...small].map((one) => [one.key, one])).values()];
}
