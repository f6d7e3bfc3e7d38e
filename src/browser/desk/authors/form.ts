/** What is written to warn or suspend an author, and what is missing. No DOM: data in, data out. */
import { isProblem } from '../../../model/problem.ts';
import { measures } from '../../../model/sanction.ts';
import type { Impose, DeskSanctions } from '../../../model/wire/desk-sanctions.ts';
import { parse } from '../../../model/wire/parse.ts';
import { bool, object, oneOf, or, text } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

const DAY = 86_400_000;

const shape = /* @__PURE__ */ object({
  measure: or(oneOf(...measures), 'warned'),
  /** As the field has it: `2026-12-01`. */
  until: or(text(40), ''),
  /** `c:REF` a clause; `terms`, `law`: written out in `ref`; '' not chosen. */
  ground: or(text(600), ''),
  ref: or(text(600), ''),
  reason: or(text(10_000), ''),
  illegal: or(bool, false),
});
export type Written = Infer<typeof shape>;
export type Wrong = 'until' | 'ground' | 'ref' | 'reason' | 'illegal';

export interface AuthorForm {
  readonly comment: string;
  readonly written: Written;
  readonly wrong: readonly Wrong[];
}

const shelf = (comment: string): string => `desk:author:${comment}`;

/** Opens it, with what was written before. @param now milliseconds */
export function openForm(
  comment: string,
  { measures: can, longest }: DeskSanctions,
  now: number,
): AuthorForm {
  const draft = parse(shape, kept('session', shelf(comment)).get('') ?? {});
  const week = new Date(now + Math.min(7, longest) * DAY).toISOString().slice(0, 10);
  const fresh: Written = { measure: 'warned', until: week, ground: '', ref: '', reason: '', illegal: false };
  const written = isProblem(draft) || !draft.until ? fresh : draft;
  return {
    comment,
    wrong: [],
    written: can.includes(written.measure) ? written : { ...written, measure: 'warned' },
  };
}

/** Takes what was written, and keeps it in this tab. */
export function write(form: AuthorForm, change: Partial<Written>): AuthorForm {
  const written = { ...form.written, ...change };
  keep('session', shelf(form.comment), written);
  return { ...form, written };
}

export const closeForm = ({ comment }: AuthorForm): void => forget('session', shelf(comment));

/** The end of the chosen day, in the reader's own zone. */
const endOf = ({ until }: Written): number => Date.parse(`${until}T23:59:00`);

/** The ground that is chosen; undefined while none is. */
function groundOf({ ground, ref }: Written, { clauses }: DeskSanctions): Impose['ground'] | undefined {
  if (ground === 'law' || ground === 'terms')
    return ref.trim() ? { type: ground, ref: ref.trim().slice(0, 500) } : undefined;
  const clause = clauses.find((one) => `c:${one.ref}` === ground);
  return clause && { type: 'terms', ref: clause.ref, ...(clause.url && { url: clause.url }) };
}

/** What is missing, in the order of the fields. */
export function wrongIn({ written }: AuthorForm, known: DeskSanctions, now: number): readonly Wrong[] {
  const { measure, reason, illegal, ground } = written;
  const end = endOf(written);
  const wrong: Wrong[] = [];
  // The whole last day counts.
  if (measure !== 'warned' && !(end > now && end <= now + known.longest * DAY)) wrong.push('until');
  if (measure === 'suspended' && !known.warned && !illegal) wrong.push('illegal');
  if (!groundOf(written, known)) wrong.push(ground === 'law' || ground === 'terms' ? 'ref' : 'ground');
  if (!reason.trim() || [...reason.trim()].length > 2000) wrong.push('reason');
  return wrong;
}

/** The form as it is sent. */
export function imposeOf({ comment, written }: AuthorForm, known: DeskSanctions): Impose {
  const { measure, reason, illegal } = written;
  return {
    comment,
    measure,
    ...(measure !== 'warned' && { until: new Date(endOf(written)).toISOString() }),
    ground: groundOf(written, known) ?? { type: 'terms', ref: '-' },
    reason: reason.trim(),
    illegal: measure === 'suspended' && !known.warned && illegal,
  };
}
