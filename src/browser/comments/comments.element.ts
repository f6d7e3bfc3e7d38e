import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { failure, isProblem } from '../../model/failure.ts';
import { wireVersion } from '../../model/wire/own-version.ts';
import { readThread } from '../../model/wire/thread-reading.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import en from '../../words/en/comments-first.ts';
import fr from '../../words/fr/comments-first.ts';
import type { ThreadTerms } from '../../words/terms.ts';
import { client } from '../kit/client.ts';
import { ownVersion } from '../kit/define.ts';
import { langTag, languageOf } from '../kit/language.ts';
import { LoadController } from '../kit/load.ts';
import { option } from '../kit/option.ts';
import { siteBase } from '../kit/page-address.ts';
import { ReadyEvent } from '../kit/ready.ts';
import { VisibleController } from '../kit/visible.ts';
import base from '../style/ground.scss';
import styles from './comments.scss';
import { firstOf } from './groups.ts';
import * as lazy from './lazy.ts';
import { SLICE, asked, newReading } from './reading.ts';
import type { Acts, Lent, Wish } from './reader.ts';
import { threadView } from './thread.view.ts';

const catalogues = { en, fr };

/**
 * The public's contributions to a page, and a form to add one. Reads what the server wrote into the page, or asks the
 * companion; keeps nothing in the browser before something is written or sent.
 *
 * @summary The comments of a page.
 * @tag parvis-comments
 *
 * @slot - What is there without script: the thread as the server wrote it, or a link to it. Stays while nothing better can be shown.
 *
 * @csspart thread - The whole section.
 * @csspart heading - Its title.
 * @csspart bar - The line of the count and the order.
 * @csspart count - How many comments there are.
 * @csspart sign-in - Signing in, above the form's fields.
 * @csspart enter - The link that leads to it.
 * @csspart sort - The choice of the order.
 * @csspart closed - Why one cannot write now.
 * @csspart empty - Said while there is no comment.
 * @csspart roots - The list of comments.
 * @csspart root - A comment with its replies.
 * @csspart replies - The list of replies.
 * @csspart comment - One comment; also `voice` for an official one, `gone` for one that was taken away, `waiting` for the visitor's own that is not public.
 * @csspart meta - Who wrote it, and when.
 * @csspart author - The name.
 * @csspart official - The word that marks an official voice.
 * @csspart signature - Body, service and role of an official voice.
 * @csspart permalink - The link to a comment.
 * @csspart edited - When it was edited.
 * @csspart content - Its words.
 * @csspart link - Any other link.
 * @csspart host - The host that is shown beside a link.
 * @csspart votes - How many find it useful.
 * @csspart tombstone - The sentence where a comment was.
 * @csspart actions - The buttons of a comment.
 * @csspart control - Any button; also carries what it does as a part: `reply`, `report`, `more`, `show`, `review`, `cancel`,
 * `primary`.
 * @csspart rules - Charter and hours.
 * @csspart news - The button that shows new comments.
 * @csspart form - The form to write, change or report a comment.
 * @csspart field - Any field of a form.
 * @csspart errors - The list of what is to be corrected.
 * @csspart status - The sentence after an action.
 * @csspart debug - A mistake of the page's author, with `debug`.
 * @csspart agree - The line with the box for the charter.
 * @csspart ask - A question before something is done.
 * @csspart choice - One choice of a list, with its box.
 * @csspart entry - One label with its field.
 * @csspart gone - The sentence in place of a comment that was taken away.
 * @csspart hint - What a field expects, before it.
 * @csspart left - How many characters are left.
 * @csspart mistake - What is wrong with a field, beside it.
 * @csspart notice - What one should know before writing.
 * @csspart nudge - The request to think again before sending.
 * @csspart page - The page on which an own comment stands.
 * @csspart primary - The button that goes on.
 * @csspart reason - Why a comment waits or was refused.
 * @csspart rest - The rest of a long list.
 * @csspart retry - The button that tries again.
 * @csspart state - What became of an own comment, in a word.
 * @csspart statement - The statement of reasons.
 * @csspart summary - The list of mistakes above the form.
 * @csspart title - The title of a part of the form.
 * @csspart trap - A field that people do not see.
 * @csspart waiting - A comment that has not been sent yet.
 * @csspart way - A way to contest.
 * @csspart write - The button that opens the form.
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
 * @fires {CommentSubmitEvent} parvis-comment-submit - Before a comment leaves the page; cancelable.
 * @fires {CommentSubmittedEvent} parvis-comment-submitted - After the server has taken a comment.
 * @fires {CommentsErrorEvent} parvis-error - After something failed; visitors have been told in words.
 * @fires {ReadyEvent} parvis-ready - Once, when the first content is drawn.
 */
