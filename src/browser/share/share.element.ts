import { LitElement, html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { usualNetworks } from '../../model/network/usual.ts';
import type { SharePage } from '../../model/share/page.ts';
import { sharePage } from '../../model/share/page.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import en from '../../words/en/share.ts';
import fr from '../../words/fr/share.ts';
import { ownVersion } from '../kit/define.ts';
import { meta, query } from '../kit/dom.ts';
import { langTag, languageOf } from '../kit/language.ts';
import { option } from '../kit/option.ts';
import { ReadyEvent } from '../kit/ready.ts';
import base from '../style/base.scss';
import { canShare, run } from './share.actions.ts';
import { ShareOpenedEvent, ShareOpenEvent } from './share.events.ts';
import { icons } from './share.icons.ts';
import type { ShareItem } from './share.items.ts';
import { choice, shareItem } from './share.items.ts';
import type { Known } from './share.lazy.ts';
import { more, tellMistake } from './share.lazy.ts';
import styles from './share.scss';
import { mistakesView, shareView } from './share.view.ts';

const catalogues = { en, fr };

/**
 * One quiet line that shares the page: plain links to the networks, and a button that copies the address. Nothing is
 * fetched from a network, nothing is counted, nothing is stored.
 *
 * Every option is an attribute; what is absent is read from the page's `<meta name="parvis:NAME">`.
 *
 * @summary Share this page, by plain links.
 * @tag parvis-share
 *
 * @slot - What is there without script, and stays when there is nothing to share: links, or a sentence.
 *
 * @csspart heading - The title of the line.
 * @csspart list - The list of links and buttons.
 * @csspart item - One entry of the list.
 * @csspart control - Any link or button; also carries the network's id as a part, such as `facebook`.
 * @csspart link - A link to a network.
 * @csspart button - A button of the page's own: copy, print, share with the device.
 * @csspart icon - The drawing in a link or button.
 * @csspart label - The writing in a link or button.
 * @csspart status - The sentence after an action.
 * @csspart address - The row that offers the address when the clipboard is refused.
 * @csspart field - The field with the address in it.
 * @csspart debug - A mistake of the page's author, with `debug`.
 *
 * @cssprop [--parvis-font=inherit] - Typeface.
 * @cssprop [--parvis-size=1rem] - Size of the text.
 * @cssprop [--parvis-text=currentcolor] - Colour of the text.
 * @cssprop [--parvis-muted] - Colour of what is secondary; by default the text's own, thinned.
 * @cssprop [--parvis-line] - Colour of hairlines; by default the text's own, thinned.
 * @cssprop [--parvis-accent] - The one accent, on icons; by default a blue that leans to the text's colour.
 * @cssprop [--parvis-hover] - Ground under the pointer.
 * @cssprop [--parvis-surface=transparent] - Ground of fields.
 * @cssprop [--parvis-focus=currentcolor] - Colour of the focus ring.
 * @cssprop [--parvis-focus-background=transparent] - Ground of what has the focus.
 * @cssprop [--parvis-radius=0.25rem] - Rounding of corners.
 * @cssprop [--parvis-gap=0.5rem] - Space between entries.
 * @cssprop [--parvis-target=2.75rem] - Least height and width of what can be pressed.
 *
 * @fires {ReadyEvent} parvis-ready - Once, when the line is drawn.
 * @fires {ShareOpenEvent} parvis-share-open - Before a link is followed or an action runs; cancelable.
 * @fires {ShareOpenedEvent} parvis-share-opened - After the link was followed, or the action succeeded.
 */
export class ParvisShare extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    url: {},
    pageTitle: { attribute: 'page-title' },
    text: {},
    tags: {},
    networks: {},
    headingLevel: { attribute: 'heading-level' },
    labels: {},
    layout: {},
    debug: {},
  };

  /** Address to share; else the page's canonical one: `link[rel=canonical]`, `og:url`, the location without tracking. */
  declare url: string | undefined;
  /** Title to share; else `og:title`, else the page's `<title>`. */
  declare pageTitle: string | undefined;
  /** What to say instead of the title, where a network takes text. */
  declare text: string | undefined;
  /** Words, space-separated, that become hashtags where a network takes them. */
  declare tags: string | undefined;
  /**
   * Networks and actions, space-separated, in order: `email sms whatsapp facebook linkedin mastodon bluesky threads
   * telegram reddit x native copy print`. Built in: `native email whatsapp facebook linkedin mastodon bluesky copy`;
   * `native` shows on touch screens alone.
   */
  declare networks: string | undefined;
  /** 2 to 6 makes the title a heading of that level; otherwise it is a line of text. */
  declare headingLevel: string | undefined;
  /** `both` (built in), `text` or `icons`. */
  declare labels: 'both' | 'text' | 'icons' | undefined;
  /** `bar` (built in) or `compact`, for the end of a card or a narrow column. */
  declare layout: 'bar' | 'compact' | undefined;
  /** `true` shows, in the page, what is written wrong; meant for the one who builds it. */
  declare debug: string | undefined;

  #known: Known = { networks: usualNetworks, icons };
  #asked = false;
  #ready = false;
  #status = '';
  #byHand = false;
  /** What is written wrong, by the name that is wrong, as sentences. */
  readonly #mistakes = new Map<string, string>();
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
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  /** What would be shared now: the one address, the title, the text and the tags; undefined when there is no address. */
  get page(): SharePage | undefined {
    const page = sharePage({
      url: canonicalUrl({
        attribute: this.#option('url'),
        link: query('link[rel~="canonical"]')?.getAttribute('href'),
        og: meta('og:url'),
        location: location.href,
      }),
      title: this.#option('page-title') ?? meta('og:title') ?? query('title')?.textContent,
      text: this.#option('text'),
    });
    const tags = this.#option('tags');
    return (page && tags && this.#known.withTags?.(page, tags.split(/[\s,]+/))) || page;
  }

  protected override render(): TemplateResult {
    const { page } = this;
    const mistakes =
      this.debug === '' || this.#option('debug') === 'true' ? [...this.#mistakes.values()] : [];
    if (!page) {
      this.#tell('');
      return html`<slot></slot>${mistakesView(mistakes)}`;
    }
    const words = catalogues[languageOf(this)];
    const labels = this.#option('labels');
    const items: ShareItem[] = [];
    const missing: string[] = [];
    for (const id of choice(this.#option('networks'))) {
      if (id === 'native' && !canShare(page)) continue;
      const item = shareItem(id, this.#known.networks, page, words);
      if (item) items.push(item);
      if (!item || !(labels === 'text' || Object.hasOwn(this.#known.icons, id))) missing.push(id);
    }
    // Drawn whole or not at all: until the other networks have come, what the page brought stays, and nothing moves.
    if ((missing[0] ?? this.#option('tags')) && this.#complete(missing) && !this.#ready)
      return html`<slot></slot>`;
    const level = Number(this.#option('heading-level'));
    return shareView(
      {
        items,
        words,
        url: page.url,
        today: new Date().toLocaleDateString(langTag(this) || undefined, { dateStyle: 'long' }),
        level: level > 1 && level < 7 ? level : 0,
        labels,
        compact: this.#option('layout') === 'compact',
        icons: this.#known.icons,
        status: this.#status,
        byHand: this.#byHand,
        mistakes,
      },
      (event, item) => void this.#wish(event, item),
    );
  }

  protected override updated(): void {
    if (!this.#ready && (this.#ready = !!this.renderRoot.querySelector('ul')))
      this.dispatchEvent(new ReadyEvent());
  }

  /**
   * Fetches the other networks and icons, once; then tells of the names that even those do not hold.
   * @returns whether there is something to wait for
   */
  #complete(missing: readonly string[]): boolean {
    if (this.#known.all) for (const id of missing) this.#tell(id);
    else if (!this.#asked) {
      this.#asked = true;
      void more(this.#known).then((known) => {
        this.#known = known;
        this.requestUpdate();
      });
    }
    return !this.#known.all;
  }

  /** A visitor pressed a link or a button. A link is left to the browser, unless the page held the visitor back. */
  async #wish(event: Event, { id, href }: ShareItem): Promise<void> {
    const page = this.page!;
    if (!this.dispatchEvent(new ShareOpenEvent(id, page.url))) return event.preventDefault();
    if (!href) {
      const words = catalogues[languageOf(this)];
      // Emptied first, so that the same sentence is announced again the second time.
      this.#say('', false);
      try {
        if (!(await run(id, page))) return;
        if (id === 'copy') this.#say(words.copied, false);
      } catch {
        this.#say(words.copyFailed, true);
        await this.updateComplete;
        return this.renderRoot.querySelector('input')?.select();
      }
    }
    this.dispatchEvent(new ShareOpenedEvent(id, page.url));
  }

  #say(status: string, byHand: boolean): void {
    this.#status = status;
    this.#byHand = byHand;
    this.requestUpdate();
  }

  /** Each mistake once, however often the line is drawn. */
  #tell(id: string): void {
    if (this.#mistakes.has(id)) return;
    this.#mistakes.set(id, '');
    void tellMistake(this, id).then((sentence) => {
      this.#mistakes.set(id, sentence);
      this.requestUpdate();
    });
  }

  #option(name: string): string | undefined {
    return option(this, name);
  }
}
