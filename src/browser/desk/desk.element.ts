import { LitElement, html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Problem } from '../../model/problem.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { parseAuditLog } from '../../model/wire/desk-log.ts';
import type { AuditLog } from '../../model/wire/desk-log.ts';
import type { Decided, DeskComment, DeskDecision, DeskPage } from '../../model/wire/desk.ts';
import type { DeskTerms, StatementTerms } from '../../words/terms.ts';
import type { Client } from '../kit/writer.ts';
import { serverClock } from '../kit/clock.ts';
import { ownVersion } from '../kit/define.ts';
import { langTag, languageOf } from '../kit/language.ts';
import type { Language } from '../kit/language.ts';
import type { Follower } from '../kit/live.ts';
import type { Moment } from '../kit/locale.ts';
import { option } from '../kit/option.ts';
import { ReadyEvent } from '../kit/ready.ts';
import { tell } from '../kit/tell.ts';
import base from '../style/base.scss';
import { commentView } from './comment.view.ts';
import type * as Decide from './decide/decide.view.ts';
import { choicesFor, commonChoices, doneWord } from './desk.choices.ts';
import type { Choice } from './desk.choices.ts';
import { deskClient } from './desk.client.ts';
import { DeskDecideEvent, DeskDecidedEvent, DeskErrorEvent } from './desk.events.ts';
import { changeKeys, readKeys, wishOf, writeKeys } from './desk.keys.ts';
import type { KeyName, Keys } from './desk.keys.ts';
import { Outbox, UNDO } from './desk.outbox.ts';
import type { Group, Seat } from './desk.outbox.ts';
import { QueueController } from './desk.queue.ts';
import styles from './desk.scss';
import { deskView } from './desk.view.ts';
import type { DeskWishes } from './desk.view.ts';
import { failure, why } from './desk.why.ts';
import * as lazy from './lazy.ts';

