/**
 * The word lists at the desk: what they hold, trying a change on past comments, and changing them (S-29). On the desk's
 * origin only, for those who moderate: a list that is known is a list that is evaded.
 */
import { commentStates } from '../comment-states.ts';
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import {
  bool,
  instant,
  int,
  list,
  object,
  oneOf,
  optional,
  or,
  pattern,
  text,
  tolerantList,
} from './shape.ts';
import type { Infer } from './shape.ts';

/** `hold`: a comment waits for a moderator. `emergency`: it does too, and its author reads at once whom to call. */
export const wordListNames = ['hold', 'emergency'] as const;
export type WordListName = (typeof wordListNames)[number];

/** Code points of an entry; entries of a site; words of one change; comments that a change is tried on. */
export const LONGEST_WORD = 200;
export const MOST_WORDS = 5000;
export const MOST_CHANGES = 400;
export const TRIED = 1000;

const word = /* @__PURE__ */ text(LONGEST_WORD, 1);
const named = { list: /* @__PURE__ */ oneOf(...wordListNames), word };
const count = or(int(0), 0);

/** BCP 47, or '' for whichever. */
const lang = /* @__PURE__ */ pattern(/^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?$/, 35);

/** One entry: a word or a phrase. Its language and note are for people; the matcher reads the word. */
const listed = { ...named, lang: or(lang, ''), note: or(text(500), '') };
export const listedWordShape = /* @__PURE__ */ object(listed);
export type ListedWord = Infer<typeof listedWordShape>;

/** The same with who wrote it, and when. */
const entryShape = /* @__PURE__ */ object({ ...listed, name: optional(name), at: optional(instant) });
const lineShape = /* @__PURE__ */ object({
  ...listed,
  act: oneOf('put', 'drop'),
  name: optional(name),
  at: instant,
});

/** `GET /s/{site}/desk/words`, and the answer to a change. */
export const deskWordsShape = /* @__PURE__ */ object({
  /** Goes up with each word that is changed. */
  version: or(int(0), 0),
  entries: or(tolerantList(entryShape, MOST_WORDS), []),
  /** What the configuration has, which the desk cannot change. */
  base: or(tolerantList(object(named), 2 * MOST_WORDS), []),
  /** Newest first. */
  log: or(tolerantList(lineShape, 100), []),
});
export type DeskWords = Infer<typeof deskWordsShape>;
export type DeskWord = DeskWords['entries'][number];

/** Words that are put, in place of the same word if it is there, and words that go. */
const change = {
  put: or(list(listedWordShape, MOST_CHANGES), []),
  drop: or(list(object(named), MOST_CHANGES), []),
};
/** `POST /s/{site}/desk/words/try`. */
export const tryWordsShape = /* @__PURE__ */ object(change);
export type TryWords = Infer<typeof tryWordsShape>;
/** `POST /s/{site}/desk/words`: `version` as it was seen. */
export const changeWordsShape = /* @__PURE__ */ object({ ...change, version: int(0) });
export type ChangeWords = Infer<typeof changeWordsShape>;

/** A comment that would be held, in short: the words met, and what stands about them. */
export const triedShape = /* @__PURE__ */ object({
  comment: id,
  state: or(oneOf(...commentStates), 'unknown'),
  before: or(text(500), ''),
  met: or(text(500), ''),
  after: or(text(500), ''),
});
export type Tried = Infer<typeof triedShape>;

/** What a change would have done to the last comments. */
export const triedWordsShape = /* @__PURE__ */ object({
  /** Comments that were looked at; `whole`: all that were meant to be. */
  of: count,
  whole: or(bool, false),
  /** Would be held anew; no longer. */
  held: count,
  freed: count,
  /** Of those held anew: somebody of the desk had published them, or refused them. */
  published: count,
  refused: count,
  samples: or(tolerantList(triedShape, 20), []),
});
export type TriedWords = Infer<typeof triedWordsShape>;

/** Reads the lists. */
export const parseDeskWords = (value: unknown): DeskWords | Problem => parse(deskWordsShape, value);
/** Reads what a change would have done. */
export const parseTriedWords = (value: unknown): TriedWords | Problem => parse(triedWordsShape, value);
/** Reads a change that is tried (strict). */
export const parseTryWords = (value: unknown): TryWords | Problem =>
  parse(tryWordsShape, value, { strict: true });
/** Reads a change (strict). */
export const parseChangeWords = (value: unknown): ChangeWords | Problem =>
  parse(changeWordsShape, value, { strict: true });
