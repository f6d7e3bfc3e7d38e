/**
 * What a visitor does with a feed after it is drawn, what the page asks for besides, and what is said when something is
 * missing or wrong: a chunk that a page with a plain list and good answers fetches at the first wish.
 */
import { html, nothing } from 'lit';
import type { Problem } from '../../../model/problem.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { bare } from '../../../model/wire/bare.ts';
import type { UnreadFeed, UnreadPost } from '../../../model/wire/unread.ts';
import type { FeedMoreTerms, WebmasterCode } from '../../../words/terms.ts';
import { displayHost } from '../../kit/host.ts';
import { around, dateText } from '../../kit/locale.ts';
import { flag } from '../../kit/option.ts';
import { sentenceView } from '../../kit/sentence.ts';
import type { Values } from '../../kit/tell.ts';
import { FeedErrorEvent } from '../feed.events.ts';
import { button } from '../feed.view.ts';
import type { Panel, ShownFeed } from '../panel.ts';
import { chosen, list, permitted } from '../choice.ts';
import { FeedExtendedEvent, FeedMoreEvent } from './events.ts';
import { filtersView } from './filters.view.ts';
import { followFeed } from './live.ts';
import type { Live } from './live.ts';
import { liveView } from './live.view.ts';
import { extended, merged } from './merge.ts';
import { mistake } from './mistakes.ts';
import { notice, why } from './trouble.ts';

export { default as sheet } from './after.scss';

/** Posts that stand in the page at most; the first ones make room for those that come after. */
const MOST = 100;

/** What it gives the element. */
export interface After {
  words: FeedMoreTerms;
  more(): Promise<void>;
  /** What stands above the posts: updates and choices, where the page asks for them, and what is missing. */
  top(feed: ShownFeed): unknown;
  /** What a failure is called; undefined when there is no more to say than that it is one. */
  why(problem: Problem): string | undefined;
  /** Tells the page's author what is wrong. */
  tell<C extends WebmasterCode>(code: C, ...values: Values<C>): Promise<void>;
  /** Drawn: starts or ends to look for new posts, as the page asks. */
  seen(): void;
  /** Out of the page. */
  left(): void;
}

/**
 * @param panel the element's
 * @param words of its language; when that changes, the same parts speak the new one
 */
