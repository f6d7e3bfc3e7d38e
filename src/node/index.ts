/**
 * What `parvis-server` gives to other programs: the writers of plain HTML that works without script, and what a server
 * needs to feed them. The words are modules of their own, such as `parvis-server/words/fr/share`.
 */
export { version } from '../model/version.ts';

// Writers. Each takes data and words; `write` turns what they give into text.
export { countLink } from '../html/count.ts';
export type { CountOptions } from '../html/count.ts';
export { feedSection } from '../html/feed.ts';
export type { FeedOptions } from '../html/feed.ts';
export { followLinks } from '../html/follow-links.ts';
export type { FollowLinksOptions } from '../html/follow-links.ts';
export type { HeadingLevel } from '../html/heading.ts';
export { html, write } from '../html/html.ts';
export type { Hole, Html } from '../html/html.ts';
export { ratingSection } from '../html/rating.ts';
export type { RatingOptions } from '../html/rating.ts';
export { shareLinks } from '../html/share-links.ts';
export type { ShareLinksOptions } from '../html/share-links.ts';
export { threadSection } from '../html/thread.ts';
export type { ThreadOptions } from '../html/thread.ts';

// The page that is shared, and the networks it can be shared to.
export { networkById } from '../model/network/dead.ts';
export type { DeadNetwork, DeadReason } from '../model/network/dead.ts';
export { networksGiven } from '../model/network/demanding.ts';
export type { Given } from '../model/network/demanding.ts';
export { intent } from '../model/network/intent.ts';
export type { IntentPage } from '../model/network/intent.ts';
export type { Network } from '../model/network/network.ts';
export { parseOwnNetwork } from '../model/network/own.ts';
export type { OwnNetwork } from '../model/network/own.ts';
export { presets, withPresets } from '../model/network/presets.ts';
export type { PresetName } from '../model/network/presets.ts';
export { defaultNetworks, liveNetwork, networks } from '../model/network/registry.ts';
export type { NetworkId } from '../model/network/registry.ts';
export { parseServer } from '../model/network/server.ts';
export { missingTags } from '../model/share/missing.ts';
export type { MissingTag, PageHead } from '../model/share/missing.ts';
export { sharePage } from '../model/share/page.ts';
export type { OfficialAccount } from '../model/site.ts';
export { withTags } from '../model/share/tags.ts';
export type { RawPage, SharePage } from '../model/share/page.ts';
export { canonicalUrl } from '../model/url/canonical.ts';
export type { PageAddresses } from '../model/url/canonical.ts';

// Parsers of what comes from outside: a trusted value, or a problem that says what is wrong.
export { isProblem } from '../model/problem.ts';
export type { Problem, ProblemType } from '../model/problem.ts';
export { parseFeed } from '../model/wire/feed.ts';
export type { Feed } from '../model/wire/feed.ts';
export { parseThread } from '../model/wire/thread.ts';
export type { ThreadPage } from '../model/wire/thread.ts';
export { parseCounts } from '../model/wire/counts.ts';
export type { Counts } from '../model/wire/counts.ts';
export { parseRating } from '../model/wire/rating.ts';
export type { Rating } from '../model/wire/rating.ts';
