/**
 * What is shown, what waits for somebody, and what is never shown: by configuration, and by what people decided. Asked
 * anew whenever something is written, so that a rule or a decision counts from the next reader on.
 */
import type { Calendar } from '../../model/calendar.ts';
import type { Post } from '../../model/post.ts';
import { plain } from '../../model/text/segment.ts';
import { sameAddress } from '../../model/url/address.ts';
import type { DeskPost } from '../../model/wire/desk-feed.ts';
import { waitingSources } from '../../model/windows.ts';
import { wordsIn } from '../../model/wordlist/find.ts';
import { wordList } from '../../model/wordlist/list.ts';
import type { FeedDecision } from '../store/store.ts';
import type { FeedSettings } from './settings.ts';

/** Why a post is not simply shown. */
export type Why = NonNullable<DeskPost['why']>;

/** What becomes of a post. */
export interface Verdict {
  readonly state: 'shown' | 'held' | 'hidden';
  readonly why?: Why;
  /** Entries of the list that it met. */
  readonly words?: readonly string[];
  /** It stands first until then. */
  readonly pinnedUntil?: string;
}

/**
 * Judges a post of a source at an instant, in milliseconds since 1970.
 * @param at when the post counts, for one that does not say when it was published
 */
export type Rule = (post: Post, source: string, now: number, at?: string) => Verdict;

const MINUTE = 60_000;
const DAY = 86_400_000;

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
const bare = (handle: string): string => handle.trim().replace(/^@/, '').toLowerCase();

/** Whether a post is by one of these, or quotes or passes on one of these: handles, or addresses of accounts. */
function byAccounts(entries: readonly string[]): (post: Post) => boolean {
  const handles = new Set(entries.map(bare));
  const addresses = entries.filter((one) => /^https?:/i.test(one));
  return ({ account, boostedBy, quote }) =>
    entries.length > 0 &&
    [account, boostedBy, quote?.account].some(
      (one) =>
        one !== undefined &&
        ((one.handle !== undefined && handles.has(bare(one.handle))) ||
          (one.url !== undefined && addresses.some((each) => sameAddress(each, one.url!)))),
    );
}

/** Whether a post is one of these: ids, or addresses. */
export function among(entries: readonly string[]): (post: Post) => boolean {
  const ids = new Set(entries);
  const addresses = entries.filter((one) => /^https?:/i.test(one));
  return ({ id, page, url, origins }) => {
    if (ids.has(id)) return true;
    const own = [page, url, ...origins.map((origin) => origin.url)].filter((one) => one !== undefined);
    return addresses.some((one) => own.some((address) => sameAddress(one, address)));
  };
}

/** What the configuration alone says. @param calendar its windows hold back what their sources say meanwhile */
function configured(feed: FeedSettings, calendar: Calendar | undefined): Rule {
  const { hide, hold, days, wait, languages } = feed;
  const isHidden = among(hide.posts);
  const [hiddenAccount, heldAccount] = [byAccounts(hide.accounts), byAccounts(hold.accounts)];
  const [hiddenWords, heldWords] = [wordList(hide.words), wordList(hold.words)];
  const spoken = languages && new Set(languages.map(language));
  const heldSources = new Set(feed.sources.filter((source) => source.hold).map(({ id }) => id));
  return (post, source, now, at) => {
    const hidden = (why: Why, words: readonly string[] = []): Verdict => ({
      state: 'hidden',
      why,
      ...(words.length > 0 && { words }),
    });
    const { published, lang } = post;
    // A date of an agenda is as old as its day, which is to come.
    const age = published === undefined || post.event ? undefined : now - Date.parse(published);
    if (isHidden(post)) return hidden('post');
    if (hiddenAccount(post)) return hidden('account');
    if (spoken && lang !== undefined && !spoken.has(language(lang))) return hidden('language');
    if (days !== undefined && age !== undefined && age > days * DAY) return hidden('age');
    const words = hide.words.length + hold.words.length > 0 ? wordsOf(post) : '';
    const met = wordsIn(hiddenWords, words);
    if (met.length > 0) return hidden('words', met);
    if (wait !== undefined && age !== undefined && age < wait * MINUTE) return hidden('young');
    const since = calendar && waitingSources(calendar, now).get(source);
    // One without a date may be old: it is judged by when it was first seen.
    if (since !== undefined && Date.parse(published ?? at ?? '') >= since) return hidden('window');
    const suspect = wordsIn(heldWords, words);
    if (suspect.length > 0) return { state: 'held', why: 'words', words: suspect };
    if (heldAccount(post)) return { state: 'held', why: 'account' };
    if (heldSources.has(source)) return { state: 'held', why: 'source' };
    if (hold.all) return { state: 'held', why: 'all' };
    return { state: 'shown' };
  };
}

/**
 * Makes the rule of a feed.
 * @param decisions those that hold now. One to show a post goes over every rule but `hide.posts`; a text that a rule
 *   would hold, and that was changed since, waits again
 * @param calendar the site's, for its windows
 */
export function ruleOf(
  feed: FeedSettings,
  decisions: readonly FeedDecision[] = [],
  calendar?: Calendar | undefined,
): Rule {
  const rule = configured(feed, calendar);
  const pins = feed.pin.map(({ post, until }) => ({ is: among([post]), until }));
  const decided = new Map(decisions.map((one) => [one.item, one]));
  const lasts = (until: string | undefined, now: number): boolean =>
    until !== undefined && Date.parse(until) > now;
  return (post, source, now, at) => {
    const verdict = rule(post, source, now, at);
    const decision = decided.get(post.id);
    if (decision?.act === 'hide') return { state: 'hidden', why: 'decision' };
    if (verdict.state === 'hidden' && verdict.why === 'post') return verdict;
    const pin = pins.find(({ is, until }) => lasts(until, now) && is(post))?.until;
    const held = decision?.act === 'pin' && lasts(decision.until, now) ? decision.until : pin;
    // A pin that is over leaves the post to the rules, as if nobody had decided.
    if (decision?.act === 'show' || held !== undefined) {
      const { updated } = post;
      if (decision && verdict.state === 'held' && updated !== undefined && updated > decision.at)
        return { ...verdict, why: 'edited' };
      return { state: 'shown', ...(held !== undefined && { pinnedUntil: held }) };
    }
    return verdict;
  };
}
