/**
 * A site's policy: the mode of its threads, its charter, whom to reach, how long things are kept, and the calendar.
 * Published as `policy.json`, where anybody can read it.
 */
import { calendarShape, checkCalendar, sectionPath } from './calendar.ts';
import { problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { Problem } from './problem.ts';
import { day } from './calendar.ts';
import { inSection } from './url/section.ts';
import { parse } from './wire/parse.ts';
import { bool, int, list, object, oneOf, optional, or, text, url } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';
import { lang, name } from './wire/common.ts';
import { email } from './wire/email.ts';

/** From the freest to the strictest. */
export const modes = ['postmoderation', 'premoderation', 'readonly', 'closed'] as const;

/**
 * - `postmoderation`: public at once, read afterwards.
 * - `premoderation`: public when a moderator has read it (which, in France, means that it was seen before: R-105).
 * - `readonly`: an archive; no form.
 * - `closed`: the form is shut for a time, with the reason. Reading and reporting stay open.
 */
export type Mode = (typeof modes)[number];

/** Does a form ask for a field? */
export const fieldUses = ['required', 'optional', 'absent'] as const;
export type FieldUse = (typeof fieldUses)[number];

/** The rules for taking part, as shown by the form; its version is stored with each comment. */
export const charterShape = /* @__PURE__ */ object({
  url: optional(url),
  version: optional(text(40, 1)),
  date: optional(day),
  /** Plain text, with line breaks. */
  text: optional(text(50_000, 1)),
  /** Clauses that a decision can name: `ref` as printed (« § 3 »), `title` what it forbids. */
  clauses: or(
    list(
      object({
        ref: text(500, 1),
        title: text(500, 1),
        /** The reason for which it is applied, by its name at the desk (`spam`): choosing the one chooses the other. */
        about: optional(text(40, 1)),
      }),
      100,
    ),
    [],
  ),
});

/** Days until the purge. */
export const retentionShape = /* @__PURE__ */ object({
  connection: int(0, 36_500),
  rejected: int(0, 36_500),
  email: int(0, 36_500),
  /** Published comments; absent = as long as the page. */
  published: optional(int(1, 36_500)),
});

/** What R-97 proposes to the data protection officer: 12 months, 6 months, 12 months after the last contact. */
export const proposedRetention = { connection: 365, rejected: 183, email: 365 } as const;

/** Somebody to reach: a name people know, an address, or both. */
export const contactShape = /* @__PURE__ */ object({
  name: optional(name),
  email: optional(email),
  phone: optional(text(40, 2)),
  url: optional(url),
});

export const policyShape = /* @__PURE__ */ object({
  mode: or(oneOf(...modes), 'premoderation'),
  /** Parts of the site with a mode of their own, in place of the site's: the longest path that fits holds. */
  sections: or(list(object({ path: sectionPath, mode: oneOf(...modes) }), 200), []),
  /** Writing is possible in service hours only; else, at any hour (requirements.md section 14). */
  closedOutsideHours: or(bool, false),
  /** Who is responsible for the data, and where that is explained: no form without them. */
  controller: optional(name),
  privacyUrl: optional(url),
  charter: or(charterShape, {}),
  fields: or(
    object({ name: or(oneOf(...fieldUses), 'optional'), email: or(oneOf(...fieldUses), 'absent') }),
    {},
  ),
  /** Contact of a reporter (requirements.md section 14). */
  reporterContact: or(oneOf(...fieldUses), 'optional'),
  /** A refusal carries a whole statement of reasons; a removal always does. */
  requireStatement: or(bool, true),
  /** A contest is answered by another person than the one who decided first (DSA art. 20). */
  fourEyes: or(bool, false),
  /** Placeholders name the clause. */
  showClause: or(bool, true),
  /** Automatic checks take part; said to authors. */
  automated: or(bool, true),
  /** Code points of a comment (S-24). */
  maxLength: or(int(1, 20_000), 2000),
  /** Seconds during which an author may edit or withdraw, and between two comments of one visitor. */
  editSeconds: or(int(0, 31_536_000), 900),
  slowModeSeconds: or(int(0, 86_400), 0),
  links: or(bool, false),
  /** Where a request for a service belongs. */
  serviceDesk: optional(url),
  languages: optional(list(lang, 40, 1)),
  calendar: optional(calendarShape),
  retention: optional(retentionShape),
  /** The retention as visitors read it, in the site's words. */
  retentionText: optional(text(1000, 1)),
  contacts: or(
    object({
      /** Publication director, data protection officer, contact of the moderation, duty contact for emergencies. */
      director: optional(contactShape),
      dpo: optional(contactShape),
      moderation: optional(contactShape),
      emergency: optional(contactShape),
      /** Who looks after the moderation and its training; absent = the contact of the moderation. */
      champion: optional(contactShape),
    }),
    {},
  ),
  /** Topic, service, and the delay in hours of service. */
  escalation: or(
    list(object({ topic: text(200, 1), service: name, hours: optional(int(0, 10_000)) }), 100),
    [],
  ),
});

export type Charter = Infer<typeof charterShape>;
export type Retention = Infer<typeof retentionShape>;
export type Policy = Infer<typeof policyShape>;

/** The stricter of two modes. */
export const stricter = (a: Mode, b: Mode): Mode => (modes.indexOf(a) < modes.indexOf(b) ? b : a);

/** The mode of a page, by its address, before windows, hours and the page's own: its section's, else the site's. */
export function modeOf({ mode, sections }: Pick<Policy, 'mode' | 'sections'>, page?: string): Mode {
  let [best, longest] = [mode, -1];
  for (const section of page === undefined ? [] : sections)
    if (section.path.length > longest && inSection(page!, section.path))
      [best, longest] = [section.mode, section.path.length];
  return best;
}

/** A part that a policy lacks. `blocks`: without it there is no form; the others `doctor` reports. */
export interface Missing {
  /** JSON Pointer into the policy. */
  readonly path: string;
  readonly blocks: boolean;
}

/** The parts of: where they stand, how to see that they are there, and whether the form needs them. */
const parts: readonly (readonly [string, (policy: Policy) => unknown, blocks?: true])[] = [
  ['/controller', (policy) => policy.controller, true],
  ['/privacyUrl', (policy) => policy.privacyUrl, true],
  ['/charter/url', (policy) => policy.charter.url, true],
  ['/charter/version', (policy) => policy.charter.version],
  ['/charter/date', (policy) => policy.charter.date],
  ['/charter/text', (policy) => policy.charter.text],
  ['/calendar', (policy) => policy.calendar],
  ['/languages', (policy) => policy.languages],
  ['/retention', (policy) => policy.retention],
  ['/contacts/director', (policy) => policy.contacts.director],
  ['/contacts/dpo', (policy) => policy.contacts.dpo],
  ['/contacts/moderation', (policy) => policy.contacts.moderation],
  ['/escalation', (policy) => policy.escalation[0]],
];

/** Everything that a policy lacks, what blocks the form first. */
export const missingFrom = (policy: Policy): readonly Missing[] =>
  parts.filter(([, get]) => !get(policy)).map(([path, , blocks]) => ({ path, blocks: !!blocks }));

/** May the form be shown? */
export const mayAsk = (policy: Policy): boolean => !missingFrom(policy).some((part) => part.blocks);

/** Reads a policy from configuration (strict), its calendar included. Completeness is another question. */
export function parsePolicy(value: unknown): Policy | Problem {
  const policy = parse(policyShape, value, { strict: true });
  if (isProblem(policy) || !policy.calendar) return policy;
  const errors = checkCalendar(policy.calendar, '/calendar');
  return errors.length ? problem('invalid', { errors }) : policy;
}
