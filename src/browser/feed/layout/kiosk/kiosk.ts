/**
 * A screen in a town hall: one post after the other, the hour, and a code that leads to the post. It runs for weeks: one
 * timer, one post in the page, a newer copy in place of the one before. Without the network it goes on with what it has
 * and looks again. Who asks for less motion finds it paused.
 */
import type { UnreadPost } from '../../../../model/wire/unread.ts';
import type { FeedLayoutsTerms } from '../../../../words/terms.ts';
import { followFeed } from '../../after/live.ts';
import type { Live } from '../../after/live.ts';
import type { Panel } from '../../panel.ts';
import type { Lay } from '../layouts.ts';
import { clockOf } from './clock.ts';
import { kioskView } from './kiosk.view.ts';
import { fits, secondsFor } from './pace.ts';

export { default as sheet } from './kiosk.scss';

/** Milliseconds; all the rest counts these. */
const SECOND = 1000;
/** Seconds until a feed that never came is asked for again. */
const AGAIN = 60;

export const lay = (panel: Panel, { kiosk: words }: FeedLayoutsTerms): Lay => {
  const { element, load } = panel;
  let paused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let current: UnreadPost | undefined;
  let left = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let live: Live | undefined;
  let shown = '';
  let drawing: ((address: string) => unknown) | undefined;

  const posts = (): readonly UnreadPost[] => panel.posts().filter(fits).slice(0, panel.limit());

  const turnTo = (post: UnreadPost | undefined): void => {
    current = post;
    left = post ? secondsFor(post) : AGAIN;
    void panel.update();
  };

  /** Where the current post stands; a copy that lacks it begins anew. */
  const place = (all: readonly UnreadPost[]): number =>
    Math.max(
      0,
      all.findIndex(({ id }) => id === current?.id),
    );

  const stop = (): void => {
    clearInterval(timer);
    live?.end();
    timer = live = undefined;
  };

  const tick = (): void => {
    // Out of the page, or another layout by now.
    if (!element.isConnected || panel.lay !== self) return stop();
    const all = posts();
    const clock = clockOf(panel.moment()).join();
    if (!load.value) {
      // Nobody stands there to press the button.
      if (--left <= 0) {
        left = AGAIN;
        element.shadowRoot!.querySelector<HTMLElement>('[part~=retry]')?.click();
      }
    } else if (!paused && all.length > 1 && --left <= 0) turnTo(all[(place(all) + 1) % all.length]);
    else if (clock !== shown) void panel.update();
  };

  /** A newer copy in place of the one before: nothing gathers. */
  const look = async (): Promise<number | undefined> => {
    const came = await panel.ask(panel.src(), new AbortController().signal, true);
    if (!('posts' in came)) return came.retryAfter;
    panel.drawn = panel.most;
    load.set(came);
    return undefined;
  };

  const start = (): void => {
    if (live) return;
    timer ??= setInterval(tick, SECOND);
    live = followFeed({
      src: () => panel.src(),
      near: () => true,
      may: () => !!load.value && !!panel.src() && document.visibilityState !== 'hidden',
      look,
    });
    // The server wrote a few posts of them.
    if (load.value?.partial && panel.src()) void look();
  };

  void import('./code.ts').then(
    ({ codeOf }) => {
      drawing = codeOf(words.scan);
      void panel.update();
    },
    // The address is there in words.
    () => undefined,
  );

  const self: Lay = (look) => {
    start();
    const all = posts();
    const index = place(all);
    const post = all[index];
    if (post && post.id !== current?.id) {
      current = post;
      left = secondsFor(post);
    }
    if (!post) return look.empty;
    const clock = clockOf(panel.moment());
    shown = clock.join();
    const address = post.page ?? post.url;
    return kioskView(
      {
        post,
        item: index + 1,
        of: all.length,
        paused,
        clock,
        code: address && drawing?.(address),
        generated: load.value?.generated,
        pause() {
          paused = !paused;
          void panel.update();
        },
      },
      words,
      look,
    );
  };
  left = AGAIN;
  timer = setInterval(tick, SECOND);
  return self;
};
