/** What a Bluesky post holds beside its words: pictures, films, cards, quoted posts. */
import type { Card, Media } from '../../../model/post.ts';
import { WEB, accountOf, pageOf, textOf } from './bluesky-actor.ts';
import { judgeLabels } from './bluesky-labels.ts';
import { at, link, list, own, pixels, truth, words } from './foreign.ts';
import { compact } from './reader.ts';
import type { ReaderQuote } from './reader.ts';

/** Where a starter pack, a list of accounts to begin with, stands. */
const STARTER = 'https://bsky.app/starter-pack';

/** Some clients write a bare ratio, 4 to 3, where others write pixels: a box of that ratio stands for it. */
const SMALLEST_BOX = 64;

/** The box of a picture or film. */
function boxOf(view: unknown): Pick<Media, 'width' | 'height'> {
  const [width, height] = [pixels(view, 'aspectRatio', 'width'), pixels(view, 'aspectRatio', 'height')];
  if (width === undefined || height === undefined) return {};
  const scale = Math.max(width, height) < SMALLEST_BOX ? 100 : 1;
  return { width: width * scale, height: height * scale };
}

function pictureOf(image: unknown): Media | undefined {
  const url = link(image, 'fullsize') ?? link(image, 'thumb') ?? link(image, 'thumbnail');
  if (!url) return undefined;
  return compact<Media>({
    type: 'image',
    url,
    preview: link(image, 'thumb') ?? link(image, 'thumbnail'),
    ...boxOf(image),
    alt: words(image, 'alt'),
  });
}

function filmOf(embed: unknown): Media | undefined {
  const url = link(embed, 'playlist');
  if (!url) return undefined;
  return compact<Media>({
    // A film that is shown as an animation: silent, repeated.
    type: words(embed, 'presentation') === 'gif' ? 'gifv' : 'video',
    url,
    preview: link(embed, 'thumbnail'),
    ...boxOf(embed),
    alt: words(embed, 'alt'),
  });
}

function cardOf(external: unknown, now: number): Card | undefined {
  const url = link(external, 'uri');
  const { hidden, sensitive } = judgeLabels(external, now);
  if (!url || hidden) return undefined;
  const thumb = sensitive ? undefined : link(external, 'thumb');
  return compact<Card>({
    url,
    title: words(external, 'title'),
    description: words(external, 'description'),
    image: thumb === undefined ? undefined : { type: 'image', url: thumb },
  });
}

/** A record that a post holds: a quoted post, or a feed, a list, a starter pack, of which the name is shown. */
function quoteOf(record: unknown, now: number): ReaderQuote | Card | undefined {
  const type = words(record, '$type') ?? '';
  if (/#viewNotFound$/.test(type) || truth(record, 'notFound')) return { state: 'deleted' };
  if (/#viewBlocked$/.test(type) || truth(record, 'blocked')) return { state: 'blocked-account' };
  if (/#viewDetached$/.test(type) || truth(record, 'detached')) return { state: 'revoked' };
  if (/#viewRecord$/.test(type)) {
    if (judgeLabels(record, now).hidden) return { state: 'unauthorised' };
    return compact<ReaderQuote>({
      state: 'accepted',
      account: accountOf(own(record, 'author')),
      content: textOf(own(record, 'value')),
      url: pageOf(words(record, 'uri'), own(record, 'author')),
    });
  }
  const title = words(record, 'displayName') ?? words(record, 'name') ?? words(record, 'record', 'name');
  const uri = words(record, 'uri') ?? '';
  const pack = /^at:\/\/([\w.:%-]+)\/app\.bsky\.graph\.starterpack\/([\w.~:-]+)$/.exec(uri);
  if (pack && title)
    return compact<Card>({
      url: `${STARTER}/${pack[1]}/${pack[2]}`,
      title,
      description: words(record, 'record', 'description'),
    });
  // A service that labels posts is an account.
  const labeller = /^at:\/\/([\w.:%-]+)\/app\.bsky\.labeler\.service\/self$/.exec(uri);
  if (labeller) {
    const account = accountOf(own(record, 'creator'));
    return {
      url: account?.url ?? `${WEB}/${labeller[1]}`,
      ...(account?.name !== undefined && { title: account.name }),
    };
  }
  const found = /^at:\/\/([\w.:%-]+)\/app\.bsky\.(?:feed\.generator|graph\.list)\/([\w.~:-]+)$/.exec(
    words(record, 'uri') ?? '',
  );
  if (!title || !found) return undefined;
  const place = /generator/.test(words(record, 'uri') ?? '') ? 'feed' : 'lists';
  return compact<Card>({
    url: `${WEB}/${found[1]}/${place}/${found[2]}`,
    title,
    description: words(record, 'description'),
  });
}

export interface Embedded {
  readonly media: readonly Media[];
  readonly card?: Card;
  readonly quote?: ReaderQuote;
}
const NOTHING: Embedded = { media: [] };
const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Every kind of embed view; one that is not known is left out, the text stays. */
export function embedded(embed: unknown, now: number): Embedded {
  const [name = ''] = (words(embed, '$type') ?? '').replace('app.bsky.embed.', '').split('#');
  switch (name) {
    case 'images':
      return { media: list(embed, 'images').map(pictureOf).filter(present) };
    case 'gallery':
      return { media: [...list(embed, 'media'), ...list(embed, 'items')].map(pictureOf).filter(present) };
    case 'video':
      return { media: [filmOf(embed)].filter(present) };
    case 'external':
      return compact<Embedded>({ media: [], card: cardOf(own(embed, 'external'), now) });
    case 'record': {
      const quote = quoteOf(own(embed, 'record'), now);
      return !quote ? NOTHING : 'state' in quote ? { media: [], quote } : { media: [], card: quote };
    }
    case 'recordWithMedia': {
      // Its `record` is a record view of its own. Media inside cannot hold records, so this ends here.
      const quote = quoteOf(at(embed, 'record', 'record'), now);
      const inner = own(embed, 'media');
      const rest = /recordWithMedia|embed\.record/.test(words(inner, '$type') ?? '')
        ? NOTHING
        : embedded(inner, now);
      return !quote ? rest : 'state' in quote ? { ...rest, quote } : { card: quote, ...rest };
    }
    default:
      return NOTHING;
  }
}
