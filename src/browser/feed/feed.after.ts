/** What a visitor does with a feed after it is drawn, and what becomes of it: a chunk of its own, fetched then. */
import type { Post } from '../../model/post.ts';
import { isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';
import { bare } from '../../model/wire/bare.ts';
import type { Feed } from '../../model/wire/feed.ts';
import type { FeedMoreTerms, FeedTerms } from '../../words/terms.ts';
import { around, dateText } from '../kit/locale.ts';
import type { Moment } from '../kit/locale.ts';
import { FeedErrorEvent, FeedExtendedEvent, FeedMoreEvent } from './feed.events.ts';
import { followFeed } from './feed.live.ts';
import { extended, merged } from './merge.ts';
import { chosen } from './posts.ts';
import type { Choice } from './posts.ts';

/** What of the feed is seen. */
export interface FeedState {
  /** Posts that may be shown; 0 until the first feed comes. */
  most: number;
  /** Posts that are drawn so far: a slice more in each task. */
  drawn: number;
  /** More is under way. */
  busy: boolean;
  /** What the reader has chosen. */
  choice: Choice;
  /** New posts that wait. */
  news: readonly Post[];
  paused: boolean;
  /** The sentence after an action. */
  status: string;
}

/** What the element lends. */
export interface FeedPanel {
  readonly element: HTMLElement;
  readonly state: FeedState;
  feed(): Feed;
  set(feed: Feed): void;
  /** The posts that pass, in their order. */
  posts(): readonly Post[];
  /** What the page's author lets through. */
  own(): Choice;
  limit(): number;
  src(): string | undefined;
  /** Where more posts are to be had. */
  next(): string | undefined;
  ask(address: string | undefined, fresh?: boolean): Promise<Feed | Problem>;
  words(): FeedTerms;
  /** Those that came with this part. */
  later(): FeedMoreTerms;
  moment(): Moment;
  /** What a failure is called. */
  sentence(problem: Problem): string;
  /** Is it in sight, with a visitor who does not save data? */
  seen(): boolean;
  /** Draw again. */
  update(): Promise<unknown>;
}

/** What it gives back. */
export interface After {
  more(): Promise<void>;
  letIn(): Promise<void>;
  choose(choice: Choice): void;
  /** Starts to look for new posts. @returns ends it */
  follow(): () => void;
}

/** @param panel the element's */
export function after(panel: FeedPanel): After {
  const { element, state } = panel;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let saidAt = 0;

  /** One message a second at most, so that none is lost to a screen reader. */
  const say = (sentence: string): void => {
    clearTimeout(saying);
    const now = (): void => {
      saidAt = Date.now();
      state.status = sentence;
      void panel.update();
    };
    const wait = saidAt + 1000 - Date.now();
    if (wait > 0) saying = setTimeout(now, wait);
    else now();
  };

  /** The feed stays; the visitor learns how old it is. */
  const failed = (failure: Problem): void => {
    const { generated } = panel.feed();
    const { offlineSince, stale } = panel.words();
    const [before, end] = around(failure.type === 'offline' ? offlineSince : stale);
    say(generated ? before + dateText(generated, panel.moment()) + end : panel.sentence(failure));
    element.dispatchEvent(new FeedErrorEvent(failure));
  };

  /** A newer copy of the feed: what is new waits at the button. */
  const take = (copy: Feed): void => {
    const { feed, news } = merged(panel.feed(), copy);
    const waiting = chosen(news, [panel.own()], Date.now());
    if (waiting.length > state.news.length) say(panel.words().newPosts(waiting.length));
    state.news = waiting;
    panel.set(feed);
  };

  /** Posts were added at the visitor's wish: how many is said, and the focus stands on the first. */
  const added = async (posts: readonly Post[]): Promise<void> => {
    const { moreShown, allShown } = panel.later();
    const all = panel.posts();
    state.drawn = Infinity;
    const whole = all.length <= state.most && !panel.next();
    say([...(posts.length ? [moreShown(posts.length)] : []), ...(whole ? [allShown] : [])].join('. '));
    await panel.update();
    const root = element.shadowRoot!;
    const article = root.querySelectorAll('article')[all.indexOf(posts[0]!)];
    (article ?? root.getElementById('heading'))?.focus();
    element.dispatchEvent(new FeedExtendedEvent(posts.length));
  };

  const look = async (): Promise<number | undefined> => {
    const came = await panel.ask(panel.src(), true);
    if (!element.isConnected) return undefined;
    if (!isProblem(came)) return void take(came);
    failed(came);
    return came.retryAfter;
  };

  return {
    async more() {
      const before = panel.posts().slice(0, state.most);
      if (state.busy || !element.dispatchEvent(new FeedMoreEvent(before.length))) return;
      const address = panel.next();
      if (panel.posts().length <= state.most && address) {
        state.busy = true;
        void panel.update();
        const came = await panel.ask(address);
        state.busy = false;
        void panel.update();
        if (!element.isConnected) return;
        if (isProblem(came)) return failed(came);
        if (address === panel.src()) take(came);
        else panel.set(extended(panel.feed(), came));
      }
      state.most = before.length + panel.limit();
      const known = new Set(before.map(({ id }) => id));
      await added(
        panel
          .posts()
          .slice(0, state.most)
          .filter(({ id }) => !known.has(id)),
      );
    },
    async letIn() {
      const { news } = state;
      const feed = panel.feed();
      state.news = [];
      state.choice = {};
      state.most += news.length;
      panel.set(bare(feed, { posts: [...news, ...feed.posts] }));
      await added(news);
    },
    choose(choice) {
      state.choice = choice;
      state.most = panel.limit();
      say(panel.later().filters.result(panel.posts().length));
    },
    follow: () =>
      followFeed({
        may: () => panel.seen() && !state.paused && !state.busy && !element.matches(':focus-within'),
        look,
      }),
  };
}
