/** What a comment is called in words: its author's name, its clock, its state. No DOM: data in, text out. */
import type { DeskComment } from '../../../model/wire/desk.ts';
import type { DeskTerms } from '../../../words/terms.ts';

/** Milliseconds of an hour. */
const HOUR = 3_600_000;

/** The name it is signed with. */
export const nameOf = ({ author: { name, official } }: DeskComment, words: DeskTerms): string =>
  official?.service ?? official?.body ?? name ?? words.author.anonymous;

/** Its clock, in whole working hours; undefined where the site has none. */
export const clockOf = ({ waited }: DeskComment, words: DeskTerms): string | undefined =>
  waited === undefined ? undefined : words.clock(Math.floor(waited / HOUR));

/** A state in words; '' for one that has none. */
export function stateText(state: string, words: DeskTerms): string {
  const [name, edit] = state.split(' ').reverse();
  const texts: Readonly<Record<string, string>> = {
    ...words.queue,
    deleted: words.log.deleted,
  };
  const text = Object.hasOwn(texts, name!) ? texts[name!]! : '';
  return edit === 'edit' && text ? `${words.edit.proposed} – ${text}` : text;
}
