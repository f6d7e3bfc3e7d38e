/**
 * Requests for one's data at the desk (GDPR art. 12, 15, 17): the register, what is kept of somebody, its export and its
 * erasure. For admins, on the desk's origin only.
 */
import type { Problem } from '../problem.ts';
import { commentStates } from '../comment-states.ts';
import { id } from './common.ts';
import { email } from './email.ts';
import { parse } from './parse.ts';
import { instant, int, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

export const requestKinds = ['export', 'erase'] as const;

/** One entry of the register. It names nobody. */
const requestShape = /* @__PURE__ */ object({
  reference: text(64, 1),
  kind: oneOf(...requestKinds),
  receivedAt: instant,
  dueAt: instant,
  doneAt: optional(instant),
  answer: optional(text(500)),
});
export type DeskRequest = Infer<typeof requestShape>;

/** `GET /s/{site}/desk/requests`: open ones first, by the day on which they must be answered. */
export const deskRequestsShape = /* @__PURE__ */ object({
  requests: tolerantList(requestShape, 500),
  serverTime: instant,
});
export type DeskRequests = Infer<typeof deskRequestsShape>;

/** `POST /s/{site}/desk/requests`: one that came by another way is written down; or, by its reference, answered. */
export const requestActShape = /* @__PURE__ */ object({
  add: optional(oneOf(...requestKinds)),
  receivedAt: optional(instant),
  reference: optional(text(64, 1)),
  answer: optional(text(500, 1)),
});

/** Whose data: the code of a receipt, a comment by its id, or an address; exactly one. */
const whose = {
  receipt: optional(id),
  comment: optional(id),
  email: optional(email),
} as const;

/** `POST /s/{site}/desk/requests/find`: what there is; nothing is changed. */
export const whoseShape = /* @__PURE__ */ object(whose);
export type DeskWhose = Infer<typeof whoseShape>;

/**
 * Records of where comments came from that stay, for the law asks them of hosts: how many, and until when the last of
 * them. What they hold is sealed, and is in no answer.
 */
const sealedShape = /* @__PURE__ */ object({ count: int(1), until: instant });
export type SealedCount = Infer<typeof sealedShape>;

/** The answer: how much of what. */
export const foundShape = /* @__PURE__ */ object({
  comments: tolerantList(
    object({
      id,
      page: url,
      receivedAt: optional(instant),
      state: or(oneOf(...commentStates), 'unknown'),
    }),
    500,
  ),
  /** All of them, where there are more than are listed. */
  count: int(0),
  addresses: int(0),
  reports: int(0),
  votes: int(0),
  measures: int(0),
  /** Comments with the address that nobody has confirmed: they lose it, and stay. */
  unverified: int(0),
  sealed: optional(sealedShape),
});
export type DeskFound = Infer<typeof foundShape>;

/** `POST /s/{site}/desk/requests/export` and `…/erase`. `confirm`: whose it is, typed once more; for an erasure. */
export const requestDoShape = /* @__PURE__ */ object({
  ...whose,
  receivedAt: optional(instant),
  confirm: optional(text(400)),
});

/** The answer: the entry of the register; and the file of an export, as text. */
export const requestDoneShape = /* @__PURE__ */ object({
  request: requestShape,
  erased: optional(object({ comments: int(0), addresses: int(0), reports: int(0), votes: int(0) })),
  file: optional(text(50_000_000)),
  sealed: optional(sealedShape),
});
export type RequestDone = Infer<typeof requestDoneShape>;

export const parseDeskRequests = (value: unknown): DeskRequests | Problem => parse(deskRequestsShape, value);
export const parseRequestAct = (value: unknown): Infer<typeof requestActShape> | Problem =>
  parse(requestActShape, value, { strict: true });
export const parseWhose = (value: unknown): DeskWhose | Problem => parse(whoseShape, value, { strict: true });
export const parseFound = (value: unknown): DeskFound | Problem => parse(foundShape, value);
export const parseRequestDo = (value: unknown): Infer<typeof requestDoShape> | Problem =>
  parse(requestDoShape, value, { strict: true });
export const parseRequestDone = (value: unknown): RequestDone | Problem => parse(requestDoneShape, value);
