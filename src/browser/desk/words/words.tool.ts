/**
 * The word lists: a change is put together, tried on past comments, and saved; then it counts at every companion's next
 * write (S-29). What is put together is kept in this tab.
 */
import { isProblem } from '../../../model/problem.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { readWordsText } from '../../../model/wordlist/csv.ts';
import { fold } from '../../../model/wordlist/fold.ts';
import { tokens } from '../../../model/wordlist/list.ts';
import { LONGEST_WORD, MOST_CHANGES } from '../../../model/wire/desk-words.ts';
import type { DeskWords, ListedWord, TriedWords, TryWords } from '../../../model/wire/desk-words.ts';
import type { DeskWordsTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import styles from '../style/words.scss';
import { askWords, saveChange, tryChange } from './ask.ts';
import { dropping, emptied, isEmpty, putting, readChange, without } from './change.ts';
import { wordsView } from './words.view.ts';
import type { WordsWishes } from './words.view.ts';

export const sheets = [styles];

/** An empty form. */
const blank: ListedWord = { list: 'hold', word: '', lang: '', note: '' };

class WordsTool implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskWordsTerms;
  #lists: DeskWords | undefined;
  #failed = false;
  #change = readChange();
  #draft = blank;
  #brought = '';
  #filter = '';
  #wrong: 'word' | 'lang' | undefined;
  #tried: TriedWords | undefined;
  /** A try is under way, or was made, perhaps in vain: the change may be saved. */
  #trying: 'no' | 'running' | 'done' = 'no';
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  readonly #wishes: WordsWishes = {
    write: (change) => {
      this.#draft = { ...this.#draft, ...change };
    },
    add: () => void this.#add(),
    drop: (entry) => {
      this.#take(dropping(this.#change, entry));
      void this.#host.reading.focus('#words-change');
    },
    back: (entry) => {
      this.#take(without(this.#change, entry));
      void this.#host.reading.focus(isEmpty(this.#change) ? '#words-word' : '#words-change');
    },
    filter: (text) => {
      this.#filter = text;
      this.#host.reading.changed();
    },
    bring: (text) => {
      this.#brought = text;
    },
    file: (file) => void this.#file(file),
    takeIn: () => void this.#bring(),
    test: () => void this.#try(),
    save: () => void this.#save(),
    retry: () => void this.#load(),
  };

  constructor(host: RoomHost, words: DeskWordsTerms) {
    this.#host = host;
    this.#words = words;
  }

  async show(): Promise<void> {
    await this.#load();
  }

  view(bar: unknown): unknown {
    const { words, moment, level, base = '' } = this.#host.reading;
    return wordsView(
      {
        ...{ words: this.#words, desk: words, moment, level, base, lists: this.#lists, change: this.#change },
        ...{ draft: this.#draft, brought: this.#brought, filter: this.#filter, wrong: this.#wrong },
        ...{ tried: this.#tried, trying: this.#trying },
        retry: this.#failed ? words.retry : undefined,
      },
      this.#wishes,
      bar,
    );
  }

  async #load(): Promise<boolean> {
    const { reading, failed, says } = this.#host;
    const lists = await askWords(reading.client);
    if (this.#failed) says.calm();
    this.#failed = isProblem(lists);
    if (isProblem(lists)) {
      failed(lists);
      return false;
    }
    says.came();
    this.#lists = lists;
    reading.changed();
    return true;
  }

  /** Another change than before has not been tried. */
  #take(change: TryWords): void {
    this.#change = change;
    this.#tried = undefined;
    this.#trying = 'no';
    this.#host.says.say('');
    this.#host.reading.changed();
  }

  /** @returns whether there was room for them */
  #put(words: readonly ListedWord[]): boolean {
    const next = putting(this.#change, words);
    if (next) this.#take(next);
    else this.#host.says.warn(this.#words.change.full(MOST_CHANGES));
    return !!next;
  }

  async #add(): Promise<void> {
    const { says, reading } = this.#host;
    const { needWord, badLang } = this.#words.add;
    const word = cleanLine(this.#draft.word);
    const lang = this.#draft.lang.trim();
    this.#wrong =
      !tokens(fold(word)).length || [...word].length > LONGEST_WORD
        ? 'word'
        : /^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?$/.test(lang)
          ? undefined
          : 'lang';
    if (this.#wrong) {
      says.warn(this.#wrong === 'word' ? needWord : badLang);
      return reading.focus(`#words-${this.#wrong}`);
    }
    const note = cleanLine(this.#draft.note);
    if (this.#put([{ list: this.#draft.list, word, lang, note }]))
      this.#draft = { ...blank, list: this.#draft.list };
    await reading.focus('#words-word');
  }

  async #file(file: File): Promise<void> {
    this.#brought = await file.text();
    await this.#bring();
  }

  async #bring(): Promise<void> {
    const { says, reading } = this.#host;
    const { bring } = this.#words;
    const { entries, unread } = readWordsText(this.#brought, this.#draft.list);
    const known = this.#lists?.entries ?? [];
    const fresh = entries.filter(
      (one) =>
        !known.some((old) =>
          (['list', 'word', 'lang', 'note'] as const).every((name) => old[name] === one[name]),
        ),
    );
    if (!fresh.length) {
      says.warn(
        [bring.nothing, unread.length && bring.unread(this.#lines(unread))].filter(Boolean).join(' '),
      );
      return reading.focus('#words-bring');
    }
    if (!this.#put(fresh)) return reading.focus('#words-bring');
    this.#brought = '';
    says.say(bring.read(this.#change.put.length));
    if (unread.length) says.warn(bring.unread(this.#lines(unread)));
    await reading.focus('#words-change');
  }

  /** The first lines of those that could not be read. */
  #lines(unread: readonly number[]): string {
    return unread.slice(0, 20).join(', ') + (unread.length > 20 ? '…' : '');
  }

  async #try(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const change = this.#change;
    this.#trying = 'running';
    says.say(this.#words.test.running);
    reading.changed();
    const tried = await tryChange(reading.client, change);
    // Something was added meanwhile: this speaks of another change.
    if (change !== this.#change) return;
    this.#trying = 'done';
    says.say('');
    if (isProblem(tried)) {
      failed(tried);
      return reading.focus('#words-save');
    }
    this.#tried = tried;
    await reading.focus('#words-tried');
  }

  async #save(): Promise<void> {
    const { reading, failed, says, changed } = this.#host;
    const version = this.#lists!.version;
    const text = JSON.stringify([this.#change, version]);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const lists = await saveChange(reading.client, this.#sending[1], this.#change, version);
    if (isProblem(lists)) {
      if (lists.type !== 'conflict') return failed(lists);
      if (await this.#load()) says.warn(this.#words.conflict);
      return reading.focus('#words-change');
    }
    this.#sending = undefined;
    this.#lists = lists;
    this.#take(emptied());
    says.say(this.#words.saved);
    changed();
    await reading.focus('#words-entries');
  }
}

/** @returns the tool, not yet shown */
export const room = (host: RoomHost, words: DeskWordsTerms): Room => new WordsTool(host, words);
