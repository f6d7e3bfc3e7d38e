/**
 * Official replies at the desk: comments that may be answered, drafts that wait for somebody who publishes, ready texts,
 * and the form. What is written is kept in this tab; what is sent can be undone for ten seconds and is never lost.
 */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { httpUrl } from '../../../model/text/safe-url.ts';
import type {
  Answerable,
  Replies,
  ReplyDone,
  ReplyDraft,
  ReplyWish,
} from '../../../model/wire/desk-replies.ts';
import type { DeskRepliesTerms, RepliesView } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { keepPlace } from '../rooms/place.ts';
import type { KeyName } from '../keys/keys.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import formStyles from '../style/form.scss';
import styles from '../style/feed.scss';
import { askComments, askRoom } from './ask.ts';
import { draftsView } from './drafts.view.ts';
import type { DraftsWishes, Return } from './drafts.view.ts';
import { forgetForm, inserted, openForm, wishOf, written, wrongIn } from './form.ts';
import type { ReplyForm } from './form.ts';
import { Later } from './later.ts';
import { openView } from './open.view.ts';
import type { OpenWishes } from './open.view.ts';
import { actsView, repliesView, views } from './replies.view.ts';
import type { RepliesWishes } from './replies.view.ts';
import { Texts } from './texts.ts';
import { textsView } from './texts.view.ts';
import { writeView } from './write.view.ts';
import type { WriteWishes } from './write.view.ts';

export const sheets = [formStyles, styles];

/** What is on its way outlives the room: who goes back to the queues, or another language, can still undo it. */
const laters = new WeakMap<RoomHost['reading'], Later>();

/** How the address names what is answered. */
const TO = 'to:';
const ON = 'on:';

class RepliesRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskRepliesTerms;
  readonly #later: Later;
  readonly #texts: Texts;
  #view: RepliesView = 'open';
  #room: Replies | undefined;
  #comments: readonly Answerable[] = [];
  #next: string | undefined;
  readonly #selected = new Set<string>();
  #form: ReplyForm | undefined;
  #giving: Return | undefined;
  #wrongPage = false;
  #failed = false;
  /** The form is on its way: no list is shown before it. */
  #opening = false;
  #run = 0;

  readonly #wishes: RepliesWishes = {
    view: (view) => {
      if (!views.includes(view)) return;
      this.#view = view;
      keepPlace('replies', view);
      this.#host.says.say('');
      void this.#load();
    },
    undo: () => void this.#undo(),
    retry: () => void this.#retry(),
  };

  readonly #open: OpenWishes = {
    select: (id, on) => {
      this.#selected[on ? 'add' : 'delete'](id);
      this.#host.reading.changed();
    },
    answer: (ids) => void this.#answer(ids),
    more: () => void this.#more(),
    onPage: (address) => {
      this.#wrongPage = !httpUrl(address);
      if (this.#wrongPage) return void this.#host.reading.focus('#address');
      void this.#write({ comments: [], page: address, draft: undefined });
    },
  };

  readonly #writing: WriteWishes = {
    write: (text) => {
      this.#form = written(this.#form!, { text });
      this.#host.reading.changed();
    },
    insert: (id) => void this.#insert(id),
    send: (act) => void this.#send(act),
    cancel: () => void this.#back(),
  };

  readonly #drafting: DraftsWishes = {
    publish: ({ id, version }) => this.#act({ act: 'approve', draft: id, version, comments: [] }),
    withdraw: ({ id, version }) => this.#act({ act: 'withdraw', draft: id, version, comments: [] }),
    edit: (draft) => void this.#write({ comments: [], page: undefined, draft }),
    give: ({ id }) => {
      this.#giving = { draft: id, reason: '', wrong: false };
      void this.#host.reading.focus('#reason');
    },
    why: (reason) => {
      if (this.#giving) this.#giving = { ...this.#giving, reason };
    },
    giveBack: (draft) => this.#giveBack(draft),
    keep: () => {
      const id = this.#giving?.draft;
      this.#giving = undefined;
      void this.#host.reading.focus(`#draft-${id}`);
    },
  };

  constructor(host: RoomHost, words: DeskRepliesTerms) {
    this.#host = host;
    this.#words = words;
    const { reading } = host;
    const later = laters.get(reading) ?? new Later();
    laters.set(reading, later);
    this.#later = later;
    this.#texts = new Texts(
      host,
      words,
      () => this.#room,
      () => this.#load(),
    );
    later.host = {
      changed: () => reading.changed(),
      done: (wish, answer) => void this.#done(wish, answer),
      refused: (wish, problem) => void this.#refused(wish, problem),
      kept: (problem) => {
        host.failed(problem);
        if (problem.type !== 'unauthorised') host.says.warn(words.failed.kept);
        reading.changed();
      },
    };
  }

  /** @param item a part of the room; comments (`to:a,b`) or a page (`on:https://…`) to answer */
  async show(item = ''): Promise<void> {
    const page = item.startsWith(ON) ? item.slice(ON.length) : '';
    const ids = item.startsWith(TO) ? item.slice(TO.length).split(',').filter(Boolean) : [];
    if (ids.length || httpUrl(page)) {
      this.#opening = true;
      await this.#load();
      if (this.#room?.mayWrite) {
        if (page) await this.#write({ comments: [], page, draft: undefined });
        else await this.#answer(ids);
      }
      this.#opening = false;
      return this.#host.reading.changed();
    }
    this.#view = views.find((name) => name === item) ?? 'open';
    keepPlace('replies', this.#view);
    await this.#load();
    // What waits for somebody is what they came for.
    if (!item && this.#room?.drafts.some(({ mayPublish, state }) => mayPublish || state === 'returned')) {
      this.#view = 'waiting';
      keepPlace('replies', this.#view);
      this.#host.reading.changed();
    }
  }

  view(bar: unknown): unknown {
    const { words: desk, moment, level, base = '' } = this.#host.reading;
    const { drafts } = this.#later;
    const room = this.#room && {
      ...this.#room,
      drafts: this.#room.drafts.filter(({ id }) => !drafts.has(id)),
    };
    const drawn = { words: this.#words, moment, level };
    const acts = {
      words: this.#words,
      undo: this.#later.seconds,
      retry: this.#failed || this.#later.unsent ? desk.retry : undefined,
    };
    if (!room || this.#opening) return [bar, actsView(acts, this.#wishes)];
    if (this.#form)
      return writeView({ ...drawn, form: this.#form, room }, this.#writing, [
        bar,
        actsView(acts, this.#wishes),
      ]);
    const inside = {
      open: () =>
        openView(
          {
            ...{ ...drawn, room, comments: this.#comments, selected: this.#selected },
            ...{ more: this.#next !== undefined, wrongPage: this.#wrongPage },
          },
          this.#open,
        ),
      waiting: () => draftsView({ ...drawn, room, giving: this.#giving }, this.#drafting),
      texts: () =>
        textsView(
          { ...drawn, room, base, form: this.#texts.form, undoable: this.#texts.undoable },
          this.#texts.wishes,
        ),
    }[this.#view]();
    const waiting = room.drafts.length;
    return repliesView({ ...acts, view: this.#view, waiting, inside }, this.#wishes, bar);
  }

  pressed(wish: KeyName): void {
    if (wish === 'undo') void this.#undo();
  }

  /** Reads the room, and the part of it that is shown. */
  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const run = ++this.#run;
    const [room, comments] = await Promise.all([
      askRoom(reading.client),
      this.#view === 'open' ? askComments(reading.client, {}) : undefined,
    ]);
    if (run !== this.#run) return;
    const wrong = isProblem(room) ? room : isProblem(comments) ? comments : undefined;
    this.#failed = !!wrong;
    if (wrong) {
      failed(wrong);
      return reading.changed();
    }
    says.came();
    this.#room = room as Replies;
    reading.clock.set(this.#room.serverTime);
    if (reading.base) this.#later.open(reading.base, this.#room.me ?? '', reading.client);
    if (comments && !isProblem(comments)) {
      this.#comments = comments.comments;
      this.#next = comments.next;
    }
    reading.changed();
  }

  async #more(): Promise<void> {
    const { reading, failed } = this.#host;
    const run = this.#run;
    const page = await askComments(reading.client, { after: this.#next });
    if (run !== this.#run) return;
    if (isProblem(page)) return failed(page);
    const known = new Set(this.#comments.map(({ id }) => id));
    const at = this.#comments.length;
    this.#comments = [...this.#comments, ...page.comments.filter(({ id }) => !known.has(id))];
    this.#next = page.next;
    await reading.focus(`#answer-${at}`);
  }

  /** Opens the form for comments; those of one page. */
  async #answer(ids: readonly string[]): Promise<void> {
    const { reading, failed, says } = this.#host;
    const page = await askComments(reading.client, { ids });
    if (isProblem(page)) return failed(page);
    const [first] = page.comments;
    if (!first) {
      says.warn(this.#words.failed.gone);
      return reading.changed();
    }
    const comments = page.comments.filter(({ thread }) => thread === first.thread);
    const rest = page.comments.length - comments.length;
    await this.#write({ comments, page: undefined, draft: undefined }, rest);
  }

  #write(target: Pick<ReplyForm, 'comments' | 'page' | 'draft'>, elsewhere = 0): Promise<void> {
    if (!this.#room?.mayWrite) return Promise.resolve();
    this.#opening = false;
    const { comments, page, draft } = target;
    this.#form = openForm(target, elsewhere);
    if (!draft)
      keepPlace('replies', page === undefined ? TO + comments.map(({ id }) => id).join() : ON + page);
    this.#host.says.say('');
    return this.#host.reading.focus('#reply');
  }

  async #insert(id: string): Promise<void> {
    const ready = this.#room!.texts.find((one) => one.id === id);
    const form = this.#form!;
    if (!ready) return this.#host.reading.focus('#ready');
    const { reading, says } = this.#host;
    const { official } = form.draft ?? this.#room!;
    const { title, page } = form.draft ?? form.comments[0] ?? { title: undefined, page: form.page };
    const today = new Date(reading.clock.now()).toISOString();
    this.#form = inserted(form, ready, {
      page: title ?? page ?? '',
      service: official.service ?? official.body,
      date: dateText(today, { ...reading.moment, ...(ready.lang !== undefined && { lang: ready.lang }) }),
    });
    says.say(this.#words.form.inserted);
    await reading.focus('#reply');
  }

  async #send(act: 'save' | 'publish'): Promise<void> {
    const form = this.#form!;
    const wrong = wrongIn(form);
    this.#form = { ...form, wrong };
    if (wrong) return this.#host.reading.focus('#reply');
    this.#act(wishOf(form, act));
  }

  #giveBack(draft: ReplyDraft): void {
    const giving = this.#giving!;
    const reason = giving.reason.trim();
    this.#giving = { ...giving, wrong: !reason };
    if (!reason) return void this.#host.reading.focus('#reason');
    this.#giving = undefined;
    this.#act({ act: 'return', draft: draft.id, version: draft.version, comments: [], reason });
  }

  /** Takes an act: it goes out in ten seconds. */
  #act(wish: ReplyWish): void {
    this.#later.add(wish);
    this.#form = undefined;
    this.#selected.clear();
    const { done } = this.#words;
    const said = {
      ...{ save: done.waiting, publish: done.publishing, approve: done.publishing },
      ...{ return: done.returned, withdraw: done.withdrawn },
    };
    this.#host.says.say(said[wish.act]);
    if (wish.act === 'save') this.#view = 'waiting';
    keepPlace('replies', this.#view);
    void this.#load().then(() => this.#host.reading.focus('[data-act=take-back]'));
  }

  /** Back to the list, with what is written kept. */
  #back(): Promise<void> {
    this.#form = undefined;
    keepPlace('replies', this.#view);
    this.#host.reading.changed();
    void this.#load();
    return this.#host.reading.focus('#replies');
  }

  /** Nothing has left: what was written stands in its form again. */
  async #undo(): Promise<void> {
    const wish = this.#later.undo();
    if (!wish) return;
    await this.#again(wish);
    this.#host.says.say(this.#words.done.undone);
    await this.#host.reading.focus(this.#form ? '#reply' : '#replies');
  }

  /** Opens what was to be done once more. */
  async #again(wish: ReplyWish): Promise<void> {
    await this.#load();
    const draft = this.#room?.drafts.find(({ id }) => id === wish.draft);
    if (wish.act === 'return' && draft)
      this.#giving = { draft: draft.id, reason: wish.reason ?? '', wrong: false };
    if (wish.act !== 'save' && wish.act !== 'publish') return this.#host.reading.changed();
    if (draft) return this.#write({ comments: [], page: undefined, draft });
    if (wish.draft === undefined && wish.page !== undefined)
      return this.#write({ comments: [], page: wish.page, draft: undefined });
    if (wish.comments.length) await this.#answer(wish.comments);
  }

  async #done(wish: ReplyWish, { state, published, left }: ReplyDone): Promise<void> {
    const { says, changed } = this.#host;
    const { done } = this.#words;
    forgetForm(wish);
    says.say(
      state === 'published'
        ? [done.published(published.length), left.length && done.left(left.length)].filter(Boolean).join('. ')
        : done[state],
    );
    changed();
    if (!this.#form) await this.#load();
  }

  /** It will not be taken: the words are in the form again, with the reason above. */
  async #refused(wish: ReplyWish, problem: Problem): Promise<void> {
    const { says, failed, reading } = this.#host;
    const { failed: said } = this.#words;
    failed(problem);
    if (!this.#form) await this.#again(wish);
    const sentences: Readonly<Partial<Record<Problem['type'], string>>> = {
      ...{ conflict: said.conflict, forbidden: said.forbidden, 'no-page': said.noPage },
      ...{ 'not-found': said.gone, invalid: said.invalid, 'key-reused': said.conflict },
      closed: said.closed({
        reason: problem.detail ?? '',
        until: problem.until === undefined ? '' : dateText(problem.until, reading.moment),
      }),
    };
    const sentence = sentences[problem.type];
    if (sentence) says.warn(sentence);
    reading.changed();
  }

  async #retry(): Promise<void> {
    this.#host.says.calm();
    await this.#later.retry();
    if (this.#failed) await this.#load();
    this.#host.reading.changed();
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskRepliesTerms): Room => new RepliesRoom(host, words);
