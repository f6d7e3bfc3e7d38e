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
import { canShare } from './share.actions.ts';
import { ShareOpenedEvent, ShareOpenEvent } from './share.events.ts';
import { icons } from './share.icons.ts';
import type { ShareItem } from './share.items.ts';
import { choice, shareItem } from './share.items.ts';
import type { ShareMore } from './share.lazy.ts';
import { loadMore } from './share.lazy.ts';
import styles from './share.scss';
import type { ShareLook } from './share.view.ts';
import { shareView } from './share.view.ts';

const catalogues = { en, fr };

/** Options that the line by itself does nothing with: one of them brings what is fetched on demand. */
const rare = ['tags', 'accounts', 'colours', 'debug'];

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
 * @csspart button - A button of the page's own: copy, print, share with the device, or what opens a panel.
 * @csspart icon - The drawing in a link or button.
 * @csspart label - The writing in a link or button.
 * @csspart status - The sentence after an action.
 * @csspart field - A field in the dialog: the address to copy by hand, or the visitor's server.
 * @csspart menu - The button that opens the list, with `layout="menu"`.
 * @csspart dialog - The dialog of the menu, the QR code, the permanent link and the choice of a server.
 * @csspart panel - What is in the dialog.
 * @csspart panel-heading - Its title.
 * @csspart panel-text - A sentence in it.
 * @csspart close - The button that closes it.
 * @csspart debug - A mistake of the page's author, or what the page lacks, with `debug`.
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
    accounts: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    labels: {},
    layout: {},
    colours: {},
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
   * Networks and actions, space-separated, in order; `preset:NAME` stands for several. Built in: `native email whatsapp
   * facebook linkedin mastodon bluesky copy`. Actions: `native copy print qr permalink subscribe`; `native` shows on
   * touch screens alone. All networks and presets are listed in docs/share.md.
   */
  declare networks: string | undefined;
  /** Addresses of the institution's own profiles, space-separated, to follow it elsewhere. */
  declare accounts: string | undefined;
  /** Title of the line, in place of the built-in one. */
  declare heading: string | undefined;
  /** 2 to 6 makes the title a heading of that level; otherwise it is a line of text. */
  declare headingLevel: string | undefined;
  /** `both` (built in), `text` or `icons`. */
  declare labels: 'both' | 'text' | 'icons' | undefined;
  /**
   * `bar` (built in); `compact`, for the end of a card or a narrow column; `menu`, one button that opens the list; `rail`,
   * a column beside the text where there is room for it, and a bar where there is none.
   */
  declare layout: 'bar' | 'compact' | 'menu' | 'rail' | undefined;
  /** `brand` gives each icon its network's colour; built in is the page's own. */
  declare colours: 'brand' | undefined;
  /** `true` shows, in the page, what is written wrong and what networks will miss; meant for the one who builds it. */
  declare debug: string | undefined;

  /** What is fetched on demand: undefined until it comes, null when it does not. */
  #more: ShareMore | null | undefined;
  #loading: Promise<ShareMore | null> | undefined;
  #ready = false;
  #status = '';

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
    return (page && this.#more?.withTags(page)) || page;
  }

  protected override render(): TemplateResult {
    const { page } = this;
    const ids = choice(this.#option('networks')).filter((id) => id !== 'native' || (page && canShare(page)));
    const look = page && this.#look(page, ids);
    const layout = look?.layout;
    // A name that is not at hand, an option that is rare, no address at all (which is told): the rest is needed.
    if (
      look?.items.length !== ids.length ||
      layout === 'menu' ||
      layout === 'rail' ||
      rare.some((name) => this.#option(name) ?? this.hasAttribute(name))
    )
      void this.#load();
    // Drawn whole or not at all: until the rest has come, what the page brought stays, and nothing moves.
    return (
      this.#more?.view(look, ids, page) ??
      (look && (this.#ready || this.#more === null || !this.#loading)
        ? shareView(look, this.#wish)
        : html`<slot></slot>`)
    );
  }

  protected override updated(): void {
    if (!this.#ready && (this.#ready = !!this.renderRoot.querySelector('[part=list],[part~=menu]')))
      this.dispatchEvent(new ReadyEvent());
  }

  get #words(): (typeof catalogues)['en'] {
    return catalogues[languageOf(this)];
  }

  #look(page: SharePage, ids: readonly string[]): ShareLook {
    const words = this.#words;
    const heading = this.#option('heading') ?? words.heading;
    const title = this.#option('url') && this.#option('page-title');
    const level = Number(this.#option('heading-level'));
    return {
      items: ids.flatMap((id) => shareItem(id, usualNetworks, page, words) ?? []),
      words,
      heading,
      // Several lines on one page, each about another one, are told apart by their names.
      name: title ? words.about({ heading, title }) : heading,
      url: page.url,
      today: new Date().toLocaleDateString(langTag(this) || undefined, { dateStyle: 'long' }),
      level: level > 1 && level < 7 ? level : 0,
      labels: this.#option('labels'),
      layout: this.#option('layout'),
      icons,
      status: this.#status,
    };
  }

  #load(): Promise<ShareMore | null> {
    return (this.#loading ??= loadMore({
      element: this,
      wish: this.#wish,
      say: (sentence) => this.#say(sentence),
    }).then((more) => {
      this.#more = more;
      this.requestUpdate();
      return more;
    }));
  }

  /** A visitor pressed a link or a button. A link is left to the browser, unless the page held the visitor back. */
  readonly #wish = async (event: Event, { id, run, silent, about }: ShareItem): Promise<void> => {
    const opener = event.currentTarget as HTMLElement;
    const page = this.page!;
    const address = about ?? page.url;
    if (!silent && !this.dispatchEvent(new ShareOpenEvent(id, address))) return event.preventDefault();
    if (run) {
      // Emptied first, so that the same sentence is announced again the second time.
      this.#say('');
      try {
        await run(page, opener);
        if (id === 'copy') this.#say(this.#words.copied);
      } catch (refusal) {
        // Turned back; or pressed twice, and what the first press opened is there.
        if (/^(?:Abort|InvalidState)Error$/.test((refusal as Error).name)) return;
        // The address in a field, or the list; where not even that comes, the address to read.
        const more = await this.#load();
        if (!(await more?.refused(id, opener))) this.#say(`${this.#words.address} ${page.url}`);
        return;
      }
    }
    if (!silent) this.dispatchEvent(new ShareOpenedEvent(id, address));
  };

  #say(status: string): void {
    this.#status = status;
    this.requestUpdate();
  }

  #option(name: string): string | undefined {
    return option(this, name);
  }
}
