/**
 * Posts that the visitor's browser asks of a network itself, for a site without companion: a chunk that only a
 * page with such a `src` fetches. Nothing is asked of the network before the visitor, or the page's consent manager in
 * their name, agrees.
 */
import { nothing } from 'lit';
import { failure, isProblem } from '../../../model/failure.ts';
import type { Problem } from '../../../model/problem.ts';
import { bare } from '../../../model/wire/bare.ts';
import type { FeedDirectTerms } from '../../../words/terms.ts';
import { client } from '../../kit/client.ts';
import {
  ConsentAskEvent,
  ConsentChangedEvent,
  forgetConsent,
  isRemembered,
  pageSays,
  remember,
  watchConsent,
} from '../../kit/consent.ts';
import type { ConsentWatcher } from '../../kit/consent.ts';
import { languageOf } from '../../kit/language.ts';
import type { Language } from '../../kit/language.ts';
import { flag } from '../../kit/option.ts';
import { accountOf } from '../../sources/account.ts';
import { foreign } from '../../sources/foreign.ts';
import type { AskNetwork, Source, SourceAccount } from '../../sources/source.ts';
import { later } from '../feed.lazy.ts';
import type { Panel } from '../panel.ts';
import { SLICE } from '../panel.ts';
import { consentView } from './consent.view.ts';
import sheet from './direct.scss';
import { feedOf } from './document.ts';

const sources: Readonly<Record<SourceAccount['network'], () => Promise<{ readonly source: Source }>>> = {
  mastodon: () => import('../../sources/mastodon.ts'),
  bluesky: () => import('../../sources/bluesky.ts'),
};

const speak = (language: Language): Promise<{ readonly default: FeedDirectTerms }> =>
  language === 'fr' ? import('../../../words/fr/feed-direct.ts') : import('../../../words/en/feed-direct.ts');

/** Takes the place of the panel's ways to a file, for as long as its `src` names an account. */
class Direct implements ConsentWatcher {
  readonly #panel: Panel;
  readonly #ask: Panel['ask'];
  #words!: FeedDirectTerms;
  #language: Language | undefined;
  /** What the visitor pressed here, and for which hosts. */
  #pressed: { readonly hosts: string; readonly granted: boolean } | undefined;
  /** The page's word on this element, when it was last looked at. */
  #said: unknown;
  #managed = false;
  /** The hosts that the page was asked about. */
  #asked: string | undefined;
  /** Where the focus goes once it is drawn. */
  #goal: string | undefined;
  /** A server that said how long to leave it alone: until when, and its answer (S-45). */
  #rest = { until: 0, problem: failure('rate-limited') };

