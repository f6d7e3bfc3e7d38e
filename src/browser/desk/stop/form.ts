/** What must be written before something is stopped. No DOM: data in, data out. */
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { bool, object, or, text } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

/** Characters of a reason. */
const LONGEST = 500;
const SHELF = 'desk:stop';

const shape = /* @__PURE__ */ object({
  comments: or(bool, true),
  push: or(bool, false),
  reason: or(text(10_000), ''),
  address: or(text(10_000), ''),
  why: or(text(10_000), ''),
});

/** Both forms as they are written: what to stop, and why; which post to hide, and why. */
export type Written = Infer<typeof shape>;

/** A field that is not as it must be. */
export type WrongField = 'targets' | 'reason' | 'address' | 'why';

/** As it was left in this tab. */
export function readWritten(): Written {
  const draft = parse(shape, kept('session', SHELF).get('') ?? {});
  return isProblem(draft) ? (parse(shape, {}) as Written) : draft;
}

/** Takes what was written, and keeps it in this tab. */
export function written(before: Written, change: Partial<Written>): Written {
  const next = { ...before, ...change };
  keep('session', SHELF, next);
  return next;
}

/** Forgets it all: it has been done. */
export function emptied(): Written {
  forget('session', SHELF);
  return readWritten();
}

const isReason = (value: string): boolean => value.trim() !== '' && [...value.trim()].length <= LONGEST;

/** What is missing of the one form or the other, in the order of the fields. */
export const wrongIn = (
  which: 'stop' | 'post',
  { comments, push, reason, address, why }: Written,
): readonly WrongField[] =>
  which === 'stop'
    ? [...(comments || push ? [] : ['targets' as const]), ...(isReason(reason) ? [] : ['reason' as const])]
    : [...(address.trim() ? [] : ['address' as const]), ...(isReason(why) ? [] : ['why' as const])];
