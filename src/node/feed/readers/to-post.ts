/**
 * From what a reader found to the model's post, through the model's own parser: whatever is wrong in one field costs
 * that field, and a post with nothing to show is none (R-56, S-12, S-13).
 */
import { parsePost } from '../../../model/post.ts';
import type { Card, Media, Post } from '../../../model/post.ts';
import { isProblem } from '../../../model/problem.ts';
import { plain } from '../../../model/text/segment.ts';
import type { Segment } from '../../../model/text/segment.ts';
import { withinOrigins } from '../../../model/url/address.ts';
import { clipSegments } from './clip-segments.ts';
import { postKeys } from './keys.ts';
import type { ReaderAccount, ReaderPost, ReaderQuote, ReaderText } from './reader.ts';
import { toLine, toSegments } from './to-segments.ts';

/** Where a post was found, as configuration says it. */
export interface PostSource {
  /** Id of the source in its site: part of every key. */
  readonly id: string;
  /** Id of the network; `site` for the institution's own pages. */
  readonly network: string;
  /** The institution's origins, by which its own page is told from others. */
  readonly origins?: readonly string[];
  readonly official?: boolean;
  /** Language of posts that do not say theirs. */
  readonly lang?: string;
}

/** Characters of a page's text that a card shows; posts of networks are shown whole. */
const LONGEST_EXTRACT = 600;

const accountFrom = (account: ReaderAccount | undefined): object | undefined => {
  const name = toLine(account?.name ?? account?.handle, 200);
  return account && name === undefined
    ? undefined
    : account && { ...account, name, handle: toLine(account.handle, 300) };
};

const mediaFrom = (media: Media): object => ({ ...media, alt: toLine(media.alt, 5000) });

const cardFrom = (card: Card | undefined): object | undefined =>
  card && {
    ...card,
    title: toLine(card.title, 500),
    description: toLine(card.description, 2000),
    image: card.image && mediaFrom(card.image),
  };

const quoteFrom = (quote: ReaderQuote | undefined): object | undefined =>
  quote && {
    ...quote,
    account: accountFrom(quote.account),
    // The model keeps a quoted text only when it was accepted; so do we, before it is even turned into segments.
    content: quote.state === 'accepted' && quote.content ? toSegments(quote.content) : undefined,
  };

/** `fr_FR` is how many systems write `fr-FR`. */
const langFrom = (lang: string | undefined): string | undefined => lang?.trim().replaceAll('_', '-');

/**
 * Signs of HTML in which the words of an extract are looked for: the first of a text, and as many more where these have
 * no word. To turn the whole of 500 long articles into segments takes seconds, of which a card shows 600 signs.
 */
const PART = 6000;

/** The beginning of a page's text; `whole` when nothing was left out. */
function beginning(text: ReaderText | undefined): {
  readonly segments: readonly Segment[];
  readonly whole: boolean;
} {
  if (text === undefined || !('html' in text) || text.html.length <= PART)
    return { segments: toSegments(text), whole: true };
  // A picture that stands in the text itself would fill it.
  const html = text.html.replace(/(["'])data:[^"'<>]*/g, '$1');
  if (html.length <= PART) return { segments: toSegments({ ...text, html }), whole: true };
  // From tag to tag, for half a tag would be read as words.
  const edge = html.lastIndexOf('<', PART);
  const cut = edge > 0 ? edge : PART;
  const first = toSegments({ ...text, html: html.slice(0, cut) });
  if (first.length > 0) return { segments: first, whole: false };
  return { segments: toSegments({ ...text, html: html.slice(cut, cut + PART) }), whole: false };
}

const sizeOf = (segments: readonly Segment[]): number => plain(segments).length;

/** Has a text more words than these? */
function isMore(text: ReaderText | undefined, than: readonly Segment[]): boolean {
  const { segments, whole } = beginning(text);
  return !whole || sizeOf(segments) > sizeOf(than);
}

/** The first address in a post that is the institution's own: link of the text, or of its card. */
function ownPage(
  segments: readonly Segment[],
  card: Card | undefined,
  origins: readonly string[],
): string | undefined {
  const links = segments.flatMap((segment) => (segment.type === 'link' ? [segment.href] : []));
  return [...links, ...(card ? [card.url] : [])].find((url) => withinOrigins(url, origins));
}

/**
 * Makes a post. Its id is a hash that stays the same from one collecting to the next; `keys` of keys.ts give the other
 * names under which it may be known already.
 * @returns undefined when it has neither words nor pictures, nor a card, a poll or a quote
 */
export function toPost(found: ReaderPost, source: PostSource): Post | undefined {
  const isPage = source.network === 'site';
  const summary = isPage ? beginning(found.summary) : undefined;
  const spoken = summary?.segments.length ? summary : undefined;
  const text = found.content ?? found.summary;
  const body = isPage ? (spoken ?? beginning(text)) : { segments: toSegments(text), whole: true };
  const clipped = isPage
    ? clipSegments(body.segments, LONGEST_EXTRACT)
    : { segments: body.segments, cut: false };
  const extract = { ...clipped, cut: clipped.cut || !body.whole };
  const whole = body.segments;
  const { origins = [] } = source;
  const [id] = postKeys(source.id, found);
  const account = accountFrom(found.author);
  const value = {
    ...found,
    id,
    network: source.network,
    account,
    // Atom only requires `updated`.
    published: found.published ?? found.updated,
    page: isPage ? found.url : ownPage(whole, found.card, origins),
    url: isPage ? undefined : found.url,
    title: toLine(found.title, 1000),
    content: extract.segments,
    cut: extract.cut || (spoken !== undefined && isMore(found.content, spoken.segments)),
    lang: langFrom(found.lang) ?? source.lang,
    tags: found.tags?.map((tag) => toLine(tag, 200)),
    warning: toLine(found.warning, 1000),
    official: source.official ?? false,
    media: found.media?.map(mediaFrom),
    card: cardFrom(found.card),
    poll: found.poll && {
      ...found.poll,
      options: found.poll.options.map((option) => ({ ...option, text: toLine(option.text, 500) })),
    },
    quote: quoteFrom(found.quote),
    boostedBy: accountFrom(found.boostedBy),
    origins: found.url === undefined ? [] : [{ network: source.network, url: found.url, account }],
  };
  const post = parsePost(value);
  if (isProblem(post)) return undefined;
  const { title, content, media, card, poll, quote } = post;
  return title || content.length > 0 || media.length > 0 || card || poll || quote ? post : undefined;
}
