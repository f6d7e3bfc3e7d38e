/** Requests for one's data: what is kept of somebody, its export and erasure, and the register with its deadlines. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseDeskRequests, parseFound, parseRequestDone } from '../../../model/wire/desk-requests.ts';
import type { DeskFound, DeskRequests, DeskWhose } from '../../../model/wire/desk-requests.ts';
import type { DeskRequestsTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import asideStyles from '../style/aside.scss';
import feedStyles from '../style/feed.scss';
import formStyles from '../style/form.scss';
import { requestsView, sealedText } from './requests.view.ts';
import type { RequestsWishes } from './requests.view.ts';
import { saveJson } from './save.ts';

export const sheets = [formStyles, asideStyles, feedStyles];

/** Whose data, from what was typed: an address with an @, a comment by its address, else the code of a receipt. */
function whoseOf(typed: string): DeskWhose {
  const comment = /#c-([\w-]{1,64})$/.exec(typed)?.[1] ?? (/^c[\w-]{16}$/.test(typed) ? typed : undefined);
  if (comment !== undefined) return { comment };
  return typed.includes('@') ? { email: typed } : { receipt: typed.replace(/^.*#/s, '') };
}

class RequestsRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskRequestsTerms;
  #register: DeskRequests | undefined;
  #typed = '';
  #sought = '';
  #received = '';
  #found: DeskFound | undefined;
  #confirm: string | undefined;
  #wrong: 'find' | 'confirm' | string | undefined;
  readonly #answers = new Map<string, string>();
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  readonly #wishes: RequestsWishes = {
    type: (typed) => (this.#typed = typed),
    find: () => void this.#find(),
    receive: (day) => (this.#received = day),
    export: () => void this.#carryOut('export'),
    ask: () => {
      this.#confirm = '';
      this.#host.says.say('');
      void this.#host.reading.focus('#confirm');
    },
    confirm: (typed) => (this.#confirm = typed),
    erase: () => void this.#erase(),
    cancel: () => {
      this.#confirm = undefined;
      void this.#host.reading.focus('[data-act=erase]');
    },
    write: (reference, text) => void this.#answers.set(reference, text),
    answer: (reference) => void this.#answer(reference),
    add: (kind) => void this.#note({ add: kind }, this.#words.done.added, `[data-act=add-${kind}]`),
  };

  constructor(host: RoomHost, words: DeskRequestsTerms) {
    this.#host = host;
    this.#words = words;
  }

  async show(): Promise<void> {
    keepPlace('requests');
    await this.#load();
    await this.#host.reading.focus('#whose');
  }

  view(bar: unknown): unknown {
    const { moment, level, words: desk } = this.#host.reading;
    return requestsView(
      {
        ...{ words: this.#words, desk, moment, level, register: this.#register, typed: this.#typed },
        ...{ found: this.#found, received: this.#received, confirm: this.#confirm, wrong: this.#wrong },
        answers: this.#answers,
      },
      this.#wishes,
      bar,
    );
  }

  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const came = await reading.client('/desk/requests', { parse: parseDeskRequests, fresh: true });
    if (isProblem(came)) return failed(came);
    says.came();
    this.#register = came;
    reading.changed();
  }

  #warn(problem: Problem): void {
    const { failed } = this.#words;
    const { says, reading } = this.#host;
    const { type } = problem;
    says.warn(type === 'not-found' || type === 'conflict' ? failed[type] : failed.other);
    reading.changed();
  }

  async #find(): Promise<void> {
    const { reading, says } = this.#host;
    const typed = this.#typed.trim();
    this.#found = this.#confirm = undefined;
    this.#wrong = typed ? undefined : 'find';
    if (!typed) {
      says.warn(this.#words.find.empty);
      return reading.focus('#whose');
    }
    const came = await reading.client('/desk/requests/find', {
      method: 'POST',
      body: whoseOf(typed),
      parse: parseFound,
    });
    if (isProblem(came)) {
      this.#warn(came);
      return reading.focus('#whose');
    }
    says.say('');
    this.#sought = typed;
    this.#found = came;
    await reading.focus('#found');
  }

  async #erase(): Promise<void> {
    this.#wrong = this.#confirm?.trim() === this.#sought ? undefined : 'confirm';
    if (!this.#wrong) return this.#carryOut('erase');
    this.#host.says.warn(this.#words.erase.wrong);
    return this.#host.reading.focus('#confirm');
  }

  async #carryOut(kind: 'export' | 'erase'): Promise<void> {
    const { reading, says, changed } = this.#host;
    const whose = whoseOf(this.#sought);
    const day = Date.parse(this.#received);
    const body = {
      ...whose,
      ...(day && { receivedAt: new Date(Math.min(day, reading.clock.now())).toISOString() }),
      ...(kind === 'erase' && { confirm: Object.values(whose)[0] }),
    };
    const text = kind + JSON.stringify(body);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const came = await reading.client(`/desk/requests/${kind}`, {
      method: 'POST',
      key: this.#sending[1],
      body,
      limit: 120_000,
      parse: parseRequestDone,
    });
    if (isProblem(came)) return this.#warn(came);
    this.#sending = undefined;
    const { reference } = came.request;
    if (came.file !== undefined) saveJson(`${reference}.json`, came.file);
    else {
      this.#found = this.#confirm = undefined;
      this.#typed = '';
    }
    const { moment } = reading;
    const stays = came.sealed && sealedText(came.sealed, { words: this.#words, moment });
    says.say([this.#words.done[kind](reference), stays].filter(Boolean).join(' '));
    await this.#load();
    changed();
    await reading.focus(kind === 'erase' ? '#whose' : '[data-act=export]');
  }

  async #answer(reference: string): Promise<void> {
    const answer = (this.#answers.get(reference) ?? '').trim();
    this.#wrong = answer ? undefined : reference;
    if (!answer) {
      this.#host.says.warn(this.#words.register.need);
      return this.#host.reading.focus(`#answer-${reference}`);
    }
    await this.#note({ reference, answer }, this.#words.done.answered, '#register');
  }

  /** Writes into the register. */
  async #note(body: object, done: string, then: string): Promise<void> {
    const { reading, says, changed } = this.#host;
    const text = JSON.stringify(body);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const came = await reading.client('/desk/requests', {
      method: 'POST',
      key: this.#sending[1],
      body,
      parse: parseDeskRequests,
    });
    if (isProblem(came)) return this.#warn(came);
    this.#sending = undefined;
    this.#register = came;
    says.say(done);
    changed();
    await reading.focus(then);
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskRequestsTerms): Room => new RequestsRoom(host, words);
