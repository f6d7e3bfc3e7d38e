/** Statuses of the Mastodon API, as its servers and those that speak like them answer (feeds.md section 4), to posts. */
import type { Card, Media, Poll, QuoteState } from '../../../model/post.ts';
import { quoteStates } from '../../../model/post.ts';
import { parseDate, postDates } from './dates.ts';
import { asObject, at, idOf, link, list, own, pixels, truth, whole, words } from './foreign.ts';
import { compact, eachItem } from './reader.ts';
import type {
  ReadOptions,
  ReaderAccount,
  ReaderFeed,
  ReaderPost,
  ReaderQuote,
  ReaderText,
} from './reader.ts';

/** Custom emoji of a status or an account: `shortcode` to picture. */
function emojisOf(value: unknown): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const emoji of list(value, 'emojis').slice(0, 100)) {
    const name = words(emoji, 'shortcode');
    // The still picture: nothing moves that was not asked to.
    const url = link(emoji, 'static_url') ?? link(emoji, 'url');
    if (name && /^\w+$/.test(name) && url) pictures.set(name, url);
  }
  return pictures;
}

/** An account. Its display name is plain text that any stranger chooses (feeds.md section 7); pictures in it go. */
function accountOf(value: unknown): ReaderAccount | undefined {
  const handle = words(value, 'acct');
  const url = link(value, 'url');
  const pictures = emojisOf(value);
  const shown = words(value, 'display_name')?.replace(/\s*:(\w+):/g, (all, name: string) =>
    pictures.has(name) ? '' : all,
  );
  const name = shown?.trim() || (words(value, 'username') ?? handle);
  if (name === undefined) return undefined;
  return compact<ReaderAccount>({
    name,
    // A local account is named without its server; readers are on another one.
    handle: handle && `@${handle}${url && !handle.includes('@') ? `@${new URL(url).host}` : ''}`,
    url,
    avatar: link(value, 'avatar_static') ?? link(value, 'avatar'),
  });
}

const MEDIA: ReadonlySet<unknown> = new Set(['image', 'gifv', 'video', 'audio']);

/** What a file is by its name, where its server did not look at it yet and says `unknown`. */
function typeByName(url: string | undefined): Media['type'] | undefined {
  const [, ending = ''] = /\.(\w{2,5})$/.exec(url === undefined ? '' : new URL(url).pathname) ?? [];
  if (/^(?:jpe?g|png|gif|webp|avif)$/i.test(ending)) return 'image';
  if (/^(?:mp4|webm|m4v|mov|ogv)$/i.test(ending)) return 'video';
  return /^(?:mp3|ogg|oga|opus|m4a|wav|flac)$/i.test(ending) ? 'audio' : undefined;
}

function mediaOf(value: unknown): Media | undefined {
  const said = own(value, 'type');
  const preview = link(value, 'preview_url');
  // The server may not have fetched the file of another server yet, or never will.
  const url = link(value, 'url') ?? link(value, 'remote_url') ?? (said === 'image' ? preview : undefined);
  const type = said === 'unknown' ? typeByName(url) : said;
  if (!MEDIA.has(type) || !url) return undefined;
  const seconds = at(value, 'meta', 'original', 'duration');
  return compact<Media>({
    type: type as Media['type'],
    url,
    preview,
    width: pixels(value, 'meta', 'original', 'width') ?? pixels(value, 'meta', 'small', 'width'),
    height: pixels(value, 'meta', 'original', 'height') ?? pixels(value, 'meta', 'small', 'height'),
    alt: words(value, 'description'),
    duration: typeof seconds === 'number' && seconds > 0 && seconds < 1e6 ? seconds : undefined,
  });
}

function pollOf(value: unknown): Poll | undefined {
  const options = list(value, 'options').flatMap((option): Poll['options'][number][] => {
    const text = words(option, 'title');
    return text ? [compact<Poll['options'][number]>({ text, votes: whole(option, 'votes_count') })] : [];
  });
  if (options.length === 0) return undefined;
  return compact<Poll>({
    options,
    // Each voter counts once where several answers are allowed; an older server only counts votes.
    votes: whole(value, 'voters_count') ?? whole(value, 'votes_count'),
    closesAt: parseDate(own(value, 'expires_at')),
    multiple: truth(value, 'multiple'),
  });
}

