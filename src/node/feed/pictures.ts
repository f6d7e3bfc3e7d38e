/**
 * Pictures of other hosts leave an output: nothing on the institution's page asks a stranger's server. What a
 * post shows stays as its description and a link; pictures that only adorn go.
 */
import type { Account, Media, Post } from '../../model/post.ts';
import type { Segment } from '../../model/text/segment.ts';
import { withinOrigins } from '../../model/url/address.ts';

/** A post as outputs have it. @param origins the institution's own, whose pictures stay */
export function withoutForeignPictures(post: Post, origins: readonly string[]): Post {
  const stays = (url: string | undefined): boolean => url !== undefined && withinOrigins(url, origins);
  const account = (one: Account): Account => {
    const { avatar, ...rest } = one;
    return stays(avatar) ? one : rest;
  };
  const words = (segments: readonly Segment[]): readonly Segment[] =>
    segments.map((one) => (one.type === 'emoji' && !stays(one.src) ? { type: 'text', text: one.text } : one));
  // `url` stays: it is what the description links to.
  const media = (one: Media): Media => {
    const { preview, ...rest } = one;
    return stays(preview) ? one : rest;
  };
  const { card, quote } = post;
  const { image, ...cardWords } = card ?? {};
  return {
    ...post,
    content: words(post.content),
    media: post.media.map(media),
    origins: post.origins.map((one) => (one.account ? { ...one, account: account(one.account) } : one)),
    ...(post.account && { account: account(post.account) }),
    ...(post.boostedBy && { boostedBy: account(post.boostedBy) }),
    ...(card && !stays(image?.url) && { card: cardWords as typeof card }),
    ...(quote && {
      quote: {
        ...quote,
        ...(quote.account && { account: account(quote.account) }),
        ...(quote.content && { content: words(quote.content) }),
      },
    }),
  };
}
