/**
 * Pictures as outputs have them: from the mirror, or from the institution's own origins; nothing on the
 * institution's page asks a stranger's server. Where there is no such picture, what a post shows stays as its
 * description and a link, and what only adorns goes.
 */
import type { Account, Media, Post } from '../../model/post.ts';
import type { Segment } from '../../model/text/segment.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { noPictures } from './mirror/shown-pictures.ts';
import type { Pictures } from './mirror/shown-pictures.ts';

/** A post as outputs have it. @param origins the institution's own, whose pictures stay where they are not mirrored */
export function withOwnPictures(
  post: Post,
  origins: readonly string[],
  pictures: Pictures = noPictures,
): Post {
  const stays = (url: string | undefined): boolean => url !== undefined && withinOrigins(url, origins);
  const account = (one: Account): Account => {
    const { avatar, ...rest } = one;
    const mirrored = avatar === undefined ? undefined : pictures(avatar, 'avatar');
    if (mirrored) return { ...rest, avatar: mirrored.url };
    return stays(avatar) ? one : rest;
  };
  const words = (segments: readonly Segment[]): readonly Segment[] =>
    segments.map((one): Segment => {
      if (one.type !== 'emoji' || one.src === undefined) return one;
      const mirrored = pictures(one.src, 'emoji');
      if (mirrored) return { ...one, src: mirrored.url };
      return stays(one.src) ? one : { type: 'text', text: one.text };
    });
  const media = (one: Media): Media => {
    const { preview, ...rest } = one;
    const image = one.type === 'image';
    const still = image ? one.url : preview;
    const mirrored = still === undefined ? undefined : pictures(still, 'picture');
    if (mirrored) {
      const { url, width, height, widths } = mirrored;
      return { ...rest, ...(image ? { url } : { preview: url }), width, height, widths };
    }
    // `url` stays: it is what the description links to.
    return stays(preview) ? one : rest;
  };
  const { card, quote } = post;
  const { image, ...cardWords } = card ?? {};
  const cardImage = image && media(image);
  const cardShows = image && cardImage && (cardImage.url !== image.url || stays(image.url));
  return {
    ...post,
    content: words(post.content),
    media: post.media.map(media),
    origins: post.origins.map((one) => (one.account ? { ...one, account: account(one.account) } : one)),
    ...(post.account && { account: account(post.account) }),
    ...(post.boostedBy && { boostedBy: account(post.boostedBy) }),
    ...(card && { card: (cardShows ? { ...cardWords, image: cardImage } : cardWords) as typeof card }),
    ...(quote && {
      quote: {
        ...quote,
        ...(quote.account && { account: account(quote.account) }),
        ...(quote.content && { content: words(quote.content) }),
      },
    }),
  };
}
