import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Post } from '../../model/post.ts';
import { problem } from '../../model/problem.ts';
import { isProblem } from '../../model/failure.ts';
import type { Problem } from '../../model/problem.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { parseFeed } from '../../model/wire/feed.ts';
import type { Feed } from '../../model/wire/feed.ts';
import en from '../../words/en/feed.ts';
import fr from '../../words/fr/feed.ts';
import type { FeedMoreTerms, FeedTerms, WebmasterCode } from '../../words/terms.ts';
import { client } from '../kit/client.ts';
import { ownVersion } from '../kit/define.ts';
import { displayHost, hostsIn } from '../kit/host.ts';
import { langTag, languageOf } from '../kit/language.ts';
import { LoadController } from '../kit/load.ts';
import { flag, option } from '../kit/option.ts';
import { ReadyEvent } from '../kit/ready.ts';
import { dated } from '../kit/sentence.ts';
import { tell } from '../kit/tell.ts';
import type { Values } from '../kit/tell.ts';
import { VisibleController } from '../kit/visible.ts';
import base from '../style/base.scss';
import type { Adopted } from './feed.adopt.ts';
import type { After, FeedPanel, FeedState } from './feed.after.ts';
import { FeedErrorEvent } from './feed.events.ts';
import * as lazy from './feed.lazy.ts';
import styles from './feed.scss';
import { accountsOf, button, feedView, noticeOf } from './feed.view.ts';
import type { FeedWishes } from './feed.view.ts';
import type { filtersView } from './filters.view.ts';
import type { PostLook } from './post.view.ts';
import { chosen } from './posts.ts';
import type { Choice } from './posts.ts';

const catalogues = { en, fr };

/** Posts that are drawn in one go: a slow telephone takes a few milliseconds for them (R-163). */
const SLICE = 8;
/** A copy of this age, in milliseconds, says how old it is: whatever collects it may have stopped. */
const OLD = 24 * 3_600_000;

