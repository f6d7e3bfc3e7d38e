/** What is written in the form of a decision, and what becomes of it. No DOM: data in, data out. */
import { cut, factsOf as facts } from '../../../model/facts.ts';
import { isProblem } from '../../../model/problem.ts';
import { reviewDeadline } from '../../../model/statement.ts';
import type { Statement } from '../../../model/statement.ts';
import type { DeskComment, DeskDecision, DeskPage } from '../../../model/wire/desk.ts';
import type { Wave } from '../../../model/wire/desk-wave.ts';
import { parse } from '../../../model/wire/parse.ts';
import { LONGEST_HOLD, USUAL_HOLD } from '../../../model/wire/desk-wave-rules.ts';
import { bool, object, or, text } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import { newKey } from '../../kit/outbox.ts';
import { forget, keep, kept } from '../../kit/storage.ts';
import type { Sending } from '../outbox/outbox.ts';
import type { Choice } from './choices.ts';
import { plain } from '../comment/plain.ts';

const textShape = /* @__PURE__ */ object({
  /** `c:REF` a clause of the charter; `terms`, `law`: written out in `ref`; '' not chosen. */
  ground: or(text(600), ''),
  ref: or(text(600), ''),
  explanation: or(text(10_000), ''),
  facts: or(text(10_000), ''),
  /** Of a wave: hold the next ones until a day, as the field has it: `2026-03-10`. */
  hold: or(bool, false),
  until: or(text(40), ''),
});
/** Milliseconds. */
const DAY = 86_400_000;

/** What is written, as it is written. */
export type Written = Infer<typeof textShape>;
/** A field that is not as it must be. */
export type Wrong = 'ground' | 'ref' | 'explanation' | 'facts' | 'until';

/** One open form. */
export interface Form {
  readonly choice: Choice;
  readonly comments: readonly DeskComment[];
  readonly written: Written;
  readonly wrong: readonly Wrong[];
  /** It refuses a wave; then `comments` has its sample alone. */
  readonly wave?: Wave | undefined;
}

/** Is it about one comment, whose facts can be written? */
export const single = ({ comments, wave }: Form): boolean => comments.length === 1 && !wave;

/** The circumstances of a comment: when and where it stood, and its words. */
const factsOf = (comment: DeskComment, edit: boolean): string =>
  facts(comment, plain((edit && comment.proposed) || comment.content));

const shelf = (form: Form): string | undefined => {
  const { choice, comments } = form;
  return single(form) ? `desk:draft:${comments[0]!.id} ${choice.act}` : undefined;
};

/** Opens a form, with what was written in it before. */
export function openForm(choice: Choice, comments: readonly DeskComment[], wave?: Wave): Form {
  const form: Form = {
    choice,
    comments,
    wave,
    written: {
      ground: '',
      ref: '',
      explanation: '',
      facts: factsOf(comments[0]!, choice.edit),
      hold: false,
      until: '',
    },
    wrong: [],
  };
  const draft = parse(textShape, kept('session', shelf(form) ?? '-').get(''));
  return isProblem(draft) ? form : { ...form, written: draft };
}

/** Takes what was written, and keeps it in this tab. */
export function written(form: Form, change: Partial<Written>): Form {
  const next = { ...form, written: { ...form.written, ...change } };
  const name = shelf(form);
  if (name) keep('session', name, next.written);
  return next;
}

/** Forgets what was written: it has been decided. */
export function closeForm(form: Form): void {
  const name = shelf(form);
  if (name) forget('session', name);
}

type Clauses = DeskPage['clauses'];

/** The ground that is chosen; undefined while none is. */
export function groundOf({ ground, ref }: Written, clauses: Clauses): Statement['ground'] | undefined {
  const own = cut(ref.trim(), 500);
  if (ground === 'law' || ground === 'terms') return own ? { type: ground, ref: own } : undefined;
  const clause = clauses.find((each) => `c:${each.ref}` === ground);
  return clause && { type: 'terms', ref: clause.ref, ...(clause.url && { url: clause.url }) };
}

/** The day on which an instant falls here, as a date field has it. */
const dayOf = (at: number): string => new Date(at).toLocaleDateString('sv');

