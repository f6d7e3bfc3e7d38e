/**
 * Where each template of the registry comes from, how sure it is, and when that was last looked up. Kept beside the
 * registry and not in it, so that no browser has to fetch it. No link of grade C or D is promised to work.
 */
import type { NetworkFacts, NetworkGrade } from './network.ts';
import type { NetworkId } from './registry.ts';

/** What many small projects agree on, where the network itself documents nothing. */
const LIST = 'https://github.com/bradvin/social-share-urls';
const BUTTONS = 'https://github.com/kytta/shareon';
const PICKER = 'https://github.com/kytta/share2fedi';
const FACEBOOK = 'https://developers.facebook.com/documentation/sharing/reference/share-dialog';
const LINKEDIN =
  'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin';
const LINE = 'https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons';
const PINTEREST = 'https://developers.pinterest.com/docs/web-features/buttons/';
const THREADS = 'https://developers.facebook.com/documentation/threads/threads-web-intents';

const facts = (grade: NetworkGrade, checked: string, source: string, icon?: string): NetworkFacts => ({
  ...(icon !== undefined && { icon }),
  grade,
  source,
  checked,
});

/** Facts by network id: the same ids as the registry, which the compiler and a test both hold. */
export const networkFacts: Readonly<Record<NetworkId, NetworkFacts>> = {
  email: facts('A', '2026-11', 'https://www.rfc-editor.org/rfc/rfc6068', 'envelope'),
  sms: facts('D', '2026-11', 'https://www.rfc-editor.org/rfc/rfc5724', 'chat-left-text'),
  whatsapp: facts('C', '2026-11', 'https://faq.whatsapp.com/ko/general/26000030/', 'whatsapp'),
  facebook: facts('C', '2026-11', FACEBOOK, 'facebook'),
  'facebook-app': facts('A', '2026-11', FACEBOOK, 'facebook'),
  linkedin: facts('C', '2026-11', LINKEDIN, 'linkedin'),
  mastodon: facts('A', '2026-11', 'https://blog.joinmastodon.org/2026/03/a-new-share-button', 'mastodon'),
  'mastodon-server': facts('B', '2026-11', 'https://github.com/mastodon/mastodon/issues/33681', 'mastodon'),
  misskey: facts('C', '2026-11', PICKER),
  friendica: facts('C', '2026-11', PICKER),
  hubzilla: facts('C', '2026-11', PICKER),
  lemmy: facts('B', '2026-11', 'https://github.com/LemmyNet/lemmy-ui'),
  diaspora: facts('C', '2026-11', 'https://share.diasporafoundation.org/about.html'),
  'diaspora-hub': facts('C', '2026-11', 'https://share.diasporafoundation.org/about.html'),
  bluesky: facts('A', '2026-11', 'https://www.docs.bsky.app/docs/advanced-guides/intent-links', 'bluesky'),
  threads: facts('A', '2026-11', THREADS, 'threads'),
  telegram: facts('A', '2026-11', 'https://core.telegram.org/widgets/share', 'telegram'),
  threema: facts('C', '2026-11', LIST),
  viber: facts('D', '2026-11', LIST),
  line: facts('A', '2026-11', LINE, 'line'),
  teams: facts('C', '2026-11', BUTTONS, 'microsoft-teams'),
  nextdoor: facts('C', '2026-11', LIST),
  reddit: facts('C', '2026-11', LIST, 'reddit'),
  x: facts('A', '2026-11', 'https://docs.x.com/x-for-websites/post-button/guides/web-intent', 'twitter-x'),
  pinterest: facts('A', '2026-11', PINTEREST, 'pinterest'),
  xing: facts('D', '2026-11', LIST),
  tumblr: facts('C', '2026-11', LIST),
  flipboard: facts('C', '2026-11', LIST),
  instapaper: facts('C', '2026-11', LIST),
  'hacker-news': facts('C', '2026-11', LIST),
  vk: facts('C', '2026-11', LIST),
};

/** Months since year 0 of a `YYYY-MM`, so that two can be subtracted. */
const months = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/**
 * The ids of entries that nobody has looked up for more than twelve months, oldest first.
 *
 * @param list facts by id
 * @param now the present month, `YYYY-MM`
 */
export const overdue = (list: Readonly<Record<string, NetworkFacts>>, now: string): string[] =>
  Object.entries(list)
    .filter(([, { checked: then }]) => months(now) - months(then) > 12)
    .sort(([, a], [, b]) => months(a.checked) - months(b.checked))
    .map(([id]) => id);
