/** Ready texts at the desk: written, changed, removed (and brought back), taken in from a table. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { LONGEST_REPLY } from '../../../model/wire/desk-replies.ts';
import type { ReadyText, Replies, TextWish } from '../../../model/wire/desk-replies.ts';
import { lang as langShape } from '../../../model/wire/common.ts';
import { parse } from '../../../model/wire/parse.ts';
import { object, or, text } from '../../../model/wire/shape.ts';
import type { DeskRepliesTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import type { RoomHost } from '../rooms/room.ts';
import { keepText, takeTable } from './ask.ts';
import type { TextForm, TextsWishes, WrongText } from './texts.view.ts';

/** Where what is written waits in this tab. */
const SHELF = 'desk:text:';
/** Bytes of a table that the companion takes, with room for the rest of the request. */
const LARGEST = 50_000;

const shape = /* @__PURE__ */ object({
  title: or(text(1000), ''),
  text: or(text(50_000), ''),
  service: or(text(500), ''),
  lang: or(text(100), ''),
});

/** The fields of a text, with what was written in them before. */
function openForm(one: ReadyText | undefined, service: string): TextForm {
  const { id, version = 0 } = one ?? {};
  const before = parse(shape, kept('session', SHELF + (id ?? '')).get('') ?? undefined);
  const own = { title: one?.title ?? '', text: one?.text ?? '', lang: one?.lang ?? '' };
  const fields = isProblem(before) ? { ...own, service: one ? (one.service ?? '') : service } : before;
  return { id, version, ...fields, wrong: [] };
}

function wrongIn({ title, text: words, lang }: TextForm): readonly WrongText[] {
  const tag = lang.trim();
  return [
    ...(title.trim() ? [] : ['title' as const]),
    ...(words.trim() ? [] : ['text' as const]),
    ...([...words.trim()].length > LONGEST_REPLY ? ['text-long' as const] : []),
    ...(tag && isProblem(parse(langShape, tag, { strict: true })) ? ['lang' as const] : []),
  ];
}

const wishOf = ({ id, version, title, text: words, service, lang }: TextForm): TextWish => ({
  act: 'save',
  ...(id !== undefined && { id, version }),
  title: title.trim(),
  text: words.trim(),
  ...(service && { service }),
  ...(lang.trim() && { lang: lang.trim() }),
});

export class Texts {
  readonly #host: RoomHost;
  readonly #words: DeskRepliesTerms;
  readonly #reload: () => Promise<void>;
  readonly #room: () => Replies | undefined;
  form: TextForm | undefined;
  /** What brings the last one back that was removed. */
  #back: TextWish | undefined;
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  /** @param reload reads the room anew */
  constructor(
    host: RoomHost,
    words: DeskRepliesTerms,
    room: () => Replies | undefined,
    reload: () => Promise<void>,
  ) {
    this.#host = host;
    this.#words = words;
    this.#room = room;
    this.#reload = reload;
  }

  get undoable(): boolean {
    return !!this.#back;
  }

  readonly wishes: TextsWishes = {
    open: (one) => {
      this.form = openForm(one, this.#room()?.official.service ?? '');
      this.#host.says.say('');
      void this.#host.reading.focus('#title');
    },
    write: (change) => {
      if (!this.form) return;
      this.form = { ...this.form, ...change };
      const { id, version: _, wrong: __, ...fields } = this.form;
      keep('session', SHELF + (id ?? ''), fields);
    },
    save: () => void this.#save(),
    close: () => {
      this.form = undefined;
      void this.#host.reading.focus('[data-act=add-text]');
    },
    remove: (one) => void this.#remove(one),
    undo: () => void this.#undo(),
    take: (file) => void this.#take(file),
  };

  #key(said: object): string {
    const text = JSON.stringify(said);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    return this.#sending![1];
  }

  /** @returns whether it was written */
  async #send(wish: TextWish): Promise<boolean> {
    const answer = await keepText(this.#host.reading.client, this.#key(wish), wish);
    if (isProblem(answer)) return this.#failed(answer);
    this.#sending = undefined;
    return true;
  }

  #failed(problem: Problem): false {
    const { failed, says, reading } = this.#host;
    const { conflict, forbidden, gone } = this.#words.failed;
    failed(problem);
    const said: Readonly<Partial<Record<Problem['type'], string>>> = {
      conflict,
      forbidden,
      'not-found': gone,
    };
    const sentence = said[problem.type];
    if (sentence) says.warn(sentence);
    reading.changed();
    return false;
  }

  async #save(): Promise<void> {
    const form = this.form!;
    const { says, reading } = this.#host;
    const wrong = wrongIn(form);
    this.form = { ...form, wrong };
    const [first] = wrong;
    if (first) return reading.focus(first === 'text-long' ? '#text' : `#${first}`);
    if (!(await this.#send(wishOf(form)))) return;
    forget('session', SHELF + (form.id ?? ''));
    this.form = undefined;
    this.#back = undefined;
    says.say(this.#words.texts.saved);
    await this.#reload();
    await reading.focus('[data-act=add-text]');
  }

  async #remove(one: ReadyText): Promise<void> {
    const { id, version, ...text } = one;
    if (!(await this.#send({ act: 'drop', id, version }))) return;
    this.#back = { act: 'save', ...text };
    this.#host.says.say(this.#words.texts.removed);
    await this.#reload();
    await this.#host.reading.focus('[data-act=bring-back]');
  }

  async #undo(): Promise<void> {
    const back = this.#back;
    if (!back || !(await this.#send(back))) return;
    this.#back = undefined;
    this.#host.says.say(this.#words.texts.saved);
    await this.#reload();
    await this.#host.reading.focus('[data-act=add-text]');
  }

  async #take(file: File): Promise<void> {
    const { says, reading } = this.#host;
    const { texts: said } = this.#words;
    const warn = (sentence: string): void => {
      says.warn(sentence);
      reading.changed();
    };
    if (file.size > LARGEST) return warn(said.tooLarge);
    const csv = await file.text();
    const answer = await takeTable(reading.client, this.#key({ csv }), csv);
    if (isProblem(answer)) {
      this.#failed(answer);
      if (answer.type === 'invalid') warn(said.noTable);
      if (answer.type === 'too-large') warn(said.tooLarge);
      return;
    }
    this.#sending = undefined;
    says.say(said.taken(answer));
    if (answer.wrong.length) says.warn(said.wrong(answer.wrong.join(', ')));
    await this.#reload();
  }
}
