/**
 * Decisions as they are taken: what must be written first, what leaves the list, what can be undone, and what the server
 * made of it.
 */
import type { TemplateResult } from 'lit';
import type { Problem } from '../../../model/problem.ts';
import type { Decided, DeskComment } from '../../../model/wire/desk.ts';
import type { Wave } from '../../../model/wire/desk-wave.ts';
import type { StatementTerms } from '../../../words/terms.ts';
import { languageOf } from '../../kit/language.ts';
import { DeskDecideEvent, DeskDecidedEvent } from '../desk.events.ts';
import type { Reading } from '../desk.reading.ts';
import type { Says } from '../desk.says.ts';
import * as lazy from '../lazy.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { Group, Seat, Sending } from '../outbox/outbox.ts';
import type { QueueController } from '../queue/queue.ts';
import { choicesFor, doneWord } from './choices.ts';
import type { Choice } from './choices.ts';
import type * as Decide from './decide.view.ts';

/** What decisions tell the desk. */
export interface DecisionsHost {
  /** Opens a comment, or nothing, and reads on there. */
  read(id: string | undefined): Promise<void>;
  failed(problem: Problem): void;
}

export class Decisions {
  readonly outbox = new Outbox({
    changed: () => void this.#changed(),
    decided: (group, results) => void this.#decided(group, results),
    refused: (group, problem) => this.#refused(group, problem),
    kept: (problem) => this.#host.failed(problem),
  });
  /** What happened to comments meanwhile, in words. */
  readonly notices = new Map<string, string>();
  /** The form that is open. */
  form: Decide.Form | undefined;
  /** The last that can be undone. */
  undoable: Group | undefined;
  /** Somebody else has decided on them: there is nothing left to do here. */
  readonly #settled = new Set<string>();
  readonly #host: DecisionsHost;
  readonly #reading: Reading;
  readonly #queue: QueueController;
  readonly #says: Says;
  #decide: typeof Decide | undefined;
  #told: StatementTerms | undefined;

  constructor(reading: Reading, queue: QueueController, says: Says, host: DecisionsHost) {
    this.#reading = reading;
    this.#host = host;
    this.#queue = queue;
    this.#says = says;
  }

  /** What may be done with a comment here. */
  choices(comment: DeskComment): readonly Choice[] {
    const page = this.#queue.load.value;
    return page && !this.#settled.has(comment.id) ? choicesFor(comment, page.me.role, page) : [];
  }

  /** May whoever reads refuse what waits? */
  get mayRefuse(): boolean {
    const role = this.#queue.load.value?.me.role;
    return role === 'moderator' || role === 'admin';
  }

  /** Decides at once, or asks first for what the decision must carry. */
  async choose(choice: Choice, comments: readonly DeskComment[]): Promise<void> {
    if (!comments.length) return;
    if (!choice.need) {
      const decisions = comments.map(({ id, version }) => ({
        comment: id,
        version,
        to: choice.to,
        edit: choice.edit,
        ...(choice.hold && { heldBy: ['human' as const] }),
      }));
      return this.#commit({ path: '/desk/decisions', body: { decisions }, decisions }, choice);
    }
    return this.#write(choice, comments);
  }