function cardOf(value: unknown): Card | undefined {
  const url = link(value, 'url');
  if (!url) return undefined;
  const image = link(value, 'image');
  return compact<Card>({
    url,
    title: words(value, 'title'),
    description: words(value, 'description'),
    image: image
      ? compact<Media>({
          type: 'image',
          url: image,
          width: pixels(value, 'width'),
          height: pixels(value, 'height'),
          alt: words(value, 'image_description'),
        })
      : undefined,
  });
}

/** The state of a quote in our spelling; one that is not known is not shown. */
function quoteState(value: unknown): QuoteState {
  const name = String(value).replaceAll('_', '-').replace('unauthorized', 'unauthorised');
  return (quoteStates as readonly string[]).includes(name) ? (name as QuoteState) : 'unauthorised';
}

function contentOf(status: unknown): ReaderText | undefined {
  const html = words(status, 'content');
  const emojis = emojisOf(status);
  return html === undefined ? undefined : { html, ...(emojis.size > 0 && { emojis }) };
}

const PUBLIC: ReadonlySet<unknown> = new Set(['public', 'unlisted', undefined]);

/** Whether its server says that this status is not for showing here. */
const isHidden = (status: unknown): boolean =>
  !PUBLIC.has(own(status, 'visibility') ?? undefined) ||
  list(status, 'filtered').some((one) => at(one, 'filter', 'filter_action') === 'hide');

function quoteOf(value: unknown): ReaderQuote | undefined {
  if (!asObject(value)) return undefined;
  const state = quoteState(own(value, 'state'));
  const quoted = own(value, 'quoted_status');
  if (state !== 'accepted' || !asObject(quoted)) return { state: state === 'accepted' ? 'pending' : state };
  if (isHidden(quoted)) return { state: 'unauthorised' };
  return compact<ReaderQuote>({
    state,
    account: accountOf(own(quoted, 'account')),
    content: contentOf(quoted),
    url: link(quoted, 'url') ?? link(quoted, 'uri'),
  });
}

function readStatus(outer: unknown, now: number): ReaderPost | undefined {
  const boosted = asObject(own(outer, 'reblog'));
  const status = boosted ?? asObject(outer);
  if (!status) return undefined;
  const id = words(status, 'uri') ?? idOf(status, 'id');
  if (isHidden(status) || isHidden(outer)) return id === undefined ? undefined : { id, withheld: true };
  const author = accountOf(own(status, 'account'));
  if (id === undefined || author === undefined) return undefined;
  const answered = idOf(status, 'in_reply_to_id');
  const answeredAccount = idOf(status, 'in_reply_to_account_id');
  const media = list(status, 'media_attachments')
    .map(mediaOf)
    .filter((one) => one !== undefined);
  const tags = list(status, 'tags')
    .map((tag) => words(tag, 'name'))
    .filter((tag) => tag !== undefined);
  return compact<ReaderPost>({
    id,
    url: link(status, 'url') ?? link(status, 'uri'),
    content: contentOf(status),
    author,
    ...postDates(own(status, 'created_at'), own(status, 'edited_at'), now),
    lang: words(status, 'language'),
    tags: tags.length > 0 ? tags : undefined,
    warning: words(status, 'spoiler_text'),
    sensitive: truth(status, 'sensitive') || undefined,
    media: media.length > 0 ? media : undefined,
    card: cardOf(own(status, 'card')),
    poll: pollOf(own(status, 'poll')),
    quote: quoteOf(own(status, 'quote')),
    boostedBy: boosted ? accountOf(own(outer, 'account')) : undefined,
    boostedAt: boosted ? postDates(own(outer, 'created_at'), undefined, now).published : undefined,
    pinned: truth(outer, 'pinned') || undefined,
    calledId: idOf(status, 'id'),
    replyTo:
      answered === undefined
        ? undefined
        : compact<NonNullable<ReaderPost['replyTo']>>({
            id: answered,
            self: answeredAccount !== undefined && answeredAccount === idOf(status, 'account', 'id'),
          }),
  });
}

/** Whether a JSON document is a list of statuses. An empty list is one: a disabled timeline answers that. */
export const isMastodon = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  (value.length === 0 ||
    value.some((one) => asObject(own(one, 'account')) !== undefined && Object.hasOwn(one, 'content')));

/** Reads a list of statuses; one that is malformed harms no other. */
export function readMastodon(value: readonly unknown[], { now }: ReadOptions): ReaderFeed {
  return { kind: 'mastodon', ...eachItem(value, (status) => readStatus(status, now)) };
}
