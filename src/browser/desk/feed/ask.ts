/** What the feed's room asks of the companion. Nothing throws: what fails is a `Problem`. */
import type { Problem } from '../../../model/problem.ts';
import { parseDeskFeed, parseFeedDecided, parseFeedLog } from '../../../model/wire/desk-feed.ts';
import type { DeskFeed, FeedDecided, FeedLog } from '../../../model/wire/desk-feed.ts';
import type { Client } from '../../kit/writer.ts';

/** A page of a queue, or the posts of an address. */
export const askPosts = (
  client: Client,
  query: Readonly<Record<'queue' | 'address' | 'after', string | undefined>>,
): Promise<DeskFeed | Problem> => client('/desk/feed', { parse: parseDeskFeed, query, fresh: true });

/** Every decision about a post. */
export const askPostLog = (client: Client, post: string): Promise<FeedLog | Problem> =>
  client('/desk/feed/log', { parse: parseFeedLog, query: { post }, fresh: true });

/** One decision, as it is sent. */
export interface FeedAct {
  readonly post: string;
  readonly act: 'show' | 'hide' | 'pin' | 'undo';
  readonly until?: string | undefined;
  readonly reason: string;
}

/** Decides. @param key the same for each try (S-27) */
export const decidePost = (client: Client, key: string, decision: FeedAct): Promise<FeedDecided | Problem> =>
  client('/desk/feed', {
    method: 'POST',
    key,
    // JSON leaves out what is undefined.
    body: { decisions: [JSON.parse(JSON.stringify(decision)) as object] },
    parse: parseFeedDecided,
  });