  /** Asks for the reasons for which a wave is refused. */
  refuse(wave: Wave): Promise<void> {
    const need = this.#queue.load.value?.requireStatement ? 'statement' : 'reason';
    return this.#write(
      { act: 'reject', to: 'rejected', edit: false, hold: false, need },
      [wave.sample],
      wave,
    );
  }

  /** Opens the form that a decision needs. */
  async #write(choice: Choice, comments: readonly DeskComment[], wave?: Wave): Promise<void> {
    const reading = this.#reading;
    try {
      const [decide] = await Promise.all([lazy.decide(), reading.needAside()]);
      this.#told = await decide.telling(languageOf(reading.element));
      this.#decide = decide;
    } catch {
      // Said below.
    }
    if (!this.#decide || !this.#told || !reading.aside)
      return this.#host.failed({ type: 'unavailable', title: 'unavailable' });
    reading.adopt(this.#decide.styles);
    this.form = this.#decide.openForm(choice, comments, wave);
    this.#says.say('');
    await reading.focus('form select, form textarea');
  }

  /** The form that is open, drawn. */
  view(): TemplateResult | undefined {
    const { form } = this;
    const page = this.#queue.load.value;
    const said = this.#reading.aside?.said;
    if (!form || !page || !said) return undefined;
    const decide = this.#decide!;
    const reading = this.#reading;
    const { clauses } = page;
    const { words, moment, level } = reading;
    return decide.decideView(
      { form, words, told: this.#told!, said, clauses, moment, level, now: reading.clock.now() },
      {
        write: (change) => {
          this.form = decide.written(this.form ?? form, change);
          reading.changed();
        },
        cancel: () => {
          this.form = undefined;
          void reading.goOn();
        },
        send: () => {
          const now = this.form ?? form;
          const wrong = decide.wrongIn(now, clauses, reading.clock.now());
          if (!wrong.length) {
            const sending = decide.sendingOf(now, clauses, reading.clock.now());
            return void this.#commit(sending, now.choice, now.wave);
          }
          this.form = { ...now, wrong };
          this.#says.alert = decide.mistakeOf(wrong[0]!, now, said);
          void reading.focus(`#${wrong[0]}`);
        },
      },
    );
  }

  /** Takes decisions: they leave the list, and the next comment is read. */
  async #commit(sending: Sending, choice: Choice, wave?: Wave): Promise<void> {
    const reading = this.#reading;
    const queue = this.#queue;
    const { decisions } = sending;
    if (!reading.element.dispatchEvent(new DeskDecideEvent(decisions))) return;
    if (this.form) this.#decide?.closeForm(this.form);
    this.form = undefined;
    const gone = new Set(decisions.map(({ comment }) => comment));
    const before = queue.ids;
    if (wave) queue.takeWave(wave.key);
    const seats = queue.take(gone);
    for (const id of gone) {
      reading.selected.delete(id);
      this.notices.delete(id);
    }
    this.outbox.add(sending, seats, queue.queue, wave);
    this.undoable = this.outbox.last;
    this.#says.say(doneWord(choice, decisions.length, reading.words));
    const { ids } = queue;
    const at = before.findIndex((id) => !ids.includes(id));
    const { open } = reading;
    await this.#host.read(open !== undefined && ids.includes(open) ? open : (ids[at] ?? ids.at(-1)));
  }

  /** Takes the last one back, while it can be. */
  async undo(): Promise<void> {
    const reading = this.#reading;
    const group = this.outbox.undo();
    this.undoable = this.outbox.last;
    if (!group) {
      await reading.needAside();
      this.#says.say(reading.aside?.said.decide.undoLate ?? reading.words.notDone);
      return reading.changed();
    }
    this.#says.say(reading.words.done.undone);
    reading.changed();
    const queue = this.#queue;
    if (group.queue === queue.queue) this.#putBack(group);
    const first = group.wave?.key ?? group.seats[0]?.[0].id;
    await this.#host.read(queue.ids.some((id) => id === first) ? first : reading.open);
  }

  /** What can be undone has changed. A focus that stood on the button goes on to what is read. */
  async #changed(): Promise<void> {
    const reading = this.#reading;
    this.undoable = this.outbox.last;
    if (!this.undoable && reading.focused('[part~=undo]')) await reading.goOn();
    else reading.changed();
  }

  /** The server has answered. */
  async #decided(group: Group, results: Decided['results']): Promise<void> {
    const reading = this.#reading;
    reading.element.dispatchEvent(new DeskDecidedEvent(results));
    const failed = results.filter(({ problem }) => problem !== undefined);
    for (const { comment } of failed) reading.logs.delete(comment);
    const fresh = await this.#queue.look();
    if (group.path === '/desk/waves' && failed.length) {
      // They stand in the queue again, or somebody else has decided on them.
      const { aside } = reading;
      this.#says.alert = aside ? aside.said.wave.left(failed.length) : reading.words.notDone;
      return reading.changed();
    }
    await Promise.all(
      failed.map(async (result) => {
        const seat = group.seats.find(([{ id }]) => id === result.comment);
        if (!seat || group.queue !== this.#queue.queue) return;
        const now = fresh?.find(({ id }) => id === result.comment);
        const notice = await reading.why(result);
        this.#back([[now ?? seat[0], seat[1]]], notice, !now && result.problem !== 'invalid');
        this.#says.alert = notice;
      }),
    );
    reading.changed();
  }

  /** Gives a whole group back to its places. */
  #putBack({ seats, wave }: Group): void {
    this.#queue.put(seats);
    if (wave) this.#queue.putWave(wave);
  }

  /** Gives comments back, with what happened to them. */
  #back(seats: readonly Seat[], notice: string, settled: boolean): void {
    this.#queue.put(seats);
    for (const [{ id }] of seats) {
      this.notices.set(id, notice);
      this.#settled[settled ? 'add' : 'delete'](id);
    }
    this.#reading.open ??= seats[0]?.[0].id;
  }

  #refused(group: Group, problem: Problem): void {
    const { notDone } = this.#reading.words;
    if (group.queue === this.#queue.queue) {
      if (group.wave) this.#queue.putWave(group.wave);
      this.#back(group.seats, notDone, false);
    }
    this.#host.failed(problem);
    if (problem.type !== 'forbidden') this.#says.warn(problem.detail ?? notDone);
  }
}
