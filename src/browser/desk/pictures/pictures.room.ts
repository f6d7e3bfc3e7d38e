/** Pictures at the desk: what each shows, written or corrected in place; each can be taken back. */
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import {
  LONGEST_ALT,
  parseDeskPictures,
  parseDescribed,
  pictureLists,
} from '../../../model/wire/desk-pictures.ts';
import type {
  DeskPicture,
  DeskPictures,
  Describe,
  Described,
  PictureList,
} from '../../../model/wire/desk-pictures.ts';
import type { DeskPicturesTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import { keepPlace } from '../rooms/place.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import formStyles from '../style/form.scss';
import styles from '../style/feed.scss';
import { keyOf, picturesView } from './pictures.view.ts';
import type { PicturesWishes } from './pictures.view.ts';

export const sheets = [formStyles, styles];

/** Where what is written waits in this tab. */
const SHELF = 'desk:alt:';

class PicturesRoom implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskPicturesTerms;
  #list: PictureList = 'missing';
  #page: DeskPictures | undefined;
  #failed = false;
  #run = 0;
  readonly #drafts = new Map<string, string>();
  #wrong: readonly [string, string] | undefined;
  /** What takes the last description back. */
  #back: Describe | undefined;
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [text: string, key: string] | undefined;

  readonly #wishes: PicturesWishes = {
    list: (list) => {
      if (!pictureLists.includes(list)) return;
      this.#list = list;
      keepPlace('pictures', list);
      void this.#load();
    },
    write: (one, alt) => {
      this.#drafts.set(keyOf(one), alt);
      keep('session', SHELF + keyOf(one), { alt });
    },
    save: (one) => void this.#save(one),
    undo: () => void this.#undo(),
    retry: () => void this.#load(),
  };

  constructor(host: RoomHost, words: DeskPicturesTerms) {
    this.#host = host;
    this.#words = words;
    for (const [key, draft] of kept('session', SHELF)) {
      const alt = (draft as { readonly alt?: unknown } | null)?.alt;
      if (typeof alt === 'string') this.#drafts.set(key, alt);
    }
  }

  /** @param item a list */
  async show(item?: string): Promise<void> {
    this.#list = pictureLists.find((name) => name === item) ?? 'missing';
    keepPlace('pictures', this.#list);
    await this.#load();
  }

  view(bar: unknown): unknown {
    const { words, moment, level, base = '' } = this.#host.reading;
    return picturesView(
      {
        ...{ words: this.#words, moment, level, base, page: this.#page, list: this.#list },
        ...{ drafts: this.#drafts, wrong: this.#wrong, undoable: !!this.#back },
        retry: this.#failed ? words.retry : undefined,
      },
      this.#wishes,
      bar,
    );
  }

  async #load(): Promise<void> {
    const { reading, failed, says } = this.#host;
    const run = ++this.#run;
    const page = await reading.client('/desk/pictures', {
      parse: parseDeskPictures,
      query: { list: this.#list },
      fresh: true,
    });
    if (run !== this.#run) return;
    this.#failed = isProblem(page);
    if (isProblem(page)) return failed(page);
    says.came();
    this.#page = page;
    reading.changed();
  }

  async #save(one: DeskPicture): Promise<void> {
    const { says, reading } = this.#host;
    const key = keyOf(one);
    const alt = (this.#drafts.get(key) ?? one.alt ?? one.own ?? '').trim();
    const index = this.#page!.pictures.indexOf(one);
    this.#wrong = [...alt].length > LONGEST_ALT ? [key, this.#words.tooLong(LONGEST_ALT)] : undefined;
    if (this.#wrong) {
      says.warn(this.#wrong[1]);
      return reading.focus(`#alt-${index}`);
    }
    // The author's own words need no other.
    const said = { post: one.post, picture: one.picture, alt: alt === one.own ? '' : alt };
    if (!(await this.#send(said))) return;
    this.#back = { ...said, alt: one.alt ?? '' };
    says.say(said.alt ? this.#words.saved : this.#words.emptied);
    await this.#load();
    this.#host.changed();
    // The next one takes its place, or it stays and the one after it is next.
    const pictures = this.#page!.pictures;
    const stays = pictures.findIndex((each) => keyOf(each) === key);
    const next = Math.min(stays < 0 ? index : stays + 1, pictures.length - 1);
    await reading.focus(pictures.length ? `#alt-${next}` : '#empty');
  }

  /** @returns whether it was written */
  async #send(said: Describe): Promise<boolean> {
    const { reading, failed, says } = this.#host;
    const text = JSON.stringify(said);
    if (this.#sending?.[0] !== text) this.#sending = [text, newKey()];
    const answer: Described | Problem = await reading.client('/desk/pictures', {
      method: 'POST',
      key: this.#sending[1],
      body: said,
      parse: parseDescribed,
    });
    if (isProblem(answer)) {
      failed(answer);
      if (answer.type === 'not-found') says.warn(this.#words.gone);
      reading.changed();
      return false;
    }
    this.#sending = undefined;
    this.#drafts.delete(keyOf(said));
    forget('session', SHELF + keyOf(said));
    return true;
  }

  async #undo(): Promise<void> {
    const back = this.#back;
    if (!back || !(await this.#send(back))) return;
    this.#back = undefined;
    this.#host.says.say(this.#words.undone);
    await this.#load();
    this.#host.changed();
    const index = this.#page!.pictures.findIndex((one) => keyOf(one) === keyOf(back));
    await this.#host.reading.focus(index < 0 ? '#pictures' : `#alt-${index}`);
  }
}

/** @returns the room, not yet shown */
export const room = (host: RoomHost, words: DeskPicturesTerms): Room => new PicturesRoom(host, words);
