/** What is done with a case, and what is written meanwhile: kept in this tab, and sent once, however often it is tried. */
import { LONGEST_NOTE } from '../../../model/handed.ts';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseHandedComment } from '../../../model/wire/desk-handed.ts';
import type { HandedComment, HandedDeedBody } from '../../../model/wire/desk-handed.ts';
import type { DeskHandedTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import type { Client } from '../../kit/writer.ts';

/** What is written about a comment. */
export type Draft = Readonly<Partial<Record<'note' | 'topic' | 'until', string>>>;

const SHELF = 'desk:handed:';

/** Drafts by the ids of comments. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  constructor() {
    for (const [key, draft] of kept('session', SHELF))
      if (typeof draft === 'object' && draft) this.#drafts.set(key, draft);
  }

  of(comment: string): Draft {
    return this.#drafts.get(comment) ?? {};
  }

  write(comment: string, more: Draft): void {
    const draft = { ...this.of(comment), ...more };
    this.#drafts.set(comment, draft);
    keep('session', SHELF + comment, draft);
  }

  drop(comment: string): void {
    this.#drafts.delete(comment);
    forget('session', SHELF + comment);
  }
}

/** What is wrong with a note, in words; undefined when nothing is. */
export function noteMistake(note: string, words: DeskHandedTerms): string | undefined {
  if (!note.trim()) return words.noNote;
  return [...note.trim()].length > LONGEST_NOTE ? words.tooLong(LONGEST_NOTE) : undefined;
}

/** A problem with a place in words of its own; undefined for one that the desk says. */
export function sayProblem({ type, errors }: Problem, words: DeskHandedTerms): string | undefined {
  if (type === 'conflict') return words.conflict;
  return errors?.some(({ path }) => path === '/until') ? words.badTime : undefined;
}

/** @returns what sends a deed: the same one again goes out under the same key (S-27) */
export function sender(client: () => Client): (deed: HandedDeedBody) => Promise<HandedComment | Problem> {
  let sending: readonly [text: string, key: string] | undefined;
  return async (deed) => {
    const text = JSON.stringify(deed);
    if (sending?.[0] !== text) sending = [text, newKey()];
    const [, key] = sending;
    const answer = await client()('/desk/handed', {
      method: 'POST',
      key,
      body: deed,
      parse: parseHandedComment,
    });
    if (!isProblem(answer)) sending = undefined;
    return answer;
  };
}
