/**
 * Who may come in at the desk, for its administrators: the members, the invitations that wait, who let whom in; and the
 * acts (R-125, S-31). On the desk's origin only. Of when somebody came in, the day alone is told.
 */
import { day } from '../calendar.ts';
import type { Problem } from '../problem.ts';
import { id, name } from './common.ts';
import { parse } from './parse.ts';
import { bool, instant, list, object, oneOf, optional, or, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/** From the one who may the least to the one who may the most. */
export const memberRoles = ['contributor', 'manager', 'moderator', 'admin'] as const;
export type MemberRole = (typeof memberRoles)[number];

const role = oneOf(...memberRoles);
const service = optional(name);

/** `GET /s/{site}/desk/members`. */
export const deskMembersShape = /* @__PURE__ */ object({
  members: tolerantList(
    object({
      id,
      name,
      role,
      service,
      /** The last day on which they came in. */
      seen: optional(day),
      /** Whoever asks. */
      me: or(bool, false),
    }),
    1000,
  ),
  invites: tolerantList(object({ name, role, service, until: instant }), 1000),
  /** Newest first. */
  log: tolerantList(
    object({
      at: instant,
      act: oneOf('invite', 'cancel', 'change', 'withdraw'),
      name,
      role,
      service,
      /** Who did it; absent = at the command line, or somebody who has left. */
      by: optional(name),
    }),
    100,
  ),
  /** Names of services that are known: from the policy's matrix and of members. */
  services: or(list(name, 300), []),
});
export type DeskMembers = Infer<typeof deskMembersShape>;

/** `POST /s/{site}/desk/members`. */
export const memberActShape = /* @__PURE__ */ object({
  act: oneOf('invite', 'cancel', 'change', 'withdraw'),
  /** For `change` and `withdraw`. */
  id: optional(id),
  /** For `invite` and `cancel`. */
  name: optional(name),
  /** For `invite` and `change`; no service = the whole institution. */
  role: optional(role),
  service: or(text(200), ''),
});
export type MemberAct = Infer<typeof memberActShape>;

/** Answer: how it stands now; for an invitation its link, which is told this once. */
export const memberActedShape = /* @__PURE__ */ object({
  ...deskMembersShape.fields,
  link: optional(text(2000, 1)),
  until: optional(instant),
});
export type MemberActed = Infer<typeof memberActedShape>;

/** Reads the room. */
export const parseDeskMembers = (value: unknown): DeskMembers | Problem => parse(deskMembersShape, value);
/** Reads an act (strict). */
export const parseMemberAct = (value: unknown): MemberAct | Problem =>
  parse(memberActShape, value, { strict: true });
/** Reads the answer to it. */
export const parseMemberActed = (value: unknown): MemberActed | Problem => parse(memberActedShape, value);
