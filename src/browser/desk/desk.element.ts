import { LitElement, html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Problem } from '../../model/problem.ts';
import { queues } from '../../model/wire/desk.ts';
import type { DeskComment } from '../../model/wire/desk.ts';
import type { DeskQueuePage } from '../../model/wire/desk-wave.ts';
import { ownVersion } from '../kit/define.ts';
import { option } from '../kit/option.ts';
import { ReadyEvent } from '../kit/ready.ts';
import { kept } from '../kit/storage.ts';
import { tell } from '../kit/tell.ts';
import base from '../style/base.scss';
import { commonChoices } from './decide/choices.ts';
import { Decisions } from './decide/decisions.ts';
import { DeskErrorEvent } from './desk.events.ts';
import { Live } from './desk.live.ts';
import * as lazy from './lazy.ts';
import { attend, paneOf } from './desk.pane.ts';
import { Reading } from './desk.reading.ts';
import { Says } from './desk.says.ts';
import { deskView } from './desk.view.ts';
import type { DeskWishes } from './desk.view.ts';
import { UNDO } from './outbox/outbox.ts';
import { QueueController } from './queue/queue.ts';
import { Rooms } from './rooms/rooms.ts';
import styles from './style/desk.scss';

/**
 * The moderators' desk: what waits, oldest first, one comment at a time with all that helps to decide on it. Stands on
 * the desk's own origin, where a session says who is signed in. Nothing moves under the moderator, each decision can be
 * undone for ten seconds, and none is lost.
 *
 * @summary The desk where comments are moderated.
 * @tag parvis-desk
 *
 * @slot - What is there without script, and until the desk is drawn.
 * @slot late - Shown in its place when the words of the desk do not come.
 *
 * @csspart desk - The whole section.
 * @csspart heading - The name of the queue.
 * @csspart queues - The choice of the queue.
 * @csspart index - The list with its tools.
 * @csspart list - The list of comments.
 * @csspart reason - Why something was reported; how a contribution begins.
 * @csspart remove - The button that erases what is kept of somebody.
 * @csspart reports - What was reported.
 * @csspart row - One of them in the list.
 * @csspart panes - The list and the reading pane.
 * @csspart pane - The reading pane.
 * @csspart comment - The comment that is read.
 * @csspart meta - Who wrote it, when, its state and its clock.
 * @csspart apart - The button that shows the members of a wave one by one.
 * @csspart author - The name.
 * @csspart beside - What was reported, or contested.
 * @csspart calm - That nothing waits.
 * @csspart contest - Why somebody contests a decision.
 * @csspart content - Its words; also `proposed` for an edit that waits.
 * @csspart found - The rules that held it.
 * @csspart others - Other contributions: of an author, or of a wave.
 * @csspart page - The page it stands on.
 * @csspart facts - What else is known.
 * @csspart actions - The buttons of a decision.
 * @csspart control - Any button; also carries what it does as a part: `approve`, `reject`, `remove`, `undo`, `primary`.
 * @csspart first - The decision that is contested.
 * @csspart form - The form of a decision.
 * @csspart field - Any field.
 * @csspart status - The sentence after a decision.
 * @csspart alert - What went wrong.
 * @csspart notice - What happened to the comment meanwhile.
 * @csspart empty - Said of an empty queue.
 * @csspart keys - The shortcuts.
 * @csspart aside - What is known besides the text.
 * @csspart bar - The row of queues.
 * @csspart box - The box that selects a comment.
 * @csspart choice - One choice of a list, with its box.
 * @csspart clock - How long a comment has waited.
 * @csspart details - What is opened on demand.
 * @csspart entry - One label with its field.
 * @csspart excerpt - The text in short.
 * @csspart hint - What a field expects, before it.
 * @csspart host - Where a link leads.
 * @csspart key - A key of the shortcuts.
 * @csspart known - What is known of the author.
 * @csspart left - How much is left to do.
 * @csspart link - A link.
 * @csspart log - What happened to a comment before.
 * @csspart met - The words that a rule met.
 * @csspart mistake - What is wrong with a field.
 * @csspart more - The button for the next ones.
 * @csspart news - The button that shows what is new.
 * @csspart preview - What the author will read.
 * @csspart primary - The button that goes on.
 * @csspart proposed - The edit that waits beside the text.
 * @csspart queue - The button of one queue.
 * @csspart retry - The button that tries again.
 * @csspart shortcuts - The list of shortcuts.
 * @csspart state - The state in a word.
 * @csspart summary - The list of mistakes above the form.
 * @csspart title - A title.
 * @csspart undo - The button that takes a decision back.
 * @csspart wave - The row of comments that stand together: nearly the same, or of one network.
 * @csspart hold - The tick that holds the next ones like those of a wave, and until when.
 * @csspart who - Who wrote, and who decided.
 * @csspart find - The way to a post by its address.
 * @csspart line - Things on one line: a field and its button, links.
 * @csspart seen - A post as it would look.
 * @csspart media - A picture with its description.
 * @csspart image - The picture itself.
 * @csspart card - The card of a link.
 * @csspart quote - A quoted post.
 * @csspart gallery - The list of pictures.
 * @csspart described - One of them, with the field of its description.
 * @csspart tools - The choice of a tool.
 * @csspart tool - The tool that is open.
 * @csspart now - What is stopped now.
 * @csspart stops - The list of it.
 * @csspart stopped - One thing that is stopped.
 * @csspart what - What it is.
 * @csspart resume - The button that starts it again.
 * @csspart choices - Several boxes of one question.
 * @csspart load - How much there is to read.
 * @csspart change - A change of the word lists that is not saved yet.
 * @csspart words - A list of words.
 * @csspart word - One of them.
 * @csspart tried - What a change would have done.
 * @csspart samples - Comments that it would hold.
 * @csspart sample - One of them.
 * @csspart marked - The word in it.
 * @csspart made-up - A comment of the training.
 * @csspart verdict - Whether the decision was the expected one, and why.
 * @csspart tell - Whom one may tell that the training was done.
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
 * @fires {DeskDecideEvent} parvis-desk-decide - Before a decision; cancelable.
 * @fires {DeskDecidedEvent} parvis-desk-decided - After the server has answered.
 * @fires {DeskErrorEvent} parvis-error - After something failed; the moderator has been told in words.
 * @fires {ReadyEvent} parvis-ready - Once, when the first queue is drawn.
 */
