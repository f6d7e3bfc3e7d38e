/**
 * The rules of a thread as its widget needs them: of `thread.ts`, what is shown or asked beside the comments, and not
 * one field more, since every reader's browser fetches this after the first drawing. A test holds it to `parseThread`.
 */
import { weeklyShape } from '../calendar.ts';
import { id, name } from './common.ts';
import { read } from './read.ts';
import { bool, instant, int, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import type { ThreadPage } from './thread.ts';

const use = /* @__PURE__ */ oneOf('required', 'optional', 'absent');
const order = /* @__PURE__ */ oneOf('oldest', 'newest', 'replies', 'votes');

const rulesShape = /* @__PURE__ */ object({
  id: optional(id),
  policy: or(
    object({
      mode: or(oneOf('closed', 'readonly', 'premoderation', 'postmoderation'), 'readonly'),
      open: or(bool, false),
      opensAt: optional(instant),
      closesAt: optional(instant),
      nextAllowedAt: optional(instant),
      hours: optional(object({ zone: text(60), weekly: weeklyShape })),
      serviceAt: optional(instant),
      charter: optional(object({ url, version: text(40), date: optional(text(10)) })),
      controller: optional(name),
      privacyUrl: optional(url),
      retention: optional(text(1000)),
      fields: or(object({ name: use, email: use }), { name: 'optional', email: 'absent' }),
      serviceDesk: optional(url),
      reason: optional(text(500)),
      proof: optional(int(1, 24)),
    }),
    {},
  ),
  capabilities: or(
    object({
      edit: or(bool, false),
      withdraw: or(bool, false),
      appeal: or(bool, false),
      live: or(bool, false),
      sort: or(tolerantList(order, 4), []),
      maxLength: or(int(1, 100_000), 2000),
      anonymous: or(bool, false),
      signIn: optional(name),
    }),
    {},
  ),
  sort: or(order, 'oldest'),
  pass: optional(text(500)),
});

/** A page of a thread with its rules. */
export type ThreadRules = Infer<typeof rulesShape> &
  Pick<ThreadPage, 'address' | 'comments' | 'counts' | 'next' | 'previous' | 'serverTime'>;

/** Reads the rules of an answer; of what cannot be read, the most careful. */
export const readRules = (raw: unknown): Infer<typeof rulesShape> =>
  read(rulesShape, raw) ?? read(rulesShape, {})!;
