/**
 * A comment as the companion keeps it. What may happen to it: `comment-move.ts`, `comment-edit.ts`; who sees what of
 * it: `comment-view.ts`.
 */
import type { CommentState, HeldReason, Role } from './comment-states.ts';
import type { Statement } from './statement.ts';
import type { Instant } from './wire/shape.ts';
import type { Official } from './wire/comment.ts';
import type { Revision } from './wire/own-comment.ts';

/** Who wrote it, as shown. `official` is set by the server for people who have signed in, never by a request. */
export interface Author {
  readonly name?: string;
  readonly official?: Official;
}

/** An edit that waits beside the approved text (comments goal 8). */
export interface Proposal {
  readonly text: string;
  readonly state: NonNullable<Revision['proposedState']>;
  readonly at: Instant;
  readonly heldBy?: readonly HeldReason[];
  readonly statement?: Statement;
  readonly reason?: string;
}

/** What is kept of the last decision. */
export interface Decision {
  readonly to: CommentState;
  readonly by: Role;
  readonly at: Instant;
  /** When it was first known to whoever decided. */
  readonly knownAt: Instant;
  /** Clause or law. */
  readonly ground?: string;
  readonly reason?: string;
  /** Was an automatic check part of it? */
  readonly automated: boolean;
  /** When the author was told, if a contact is known. */
  readonly toldAt?: Instant;
}

export interface Comment {
  readonly id: string;
  readonly site: string;
  readonly thread: string;
  /** The root that it replies to; absent for a root. `replyTo`: the reply that is answered. */
  readonly parent?: string;
  readonly replyTo?: string;
  readonly author: Author;
  /** Plain text as given, NFC (S-20): the public text; before there is one, what was sent. */
  readonly text: string;
  readonly lang?: string;
  readonly state: CommentState;
  /** Goes up with every change, so that what is decided on is what was seen (S-30). */
  readonly version: number;
  /** Number of the public text, 1 for the first; 0: it never was public. */
  readonly revision: number;
  readonly proposal?: Proposal;
  readonly heldBy?: readonly HeldReason[];
  /** Always there while removed; while rejected, when the policy asks for it. */
  readonly statement?: Statement;
  readonly decision?: Decision;
  /** Version of the charter that stood beside the form. */
  readonly charter?: string;
  /** The three staff times of comments.md section 12. */
  readonly receivedAt: Instant;
  readonly knownAt?: Instant;
  readonly actedAt?: Instant;
  readonly publishedAt?: Instant;
  readonly editedAt?: Instant;
}

/** A comment that has just been received: `sending`, until the checks have seen it. */
export const received = (
  made: Pick<Comment, 'id' | 'site' | 'thread' | 'author' | 'text' | 'receivedAt'> &
    Partial<Pick<Comment, 'parent' | 'replyTo' | 'lang' | 'charter'>>,
): Comment => ({ ...made, state: 'sending', version: 1, revision: 0 });

/** Which text is public and which one waits, for the wire. */
export const revisionOf = ({ revision, proposal }: Comment): Revision =>
  proposal
    ? { public: revision, proposed: revision + 1, proposedState: proposal.state }
    : { public: revision };
