/**
 * What is being written, kept in this tab from the first letter on: one draft for each thread and each comment that is
 * answered, so that two replies never take each other's place.
 */
import { read } from '../../model/wire/read.ts';
import { instant, object, or, text } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';
import { forget, keep, kept } from './storage.ts';

const draftShape = /* @__PURE__ */ object({
  text: text(100_000, 1),
  name: or(text(200), ''),
  email: or(text(300), ''),
  at: instant,
});
/** An unsent text, and when it was last touched. */
export type KeptDraft = Infer<typeof draftShape>;

const keyOf = (thread: string, target: string): string => `draft:${thread} ${target}`;

/**
 * @param thread the page's canonical address
 * @param target id of the comment that is answered, `edit ID` of the one that is changed, '' for a new one
 */
export const draftFor = (thread: string, target: string): KeptDraft | undefined =>
  read(draftShape, kept('session', keyOf(thread, target)).get(''));

/** Keeps a draft; one without words is forgotten. */
export function keepDraft(thread: string, target: string, draft: KeptDraft): void {
  if (draft.text) keep('session', keyOf(thread, target), draft);
  else dropDraft(thread, target);
}

/** Forgets a draft. */
export const dropDraft = (thread: string, target: string): void => forget('session', keyOf(thread, target));
