/** What is not shown, by configuration: single posts, words, age, language. Asked anew whenever something is written. */
import type { Post } from '../../model/post.ts';
import { plain } from '../../model/text/segment.ts';
import { sameAddress } from '../../model/url/address.ts';
import type { FeedSettings } from './settings.ts';

/** Whether a post is hidden at an instant, in milliseconds since 1970. */
export type Rule = (post: Post, now: number) => boolean;

const DAY = 86_400_000;

/** Letters and figures alone, without accents and capitals, one blank between words and around them. */
const fold = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Every word of a post that somebody may read. */
const wordsOf = (post: Post): string =>
  [
    post.title,
    plain(post.content),
    post.warning,
    ...post.tags,
    ...post.media.map(({ alt }) => alt),
    post.card?.title,
    post.card?.description,
    ...(post.poll?.options.map(({ text }) => text) ?? []),
    post.quote?.content && plain(post.quote.content),
    ...[post.account, post.boostedBy, post.quote?.account].map((account) => account?.name),
  ]
    .filter((text) => text !== undefined)
    .join('\n');

const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Makes the rule of a feed. */
export function ruleOf({ hide, days, languages }: FeedSettings): Rule {
  const ids = new Set(hide.posts);
  const addresses = hide.posts.filter((one) => /^https?:/i.test(one));
  const phrases = hide.words.map(fold).filter((phrase) => phrase.trim() !== '');
  const spoken = languages && new Set(languages.map(language));
  return (post, now) => {
    const { id, page, url, published, lang, origins } = post;
    if (ids.has(id)) return true;
    const own = [page, url, ...origins.map((origin) => origin.url)].filter((one) => one !== undefined);
    if (addresses.some((one) => own.some((address) => sameAddress(one, address)))) return true;
    if (spoken && lang !== undefined && !spoken.has(language(lang))) return true;
    if (days !== undefined && published !== undefined && now - Date.parse(published) > days * DAY)
      return true;
    if (phrases.length === 0) return false;
    const words = fold(wordsOf(post));
    return phrases.some((phrase) => words.includes(phrase));
  };
}
