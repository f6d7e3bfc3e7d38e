/**
 * Posts of a Mastodon account, asked of its server by the visitor's browser: a chunk of its own. It means by each field
 * what the companion's reader means (feeds.md section 4); a test holds the two together.
 */
import { httpUrl } from '../../model/text/safe-url.ts';
import type { Segment } from '../../model/text/segment.ts';
import { isProblem } from '../../model/failure.ts';
import { dateOf, eachOf, list, pixels, words } from './foreign.ts';
import type { Foreign } from './foreign.ts';
import type { FoundMedia, FoundPost, Source } from './source.ts';

type ReadHtml = (html: string) => Segment[];

/** Custom emoji: `shortcode` to its still picture. */
const emojisOf = (value: Foreign): Map<unknown, string | undefined> =>
  new Map(
    list(value.emojis).map(({ shortcode, static_url, url }) => [
      shortcode,
      httpUrl(static_url) ?? httpUrl(url),
    ]),
  );

/** A display name is plain text that any stranger chooses; pictures in it go. */
const accountOf = (account: Foreign = {}): object | undefined => {
  const { acct, url, display_name, username } = account;
  const emojis = emojisOf(account);
  const handle = words(acct);
  const page = httpUrl(url);
  const name = words(display_name)
    ?.replace(/\s*:(\w+):/g, (all, name) => (emojis.get(name) ? '' : all))
    .trim();
  const shown = name || (words(username) ?? handle);
  return shown
    ? {
        name: shown,
        // A local account is named without its server; readers are on another one.
        handle: handle && `@${handle}${page && !handle.includes('@') ? `@${new URL(page).host}` : ''}`,
        url,
      }
    : undefined;
};

/** What a file is by its name, where its server did not look at it yet and says `unknown`. */
const typeByName = (url = ''): string | undefined =>
  /\.(?:jpe?g|png|gif|webp|avif)$/i.test(url)
    ? 'image'
    : /\.(?:mp4|webm|m4v|mov|ogv)$/i.test(url)
      ? 'video'
      : /\.(?:mp3|ogg|oga|opus|m4a|wav|flac)$/i.test(url)
        ? 'audio'
        : undefined;

const mediaOf = ({ type, url, remote_url, preview_url, description, meta }: Foreign): FoundMedia => {
  const preview = httpUrl(preview_url);
  const said: unknown = type;
  const address = httpUrl(url) ?? httpUrl(remote_url) ?? (said === 'image' ? preview : undefined);
  const { original, small } = meta ?? {};
  return {
    type: said === 'unknown' ? typeByName(address && new URL(address).pathname) : said,
    url: address,
    preview,
    width: pixels(original?.width) ?? pixels(small?.width),
    height: pixels(original?.height) ?? pixels(small?.height),
    alt: description,
  };
};

const pollOf = ({ options, voters_count, votes_count, expires_at, multiple }: Foreign) => {
  const shown = list(options).filter(({ title }) => words(title));
  return shown.length
    ? {
        options: shown.map(({ title, votes_count }) => ({ text: title, votes: votes_count })),
        // Each voter counts once where several answers are allowed.
        votes: voters_count ?? votes_count,
        closesAt: dateOf(expires_at, Infinity),
        multiple,
      }
    : undefined;
};

const cardOf = ({ url, title, description, image, width, height, image_description }: Foreign) =>
  httpUrl(url)
    ? {
        url,
        title,
        description,
        image: {
          type: 'image',
          url: image,
          width: pixels(width),
          height: pixels(height),
          alt: image_description,
        },
      }
    : undefined;

/** Whether its server says that this status is not for showing here. */
const isHidden = ({ visibility, filtered }: Foreign): boolean =>
  !/^(?:public|unlisted|undefined)$/.test(`${visibility as unknown}`) ||
  list(filtered).some(({ filter }) => (filter?.filter_action as unknown) === 'hide');

const contentOf = (status: Foreign, readHtml: ReadHtml): Segment[] => {
  const emojis = emojisOf(status);
  return readHtml(words(status.content) ?? '').flatMap((segment): Segment[] =>
    segment.type === 'text' && emojis.size
      ? segment.text.split(/(?=:\w+:)|(?<=:\w+:)/).map((text): Segment => {
          const src = emojis.get(text.slice(1, -1));
          return src && /^:\w+:$/.test(text) ? { type: 'emoji', text, src } : { type: 'text', text };
        })
      : [segment],
  );
};

const quoteOf = ({ state, quoted_status }: Foreign, readHtml: ReadHtml) => {
  const said = `${state as unknown}`.replaceAll('_', '-').replace('unauthorized', 'unauthorised');
  if (said !== 'accepted' || !quoted_status) return { state: said === 'accepted' ? 'pending' : said };
  if (isHidden(quoted_status)) return { state: 'unauthorised' };
  const { account, url, uri } = quoted_status;
  return {
    state: said,
    account: accountOf(account),
    content: contentOf(quoted_status, readHtml),
    url: httpUrl(url) ?? uri,
  };
};

/** @returns undefined for what is not to be shown. Throws on what is no status. */
export const readStatus = (outer: Foreign, readHtml: ReadHtml, now: number): FoundPost | undefined => {
  const status = outer.reblog ?? outer;
  const { id, uri, url, account, created_at, edited_at, language, tags, spoiler_text, sensitive } = status;
  const { media_attachments, card, poll, quote } = status;
  const author = accountOf(account);
  if (isHidden(status) || isHidden(outer) || !author) return undefined;
  return {
    id: uri ?? id,
    url: httpUrl(url) ?? uri,
    account: author,
    published: dateOf(created_at, now),
    updated: dateOf(edited_at, now),
    lang: language,
    tags: list(tags).map(({ name }) => name),
    content: contentOf(status, readHtml),
    warning: words(spoiler_text),
    sensitive: (sensitive as unknown) === true,
    media: list(media_attachments).map(mediaOf),
    card: card ? cardOf(card) : undefined,
    poll: poll ? pollOf(poll) : undefined,
    quote: quote ? quoteOf(quote, readHtml) : undefined,
    boostedBy: status === outer ? undefined : accountOf(outer.account),
  };
};

export const source: Source = async ({ api, name }, ask, more, limit) => {
  // Its words are HTML, and what reads them comes beside the first answer.
  const reader = import('../../model/text/html-to-segments.ts');
  // Nobody may be waiting for it when it fails.
  reader.catch(() => {});
  let address = more;
  if (!address) {
    const found = await ask(`${api}/api/v1/accounts/lookup?acct=${name}`);
    if (isProblem(found)) return found;
    address = `${api}/api/v1/accounts/${encodeURIComponent(`${found.id as unknown}`)}/statuses?exclude_replies=true&limit=${Math.min(limit, 40)}`;
  }
  const [answer, { htmlToSegments }] = await Promise.all([ask(address), reader]);
  if (isProblem(answer)) return answer;
  const last: unknown = list(answer).at(-1)?.id;
  const next = new URL(address);
  next.searchParams.set('max_id', `${last}`);
  return {
    posts: eachOf(answer, (status) => readStatus(status, htmlToSegments, Date.now())),
    next: last ? next.href : undefined,
  };
};
