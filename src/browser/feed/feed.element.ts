import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { isProblem } from '../../model/problem.ts';
import { cleanLine } from '../../model/text/clean.ts';
import en from '../../words/en/feed-first.ts';
import fr from '../../words/fr/feed-first.ts';
import { ownVersion } from '../kit/define.ts';
import { langTag, languageOf } from '../kit/language.ts';
import type { Language } from '../kit/language.ts';
import { LoadController } from '../kit/load.ts';
import { flag } from '../kit/option.ts';
import { ReadyEvent } from '../kit/ready.ts';
import { VisibleController } from '../kit/visible.ts';
import base from '../style/base.scss';
import type { After } from './after/after.ts';
import { FeedErrorEvent } from './feed.events.ts';
import * as lazy from './feed.lazy.ts';
import styles from './feed.scss';
import { accountsOf, button, feedView } from './feed.view.ts';
import { SLICE, isOld, panelOf } from './panel.ts';
import type { ShownFeed } from './panel.ts';
import { needsRare } from './post.view.ts';

const catalogues = { en, fr };

/**
 * What the institution says everywhere, as one list of posts: read from a file of its own site, and from a network only
 * where the page names an account and the visitor agrees.
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
 * @csspart before - The line with the button that brings the first posts back.
 * @csspart posts - The list.
 * @csspart carousel - With `layout="carousel"`: the posts and their controls.
 * @csspart kiosk - With `layout="kiosk"`: the post that is shown and what stands around it.
 * @csspart clock - There: the hour and the day.
 * @csspart hour - The hour.
 * @csspart source - There: the QR code of the post, with its words.
 * @csspart turns - The line of controls of a carousel or a kiosk.
 * @csspart position - Which posts are in sight.
 * @csspart updated - When the posts of a kiosk were collected.
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
 * @csspart card-image - The picture of a card.
 * @csspart card-text - The words of a card.
 * @csspart emoji - A sign of a network's own, as a picture.
 * @csspart poll - A poll.
 * @csspart bar - The bar of one answer.
 * @csspart quote - A quoted post.
 * @csspart links - The links of a post.
 * @csspart link - Any link.
 * @csspart host - The host that is shown beside a link.
 * @csspart accounts - The last line: the button for more, and the accounts.
 * @csspart control - Any button; also carries what it does as a part: `more`, `earlier`, `show`, `pause`,
 * `retry`, `clear`, `previous`, `next`.
 * @csspart event - Of an agenda's entry: day, hours and place.
 * @csspart again - Further days of a series.
 * @csspart empty - The sentence where there is no post.
 * @csspart status - The sentence after an action.
 * @csspart consent - The question before an account's network is asked, and who sees the visitor once it is; its buttons
 * are `once`, `always` and `withdraw`; also `shown` once they are.
 * @csspart kept - That the choice is kept in this browser.
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
 * @fires {ConsentAskEvent} parvis-consent-ask - Before the visitor is asked whether an account's network may be; cancelable.
 * @fires {ConsentChangedEvent} parvis-consent-changed - After the visitor has chosen.
 * @fires {ReadyEvent} parvis-ready - Once, when the first content is drawn.
 */