export class ParvisDesk extends LitElement {
  /** The release this class is of. */
  static readonly version = ownVersion;
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    src: {},
    headingLevel: { attribute: 'heading-level' },
    live: {},
  };

  /** Address of the site on the desk's origin, such as `/s/valmont`. */
  declare src: string | undefined;
  /** 2 (built in) to 6: the level of the title. */
  declare headingLevel: string | undefined;
  /** `false` looks for new comments only after a decision, not while the page is open. */
  declare live: string | undefined;

  readonly #reading = new Reading(this);
  readonly #says = new Says();
  readonly #queue: QueueController = new QueueController(this, {
    client: (path, ask) => this.#reading.client(path, ask),
    decidedHere: () => this.#decisions.outbox.ids,
    took: (page) => this.#took(page),
    failed: (problem) => {
      this.#says.stopped = problem;
      this.#failed(problem);
    },
  });
  readonly #decisions: Decisions = new Decisions(this.#reading, this.#queue, this.#says, {
    read: (id) => this.#read(id),
    failed: (problem) => this.#failed(problem),
  });
  readonly #rooms = new Rooms({
    reading: this.#reading,
    says: this.#says,
    queue: this.#queue,
    failed: (problem) => this.#failed(problem),
    changed: () => void this.#queue.look(),
  });
  #left = new AbortController();
  #ready = false;
  readonly #live = new Live(
    this,
    () => this.#reading.base,
    () => void this.#queue.look(),
  );

  readonly #wishes: DeskWishes = {
    queue: (queue) => {
      this.#says.say('');
      this.#close();
      this.#decisions.notices.clear();
      void this.#rooms.go();
      void this.#queue.fetch(queue);
    },
    room: (name) => {
      this.#says.say('');
      this.#decisions.form = undefined;
      void this.#rooms.go(name);
    },
    open: (id) => void this.#read(id),
    select: (id, on) => {
      this.#reading.selected[on ? 'add' : 'delete'](id);
      this.requestUpdate();
    },
    selectAll: (on) => {
      const { selected } = this.#reading;
      selected.clear();
      if (on) for (const { id } of this.#queue.list) selected.add(id);
      this.requestUpdate();
    },
    choose: (choice) => void this.#decisions.choose(choice, this.#chosen),
    news: () => {
      const first = this.#queue.showNews();
      if (first !== undefined) void this.#read(first);
    },
    more: () => {
      const last = this.#queue.list.at(-1)?.id;
      // The button may go: the focus then stands on the first of those that came.
      void this.#queue.more().then(() => {
        const next = this.#queue.list.findIndex(({ id }) => id === last) + 1;
        return this.#reading.focus(`[part=row]:nth-child(${this.#queue.waves.length + next + 1}) button`);
      });
    },
    undo: () => void this.#decisions.undo(),
    retry: () => void this.#retry(),
    aside: () => void this.#reading.needAside(),
    keys: (change) => {
      this.#reading.shortcuts?.set(change);
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
    addEventListener('pagehide', () => this.#decisions.outbox.flush(), { signal });
    addEventListener('online', () => void this.#retry(), { signal });
    addEventListener('hashchange', () => this.#rooms.follow(this.#queue.load.value?.rooms ?? {}), { signal });
    document.addEventListener('visibilitychange', () => this.#live.follow(), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    if (!option(this, 'src')) void tell(this, 'missing-src', 'desk');
    else if (this.hasUpdated) void (this.#queue.load.value ? this.#queue.look() : this.#queue.fetch());
    void this.#live.start();
    // Somebody has set the shortcuts here: they may be on.
    if (kept('local', 'desk:keys').size) void this.#reading.needAside();
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left.abort();
    this.#live.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Its words are of the other language: a form is fetched again when it is asked for.
    void this.#reading.speak().then((other) => {
      if (!other) return;
      this.#decisions.form = undefined;
      if (this.#rooms.open) void this.#rooms.go(this.#rooms.name);
    });
    if (!changed.has('src') || !this.#reading.base) return;
    this.#close();
    void this.#queue.fetch();
  }

  protected override render(): TemplateResult {
    const { base, spoken: words, mute, level, moment, open, selected, aside } = this.#reading;
    // Its words did not come: what the page wrote for that is shown.
    if (mute) return html`<slot name="late"></slot>`;
    if (!base || !words) return html`<slot></slot>`;
    const { load, list, waves, queue, news, next } = this.#queue;
    const { outbox, undoable } = this.#decisions;
    const { unsent } = outbox;
    const { name: room, open: inside } = this.#rooms;
    return deskView(
      {
        words,
        level,
        moment,
        queues: this.#writes ? [] : queues,
        queue,
        counts: outbox.left(load.value?.counts ?? {}),
        waves,
        list,
        open,
        selected,
        choices: commonChoices(this.#chosen.map((each) => this.#decisions.choices(each))),
        news,
        more: !!next,
        loading: load.state === 'loading' || (!!room && !inside),
        serviceAt: load.value?.serviceAt,
        aside,
        pane: paneOf(this.#reading, this.#queue, this.#decisions),
        status: this.#says.status,
        alert: this.#says.wrong(words, unsent),
        undo: undoable && (!room || room === 'search') ? UNDO / 1000 : 0,
        retry: !!this.#says.stopped || unsent > 0,
        shortcuts: this.#reading.shortcuts,
        rooms: load.value?.rooms ?? {},
        names: load.value?.names ?? {},
        room,
        inside,
      },
      this.#wishes,
    );
  }

  protected override updated(): void {
    const { value, problem } = this.#queue.load;
    attend(this.#reading, this.#queue);
    if (this.#ready || !this.#reading.spoken || !(value ?? problem)) return;
    this.#ready = true;
    // Without it the line is scrolled by hand.
    void lazy.rail().then(
      ({ follow }) => follow(this.renderRoot),
      () => {},
    );
    this.dispatchEvent(new ReadyEvent());
  }

  /** A contributor, who reads no queue. */
  get #writes(): boolean {
    return this.#queue.load.value?.me.role === 'contributor';
  }

  /** The comments that are selected, as they are shown. */
  get #chosen(): readonly DeskComment[] {
    return this.#queue.list.filter(({ id }) => this.#reading.selected.has(id));
  }

  #took(page: DeskQueuePage): void {
    const reading = this.#reading;
    reading.clock.set(page.serverTime);
    this.#says.came();
    if (reading.base) this.#decisions.outbox.open(reading.base, page.me.name ?? '', reading.client);
    const { ids } = this.#queue;
    if (!ids.some((id) => id === reading.open)) [reading.open] = ids;
    // The first drawing may have been before this: what the address names is looked at each time. A contributor reads no
    // queue, and comes for what is with a service.
    this.#rooms.follow(page.rooms, this.#writes);
    // A new look may bring new reports.
    reading.attended = undefined;
    this.requestUpdate();
  }

  #failed(problem: Problem): void {
    this.#says.fail(problem);
    this.dispatchEvent(new DeskErrorEvent(problem));
    this.requestUpdate();
  }

  #close(): void {
    this.#decisions.form = undefined;
    this.#reading.open = undefined;
    this.#reading.selected.clear();
  }

  /** Opens a comment, and reads on there. */
  #read(id: string | undefined): Promise<void> {
    if (id !== this.#reading.open) this.#decisions.form = undefined;
    this.#reading.open = id;
    return this.#reading.goOn();
  }

  /** Tries again what failed: what waits to be sent goes out once it is known who is signed in. */
  async #retry(): Promise<void> {
    this.#says.calm();
    if (!this.#queue.empty) {
      this.#says.stopped = undefined;
      if (!(await this.#queue.look())) this.#decisions.outbox.retry();
    } else await this.#queue.fetch(undefined, this.#queue.search);
  }

  #pressed(event: KeyboardEvent): void {
    const inside = this.#rooms.open;
    if (inside) {
      const wish = this.#reading.shortcuts?.wish(event);
      if (wish) inside.pressed?.(wish);
      return;
    }
    const decisions = this.#decisions;
    const { list } = this.#queue;
    const { open } = this.#reading;
    const comment = decisions.form ? undefined : list.find(({ id }) => id === open);
    this.#reading.shortcuts?.pressed(
      {
        ids: this.#queue.ids,
        open,
        comment,
        choices: comment ? decisions.choices(comment) : [],
        undo: () => void decisions.undo(),
        read: (id) => void this.#read(id),
        choose: (choice, one) => void decisions.choose(choice, [one]),
      },
      event,
    );
  }
}
