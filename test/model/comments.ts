/** Comments for tests: one that has just come in, and random walks through the machine. */
import fc from 'fast-check';
import { decideEdit, edit, withdrawEdit } from '../../src/model/comment-edit.ts';
import { move } from '../../src/model/comment-move.ts';
import type { Carry } from '../../src/model/comment-carry.ts';
import { commentStates } from '../../src/model/comment-states.ts';
import type { CommentState, Role } from '../../src/model/comment-states.ts';
import { received } from '../../src/model/comment.ts';
import type { Comment } from '../../src/model/comment.ts';
import type { Problem } from '../../src/model/problem.ts';
import { isProblem } from '../../src/model/problem.ts';
import { statement } from './statement.ts';

export const fresh: Comment = received({
  id: 'c1',
  site: 'ville',
  thread: 't1',
  author: { name: 'Ada' },
  text: 'Good idea.',
  lang: 'en',
  charter: '3',
  receivedAt: '2026-03-16T08:00:00Z',
});

/** A carry with everything in it. */
export const everything: Carry = {
  at: '2026-03-16T09:00:00Z',
  rules: { mode: 'postmoderation', requireStatement: true },
  statement,
  reason: 'As asked.',
  heldBy: ['human'],
};

export const bare: Carry = {
  at: '2026-03-16T09:00:00Z',
  rules: { mode: 'premoderation', requireStatement: true },
};

/** One act on a comment; what is not allowed leaves it as it is. */
export type Act = (comment: Comment) => Comment | Problem;

const carries = fc.constantFrom<Carry>(
  everything,
  bare,
  { ...bare, reason: 'r' },
  { ...everything, statement: {} },
  {
    ...everything,
    rules: { mode: 'premoderation', requireStatement: false },
    statement: undefined,
  },
);

/** Any act that some roles may try, each with one of the carries. */
export const actsWith = (carries: fc.Arbitrary<Carry>, ...by: Role[]): fc.Arbitrary<Act> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...commentStates), fc.constantFrom(...by), carries).map(
      ([to, role, carry]): Act =>
        (comment) =>
          move(comment, to, role, carry),
    ),
    fc
      .tuple(fc.constantFrom('published', 'rejected', 'held', 'pending'), fc.constantFrom(...by), carries)
      .map(
        ([to, role, carry]): Act =>
          (comment) =>
            decideEdit(comment, to as 'held', role, carry),
      ),
    ...(by.includes('author')
      ? [
          fc.constant<Act>((comment) => edit(comment, 'Better idea.', bare)),
          fc.constant<Act>((comment) => withdrawEdit(comment)),
        ]
      : []),
  );

export const acts = (...by: Role[]): fc.Arbitrary<Act> => actsWith(carries, ...by);

/** Every comment on the way of some acts, the first one included. */
export function walk(start: Comment, steps: readonly Act[]): Comment[] {
  const way = [start];
  for (const act of steps) {
    const next = act(way.at(-1)!);
    if (!isProblem(next)) way.push(next);
  }
  return way;
}

/** A comment in a state, as it would have come there. */
export function inState(state: CommentState): Comment {
  const paths: Partial<Record<CommentState, [CommentState, Role][]>> = {
    pending: [['pending', 'system']],
    held: [['held', 'system']],
    published: [
      ['pending', 'system'],
      ['published', 'moderator'],
    ],
    rejected: [
      ['pending', 'system'],
      ['rejected', 'moderator'],
    ],
    removed: [
      ['pending', 'system'],
      ['published', 'moderator'],
      ['removed', 'moderator'],
    ],
    deleted: [
      ['pending', 'system'],
      ['published', 'moderator'],
      ['deleted', 'author'],
    ],
  };
  const path = paths[state];
  if (!path) return { ...fresh, state };
  return path.reduce<Comment>((comment, [to, by]) => {
    const next = move(comment, to, by, everything);
    if (isProblem(next)) throw new Error(`no way to ${state}`);
    return next;
  }, fresh);
}