export default function after(panel: Panel, words: FeedMoreTerms): After {
  if (panel.after) {
    panel.after.words = words;
    return panel.after;
  }
  const { element, load } = panel;
  let here = new AbortController();
  let live: Live | undefined;
  let news: readonly UnreadPost[] = [];
  let paused = false;
  /** The button that tries again has the focus. */
  let retrying = false;
  let saying: ReturnType<typeof setTimeout> | undefined;
  let saidAt = 0;

  /** One message a second at most, so that none is lost to a screen reader. */
  const say = (sentence: string): void => {
    clearTimeout(saying);
    const now = (): void => {
      saidAt = Date.now();
      panel.status = sentence;
      void panel.update();
    };
    const wait = saidAt + 1000 - Date.now();
    if (wait > 0) saying = setTimeout(now, wait);
    else now();
  };

  /** The feed stays; the visitor learns how old it is. */
  const failed = (failure: Problem): void => {
    const { generated } = load.value!;
    const { offlineSince, stale, failures } = self.words;
    const [before, end] = around(failure.type === 'offline' ? offlineSince : stale);
    say(generated ? before + dateText(generated, panel.moment()) + end : failures.unavailable);
    element.dispatchEvent(new FeedErrorEvent(failure));
  };

  /** A newer copy of the feed: what is new waits at the button. */
  const take = (copy: UnreadFeed): void => {
    const now = merged(load.value!, copy);
    const waiting = permitted(now.news, panel);
    if (waiting.length > news.length) say(self.words.newPosts(waiting.length));
    news = waiting;
    load.set(now.feed);
  };

  /** Posts were added at the visitor's wish: how many is said, and the focus stands on the first. */
  const added = async (posts: readonly UnreadPost[]): Promise<void> => {
    const { moreShown, allShown } = self.words;
    const all = panel.posts();
    panel.drawn = Infinity;
    const whole = all.length <= panel.most && !panel.next();
    say([...(posts.length ? [moreShown(posts.length)] : []), ...(whole ? [allShown] : [])].join('. '));
    await panel.update();
    const root = element.shadowRoot!;
    const article = root.querySelectorAll('article')[all.indexOf(posts[0]!) - (panel.first ?? 0)];
    (article ?? root.getElementById('heading'))?.focus();
    element.dispatchEvent(new FeedExtendedEvent(posts.length));
  };

  const look = async (): Promise<number | undefined> => {
    const came = await panel.ask(panel.src(), here.signal, true);
    if (!element.isConnected) return undefined;
    if ('posts' in came) return void take(came);
    failed(came);
    return came.retryAfter;
  };

  const show = async (): Promise<void> => {
    const waiting = news;
    const feed = load.value!;
    news = [];
    panel.choice = {};
    panel.first = 0;
    panel.most = Math.min(MOST, panel.most + waiting.length);
    load.set(bare(feed, { posts: [...waiting, ...feed.posts] }));
    await added(waiting);
  };

  /** The posts that had made room come back, and the last ones make it. */
  const earlier = async (): Promise<void> => {
    const end = panel.first ?? 0;
    const start = Math.max(0, end - panel.limit());
    panel.first = start;
    panel.most = start + MOST;
    await added(panel.posts().slice(start, end));
  };

  const filters = ({ home = location.href, sources, posts }: ShownFeed): unknown => {
    const names = list(panel.option('filters'));
    return names.length
      ? filtersView({
          names,
          posts: permitted(posts, panel),
          choice: panel.choice ?? {},
          words: self.words.filters,
          lang: panel.moment().lang,
          site: cleanLine(sources.find(({ network }) => network === 'site')?.name ?? '') || displayHost(home),
          choose(choice) {
            panel.choice = choice;
            panel.chosen = chosen;
            panel.first = 0;
            panel.most = panel.limit();
            say(self.words.filters.result(panel.posts().length));
          },
        })
      : nothing;
  };

  const self: After = (panel.after = {
    words,
    async more() {
      const before = panel.posts().slice(0, panel.most);
      if (panel.busy || !element.dispatchEvent(new FeedMoreEvent(before.length))) return;
      const address = panel.next();
      if (panel.posts().length <= panel.most && address) {
        panel.busy = true;
        void panel.update();
        const came = await panel.ask(address, here.signal);
        panel.busy = false;
        void panel.update();
        if (!element.isConnected) return;
        if (!('posts' in came)) return failed(came);
        if (address === panel.src()) take(came);
        else load.set(extended(load.value!, came));
      }
      panel.most = before.length + panel.limit();
      panel.first = Math.max(0, Math.min(panel.most, panel.posts().length) - MOST);
      const known = new Set(before.map(({ id }) => id));
      await added(
        panel
          .posts()
          .slice(0, panel.most)
          .filter(({ id }) => !known.has(id)),
      );
    },
    top(feed) {
      const moment = panel.moment();
      const missing = 'notice' in feed ? feed.notice : notice(feed, self.words, moment.lang);
      return [
        flag(element, 'live') && panel.src()
          ? liveView({
              words: self.words,
              moment,
              news: news.length,
              paused,
              generated: feed.generated,
              show: () => void show(),
              pause() {
                paused = !paused;
                void panel.update();
              },
            })
          : nothing,
        missing && html`<p part="notice">${sentenceView(missing, moment)}</p>`,
        filters(feed),
        panel.first
          ? html`<p part="before">${button('earlier', self.words.earlier, () => void earlier())}</p>`
          : nothing,
      ];
    },
    why: (problem) => why(problem, self.words),
    tell: (code, ...values) => mistake(panel, code, ...values),
    seen() {
      const { activeElement } = element.shadowRoot!;
      // The button has gone with the focus, unless the visitor has gone elsewhere.
      if (retrying && load.value && document.activeElement === document.body)
        element.shadowRoot!.getElementById('heading')?.focus();
      retrying = !!activeElement?.matches('[part~=retry]');
      if (here.signal.aborted) here = new AbortController();
      const wanted = flag(element, 'live') && load.value && panel.src() && element.isConnected;
      if (wanted) {
        live ??= followFeed({
          src: () => panel.src(),
          near: () => panel.near(),
          may: () =>
            panel.near() &&
            document.visibilityState !== 'hidden' &&
            !panel.saves() &&
            !paused &&
            !panel.busy &&
            !element.matches(':focus-within'),
          look,
        });
        live.again();
      } else {
        live?.end();
        live = undefined;
      }
    },
    left() {
      here.abort();
      live?.end();
      live = undefined;
    },
  });
  return self;
}
