/**
 * The training: made-up comments, a decision each, and why another was expected. All of it is in this chunk, so
 * that it goes on without a connection. What somebody answered stays in this browser and is sent nowhere.
 */
import { isProblem } from '../../../model/problem.ts';
import { exercises, isRight, readAnswers, writeAnswers } from '../../../model/training.ts';
import type { TrainingAct, TrainingClause } from '../../../model/training.ts';
import { parseDeskTraining } from '../../../model/wire/desk-training.ts';
import type { DeskTraining } from '../../../model/wire/desk-training.ts';
import type { DeskTrainingTerms } from '../../../words/terms.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import type { KeyName } from '../keys/keys.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import styles from '../style/training.scss';
import { trainingView } from './training.view.ts';
import type { TrainingWishes } from './training.view.ts';

export const sheets = [styles];

const SHELF = 'desk:training';

/** What was answered in this browser before. */
function readKept(): ReturnType<typeof readAnswers> {
  const given = kept('local', SHELF).get('') as { readonly answers?: unknown } | null | undefined;
  const text = given && Object.hasOwn(given, 'answers') ? given.answers : '';
  return typeof text === 'string' ? readAnswers(text) : [];
}

class TrainingTool implements Room {
  readonly #host: RoomHost;
  readonly #words: DeskTrainingTerms;
  #answers = readKept();
  /** Place of the exercise that is shown; undefined before the first, and at the end that of none. */
  #at: number | undefined;
  #refusing = false;
  #clause: TrainingClause | undefined;
  #missing = false;
  #contact: DeskTraining | undefined;

  readonly #wishes: TrainingWishes = {
    start: () => this.#go(this.#answers.length),
    act: (act) => this.#act(act),
    choose: (clause) => {
      this.#clause = clause;
      this.#missing = false;
      this.#host.reading.changed();
    },
    refuse: () => this.#refuse(),
    cancel: () => {
      this.#refusing = this.#missing = false;
      void this.#host.reading.focus('#exercise');
    },
    next: () => this.#go(this.#at! + 1),
    again: () => {
      forget('local', SHELF);
      this.#answers = [];
      this.#go(0);
    },
  };

  constructor(host: RoomHost, words: DeskTrainingTerms) {
    this.#host = host;
    this.#words = words;
    if (this.#answers.length === exercises.length) this.#at = exercises.length;
  }

  async show(): Promise<void> {
    const { reading } = this.#host;
    reading.changed();
    const contact = await reading.client('/desk/training', { parse: parseDeskTraining });
    // Without it the training is whole; whom one may tell is not known, and nothing is said of it.
    if (!isProblem(contact)) this.#contact = contact;
    reading.changed();
  }

  view(bar: unknown): unknown {
    const { moment, level, clock } = this.#host.reading;
    return trainingView(
      {
        ...{ words: this.#words, moment, level, at: this.#at, answers: this.#answers },
        ...{ refusing: this.#refusing, clause: this.#clause, missing: this.#missing },
        ...{ contact: this.#contact, now: clock.now() },
      },
      this.#wishes,
      bar,
    );
  }

  pressed(wish: KeyName): void {
    const open = this.#at !== undefined && this.#at < exercises.length;
    const answered = open && this.#at! < this.#answers.length;
    if (wish === 'next' && answered) this.#go(this.#at! + 1);
    if (!open || answered || this.#refusing) return;
    if (wish === 'approve') this.#act('publish');
    if (wish === 'reject') this.#act('refuse');
  }

  #go(at: number): void {
    this.#at = at;
    this.#refusing = this.#missing = false;
    this.#clause = undefined;
    this.#host.says.say('');
    void this.#host.reading.focus('#exercise');
  }

  #act(act: TrainingAct): void {
    if (act === 'refuse') {
      this.#refusing = true;
      return void this.#host.reading.focus('#training-clause');
    }
    this.#answer(act);
  }

  #refuse(): void {
    if (this.#clause) return this.#answer('refuse', this.#clause);
    this.#missing = true;
    this.#host.says.warn(this.#words.needClause);
    void this.#host.reading.focus('#training-clause');
  }

  #answer(act: TrainingAct, clause?: TrainingClause): void {
    const answer = { act, ...(clause && { clause }) };
    this.#answers = [...this.#answers, answer];
    keep('local', SHELF, { answers: writeAnswers(this.#answers) });
    this.#refusing = this.#missing = false;
    this.#host.says.say(isRight(exercises[this.#at!]!, answer) ? this.#words.right : '');
    void this.#host.reading.focus('#verdict');
  }
}

/** @returns the tool, not yet shown */
export const room = (host: RoomHost, words: DeskTrainingTerms): Room => new TrainingTool(host, words);