export class ParvisFeed extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    src: {},
    hosts: {},
    consent: { attribute: false },
    limit: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    layout: {},
    stream: {},
    tags: {},
    sources: {},
    languages: {},
    filters: {},
    live: {},
    zone: {},
    reserve: {},
    debug: {},
    language: { attribute: 'lang' },
  };

  /**
   * Address of the feed's file, such as `/feed.json`; or of an account, such as `https://mastodon.example/@ville` or
   * `bluesky:ville.example`, which the visitor's browser asks once the visitor agrees. Without it what the server wrote
   * can be read.
   */
  declare src: string | undefined;
  /** Where `src` is an account: other hosts that its pictures come from, space-separated, such as `files.mastodon.example`. */
  declare hosts: string | undefined;
  /** Where `src` is an account: whether the page's consent manager lets its network be asked; undefined asks the visitor. */
  declare consent: boolean | undefined;
  /** Posts that are shown at a time: 1 to 100; 20 is built in. */
  declare limit: string | undefined;
  /** The title; else the feed's own. It names the feed, so each of several on one page has another. */
  declare heading: string | undefined;
  /** 2 (built in) to 6: the level of the title; those of the posts are one below. */
  declare headingLevel: string | undefined;
  /** `list`, which is built in; `wall`: columns; `carousel`: side by side; `kiosk`: one after the other, on a screen. */
  declare layout: 'list' | 'wall' | 'carousel' | 'kiosk' | undefined;
  /** `true` makes the list a feed for screen readers, with the keys of one: Page Up and Down from post to post. */
  declare stream: string | undefined;
  /** Only posts with one of these tags: space-separated, or with commas where a tag has a space. */
  declare tags: string | undefined;
  /** Only posts of these networks, space-separated, such as `site mastodon`. */
  declare sources: string | undefined;
  /** Only posts in these languages, space-separated, such as `fr nl`. */
  declare languages: string | undefined;
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
  /** Language of the feed's words and dates, such as `fr`, where it is not that of the page around it. */
  declare language: string | undefined;

  readonly #load = new LoadController<ShownFeed>(this);
  readonly #near = new VisibleController(this, (near) => near && void this.#start());
  readonly #panel = panelOf({
    element: this,
    load: this.#load,
    words: () => catalogues[languageOf(this)],
    moment: () => ({ lang: langTag(this) || 'en-GB', zone: this.#panel.option('zone') ?? this.#panel.zone }),
    near: () => this.#near.near,
    needs: (feed) => this.#needs(feed),
    update: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
  });
  /** In which the parts that came later speak. */
  #language: Language | undefined;
  /** Posts that are drawn in the end. */
  #most = 0;
  #starting = false;
  #ready = false;
  #slicing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    clearTimeout(this.#slicing);
    this.#slicing = undefined;
    this.#panel.busy = false;
    this.#panel.after?.left();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const panel = this.#panel;
    const reserve = panel.option('reserve') ?? '';
    this.style.setProperty('--_parvis-reserve', /^\d[\d.]*[a-z]+$/.test(reserve) ? reserve : '');
    if (this.hasUpdated) {
      if (changed.has('limit')) [panel.first, panel.most] = [0, panel.limit()];
      if ((changed.has('src') || changed.has('consent')) && (this.#near.near || this.#load.state !== 'idle'))
        void this.#fetch();
    }
    const feed = this.#load.value;
    if (feed && (changed.has('layout') || changed.has('stream') || languageOf(this) !== this.#language))
      void this.#needs(feed).then(panel.update);
  }

  protected override render(): TemplateResult {
    const panel = this.#panel;
    const words = panel.words();
    const { value: feed, problem, busy } = this.#load;
    const light = !feed || panel.handOver;
    return html`${feed && html`<div ?hidden=${light} aria-busy=${busy}>${this.#view(feed)}</div>`}${light ? html`<slot></slot>` : nothing}
      <p part="status" role="status">${panel.status}</p>
      ${!feed && problem ? html`<p>${button('retry', words.retry, () => void this.#fetch())}</p>` : nothing}${panel.foot?.()}${panel.mistakes?.()}`;
  }

  #view(feed: ShownFeed): TemplateResult {
    const panel = this.#panel;
    const words = panel.words();
    const posts = panel.posts();
    const wanted = Number(panel.option('heading-level') ?? panel.level ?? 2);
    const level = wanted > 1 && wanted < 7 ? wanted : 2;
    return feedView({
      ...panel,
      words,
      moment: panel.moment(),
      title: cleanLine(panel.option('heading') ?? feed.title) || words.heading,
      level,
      below: Math.min(level + 1, 6),
      posts: posts.slice(
        panel.first,
        Math.min((this.#most = Math.min(panel.most, posts.length)), panel.drawn),
      ),
      accounts: feed.accounts ?? accountsOf(feed, words),
      more:
        posts.length > panel.most || panel.next()
          ? () => void this.#later((after) => void after.more())
          : undefined,
      top: panel.after?.top(feed),
      empty: feed.posts.length ? words.emptyFiltered : words.empty,
    });
  }

  protected override updated(): void {
    const panel = this.#panel;
    const { value, problem } = this.#load;
    if (!value) {
      if (problem ?? panel.foot) this.#greet();
    } else if (panel.drawn < this.#most)
      this.#slicing ??= setTimeout(() => {
        this.#slicing = undefined;
        panel.drawn += SLICE;
        this.requestUpdate();
      });
    else if (panel.handOver) panel.handOver();
    else this.#greet();
  }

  readonly #online = (): void => {
    if (this.#near.near && this.#load.problem) void this.#fetch();
  };

  /** Near the visitor: reads what the server wrote, or asks for the feed. */
  async #start(): Promise<void> {
    const panel = this.#panel;
    if (this.#load.state !== 'idle' || this.#starting) return panel.after?.seen();
    const section = this.querySelector('.parvis-feed');
    if (section) {
      this.#starting = true;
      // Without the code what the server wrote stays.
      const taken = await lazy.adoption().then(
        ({ adopt }) => adopt(section, panel),
        () => true,
      );
      this.#starting = false;
      if (taken) return;
    }
    if (!panel.src() && !panel.direct())
      void this.#later().then((after) => after?.tell('missing-src', 'feed'));
    else if (this.isConnected) await this.#fetch();
  }

  /** Asks for the feed, in place of what is there. */
  async #fetch(): Promise<void> {
    const panel = this.#panel;
    const words = panel.words();
    void this.#layout();
    if (panel.direct() && (await lazy.direct(panel)) === false) return;
    panel.most ||= panel.limit();
    if (!this.#load.value) panel.status = words.loading;
    const came = await this.#load.run(async (signal) => {
      const came = await panel.ask(panel.src(), signal);
      let status = '';
      if (isProblem(came)) {
        const { offline, failed } = words;
        status = came.type === 'offline' ? offline : ((await this.#later())?.why(came) ?? failed);
      }
      if (!signal.aborted) panel.status = status;
      return came;
    });
    if (!came || !isProblem(came)) return;
    if (came.type === 'garbled') void panel.after?.tell('bad-answer', `${panel.src()}`);
    this.dispatchEvent(new FeedErrorEvent(came));
  }

  /** Another look than a list: its code comes while the feed does. */
  #layout(): unknown {
    const panel = this.#panel;
    return (
      (panel.layout || panel.option('layout') || flag(this, 'stream')) &&
      lazy.layouts(panel, languageOf(this))
    );
  }

  /** What does not come is not drawn: the link to the post is there, and the list. */
  async #needs(feed: ShownFeed): Promise<void> {
    const panel = this.#panel;
    const language = (this.#language = languageOf(this));
    const { posts, sources, notice } = feed;
    await Promise.all([
      this.#layout(),
      posts.some(needsRare) && lazy.rare(panel, language).then((rare) => (panel.rare = rare ?? panel.rare)),
      ['tags', 'sources', 'languages'].some(panel.option) &&
        lazy.choosing().then(
          ({ chosen }) => (panel.chosen = chosen),
          () => undefined,
        ),
      (panel.after ||
        notice ||
        isOld(feed) ||
        sources.some(({ state }) => state !== 'ok') ||
        flag(this, 'live') ||
        panel.option('filters')) &&
        this.#later(),
    ]);
  }

  /** After the first drawing. */
  #greet(): void {
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
    this.#panel.after?.seen();
  }

  /**
   * What comes after the first drawing; undefined when its code does not come.
   * @param wish of the visitor, who is told then
   */
  async #later(wish?: (after: After) => void): Promise<After | undefined> {
    const after = await lazy.later(this.#panel, languageOf(this));
    if (after) wish?.(after);
    else if (wish) {
      this.#panel.status = this.#panel.words()[navigator.onLine ? 'failed' : 'offline'];
      this.requestUpdate();
    }
    return after;
  }
}
