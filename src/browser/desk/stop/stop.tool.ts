/**
 * The stop: what is off now, and switching off at once, for ten seconds with a way back. A stop is sent as it is
 * pressed: an emergency does not wait for the end of an undo. Beside it, the rules that hold the next ones of a wave.
 */
import { isProblem } from '../../../model/problem.ts';
import type { DeskStop, DeskStops, StopRequest } from '../../../model/wire/desk-stop.ts';
import type { DeskToolboxTerms } from '../../../words/terms.ts';
import { languageOf } from '../../kit/language.ts';
import { newKey } from '../../kit/outbox.ts';
import type { KeyName } from '../keys/keys.ts';
import { Countdown } from '../outbox/countdown.ts';
import { UNDO } from '../outbox/outbox.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import { waveRules } from '../waves/lazy.ts';
import type { WaveRules } from '../waves/rules.ts';
import { askStops, sendStop } from './ask.ts';
import { emptied, readWritten, written, wrongIn } from './form.ts';
import type { WrongField } from './form.ts';
import { stopView } from './stop.view.ts';
import type { StopWishes } from './stop.view.ts';

class StopTool implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskToolboxTerms;
  #stops: DeskStops | undefined;
  #failed = false;
  #written = readWritten();
  #wrong: readonly WrongField[] = [];
  /** What takes the last act back, one request after another, while it can be. */
  #back: readonly StopRequest[] = [];
  #backEnds: ReturnType<typeof setTimeout> | undefined;
  readonly #countdown = new Countdown();
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;
  #rules: WaveRules | undefined;

  readonly #wishes: StopWishes = {
    write: (change) => {
      this.#written = written(this.#written, change);
      this.#host.reading.changed();
    },
    stop: () => void this.#stop(),
    hide: () => void this.#hide(),
    resume: (stop) => void this.#resume(stop),
    undo: () => void this.#undo(),
    retry: () => void this.show(),
  };

  constructor(host: RoomHost, words: DeskToolboxTerms) {
    this.#host = host;
    this.#words = words;
  }

  async show(): Promise<void> {
    await this.#load();
    if (this.#failed) return;
    // After the stop, which somebody may need now.
    this.#rules ??= await waveRules(this.#host, languageOf(this.#host.reading.element));
    await this.#rules.load();
  }

  view(bar: unknown): unknown {
    const { words, moment, level } = this.#host.reading;
    return stopView(
      {
        ...{ words: this.#words, moment, level, stops: this.#stops, written: this.#written },
        ...{ wrong: this.#wrong, undo: this.#countdown.seconds },
        retry: this.#failed ? words.retry : undefined,
        rules: this.#rules?.view(),
      },
      this.#wishes,
      bar,
    );
  }

  pressed(wish: KeyName): void {
    if (wish === 'undo') void this.#undo();
  }

  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const stops = await askStops(reading.client);
    if (this.#failed) says.calm();
    this.#failed = isProblem(stops);
    if (isProblem(stops)) return failed(stops);
    says.came();
    this.#stops = stops;
    reading.changed();
  }

  /** What is missing is said, and the focus goes there. @returns whether the form may be sent */
  async #complete(which: 'stop' | 'post'): Promise<boolean> {
    const { says, reading } = this.#host;
    const { form, post } = this.#words;
    this.#wrong = wrongIn(which, this.#written);
    const [first] = this.#wrong;
    if (!first) return true;
    const texts = { targets: form.needTarget, reason: form.needReason, address: post.needAddress };
    says.warn({ ...texts, why: form.needReason }[first]);
    await reading.focus(`#stop-${first === 'targets' ? 'comments' : first}`);
    return false;
  }

  async #stop(): Promise<void> {
    if (!(await this.#complete('stop'))) return;
    const { comments, push, reason } = this.#written;
    const wanted = [...(comments ? ['comments' as const] : []), ...(push ? ['push' as const] : [])];
    // What people had stopped before keeps its former reason, should this be taken back.
    const before = this.#ours.filter(({ what }) => wanted.some((one) => one === what));
    const fresh = wanted.filter((what) => !before.some((one) => one.what === what));
    const done = await this.#send({ act: 'stop', targets: wanted, posts: [], reason: reason.trim() });
    if (!done) return;
    this.#written = emptied();
    const { standing, done: said } = this.#words;
    await this.#said(said.stopped, [
      ...before.map(({ what, reason: old }) => stopOf(what, old || standing.undo)),
      ...(fresh.length ? [{ act: 'resume' as const, targets: fresh, posts: [], reason: standing.undo }] : []),
    ]);
  }

  async #resume({ what, reason }: DeskStop): Promise<void> {
    if (what === 'mail') return;
    const { standing, done } = this.#words;
    const one = { targets: [what], posts: [] };
    if (await this.#send({ act: 'resume', ...one, reason: standing.resume }))
      await this.#said(done.resumed, [stopOf(what, reason || standing.undo)]);
  }

  async #hide(): Promise<void> {
    if (!(await this.#complete('post'))) return;
    const { says, reading } = this.#host;
    const posts = [this.#written.address.trim()];
    const done = await this.#send({ act: 'stop', targets: [], posts, reason: this.#written.why.trim() });
    if (!done) return;
    if (done.unknown.length) {
      this.#wrong = ['address'];
      says.warn(this.#words.post.unknown);
      return reading.focus('#stop-address');
    }
    this.#written = emptied();
    await this.#said(this.#words.done.hidden, [
      { act: 'resume', targets: [], posts, reason: this.#words.standing.undo },
    ]);
  }

  async #undo(): Promise<void> {
    const back = this.#back;
    if (!back.length) return;
    for (const one of back) if (!(await this.#send(one))) return;
    await this.#said(this.#words.done.undone);
  }

  /** What people have stopped, and may start again. */
  get #ours(): readonly DeskStop[] {
    return (this.#stops?.stops ?? []).filter(({ cause }) => cause === 'stopped');
  }

  /** Sends one request. @returns the answer; undefined when it did not get through, which is said */
  async #send(body: StopRequest): Promise<{ readonly unknown: readonly string[] } | undefined> {
    const { reading, failed } = this.#host;
    const text = JSON.stringify(body);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const answer = await sendStop(reading.client, this.#sending[1], body);
    if (isProblem(answer)) {
      failed(answer);
      return undefined;
    }
    this.#sending = undefined;
    this.#stops = answer;
    return answer;
  }

  /** Says what was done, and offers the way back for ten seconds. */
  async #said(sentence: string, back: readonly StopRequest[] = []): Promise<void> {
    const { says, reading, changed } = this.#host;
    this.#wrong = [];
    says.say(sentence);
    clearTimeout(this.#backEnds);
    this.#countdown.stop();
    this.#back = back;
    if (back.length) {
      this.#countdown.start(UNDO, () => reading.changed());
      this.#backEnds = setTimeout(() => {
        this.#back = [];
        this.#countdown.stop();
        reading.changed();
      }, UNDO);
    }
    changed();
    await reading.focus('#stopped');
  }
}

/** A stop of one thing. */
const stopOf = (what: DeskStop['what'], reason: string): StopRequest => ({
  act: 'stop',
  targets: what === 'mail' ? [] : [what],
  posts: [],
  reason,
});

/** @returns the tool, not yet shown */
export const stopTool = (host: RoomHost, words: DeskToolboxTerms): Room => new StopTool(host, words);
