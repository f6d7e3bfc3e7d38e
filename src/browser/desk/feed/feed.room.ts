/**
 * The feed at the desk: posts that a rule holds, and any other by its address. A decision counts at once; each can be
 * taken back, and what was decided before it then holds again.
 */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { feedQueues } from '../../../model/wire/desk-feed.ts';
import type { DeskFeed, DeskPost, FeedLog, FeedQueue } from '../../../model/wire/desk-feed.ts';
import type { DeskFeedTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import type { KeyName } from '../keys/keys.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import formStyles from '../style/form.scss';
import styles from '../style/feed.scss';
import { askPostLog, askPosts, decidePost } from './ask.ts';
import type { FeedAct } from './ask.ts';
import { actsFor, feedView } from './feed.view.ts';
import type { FeedLook, FeedWishes, PostAct } from './feed.view.ts';
import { actOf, closeForm, openForm, written, wrongIn } from './form.ts';
import type { PostForm } from './form.ts';

export const sheets = [formStyles, styles];

class FeedRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskFeedTerms;
  #queue: FeedQueue = 'held';
  #sought: string | undefined;
  #page: Pick<DeskFeed, 'posts' | 'counts' | 'next'> = { posts: [], counts: {} };
  #open: string | undefined;
  #form: PostForm | undefined;
  #loading = false;
  #stopped = false;
  #run = 0;
  readonly #logs = new Map<string, FeedLog | Problem>();
  /** What takes the last decision back. */
  #back: FeedAct | undefined;
  /** The decision that did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  readonly #wishes: FeedWishes = {
    queue: (queue) => {
      if (!feedQueues.includes(queue)) return;
      this.#sought = undefined;
      this.#queue = queue;
      void this.#load().then(() => this.#goOn('#posts'));
    },
    open: (id) => void this.#read(id),
    more: () => void this.#more(),
    find: (address) => void this.#find(address),
    act: (act) => void this.#act(act),
    write: (change) => {
      if (this.#form) this.#form = written(this.#form, change);
      this.#host.reading.changed();
    },
    send: () => void this.#send(),
    cancel: () => {
      this.#form = undefined;
      void this.#goOn();
    },
    undo: () => void this.#undo(),
    log: () => void this.#log(),
    retry: () => void this.#load().then(() => this.#goOn()),
  };

  constructor(host: RoomHost, words: DeskFeedTerms) {
    this.#host = host;
    this.#words = words;
  }

  /** @param item id of a post */
  async show(item?: string): Promise<void> {
    this.#open = item;
    await this.#load();
    // It waits no longer, or never did: it is found all the same.
    if (item !== undefined && this.#open !== item) await this.#find(item);
  }

  view(bar: unknown): unknown {
    const { words, moment, level, base = '' } = this.#host.reading;
    const { posts, counts, next } = this.#page;
    const look: FeedLook = {
      ...{ words: this.#words, moment, level, base, posts, counts, queue: this.#queue, open: this.#open },
      ...{ sought: this.#sought, form: this.#form, loading: this.#loading, stopped: this.#stopped },
      ...{ failed: words.failed, retry: words.retry, more: next !== undefined, undoable: !!this.#back },
      log: this.#logs.get(this.#open ?? ''),
    };
    return feedView(look, this.#wishes, bar);
  }

  pressed(wish: KeyName): void {
    if (wish === 'undo') return void this.#undo();
    const { posts } = this.#page;
    if (wish === 'next' || wish === 'previous') {
      const at = posts.findIndex(({ post }) => post.id === this.#open) + (wish === 'next' ? 1 : -1);
      if (posts[at]) void this.#read(posts[at].post.id);
      return;
    }
    const one = this.#form ? undefined : this.#one;
    const act = wish === 'approve' ? 'show' : 'hide';
    if (one && actsFor(one).includes(act)) void this.#act(act);
  }

  get #one(): DeskPost | undefined {
    return this.#page.posts.find(({ post }) => post.id === this.#open);
  }

  #ask(after?: string): Promise<DeskFeed | Problem> {
    return askPosts(this.#host.reading.client, {
      queue: this.#sought === undefined ? this.#queue : undefined,
      address: this.#sought,
      after,
    });
  }

  /** Reads the list anew; what is open stays open while it is there, else what took its place is. */
  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const run = ++this.#run;
    this.#loading = true;
    reading.changed();
    const at = this.#page.posts.findIndex(({ post }) => post.id === this.#open);
    const page = await this.#ask();
    if (run !== this.#run) return;
    this.#loading = false;
    this.#stopped = isProblem(page);
    if (isProblem(page)) return failed(page);
    says.came();
    this.#page = page;
    const ids = page.posts.map(({ post }) => post.id);
    if (!ids.some((id) => id === this.#open)) {
      this.#form = undefined;
      this.#open = ids[Math.max(0, at)] ?? ids.at(-1);
    }
    keepPlace('feed', this.#open);
    reading.changed();
  }

  async #more(): Promise<void> {
    const run = this.#run;
    const page = await this.#ask(this.#page.next);
    if (run !== this.#run) return;
    if (isProblem(page)) return this.#host.failed(page);
    const known = new Set(this.#page.posts.map(({ post }) => post.id));
    const fresh = page.posts.filter(({ post }) => !known.has(post.id));
    this.#page = { ...page, posts: [...this.#page.posts, ...fresh] };
    // The button may go: the focus then stands on the first of those that came.
    await this.#host.reading.focus(`[part=row]:nth-child(${known.size + 1}) button`);
  }

  async #find(address: string): Promise<void> {
    this.#host.says.say('');
    this.#form = undefined;
    this.#sought = address || undefined;
    await this.#load();
    await this.#goOn();
  }

  #read(id: string): Promise<void> {
    if (id !== this.#open) this.#form = undefined;
    this.#open = id;
    keepPlace('feed', id);
    return this.#goOn();
  }

  /** Reads on with what is open. */
  #goOn(selector = this.#one ? '#post' : '#empty'): Promise<void> {
    return this.#host.reading.focus(selector);
  }

  /** Decides at once, or asks first for what the decision must carry. */
  #act(act: PostAct): Promise<void> {
    const one = this.#one!;
    const { id } = one.post;
    if (act === 'show' || act === 'undo')
      return this.#decide({ post: id, act, reason: this.#words.standing[act] }, one);
    this.#form = openForm(act, id);
    this.#host.says.say('');
    return this.#host.reading.focus('form[part=form] input, form[part=form] textarea');
  }

  async #send(): Promise<void> {
    const form = this.#form!;
    const { reading, says } = this.#host;
    const wrong = wrongIn(form, reading.clock.now());
    this.#form = { ...form, wrong };
    const [first] = wrong;
    if (!first) return this.#decide(actOf(form), this.#one!);
    says.warn(first === 'until' ? this.#words.form.needUntil : this.#words.form.needReason);
    await reading.focus(`#${first}`);
  }

  /** @param one the post as it is now; undefined for a decision that is taken back */
  async #decide(decision: FeedAct, one?: DeskPost): Promise<void> {
    const { reading, says, failed, changed } = this.#host;
    const { done } = this.#words;
    const text = JSON.stringify(decision);
    // The same decision after one that did not get through is the same request.
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const answer = await decidePost(reading.client, this.#sending[1], decision);
    if (isProblem(answer)) return failed(answer);
    this.#sending = undefined;
    const problem = answer.results[0]?.problem;
    if (problem !== undefined) {
      await this.#load();
      says.warn(problem === 'not-found' ? done.gone : problem === 'conflict' ? done.conflict : done.invalid);
      return this.#goOn();
    }
    if (this.#form) closeForm(this.#form);
    this.#form = undefined;
    this.#logs.delete(decision.post);
    const before = one?.decision;
    this.#back = one && {
      post: decision.post,
      ...(before && before.act !== 'undo'
        ? { act: before.act, reason: before.reason || this.#words.standing.undo, until: before.until }
        : { act: 'undo' as const, reason: this.#words.standing.undo }),
    };
    // Taking back what took a decision back is that decision again.
    if (decision.act === 'undo' && !before) this.#back = undefined;
    says.say(one ? done[decision.act] : done.takenBack);
    await this.#load();
    changed();
    await this.#goOn();
  }

  async #undo(): Promise<void> {
    const back = this.#back;
    if (!back) return;
    this.#open = back.post;
    await this.#decide(back);
  }

  async #log(): Promise<void> {
    const id = this.#open!;
    this.#logs.set(id, await askPostLog(this.#host.reading.client, id));
    this.#host.reading.changed();
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskFeedTerms): Room => new FeedRoom(host, words);
