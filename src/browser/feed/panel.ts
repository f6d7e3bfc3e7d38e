/** What a feed's element, its views and the parts that come later share: the options, what is seen, how to ask. */
import { httpUrl } from '../../model/text/safe-url.ts';
import type { Problem } from '../../model/problem.ts';
import { parseUnread } from '../../model/wire/unread.ts';
import type { UnreadFeed, UnreadPost } from '../../model/wire/unread.ts';
import type { FeedFirstTerms } from '../../words/terms.ts';
import { client } from '../kit/client.ts';
import type { LoadController } from '../kit/load.ts';
import type { Moment } from '../kit/locale.ts';
import { option } from '../kit/option.ts';
import type { Sentence } from '../kit/sentence.ts';
import type { After } from './after/after.ts';
import type { Choice, chosen } from './choice.ts';
import type { AccountLink, FeedLook } from './feed.view.ts';
import type { Rare } from './rare/rare.ts';

/** Posts that are drawn in one go: a slow telephone takes a few milliseconds for them. */
export const SLICE = 8;

/** A feed on the page, with what only the server's words said of it, when it wrote this one. */
export interface ShownFeed extends UnreadFeed {
  readonly notice?: Sentence | undefined;
  readonly accounts?: readonly AccountLink[];
  /** There are posts that the server did not write. */
  readonly partial?: boolean;
}

export interface Panel {
  readonly element: HTMLElement;
  readonly load: LoadController<ShownFeed>;
  /** Posts that may be shown; 0 until the first feed comes. */
  most: number;
  /** Posts that are drawn so far: a slice more in each task. */
  drawn: number;
  /** Posts that are left out before the first one shown, so that a page stays bounded; none as long as it is absent. */
  first?: number;
  /** More is under way. */
  busy?: boolean;
  /** What the reader has chosen. */
  choice?: Choice;
  /** Whittles the posts down, where the page or the reader asks for it. */
  chosen?: typeof chosen | undefined;
  /** The sentence after an action. */
  status?: string;
  /** What the server's own words said: the level of its title, the zone of its dates, the hosts of its pictures. */
  level?: number;
  zone?: string | undefined;
  origins: readonly string[];
  /** Ids of posts whose warning the reader has opened, here or before the widget took over. */
  open?: readonly string[];
  /** Takes over from what the server wrote, as soon as all of it is drawn. */
  handOver?: (() => void) | undefined;
  after?: After;
  /** How what few posts have is drawn. Without it the link to the post is there. */
  rare?: Rare | undefined;
  /** The layouts that are in use, and how they draw the posts where it is not as a list. */
  layout?: string;
  lay?: ((look: FeedLook) => unknown) | undefined;
  /** The mistakes of the page's author, drawn; undefined as long as there are none. */
  mistakes?: () => unknown;
  /** A trimmed option; undefined: what is built in. */
  option(name: string): string | undefined;
  limit(): number;
  src(): string | undefined;
  /** Does `src` name an account on a network, which the visitor's browser asks itself once the visitor agrees? */
  direct(): boolean;
  /** What stands below the posts, or in their place: the question before a network is asked. */
  foot?: () => unknown;
  /** The posts that pass, in their order. */
  posts(): readonly UnreadPost[];
  /** Where more posts are to be had: the file, of which the server wrote a part, or its next page, of the same origin. */
  next(): string | undefined;
  /** Asks for one file; what few of its posts need has come with it. */
  ask(address: string | undefined, signal: AbortSignal, fresh?: boolean): Promise<UnreadFeed | Problem>;
  /** Fetches what a feed needs before it is drawn: what few posts have, what is missing, what the page asks for. */
  needs(feed: ShownFeed): Promise<void>;
  words(): FeedFirstTerms;
  moment(): Moment;
  /** Is it in sight? */
  near(): boolean;
  /** May a picture be loaded from this address? Where page, feed and the server's own pictures come from (S-14). */
  mayLoad(url: string): boolean;
  /** A picture did not come. */
  broken(url: string): void;
  /** Has the visitor asked for few bytes? */
  saves(): boolean;
  /** Draws again. */
  update(): Promise<unknown>;
}

/** What the element itself must say. */
export type Own = Pick<Panel, 'element' | 'load' | 'words' | 'moment' | 'near' | 'update' | 'needs'>;

/** A copy of this age, in milliseconds, says how old it is. */
const OLD = 24 * 3_600_000;

export const isOld = ({ generated }: UnreadFeed): boolean => Date.now() - Date.parse(generated ?? '') > OLD;

export function panelOf(own: Own): Panel {
  const { element, load, needs } = own;
  const get = (name: string): string | undefined => option(element, name);
  const lost = new Set<string>();
  const panel: Panel = {
    ...own,
    most: 0,
    drawn: SLICE,
    origins: [],
    option: get,
    limit() {
      const limit = Math.round(Number(get('limit')));
      return limit > 0 && limit < 101 ? limit : 20;
    },
    // A link names the page; its data is the `.json` beside it. `baseURI` of the element, not of the document: an
    // `<img name="baseURI">` can stand before the latter (S-05).
    src: () =>
      panel.direct() ? undefined : httpUrl(get('src')?.replace(/\.html?(?=$|\?)/i, '.json'), element.baseURI),
    direct: () => /^(acct|at|bluesky):|\/@[^/]+\/?$|^https:..bsky.app./.test(get('src') ?? ''),
    posts() {
      const posts = load.value?.posts ?? [];
      const shown = panel.chosen?.(posts, panel) ?? posts;
      return panel.rare?.sorted(shown) ?? shown;
    },
    next() {
      const src = panel.src();
      const { partial, next } = load.value ?? {};
      if (partial) return src;
      return src && next?.startsWith(new URL('/', src).href) ? next : undefined;
    },
    async ask(address, signal, fresh = false) {
      const parse = (body: unknown): UnreadFeed | Problem => parseUnread(body, address);
      const came = await client(address)('', { parse, signal, fresh });
      if ('posts' in came) await needs(came);
      return came;
    },
    mayLoad: (url) =>
      !lost.has(url) &&
      !panel.saves() &&
      [location.origin, new URL(panel.src() ?? location.href).origin, ...panel.origins].includes(
        new URL(url).origin,
      ),
    broken(url) {
      lost.add(url);
      void panel.update();
    },
    saves: () => !!(navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData,
  };
  return panel;
}
