/** Descriptions from the desk, laid over what sources say, in every output and before every rule. */
import type { Post } from '../../../model/post.ts';
import type { PictureAlt } from '../../store/store.ts';

const keyOf = (post: string, picture: string): string => `${post}\n${picture}`;

/** @param alts those that hold now. @returns lays them over a post; a post without any comes back as it is */
export function withAlts(alts: readonly PictureAlt[]): (post: Post) => Post {
  const said = new Map(alts.map(({ post, picture, alt }) => [keyOf(post, picture), alt]));
  const posts = new Set(alts.map(({ post }) => post));
  return (post) =>
    posts.has(post.id)
      ? {
          ...post,
          media: post.media.map((media) => {
            const alt = said.get(keyOf(post.id, media.url));
            return alt === undefined ? media : { ...media, alt };
          }),
        }
      : post;
}
