import { LitElement, html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { RatingKind } from '../../model/rating.ts';
import { readRating } from '../../model/wire/rating-reading.ts';
import type { RatingReading } from '../../model/wire/rating-reading.ts';
import en from '../../words/en/rating-first.ts';
import fr from '../../words/fr/rating-first.ts';
import { anyKept } from '../kit/any-kept.ts';
import { ownVersion } from '../kit/define.ts';
import { languageOf } from '../kit/language.ts';
import { option } from '../kit/option.ts';
import { pageAddress, siteBase } from '../kit/page-address.ts';
import { peek } from '../kit/peek.ts';
import { ReadyEvent } from '../kit/ready.ts';
import type { Acts, RatingHost } from './host.ts';
import styles from './rating.scss';
import { ratingView } from './rating.view.ts';

const catalogues = { en, fr };

/**
 * A vote on the page: one to five, or useful or not, in words. Keeps nothing in the browser before somebody votes; then
 * a receipt, with which the vote can be changed and withdrawn.
 *
 * @summary A vote on the page.
 * @tag parvis-rating
 *
 * @slot - What is there without script: the rating as the server wrote it, or a link to its page. Stays while nothing better can be shown.
 *
 * @csspart form - The question with its answers and buttons.
 * @csspart question - The group of answers.
 * @csspart legend - The question.
 * @csspart choices - The answers.
 * @csspart choice - One answer.
 * @csspart field - The round box of an answer.
 * @csspart word - What one of the five means.
 * @csspart actions - The line of the buttons.
 * @csspart control - Any button; also carries what it does as a part: `send`, `withdraw`, `retry`.
 * @csspart send - The button that votes.
 * @csspart withdraw - The button that takes the vote back.
 * @csspart retry - The button that tries again.
 * @csspart summary - What all votes say.
 * @csspart closed - Why one cannot vote now.
 * @csspart status - The sentence after an action.
 * @csspart debug - A mistake of the page's author, with `debug`.
 *
 * @cssprop [--parvis-font=inherit] - Typeface.
 * @cssprop [--parvis-size=1rem] - Size of the text.
 * @cssprop [--parvis-text=currentcolor] - Colour of the text.
 * @cssprop [--parvis-accent] - The one accent; by default a blue that leans to the text's colour.
 * @cssprop [--parvis-focus=currentcolor] - Colour of the focus ring.
 * @cssprop [--parvis-focus-background=transparent] - Ground of what has the focus.
 * @cssprop [--parvis-radius=0.25rem] - Rounding of corners.
 * @cssprop [--parvis-target=2.75rem] - Least height and width of what can be pressed.
 *
 * @fires {RatingSubmitEvent} parvis-rating-submit - Before a vote leaves the page; cancelable.
 * @fires {RatingSubmittedEvent} parvis-rating-submitted - After the server has taken a vote, its change or its withdrawal.
 * @fires {RatingErrorEvent} parvis-error - After something failed; visitors have been told in words.
 * @fires {ReadyEvent} parvis-ready - Once, when the first content is drawn.
 */
export class ParvisRating extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    src: {},
    url: {},
    kind: {},
    question: {},
    debug: {},
    // Only to hear of a change: as a property, `lang` stays the browser's.
    langTag: { attribute: 'lang' },
  };

  /** Address of the site on the companion, such as `/parvis/s/valmont`. */
  declare src: string | undefined;
  /** Address of the page that is rated; else its canonical one. */
  declare url: string | undefined;
  /** `stars` (built in), one to five, or `useful`, yes or no. */
  declare kind: RatingKind | undefined;
  /** The site's own question in place of the built-in one. */
  declare question: string | undefined;
  /** `true` shows, in the page, what is written wrong; meant for the one who builds it. */
  declare debug: string | undefined;

  #rating: RatingReading | undefined;
  /** The newest look; an older one that comes late does not count. */
  #looked = 0;
  #ready = false;
  #status = '';
  #acts: Acts | undefined;
  #acting: Promise<Acts> | undefined;
  #near: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#acts?.here(true);
    // Half a screen ahead.
    (this.#near = new IntersectionObserver((seen) => seen.at(-1)!.isIntersecting && this.#start(), {
      rootMargin: '50%',
    })).observe(this);
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#acts?.here(false);
    this.#near!.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Only attributes are watched: another page, kind or language begins anew.
    if (!this.hasUpdated || !changed.size) return;
    this.#acts?.here(false);
    this.#acts = this.#acting = undefined;
    void this.#look();
  }

  protected override render(): TemplateResult {
    const rating = this.#rating;
    return html`${
        rating
          ? ratingView(
              {
                rating,
                useful: this.#kind() === 'useful',
                words: catalogues[languageOf(this)],
                question: option(this, 'question'),
                acts: this.#acts,
              },
              this.#submit,
              // Who has chosen will press the button: what sends is here by then, should the network go.
              () => this.#act(() => {}),
            )
          : html`<slot></slot>`
      }
      <p part="status" role="status">${this.#status}</p>
      ${this.#acts?.end()}`;
  }

  protected override updated(): void {
    if (this.#ready || !this.#rating) return;
    this.#ready = true;
    this.dispatchEvent(new ReadyEvent());
    // A vote of this browser's, or one that waits to be sent.
    if (anyKept('rating:')) void this.#act((acts) => acts.flush());
  }

  #kind = (): RatingKind => (option(this, 'kind') === 'useful' ? 'useful' : 'stars');

  /** Near the visitor: asks, unless something is here. */
  #start(): void {
    if (this.#rating || this.#looked) return;
    const section = this.querySelector('.parvis-rating');
    if (!section) return void this.#look();
    this.#looked++;
    void this.#act((acts) => acts.adopt(section));
  }

  async #look(): Promise<void> {
    const looked = ++this.#looked;
    const query = { page: pageAddress(this), kind: this.#kind() };
    const rating = readRating(await peek(siteBase(this), '/rating', query));
    if (looked !== this.#looked) return;
    // Why it did not come, or is closed, comes before it is drawn.
    if (!rating?.open) await this.#act((acts) => rating || acts.unread());
    this.#rating = rating ?? this.#rating;
    this.requestUpdate();
  }

  readonly #host: RatingHost = {
    element: this,
    base: () => siteBase(this),
    page: () => this.#rating?.address ?? pageAddress(this)!,
    kind: this.#kind,
    rating: () => this.#rating,
    take: (raw) => {
      this.#rating = readRating(raw) ?? this.#rating;
      this.requestUpdate();
    },
    look: () => this.#look(),
    say: (sentence) => {
      this.#status = sentence;
      this.requestUpdate();
    },
    update: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
  };

  /** Whatever is more than reading is done by code that comes when it is needed. */
  #act = async (wish: (acts: Acts) => unknown): Promise<void> => {
    const language = languageOf(this);
    try {
      this.#acts = await (this.#acting ??= import('./acts.ts').then(({ actsFor }) =>
        actsFor(this.#host, catalogues[language], language),
      ));
      await wish(this.#acts);
    } catch {
      // Without it nothing was kept or sent; the next press tries again.
      this.#acting = undefined;
      this.#status = catalogues[language].later;
    }
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get('vote');
    void this.#act((acts) => acts.vote(value === null ? undefined : Number(value)));
  };
}
