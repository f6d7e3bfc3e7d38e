/**
 * The receipts that this browser keeps: the token that shows a comment to its author, and the comment as it was last
 * seen, so that it can be read offline. Kept after sending, until the author has them forgotten (section 14 of the
 * requirements). Each is one flat entry, so two tabs never undo each other's work.
 */
import { commentStates } from '../../../model/state-names.ts';
import { plain } from '../../../model/text/plain.ts';
import { id } from '../../../model/wire/common.ts';
import { read } from '../../../model/wire/read.ts';
import { bool, instant, object, oneOf, optional, or, text, url } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import type { ThreadComment } from '../../../model/wire/thread.ts';
import type { Tracked } from '../../../model/wire/track.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

const receiptShape = /* @__PURE__ */ object({
  token: id,
  base: url,
  /** The page it stands on. */
  page: url,
  id,
  parent: optional(id),
  name: optional(text(200, 1)),
  text: or(text(100_000), ''),
  state: or(oneOf(...commentStates), 'unknown'),
  /** When it was received, until when it may be edited, and when it was last looked at. */
  at: optional(instant),
  until: optional(instant),
  seen: instant,
  /** Its author may not write now: another comment is not sent without saying whose it is. */
  barred: optional(bool),
});
export type KeptReceipt = Infer<typeof receiptShape>;

/** What is kept of a comment. @param seen now, by the server's clock */
export const receiptOf = (
  comment: ThreadComment & Partial<Pick<Tracked, 'sanction'>>,
  { token, base, page, seen }: Pick<KeptReceipt, 'token' | 'base' | 'page' | 'seen'>,
): KeptReceipt => ({
  token,
  base,
  page,
  id: comment.id,
  ...(comment.parent !== undefined && { parent: comment.parent }),
  ...(comment.author.name !== undefined && { name: comment.author.name }),
  text: plain(comment.content),
  state: comment.state,
  ...(comment.receivedAt !== undefined && { at: comment.receivedAt }),
  ...(comment.editableUntil !== undefined && { until: comment.editableUntil }),
  ...(comment.sanction?.kind === 'suspended' && { barred: true }),
  seen,
});

/** @returns whether it will survive a reload */
export const keepReceipt = (receipt: KeptReceipt): boolean =>
  keep('local', `receipt:${receipt.token}`, receipt);

export const forgetReceipt = (token: string): void => forget('local', `receipt:${token}`);

/** All of one companion's site. */
export const receiptsFor = (base: string): readonly KeptReceipt[] =>
  [...kept('local', 'receipt:').values()]
    .map((value) => read(receiptShape, value))
    .filter((one): one is KeptReceipt => one?.base === base);

/**
 * The receipt that goes with another comment: of one whose author may not write now, else the newest. It says that both
 * have one author, to the checks of that moment; nothing of it is stored (decision 15).
 */
export const latestToken = (base: string): string | undefined =>
  [...receiptsFor(base)].sort(
    (a, b) => Number(!!b.barred) - Number(!!a.barred) || ((a.at ?? '') < (b.at ?? '') ? 1 : -1),
  )[0]?.token;