/** Names parted by commas, or by blanks where there is no comma; lower case, without the sign `#`. */
const list = (value = ''): string[] =>
  value
    .toLowerCase()
    .split(value.includes(',') ? ',' : /\s/)
    .map((name) => name.trim().replace(/^#/, ''))
    .filter(Boolean);

/**
 * What the institution says everywhere, as one list of posts: read from a file of its own site, never from a network.
 *
 * Every option is an attribute; what is absent is read from the page's `<meta name="parvis:NAME">`.
 *
 * @summary The institution's posts, from all its accounts, without its trackers.
 * @tag parvis-feed
 *
 * @slot - What is there without script: the posts that the server wrote, or links to the accounts. It stays until the
 * posts are there, and when they do not come.
 *
 * @csspart feed - Everything.
 * @csspart heading - The title.
 * @csspart live - The line that says when it was updated, with the buttons to pause and to show new posts.
 * @csspart notice - That something is missing, or how old it is.
 * @csspart filters - The reader's choices.
 * @csspart filter - One of them.
 * @csspart field - A list to choose from.
 * @csspart posts - The list.
 * @csspart post - One post.
 * @csspart title - Its title.
 * @csspart meta - Who, where, when.
 * @csspart author - Who.
 * @csspart handle - The name of the account on its network.
 * @csspart network - Where.
 * @csspart official - That the account is the institution's own.
 * @csspart pinned - That it is pinned.
 * @csspart date - When, with the link to the post.
 * @csspart edited - When it was edited.
 * @csspart boost - Who passed it on.
 * @csspart content - The words.
 * @csspart warning - What is covered by a warning.
 * @csspart media - A picture, or the link to a film or a sound.
 * @csspart image - The picture itself.
 * @csspart card - A link with its title.
 * @csspart card-text - The words of a card.
 * @csspart poll - A poll.
 * @csspart bar - The bar of one answer.
 * @csspart quote - A quoted post.
 * @csspart links - The links of a post.
 * @csspart link - Any link.
 * @csspart host - The host that is shown beside a link.
 * @csspart accounts - The last line: the button for more, and the accounts.
 * @csspart control - Any button; also carries what it does as a part: `more`, `show`, `pause`, `retry`, `clear`.
 * @csspart empty - The sentence where there is no post.
 * @csspart status - The sentence after an action.
 * @csspart debug - A mistake of the page's author, with `debug`.
 * @csspart clear - The button that shows everything again.
 *
 * @cssprop [--parvis-font=inherit] - Typeface.
 * @cssprop [--parvis-size=1rem] - Size of the text.
 * @cssprop [--parvis-text=currentcolor] - Colour of the text.
 * @cssprop [--parvis-muted] - Colour of what is secondary; by default the text's own, thinned.
 * @cssprop [--parvis-line] - Colour of hairlines; by default the text's own, thinned.
 * @cssprop [--parvis-accent] - The one accent; by default a blue that leans to the text's colour.
 * @cssprop [--parvis-hover] - Ground under the pointer.
 * @cssprop [--parvis-surface=transparent] - Ground of fields.
 * @cssprop [--parvis-focus=currentcolor] - Colour of the focus ring.
 * @cssprop [--parvis-focus-background=transparent] - Ground of what has the focus.
 * @cssprop [--parvis-radius=0.25rem] - Rounding of corners.
 * @cssprop [--parvis-gap=0.5rem] - Space between entries.
 * @cssprop [--parvis-target=2.75rem] - Least height and width of what can be pressed.
 *
 * @fires {FeedMoreEvent} parvis-feed-more - Before more posts are shown or asked for; cancelable.
 * @fires {FeedExtendedEvent} parvis-feed-extended - After posts were added at the visitor's wish.
 * @fires {FeedErrorEvent} parvis-error - After the feed could not be read; visitors have been told in words.
 * @fires {ReadyEvent} parvis-ready - Once, when the first content is drawn.
 */
export class ParvisFeed extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    src: {},
    limit: {},
    headingLevel: { attribute: 'heading-level' },
    layout: {},
    tags: {},
    sources: {},
    filters: {},
    live: {},
    zone: {},
    reserve: {},
    debug: {},
  };

  /** Address of the feed's file, such as `/feed.json`. Without it what the server wrote can be read. */
  declare src: string | undefined;
  /** Posts that are shown at a time: 1 to 100; 20 is built in. */
  declare limit: string | undefined;
  /** 2 (built in) to 6: the level of the title; those of the posts are one below. */
  declare headingLevel: string | undefined;
  /** `list`, which is built in. */
  declare layout: 'list' | undefined;
  /** Only posts with one of these tags: space-separated, or with commas where a tag has a space. */
  declare tags: string | undefined;
  /** Only posts of these networks, space-separated, such as `site mastodon`. */
  declare sources: string | undefined;
  /** What the reader can choose by: `tag`, `source`, `language`, space-separated; nothing is built in. */
  declare filters: string | undefined;
  /** `true` looks for new posts once a minute or less often, and offers them. */
  declare live: string | undefined;
  /** Time zone of the dates, such as `Europe/Paris`; else the server's, else the visitor's. */
  declare zone: string | undefined;
  /** Height to keep free until the posts are there, such as `30rem`. */
  declare reserve: string | undefined;
  /** `true` shows, in the page, what is written wrong; meant for the one who builds it. */
  declare debug: string | undefined;

  readonly #load = new LoadController<Feed>(this);
  readonly #near = new VisibleController(this, (near) => near && void this.#start());
  #adopted: Adopted | undefined;
  /** The light nodes are still what is seen. */
  #adopting = false;
  #starting = false;
  readonly #state: FeedState = {
    most: 0,
    drawn: SLICE,
    busy: false,
    choice: {},
    news: [],
    paused: false,
    status: '',
  };
  #slicing: ReturnType<typeof setTimeout> | undefined;
  #after: After | undefined;
  #terms: FeedMoreTerms | undefined;
  #filtersView: typeof filtersView | undefined;
  #rare: PostLook['rare'];
  #unfollow: (() => void) | undefined;
  readonly #broken = new Set<string>();
  #ready = false;
  /** Ends what was asked while the element was in the page. */
  #left = new AbortController();
  readonly #mistakes = new Map<string, string>();
  readonly #wishes: FeedWishes = {
    more: () => void this.#later().then((after) => after?.more()),
    news: () => void this.#later().then((after) => after?.letIn()),
    pause: () => {
      this.#state.paused = !this.#state.paused;
      this.requestUpdate();
    },
  };

  /** `lang` besides Lit's own: as a property it stays the browser's. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    const { signal } = this.#left;
    addEventListener('online', () => this.#near.near && this.#load.problem && void this.#fetch(), { signal });
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left.abort();
    this.#unfollow?.();
    clearTimeout(this.#slicing);
    this.#unfollow = this.#slicing = undefined;
    this.#state.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reserve = this.#option('reserve') ?? '';
    this.style.setProperty('--_parvis-reserve', /^\d[\d.]*[a-z]+$/.test(reserve) ? reserve : '');
    if (this.hasUpdated && changed.has('limit')) this.#state.most = this.#limit;
    if (this.hasUpdated && changed.has('src') && this.#near.near) void this.#fetch();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const lang = this.#lang;
    const { value: feed, state, problem: failure } = this.#load;
    const adopted = feed && feed === this.#adopted?.feed ? this.#adopted : undefined;
    const light = !feed || this.#adopting;
    const failed = !feed && failure && this.#sentence(failure);
    const now = Date.now();
    const level = Number(this.#option('heading-level')) || (this.#adopted?.level ?? 2);
    const posts = this.#posts;
    const live = flag(this, 'live') && !!this.#src;
    const names = list(this.#option('filters'));
    const view =
      feed &&
      feedView(
        {
          words,
          moment: { lang, zone: this.#zone },
          now,
          title: cleanLine(feed.title),
          level: level > 1 && level < 7 ? level : 2,
          below: level > 1 && level < 6 ? level + 1 : 6,
          posts: posts.slice(0, Math.min(this.#state.most, this.#state.drawn)),
          notice: adopted
            ? adopted.notice
            : (noticeOf(feed, words, lang) ??
              (now - Date.parse(feed.generated ?? '') > OLD
                ? dated(words.stale, feed.generated)
                : undefined)),
          accounts: adopted?.accounts ?? accountsOf(feed, words),
          more: posts.length > this.#state.most || !!this.#nextAddress,
          busy: this.#state.busy,
          filtered: feed.posts.length > posts.length,
          filters:
            names.length && this.#terms
              ? this.#filtersView?.({
                  names,
                  posts: chosen(feed.posts, [this.#own], now),
                  choice: this.#state.choice,
                  words: this.#terms,
                  lang,
                  site: this.#site,
                  choose: (choice) => void this.#later().then((after) => after?.choose(choice)),
                })
              : nothing,
          live: live
            ? {
                paused: this.#state.paused,
                news: this.#state.news.length,
                ...(feed.generated && { instant: feed.generated }),
              }
            : undefined,
          mayLoad: this.#mayLoad,
          broken: (url) => {
            this.#broken.add(url);
            this.requestUpdate();
          },
          rare: this.#rare,
          open: (id) => !!this.#adopted?.open.has(id),
        },
        this.#wishes,
      );
    return html`${view ? html`<div ?hidden=${light} aria-busy=${this.#load.busy}>${view}</div>` : nothing}${
        light ? html`<slot></slot>` : nothing
      }
      <p part="status" role="status">
        ${failed || (state === 'loading' ? words.loading : this.#state.status)}
      </p>
      ${failed ? html`<p>${button('retry', words.retry, () => void this.#fetch())}</p>` : nothing}${
        flag(this, 'debug')
          ? [...this.#mistakes.values()].map((sentence) => html`<p part="debug">${sentence}</p>`)
          : nothing
      }`;
  }

  protected override updated(): void {
    const { value, problem: failure } = this.#load;
    if (!value) {
      if (failure) this.#greet();
    } else if (this.#state.drawn < Math.min(this.#state.most, this.#posts.length))
      this.#slicing ??= setTimeout(() => {
        this.#slicing = undefined;
        this.#state.drawn += SLICE;
        this.requestUpdate();
      });
    else if (this.#adopting) this.#handOver();
    else this.#greet();
  }

  /** The sentences of the nearest language. */
  get words(): FeedTerms {
    return catalogues[languageOf(this)];
  }

  get #lang(): string {
    return langTag(this) || 'en-GB';
  }

  get #zone(): string | undefined {
    return this.#option('zone') ?? this.#adopted?.zone;
  }

  /** `baseURI` of the element, not of the document: an `<img name="baseURI">` can stand before the latter (S-05). */
  get #src(): string | undefined {
    // A link names the page; its data is the `.json` beside it.
    return httpUrl(this.#option('src')?.replace(/\.html?(?=$|\?)/i, '.json'), this.baseURI);
  }

  /** What the institution's own posts come from, in a list of sources. */
  get #site(): string {
    const { home = location.href, sources = [] } = this.#load.value ?? {};
    return cleanLine(sources.find(({ network }) => network === 'site')?.name ?? '') || displayHost(home);
  }

  get #limit(): number {
    const limit = Math.round(Number(this.#option('limit')));
    return limit > 0 && limit < 101 ? limit : 20;
  }

  /** What the page's author lets through. */
  get #own(): Choice {
    return { tag: list(this.#option('tags')), source: list(this.#option('sources')) };
  }

  /** The posts that pass, in their order. */
  get #posts(): readonly Post[] {
    return chosen(this.#load.value?.posts ?? [], [this.#own, this.#state.choice], Date.now());
  }

  /** Where more posts are to be had: the file, of which the server wrote a part, or its next page, of the same origin. */
  get #nextAddress(): string | undefined {
    const src = this.#src;
    const feed = this.#load.value;
    if (feed && feed === this.#adopted?.feed && this.#adopted.more) return src;
    const next = feed?.next;
    return src && next && new URL(next).origin === new URL(src).origin ? next : undefined;
  }

  readonly #panel: FeedPanel = {
    element: this,
    state: this.#state,
    feed: () => this.#load.value!,
    set: (feed) => this.#load.set(feed),
    posts: () => this.#posts,
    own: () => this.#own,
    limit: () => this.#limit,
    src: () => this.#src,
    next: () => this.#nextAddress,
    ask: (address, fresh) => this.#ask(address, fresh),
    words: () => this.words,
    later: () => this.#terms!,
    moment: () => ({ lang: this.#lang, zone: this.#zone }),
    sentence: (failure) => this.#sentence(failure),
    seen: () => this.#near.near && document.visibilityState !== 'hidden' && !this.#saves,
    update: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
  };

  /** Has the visitor asked for few bytes (R-164)? */
  get #saves(): boolean {
    return !!(navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData;
  }

  /** Pictures come from where the page, the feed and the server's own pictures come from (S-14). */
  readonly #mayLoad = (url: string): boolean => {
    const { origin } = new URL(url);
    return (
      !this.#broken.has(url) &&
      !this.#saves &&
      (origin === location.origin ||
        !!this.#adopted?.origins.has(origin) ||
        origin === new URL(this.#src ?? location.href).origin)
    );
  };

  #option(name: string): string | undefined {
    return option(this, name);
  }

  /** What a failure is called, in one sentence. */
  #sentence({ type }: Problem): string {
    const { offline, failed } = this.words;
    return type === 'offline'
      ? offline
      : Object.hasOwn(failed, type)
        ? failed[type as keyof typeof failed]
        : failed.other;
  }

  /** Near the visitor: reads what the server wrote, or asks for the feed. */
  async #start(): Promise<void> {
    if (this.#load.state !== 'idle' || this.#starting) return this.#follow();
    const section = this.querySelector('.parvis-feed');
    if (section) {
      this.#starting = true;
      const code = await lazy.adoption().catch(() => undefined);
      this.#starting = false;
      // Without the code what the server wrote stays.
      if (!code) return;
      await hostsIn([...section.querySelectorAll('a')].join());
      const adopted = code.adopt(section);
      if (adopted) {
        await this.#needs(adopted.feed);
        this.#adopted = adopted;
        this.#adopting = true;
        this.#state.most = adopted.feed.posts.length;
        return this.#load.set(adopted.feed);
      }
    }
    if (!this.#src) this.#tell('missing-src', 'feed');
    else if (this.isConnected) await this.#fetch();
  }

  /** Asks for one file; what few of its posts need comes with it. */
  async #ask(address?: string, fresh = false, signal = this.#left.signal): Promise<Feed | Problem> {
    const parse = (body: unknown): Feed | Problem => parseFeed(body, address ? { base: address } : {});
    const came = await client(address)('', { parse, signal, fresh });
    if (!isProblem(came)) await this.#needs(came);
    return came;
  }

  /** Without its code a poll or a quote is left out: the link to the post is there. */
  async #needs({ posts }: Feed): Promise<void> {
    if (posts.some(({ poll, quote }) => poll ?? quote))
      this.#rare ??= await lazy.rare().catch(() => undefined);
  }

  /** Asks for the feed, in place of what is there. */
  async #fetch(): Promise<void> {
    this.#state.most ||= this.#limit;
    const came = await this.#load.run((signal) => this.#ask(this.#src, false, signal));
    if (!came) return;
    if (isProblem(came)) return this.#failed(came);
    this.#state.news = [];
  }

  #failed(failure: Problem): void {
    if (failure.type === 'garbled') this.#tell('bad-answer', `${this.#src}`);
    this.dispatchEvent(new FeedErrorEvent(failure));
  }

  /** The shadow tree shows the same as the light one: that one goes, and what had the focus in it has it again. */
  #handOver(): void {
    this.#adopting = false;
    const places = 'section a,section summary';
    const index = [...this.querySelectorAll(places)].findIndex((place) => place.matches(':focus'));
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.replaceChildren();
      if (index >= 0)
        this.renderRoot.querySelectorAll<HTMLElement>(places)[index]?.focus({ preventScroll: true });
    });
  }

  /** After the first drawing: what only some pages have. */
  #greet(): void {
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
    this.#follow();
    if (this.#load.value && !this.#filtersView && this.#option('filters')) void this.#filter();
  }

  /** The reader's choices; without their code all is shown. */
  async #filter(): Promise<void> {
    const [code] = await Promise.all([lazy.filtering().catch(() => undefined), this.#later()]);
    if (!code || this.#filtersView) return;
    this.#filtersView = code.filtersView;
    this.requestUpdate();
  }

  /** Starts or ends to look for new posts, as the page asks. */
  #follow(): void {
    const live = flag(this, 'live') && this.#load.value && this.#src && this.isConnected;
    if (live) void this.#later().then((after) => (this.#unfollow ??= after?.follow()));
    else {
      this.#unfollow?.();
      this.#unfollow = undefined;
    }
  }

  /** What comes after the first drawing; undefined, and a sentence, when its code does not come. */
  async #later(): Promise<After | undefined> {
    try {
      const { after, terms } = await lazy.later(languageOf(this));
      this.#terms = terms;
      this.#after ??= after(this.#panel);
    } catch {
      this.#state.status = this.#sentence(problem(navigator.onLine ? 'unavailable' : 'offline'));
      this.requestUpdate();
    }
    return this.#after;
  }

  /** Each mistake of the page's author once, however often it is met. */
  #tell<C extends WebmasterCode>(code: C, ...values: Values<C>): void {
    if (this.#mistakes.has(code)) return;
    this.#mistakes.set(code, '');
    void tell(this, code, ...values).then((sentence) => {
      this.#mistakes.set(code, sentence);
      this.requestUpdate();
    });
  }
}