export class ParvisComments extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    src: {},
    url: {},
    headingLevel: { attribute: 'heading-level' },
    sort: {},
    limit: {},
    live: {},
    reserve: {},
    debug: {},
    // Only to hear of a change: as a property, `lang` stays the browser's.
    langTag: { attribute: 'lang' },
  };

  /** Address of the site on the companion, such as `/parvis/s/valmont`. Without it a thread that the server wrote can be read. */
  declare src: string | undefined;
  /** Address of the page that is commented on; else its canonical one: `link[rel=canonical]`, `og:url`, the location without tracking. */
  declare url: string | undefined;
  /** 2 (built in) to 6: the level of the title. */
  declare headingLevel: string | undefined;
  /** Which comments come first, where the companion can: `oldest` (built in), `newest`, `replies` or `votes`. */
  declare sort: 'oldest' | 'newest' | 'replies' | 'votes' | undefined;
  /** Comments, without their replies, that are asked for at a time: 1 to 100; 20 is built in. */
  declare limit: string | undefined;
  /** `true` looks for new comments while the page is open. */
  declare live: string | undefined;
  /** Height to keep free until the comments are there, such as `30rem`. */
  declare reserve: string | undefined;
  /** `true` shows, in the page, what is written wrong; meant for the one who builds it. */
  declare debug: string | undefined;

  readonly #load = new LoadController<ThreadReading>(this);
  readonly #near = new VisibleController(this, (near) => {
    if (near) this.#start();
    this.#acts?.seen();
  });
  readonly #reading = newReading();
  /** Ends what was begun while the element was in the page. */
  #left = new AbortController();
  /** The light nodes are still what is seen. */
  #adopting = false;
  #adopter: Awaited<ReturnType<typeof lazy.adopt>> | undefined;
  #slicing: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  #acts: Acts | undefined;
  #acting: Promise<Acts> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    const section = this.querySelector('.parvis-comments');
    if (section) {
      this.#adopting = true;
      void lazy
        .adopt()
        .then((adopter) => (this.#adopter = adopter).adopt(section, this.#reading))
        .catch(() => undefined)
        .then((page) => {
          if (page) this.#load.set(page);
          else {
            this.#adopting = false;
            this.#start();
          }
        });
    }
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
    this.#acts?.seen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left.abort();
    this.#acts?.left();
    clearTimeout(this.#slicing);
    this.#slicing = undefined;
    this.#reading.busy.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && ['src', 'url', 'sort', 'limit'].some((name) => changed.has(name as 'src'))) {
      this.#reading.order = undefined;
      void this.#fetch();
    }
    if (!this.hasUpdated || changed.has('reserve'))
      this.style.setProperty('--_parvis-reserve', option(this, 'reserve') ?? '');
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const reading = this.#reading;
    const { value: page, busy, problem } = this.#load;
    const groups = this.#groups;
    const failed =
      problem &&
      ((problem.type === 'too-new' && reading.tooNew) ||
        words[problem.type === 'offline' ? 'offline' : 'failed']);
    // What is seen is the light nodes, until all that takes their place is drawn.
    const light = !page || (this.#adopting && reading.drawn < groups.shown.length);
    return html`${
        page
          ? html`<div ?hidden=${light} aria-busy=${busy}>
              ${threadView(
                {
                  page,
                  groups,
                  words,
                  moment: this.#moment,
                  level: this.#level(),
                  able: !!this.#base,
                  reading,
                  acts: this.#acts,
                },
                this.#act,
              )}
            </div>`
          : nothing
      }${light ? html`<slot></slot>` : nothing}
      <p part="status" role="status">
        ${busy && (problem ?? !page) ? words.loading : (failed ?? reading.status)}
      </p>
      ${
        failed
          ? html`<button part="control retry" type="button" @click=${() => this.#fetch()}>
              ${words.retry}
            </button>`
          : nothing
      }${this.#acts?.mistakes()}`;
  }

  protected override updated(): void {
    const reading = this.#reading;
    const { value, problem } = this.#load;
    this.#acts?.seen();
    if (reading.drawn < this.#groups.shown.length)
      this.#slicing ??= setTimeout(() => {
        this.#slicing = undefined;
        reading.drawn += SLICE;
        this.requestUpdate();
      });
    else if (value && this.#adopting) {
      this.#adopting = false;
      this.#adopter!.handOver(this, this.renderRoot as ShadowRoot);
    }
    if (this.#adopting || !(value ?? problem)) return;
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
      this.#act(() => {});
    }
  }

  /** The sentences of the nearest language. */
  get #words(): ThreadTerms {
    return catalogues[languageOf(this)];
  }

  get #moment() {
    return {
      lang: langTag(this) || 'en-GB',
      zone: this.#load.value?.zone ?? this.#reading.zone,
    };
  }

  /** The groups of comments to draw. */
  get #groups() {
    const { most, unfolded } = this.#reading;
    return firstOf(this.#load.value?.comments ?? [], most, unfolded);
  }

  get #base(): string | undefined {
    return siteBase(this);
  }

  #level = (): number => Number(/^[2-6]$/.exec(option(this, 'heading-level') ?? '')?.[0] ?? 2);

  readonly #reader: Lent = {
    element: this,
    reading: this.#reading,
    load: this.#load,
    left: () => this.#left.signal,
    base: () => this.#base,
    thread: async (more, how) => {
      const came = await client(this.#base)('/thread', {
        signal: this.#left.signal,
        ...how,
        parse: readThread,
        query: { ...asked(this, this.#reading.order), ...more },
      });
      // A companion that is older than this widget.
      return !isProblem(came) &&
        came.wire &&
        came.wire !== wireVersion &&
        (this.#reading.tooNew = await lazy.tooNew(came.wire, languageOf(this)))
        ? failure('too-new')
        : came;
    },
    fetch: (at) => this.#fetch(at),
    words: () => this.#words,
    moment: () => this.#moment,
    level: this.#level,
    near: () => this.#near.near,
  };

  /** Near the visitor: asks for the thread, unless it is here, at the comment that the page's fragment names. */
  #start(): void {
    if (this.#load.state !== 'idle' || this.#adopting || !this.#near.near) return;
    if (this.#base) void this.#fetch((this.#reading.sought = /^#c-([\w.~:-]+)$/.exec(location.hash)?.[1]));
    else this.#act(() => {});
  }

  async #fetch(at?: string): Promise<void> {
    const came = await this.#load.run(async (signal) => {
      const page = await this.#reader.thread({ at }, { signal });
      if (!isProblem(page))
        this.#reading.closing = page.open ? undefined : await lazy.closing(page, languageOf(this));
      return page;
    });
    if (!isProblem(came)) return;
    if (at && came.type === 'not-found') return this.#fetch();
    this.#act((acts) => acts.failed(came));
  }

  /** What a visitor wishes is done by code that comes after the first drawing. */
  #act = (wish: Wish): void => {
    this.#acting ??= Promise.all([lazy.acts(), lazy.moreWords(languageOf(this))]).then(
      ([{ acts }, later]) => {
        this.#acts = acts(this.#reader, later);
        this.requestUpdate();
        return this.#acts;
      },
    );
    this.#acting.then(wish).catch(() => {
      this.#acting &&= this.#acts && this.#acting;
      const { failed, offline } = this.#words;
      this.#reading.status = navigator.onLine ? failed : offline;
      this.requestUpdate();
    });
  };
}
