/**
 * The words that hold a comment, as the people of a site's desk keep them (S-29). They are the same for every companion
 * of the database, which asks for their version at each write; the log of changes is only ever added to (S-30).
 */
import type { CommentState } from '../../model/comment-states.ts';
import type { ListedWord, WordListName } from '../../model/wire/desk-words.ts';
import type { Instant } from '../../model/wire/shape.ts';

/** One entry, with whoever wrote it. */
export interface WordEntry extends ListedWord {
  /** Id of the staff member. */
  readonly staff: string;
  readonly at: Instant;
}

/** One change, as the log keeps it. */
export interface WordLine extends WordEntry {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly act: 'put' | 'drop';
}

/** What is put in place of an entry of the same word, or added; and what goes. */
export interface WordChange {
  readonly put: readonly ListedWord[];
  readonly drop: readonly { readonly list: WordListName; readonly word: string }[];
}

/** A comment that a changed list is tried on. */
export interface TriedText {
  readonly id: string;
  readonly text: string;
  readonly name: string | undefined;
  readonly state: CommentState;
  /** Somebody of the desk has decided on it. */
  readonly decided: boolean;
  readonly receivedAt: Instant;
}

export interface WordReads {
  /** Number of the last change; 0 before the first. */
  wordsVersion(site: string): Promise<number>;
  /** By list and word. */
  wordEntries(site: string): Promise<readonly WordEntry[]>;
  /** Newest first. */
  wordLog(site: string, limit: number): Promise<readonly WordLine[]>;
  /** Comments whose text is still there, newest first; with `after`, those that came before this one. */
  latestTexts(
    site: string,
    limit: number,
    after?: Pick<TriedText, 'id' | 'receivedAt'>,
  ): Promise<readonly TriedText[]>;
}

export interface WordWrites {
  /**
   * Changes the lists, with a line in the log for each word.
   * @param version that was seen. @returns the new one; undefined, and nothing is written, when another change came first
   */
  changeWords(
    site: string,
    version: number,
    change: WordChange,
    by: Pick<WordEntry, 'staff' | 'at'>,
  ): Promise<number | undefined>;
}