/** The days until which the next ones of a wave can be held: the first, the one that is proposed, the last. */
export const holdDays = (now: number): readonly [first: string, usual: string, last: string] => [
  dayOf(now),
  dayOf(now + USUAL_HOLD * DAY),
  dayOf(now + LONGEST_HOLD * DAY),
];

/**
 * What is missing or too long, in the order of the fields.
 * @param now by the server's clock, in milliseconds
 */
export function wrongIn(form: Form, clauses: Clauses, now: number): readonly Wrong[] {
  const { choice, written } = form;
  const { ground, explanation, facts } = written;
  const bad = (value: string, most: number): boolean => !value.trim() || [...value.trim()].length > most;
  const wrong: Wrong[] = [];
  const whole = choice.need === 'statement';
  if (whole && !groundOf(written, clauses))
    wrong.push(ground === 'law' || ground === 'terms' ? 'ref' : 'ground');
  if (bad(explanation, 2000)) wrong.push('explanation');
  if (whole && single(form) && bad(facts, 5000)) wrong.push('facts');
  const [first, , last] = holdDays(now);
  if (written.hold && !(written.until >= first && written.until <= last)) wrong.push('until');
  return wrong;
}

/** Checks that find by themselves; the others say when and by whom it was sent. */
const automatic: readonly string[] = ['links', 'words', 'spam', 'rate', 'repeat'];

/** Did a machine point at it? */
export const detected = ({ found, heldBy }: DeskComment): boolean =>
  [...found.map(({ rule }) => rule), ...(heldBy ?? [])].some((rule) => automatic.includes(rule));

/**
 * The eleven fields; all but ground, explanation and facts are known.
 * @param now by the server's clock, in milliseconds
 */
export function statementOf(comment: DeskComment, form: Form, clauses: Clauses, now: number): Statement {
  const { choice, written, wave } = form;
  const from = new Date(now).toISOString();
  return {
    action: choice.to === 'removed' ? 'removed' : 'withheld',
    scope: { reach: 'page' },
    from,
    facts: single(form) ? written.facts.trim() : factsOf(comment, choice.edit),
    source: comment.reports ? 'notice' : 'own-initiative',
    // It may be found by a machine; it is decided by a human.
    automated: { detection: !!wave || detected(comment), decision: 'no' },
    ground: groundOf(written, clauses) ?? { type: 'terms', ref: '-' },
    explanation: written.explanation.trim(),
    redress: [{ kind: 'review', deadline: reviewDeadline(from) }],
    // The day and six digits and letters: it can be read out on the telephone.
    reference: `${from.slice(0, 10).replaceAll('-', '')}-${newKey().slice(0, 6).toUpperCase()}`,
  };
}

/** The form as decisions, one for each comment; each has a statement with a reference of its own. */
const decisionsOf = (form: Form, clauses: Clauses, now: number): readonly DeskDecision[] =>
  form.comments.map((comment) => ({
    comment: comment.id,
    version: comment.version,
    to: form.choice.to,
    edit: form.choice.edit,
    ...(form.choice.need === 'statement'
      ? { statement: statementOf(comment, form, clauses, now) }
      : { reason: form.written.explanation.trim() }),
  }));

/** The form as it is sent: decisions, the refusal of a wave, or the answer to a contest. */
export function sendingOf(form: Form, clauses: Clauses, now: number): Sending {
  const { choice, written, wave } = form;
  const explanation = written.explanation.trim();
  if (wave) {
    const { members } = wave;
    const ground = choice.need === 'statement' ? groundOf(written, clauses) : undefined;
    // The whole last day counts.
    const until = written.hold && new Date(`${written.until}T23:59:00`).toISOString();
    const refused = members.map((member) => ({ ...member, to: choice.to, edit: false }));
    return {
      path: '/desk/waves',
      body: { members, ...(ground && { ground }), explanation, ...(until && { hold: { until } }) },
      decisions: refused,
    };
  }
  const decisions = decisionsOf(form, clauses, now);
  if (!choice.outcome) return { path: '/desk/decisions', body: { decisions }, decisions };
  const [{ comment, version, statement }] = decisions as readonly [DeskDecision];
  const body = { comment, version, outcome: choice.outcome, explanation, ...(statement && { statement }) };
  return { path: '/desk/appeals', body, decisions };
}