/**
 * The moderators' desk: what waits, oldest first, one comment at a time with all that helps to decide on it. Stands on
 * the desk's own origin, where a session says who is signed in. Nothing moves under the moderator, each decision can be
 * undone for ten seconds, and none is lost.
 *
 * @summary The desk where comments are moderated.
 * @tag parvis-desk
 *
 * @slot - What is there without script.
 *
 * @csspart desk - The whole section.
 * @csspart heading - The name of the queue.
 * @csspart queues - The choice of the queue.
 * @csspart index - The list with its tools.
 * @csspart list - The list of comments.
 * @csspart row - One of them in the list.
 * @csspart pane - The reading pane.
 * @csspart comment - The comment that is read.
 * @csspart meta - Who wrote it, when, its state and its clock.
 * @csspart author - The name.
 * @csspart content - Its words; also `proposed` for an edit that waits.
 * @csspart found - The rules that held it.
 * @csspart page - The page it stands on.
 * @csspart facts - What else is known.
 * @csspart actions - The buttons of a decision.
 * @csspart control - Any button; also carries what it does as a part: `approve`, `reject`, `remove`, `undo`, `primary`.
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
 * @csspart who - Who wrote, and who decided.
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

  readonly #queue = new QueueController(this);
  readonly #outbox = new Outbox({
    changed: () => void this.#changed(),
    decided: (group, results) => void this.#decided(group, results),
    refused: (group, problem) => this.#refused(group, problem),
    kept: (problem) => this.#failed(problem),
  });
  readonly #clock = serverClock();
  readonly #notices = new Map<string, string>();
  /** Somebody else has decided on them: there is nothing left to do here. */
  readonly #settled = new Set<string>();
  readonly #logs = new Map<string, AuditLog | Problem>();
  readonly #selected = new Set<string>();
  #left = new AbortController();
  #open: string | undefined;
  #form: Decide.Form | undefined;
  #decide: typeof Decide | undefined;
  #told: StatementTerms | undefined;
  #status = '';
  #alert = '';
  /** The session has ended, or the queue did not come. */
  #stopped: Problem | undefined;
  /** The last thing that went wrong, until something goes well. */
  #failure: Problem | undefined;
  #words: DeskTerms | undefined;
  #language: Language | undefined;
  #undoable: Group | undefined;
  #keys = readKeys();
  #taken: KeyName | undefined;
  #ready = false;
  #follower: Follower | undefined;
  #asking: readonly [base: string | undefined, client: Client] | undefined;

  readonly #wishes: DeskWishes = {
    queue: (queue) => {
      this.#say('');
      this.#close();
      this.#notices.clear();
      void this.#queue.fetch(queue);
    },
    open: (id) => void this.#read(id),
    select: (id, on) => {
      this.#selected[on ? 'add' : 'delete'](id);
      this.requestUpdate();
    },
    selectAll: (on) => {
      this.#selected.clear();
      if (on) for (const { id } of this.#queue.list) this.#selected.add(id);
      this.requestUpdate();
    },
    choose: (choice) => void this.#choose(choice, this.#chosen),
    news: () => {
      const [first] = this.#queue.news;
      this.#queue.showNews();
      if (first) void this.#read(first.id);
    },
    more: () => {
      const last = this.#queue.list.at(-1)?.id;
      // The button may go: the focus then stands on the first of those that came.
      void this.#queue.more().then(() => {
        const next = this.#queue.list.findIndex(({ id }) => id === last) + 1;
        return this.#focus(`[part=row]:nth-child(${next + 1}) button`);
      });
    },
    undo: () => void this.#undo(),
    retry: () => void this.#retry(),
    keys: (change) => this.#setKeys(change),
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
    addEventListener('pagehide', () => this.#outbox.flush(), { signal });
    addEventListener('online', () => void this.#retry(), { signal });
    document.addEventListener('visibilitychange', () => this.#follow(), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    if (!option(this, 'src')) void tell(this, 'missing-src', 'desk');
    else if (this.hasUpdated) void (this.#queue.load.value ? this.#queue.look() : this.#queue.fetch());
    void this.#live();
    // It may have moved to a part of the page in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left.abort();
    this.#follower?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    void this.#speak();
    if (!changed.has('src') || !this.#base) return;
    this.#close();
    void this.#queue.fetch();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (!this.#base || !words) return html`<slot></slot>`;
    const { level } = this;
    const { load, list, queue } = this.#queue;
    const groups = this.#outbox.groups;
    const counts = Object.fromEntries(
      Object.entries(load.value?.counts ?? {}).map(([name, count]) => {
        const gone = groups
          .filter((group) => group.queue === name)
          .reduce((sum, { decisions }) => sum + decisions.length, 0);
        return [name, Math.max(0, count - gone)];
      }),
    );
    const comment = list.find(({ id }) => id === this.#open);
    const form = this.#form && this.#formView(this.#form);
    // A form for several stands where the one that is read would.
    const several = (this.#form?.comments.length ?? 0) > 1;
    const { unsent } = this.#outbox;
    return deskView(
      {
        words,
        level,
        queue,
        counts,
        list,
        open: this.#open,
        selected: this.#selected,
        choices: commonChoices(this.#chosen.map((each) => this.#choices(each))),
        news: this.#queue.news.length,
        more: !!this.#queue.next,
        loading: load.state === 'loading',
        pane: several
          ? form
          : comment &&
            commentView(
              {
                comment,
                words,
                moment: this.#moment,
                level,
                queue,
                choices: this.#choices(comment),
                notice: this.#notices.get(comment.id),
                log: this.#logs.get(comment.id),
                form,
              },
              {
                choose: (choice) => void this.#choose(choice, [comment]),
                log: () => void this.#readLog(comment.id),
              },
            ),
        status: this.#status,
        alert: [this.#alert, this.#failure && failure(this.#failure, words), unsent && words.unsent(unsent)]
          .filter(Boolean)
          .join(' '),
        undo: this.#undoable ? UNDO / 1000 : 0,
        retry: !!this.#stopped || unsent > 0,
        keys: this.#keys,
        taken: this.#taken,
      },
      this.#wishes,
    );
  }

  protected override updated(): void {
    const { value, problem } = this.#queue.load;
    if (this.#ready || !this.#words || !(value ?? problem)) return;
    this.#ready = true;
    this.dispatchEvent(new ReadyEvent());
  }

  /** The sentences of the nearest language; until they are there nothing is drawn. */
  private get words(): DeskTerms {
    return this.#words!;
  }

  async #speak(): Promise<void> {
    const language = languageOf(this);
    if (language === this.#language) return;
    this.#language = language;
    try {
      const words = await lazy.deskWords(language);
      if (language === this.#language) this.#words = words;
      // Its words are of the other language: the form is fetched again when it is asked for.
      this.#form = undefined;
      this.requestUpdate();
    } catch {
      // What the page wrote says so.
      this.#language = undefined;
    }
  }

  private get level(): number {
    const level = Number(option(this, 'heading-level'));
    return level > 1 && level < 7 ? level : 2;
  }

  /** What is being asked; see `desk.client.ts`. */
  get client(): Client {
    const base = this.#base;
    if (this.#asking?.[0] !== base) this.#asking = undefined;
    this.#asking ??= [base, deskClient(base)];
    return this.#asking[1];
  }

  get #base(): string | undefined {
    return httpUrl(option(this, 'src'), this.baseURI)
      ?.replace(/[?#].*/, '')
      .replace(/\/$/, '');
  }

  get #moment(): Moment {
    return { lang: langTag(this) || 'en-GB', zone: undefined };
  }

  /** The comments that are selected, as they are shown. */
  get #chosen(): readonly DeskComment[] {
    return this.#queue.list.filter(({ id }) => this.#selected.has(id));
  }

  #choices(comment: DeskComment): readonly Choice[] {
    const page = this.#queue.load.value;
    return page && !this.#settled.has(comment.id)
      ? choicesFor(comment, page.me.role, page.requireStatement)
      : [];
  }

  /** What was decided here and is not to come back with the next look. */
  decidedHere(): ReadonlySet<string> {
    return new Set(this.#outbox.groups.flatMap(({ decisions }) => decisions.map(({ comment }) => comment)));
  }

  took(page: DeskPage): void {
    this.#clock.set(page.serverTime);
    if (this.#stopped) this.#failure = undefined;
    this.#stopped = undefined;
    if (this.#base) this.#outbox.open(this.#base, page.me.name ?? '', this.client);
    if (!this.#queue.list.some(({ id }) => id === this.#open)) this.#open = this.#queue.list[0]?.id;
    this.requestUpdate();
  }

  failed(problem: Problem): void {
    this.#stopped = problem;
    this.#failed(problem);
  }

  #failed(problem: Problem): void {
    this.#failure = problem;
    this.#alert = '';
    this.dispatchEvent(new DeskErrorEvent(problem));
    this.requestUpdate();
  }

  /** Says one sentence, in place of the last. */
  #say(status: string): void {
    this.#status = status;
    this.#alert = '';
    this.#failure = undefined;
    this.requestUpdate();
  }

  #close(): void {
    this.#form = undefined;
    this.#open = undefined;
    this.#selected.clear();
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Opens a comment, and reads on there. */
  async #read(id: string | undefined): Promise<void> {
    if (id !== this.#open) this.#form = undefined;
    this.#open = id;
    await this.#focus(id === undefined ? '#empty' : '#comment');
  }

  /** Decides at once, or asks first for what the decision must carry. */
  async #choose(choice: Choice, comments: readonly DeskComment[]): Promise<void> {
    if (!comments.length) return;
    if (!choice.need)
      return this.#commit(
        comments.map(({ id, version }) => ({
          comment: id,
          version,
          to: choice.to,
          edit: choice.edit,
          ...(choice.hold && { heldBy: ['human' as const] }),
        })),
        choice,
      );
    try {
      const language = languageOf(this);
      [this.#decide, this.#told] = await Promise.all([lazy.decide(), lazy.statementWords(language)]);
    } catch {
      return this.#failed({ type: 'unavailable', title: 'unavailable' });
    }
    this.#form = this.#decide.openForm(choice, comments);
    this.#say('');
    await this.#focus('form select, form textarea');
  }

  #formView(form: Decide.Form): TemplateResult {
    const decide = this.#decide!;
    const clauses = this.#queue.load.value!.clauses;
    return decide.decideView(
      {
        form,
        words: this.words,
        told: this.#told!,
        clauses,
        moment: this.#moment,
        level: this.level,
        now: this.#clock.now(),
      },
      {
        write: (change) => {
          this.#form = decide.written(this.#form ?? form, change);
          this.requestUpdate();
        },
        cancel: () => {
          this.#form = undefined;
          void this.#focus(this.#open === undefined ? '#empty' : '#comment');
        },
        send: () => {
          const now = this.#form ?? form;
          const wrong = decide.wrongIn(now, clauses);
          if (!wrong.length)
            return void this.#commit(decide.decisionsOf(now, clauses, this.#clock.now()), now.choice);
          this.#form = { ...now, wrong };
          this.#alert = decide.mistakeOf(wrong[0]!, now, this.words);
          void this.#focus(`#${wrong[0]}`);
        },
      },
    );
  }

  /** Takes decisions: they leave the list, and the next comment is read. */
  async #commit(decisions: readonly DeskDecision[], choice: Choice): Promise<void> {
    if (!this.dispatchEvent(new DeskDecideEvent(decisions))) return;
    if (this.#form) this.#decide?.closeForm(this.#form);
    this.#form = undefined;
    const ids = new Set(decisions.map(({ comment }) => comment));
    const seats = this.#queue.take(ids);
    for (const id of ids) {
      this.#selected.delete(id);
      this.#notices.delete(id);
    }
    this.#outbox.add(decisions, seats, this.#queue.queue);
    this.#undoable = this.#outbox.last;
    this.#say(doneWord(choice, decisions.length, this.words));
    const { list } = this.#queue;
    const at = seats[0]?.[1] ?? 0;
    await this.#read(list.some(({ id }) => id === this.#open) ? this.#open : (list[at] ?? list.at(-1))?.id);
  }

  async #undo(): Promise<void> {
    const group = this.#outbox.undo();
    this.#undoable = this.#outbox.last;
    this.#say(group ? this.words.done.undone : this.words.done.undoLate);
    if (!group) return;
    if (group.queue === this.#queue.queue) this.#queue.put(group.seats);
    await this.#read(
      this.#queue.list.some(({ id }) => id === group.seats[0]?.[0].id) ? group.seats[0]![0].id : this.#open,
    );
  }

  /** What can be undone has changed. A focus that stood on the button goes on to what is read. */
  async #changed(): Promise<void> {
    this.#undoable = this.#outbox.last;
    const { activeElement } = this.renderRoot as ShadowRoot;
    const lost = !this.#undoable && activeElement?.matches('[part~=undo]');
    if (lost) await this.#focus(this.#open === undefined ? '#empty' : '#comment');
    else this.requestUpdate();
  }

  /** Tries again what failed: what waits to be sent goes out once it is known who is signed in. */
  async #retry(): Promise<void> {
    this.#alert = '';
    this.#failure = undefined;
    if (this.#queue.list.length) {
      this.#stopped = undefined;
      if (!(await this.#queue.look())) this.#outbox.retry();
    } else await this.#queue.fetch();
  }

  /** The server has answered. */
  async #decided(group: Group, results: Decided['results']): Promise<void> {
    this.dispatchEvent(new DeskDecidedEvent(results));
    const failed = results.filter(({ problem }) => problem !== undefined);
    for (const { comment } of failed) this.#logs.delete(comment);
    const fresh = await this.#queue.look();
    await Promise.all(
      failed.map(async (result) => {
        const seat = group.seats.find(([{ id }]) => id === result.comment);
        if (!seat || group.queue !== this.#queue.queue) return;
        const now = fresh?.find(({ id }) => id === result.comment);
        const notice = await why(result, this.words, () => this.#ask(result.comment));
        this.#back([[now ?? seat[0], seat[1]]], notice, !now && result.problem !== 'invalid');
        this.#alert = notice;
      }),
    );
    this.requestUpdate();
  }

  /** Gives comments back, with what happened to them. */
  #back(seats: readonly Seat[], notice: string, settled: boolean): void {
    this.#queue.put(seats);
    for (const [{ id }] of seats) {
      this.#notices.set(id, notice);
      this.#settled[settled ? 'add' : 'delete'](id);
    }
    this.#open ??= seats[0]?.[0].id;
  }

  #refused(group: Group, problem: Problem): void {
    if (group.queue === this.#queue.queue) this.#back(group.seats, this.words.notDone, false);
    this.#failed(problem);
    if (problem.type !== 'forbidden') {
      this.#failure = undefined;
      this.#alert = this.words.notDone;
    }
  }

  #ask(comment: string): Promise<AuditLog | Problem> {
    return this.client('/desk/log', { parse: parseAuditLog, query: { comment }, fresh: true });
  }

  async #readLog(id: string): Promise<void> {
    this.#logs.set(id, await this.#ask(id));
    this.requestUpdate();
  }

  #setKeys(change: Partial<Keys>): void {
    const next = changeKeys(this.#keys, change);
    this.#taken = next ? undefined : (Object.keys(change)[0] as KeyName);
    if (next) writeKeys((this.#keys = next));
    this.requestUpdate();
  }

  #pressed(event: KeyboardEvent): void {
    const wish = wishOf(this.#keys, event);
    if (!wish) return;
    const { list } = this.#queue;
    const at = list.findIndex(({ id }) => id === this.#open);
    if (wish === 'undo') return void this.#undo();
    if (wish === 'next' || wish === 'previous') {
      const to = list[at + (wish === 'next' ? 1 : -1)];
      return to && void this.#read(to.id);
    }
    const acts = {
      approve: ['approveEdit', 'approve', 'keep'],
      reject: ['rejectEdit', 'reject'],
      remove: ['remove'],
    };
    const comment = list[at];
    const choice = comment && this.#choices(comment).find(({ act }) => acts[wish].includes(act));
    if (!choice || this.#form) return;
    // The letter must not end up in the field that takes the focus.
    event.preventDefault();
    void this.#choose(choice, [comment]);
  }

  async #live(): Promise<void> {
    if (option(this, 'live') === 'false' || this.#follower) return this.#follow();
    try {
      const { follower } = await lazy.live();
      this.#follower ??= follower(() => void this.#queue.look());
    } catch {
      // Then there is none: each decision looks again too.
    }
    if (this.isConnected) this.#follow();
  }

  #follow(): void {
    this.#follower?.update(this.#base && `${this.#base}/desk/live`, this.isConnected);
  }
}