  constructor(panel: Panel) {
    const { ask, src, next } = panel;
    this.#panel = panel;
    this.#ask = ask;
    const { adoptedStyleSheets } = panel.element.shadowRoot!;
    adoptedStyleSheets.push(sheet.styleSheet!);
    panel.src = () => (panel.direct() ? (this.#granted() ? this.#account?.page : undefined) : src());
    panel.next = () => (panel.direct() ? panel.load.value?.next : next());
    panel.ask = (address, signal, fresh) => this.#posts(address, signal, fresh);
    panel.foot = () => this.#view();
    watchConsent(this);
  }

  get #account(): SourceAccount | undefined {
    return accountOf(this.#panel.option('src') ?? '');
  }

  /** Everyone who would see the visitor's address: the server, and the hosts of its pictures. */
  get #hosts(): string[] {
    const account = this.#account;
    const more = (this.#panel.option('hosts') ?? '').toLowerCase().split(/[\s,]+/);
    const named = more.filter((host) => /^[\w-]+(?:\.[\w-]+)*(?::\d+)?$/.test(host));
    const all = account ? [new URL(account.api).host, ...account.media, ...named] : [];
    return [...new Set(all)].filter((host) => host !== location.host);
  }

  changed(by: 'page' | 'visitor'): void {
    if (by === 'page') this.#pressed = undefined;
    const { element, direct } = this.#panel;
    if (!direct()) return;
    // Out of the page it asks nothing; what is no longer agreed to goes all the same.
    if (element.isConnected) this.#again();
    else if (!this.#granted()) this.#drop();
  }

  /** Has the element look again at what it may. */
  #again(): void {
    (this.#panel.element as unknown as { requestUpdate(name: string, old: unknown): void }).requestUpdate(
      'consent',
      this,
    );
  }

  #granted(): boolean {
    const hosts = this.#hosts;
    if (!this.#account) return false;
    if (this.#pressed?.hosts === hosts.join()) return this.#pressed.granted;
    const { consent } = this.#panel.element as { consent?: boolean };
    return consent ?? pageSays(hosts) ?? isRemembered(hosts);
  }

  /** Learns the words, asks the page's consent manager, and tells whether the network may be asked. */
  async may(): Promise<boolean> {
    const { element } = this.#panel;
    await this.#speak();
    const { consent } = element as { consent?: boolean };
    if (consent !== this.#said) this.#pressed = undefined;
    this.#said = consent;
    const hosts = this.#hosts;
    const account = this.#account;
    if (!account) {
      const expected = 'https://mastodon.example/@ville, bluesky:ville.example';
      const value = this.#panel.option('src') ?? '';
      void later(this.#panel, languageOf(element)).then((after) =>
        after?.tell('bad-value', { option: 'src', value, expected }),
      );
    } else if (this.#asked !== hosts.join() && !this.#granted()) {
      this.#asked = hosts.join();
      this.#managed = !element.dispatchEvent(new ConsentAskEvent(hosts));
    }
    const granted = this.#granted();
    const { protocol } = new URL(account?.api ?? location.href);
    this.#panel.origins = granted ? hosts.map((host) => `${protocol}//${host}`) : [];
    if (!granted) this.#drop();
    return granted;
  }

  /** What was shown goes, and what is under way is given up. */
  #drop(): void {
    const { load, update } = this.#panel;
    load.hostDisconnected();
    load.value = load.problem = undefined;
    this.#panel.status = '';
    this.#panel.drawn = SLICE;
    void update();
  }

  async #speak(): Promise<void> {
    const language = languageOf(this.#panel.element);
    if (language === this.#language) return;
    this.#words = (await speak(language)).default;
    this.#language = language;
  }

  /** One page of posts. */
  async #posts(address: string | undefined, signal: AbortSignal, fresh?: boolean): ReturnType<Panel['ask']> {
    const panel = this.#panel;
    if (!panel.direct()) return this.#ask(address, signal, fresh);
    const account = this.#account;
    // Without the words that say who sees the visitor, and how to end it, nobody is asked.
    if (!account || !this.#words || !this.#granted()) return failure('unavailable');
    if (Date.now() < this.#rest.until) return this.#rest.problem;
    const ask: AskNetwork = async (url) => {
      const parse = (body: unknown) => foreign(body) ?? failure('garbled');
      const came = await client(url)(
        '',
        { parse, signal, fresh: !!fresh },
        { referrerPolicy: 'no-referrer' },
      );
      return isProblem(came) ? this.#failed(came, account) : came;
    };
    const more = address === account.page ? undefined : address;
    const came = await sources[account.network]()
      .then(({ source }) => source(account, ask, more, panel.limit()))
      // Its code did not come.
      .catch(() => failure(navigator.onLine ? 'unavailable' : 'offline'));
    if (isProblem(came)) return came;
    const feed = feedOf(account, came, location.origin, Date.now());
    await panel.needs(feed);
    if (flag(panel.element, 'debug')) void this.#missingHosts(feed.posts.flatMap(({ media }) => media));
    return feed;
  }

  #failed(problem: Problem, { network }: SourceAccount): Problem {
    const { status, retryAfter } = problem;
    // Bluesky says 400 for an account that it does not know.
    const meant =
      network === 'bluesky' && status === 400 ? bare<Problem>(problem, failure('not-found')) : problem;
    if (retryAfter) this.#rest = { until: Date.now() + retryAfter * 1000, problem: meant };
    return meant;
  }

  /** Tells the page's author which hosts have pictures that are not shown. */
  async #missingHosts(media: readonly { readonly url: string }[]): Promise<void> {
    const named = this.#hosts;
    const missing = media.map(({ url }) => new URL(url).host).filter((host) => !named.includes(host));
    if (!missing.length) return;
    const after = await later(this.#panel, languageOf(this.#panel.element));
    await after?.tell('picture-host', [...new Set(missing)].join(' '));
  }

  #press(granted: boolean, always = false): void {
    const hosts = this.#hosts;
    this.#pressed = { hosts: hosts.join(), granted };
    this.#said = (this.#panel.element as { consent?: boolean }).consent;
    if (!granted) this.#drop();
    let kept = false;
    if (always) kept = remember(hosts);
    else if (!granted) forgetConsent(hosts);
    this.#goal = granted ? '#heading, [part~=retry]' : '[part~=once]';
    this.#again();
    this.#panel.element.dispatchEvent(new ConsentChangedEvent(hosts, granted, kept));
  }

  /** The pressed button is gone: the focus stands on what took its place, unless the visitor went elsewhere. */
  #arrive(): void {
    const { shadowRoot, ownerDocument } = this.#panel.element;
    const next = shadowRoot!.querySelector<HTMLElement>(this.#goal!);
    if (!next) return;
    this.#goal = undefined;
    if (!shadowRoot!.activeElement && ownerDocument.activeElement === ownerDocument.body) next.focus();
  }

  #view(): unknown {
    const panel = this.#panel;
    const account = this.#account;
    if (!panel.direct() || !account || !this.#words) return nothing;
    if (languageOf(panel.element) !== this.#language) void this.#speak().then(panel.update);
    if (this.#goal) queueMicrotask(() => this.#goal && this.#arrive());
    const granted = this.#granted();
    // An account on the page's own host is no other's.
    if (!this.#hosts.length) return nothing;
    return consentView({
      words: this.#words,
      lang: panel.moment().lang,
      hosts: this.#hosts,
      granted,
      managed: this.#managed,
      account: { url: account.page, text: panel.words().seeAccount(account.handle) },
      once: () => this.#press(true),
      always: () => this.#press(true, true),
      withdraw: () => this.#press(false),
    });
  }
}

const known = new WeakMap<Panel, Direct>();

/** @returns whether the network may be asked */
export default function direct(panel: Panel): Promise<boolean | undefined> {
  const own = known.get(panel) ?? new Direct(panel);
  known.set(panel, own);
  // The words, too, are a file that may not come.
  return own.may().catch(() => undefined);
}
