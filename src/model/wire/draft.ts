/**
 * A contribution on its way in: `POST /s/{site}/comments`, its editing and withdrawal, and the receipt. Bodies are
 * flat (an old library on the page may break arrays in JSON, security.md section 1) and read strictly (S-25); every
 * write also carries the header `Idempotency-Key` (S-27).
 */
import type { FieldError, Problem } from '../problem.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { bool, instant, int, object, optional, or, text, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { id, lang, segments } from './common.ts';
import { email } from './email.ts';
import { ownCommentShape } from './own-comment.ts';
import type { Capabilities, ThreadPolicy } from './thread.ts';

/** Longest comment that any site may allow, in code points; the site's own limit is `capabilities.maxLength` (S-24). */
const LONGEST = 20_000;

export const draftShape = /* @__PURE__ */ object({
  /** Canonical address of the page, and the thread's id where it is known. */
  page: url,
  thread: optional(id),
  /** Comment that is answered. */
  parent: optional(id),
  text: text(LONGEST, 1),
  name: optional(text(80, 1)),
  email: optional(email),
  lang: optional(lang),
  /** Version of the charter that stood beside the form. */
  charter: optional(text(40)),
  /** Sent again after a nudge. */
  anyway: or(bool, false),
  /** Proof of a minimum time on the form, as the companion gave it. */
  pass: optional(text(500)),
  /** The number that shows the work, where the rules ask for some. */
  proof: optional(text(12)),
  /** Token of somebody who is signed in; in the body, so that no log of addresses or headers has it. */
  bearer: optional(text(100)),
  /** A field that people do not see; whoever fills it in is a machine. */
  website: optional(text(500)),
});

export type Draft = Infer<typeof draftShape>;

/** An edit by the author; the token is in a header. `version` makes it compare-and-set (S-30). */
export const editShape = /* @__PURE__ */ object({ text: text(LONGEST, 1), version: optional(int(0)) });
export type Edit = Infer<typeof editShape>;

/** Answer to a write: 201 published, 202 accepted and waiting. */
export const receiptShape = /* @__PURE__ */ object({
  comment: ownCommentShape,
  /** Author-only, kept in the author's browser; shows this one comment's state, edits and withdraws it. */
  token: optional(id),
  /** When a moderator is next there. */
  serviceAt: optional(instant),
  /** What the author is told at once, in the site's words: the emergency numbers for instance. */
  notice: optional(segments),
  serverTime: optional(instant),
});

export type Receipt = Infer<typeof receiptShape>;

/** Reads a new contribution (strict). */
export const parseDraft = (value: unknown): Draft | Problem => parse(draftShape, value, { strict: true });
/** Reads an edit (strict). */
export const parseEdit = (value: unknown): Edit | Problem => parse(editShape, value, { strict: true });
/** Reads the companion's receipt. */
export const parseReceipt = (value: unknown): Receipt | Problem => readAnswer(receiptShape, value);

/**
 * What a draft lacks under a site's rules; the form and the companion ask the same question (R-61, S-24).
 *
 * @returns the mistakes, each with its path; none when the draft may be sent.
 */
export function checkDraft(
  draft: Pick<Draft, 'text' | 'name' | 'email'>,
  fields: ThreadPolicy['fields'],
  maxLength: Capabilities['maxLength'],
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!draft.text.trim()) errors.push({ path: '/text', code: 'missing' });
  else if ([...draft.text].length > maxLength)
    errors.push({ path: '/text', code: 'too-long', limit: maxLength });
  for (const key of ['name', 'email'] as const) {
    const given = draft[key]?.trim();
    if (fields[key] === 'required' && !given) errors.push({ path: `/${key}`, code: 'missing' });
    else if (fields[key] === 'absent' && given) errors.push({ path: `/${key}`, code: 'absent' });
    else if (key === 'email' && given && !email.pattern!.test(given))
      errors.push({ path: '/email', code: 'format' });
  }
  return errors;
}
