/**
 * Who signed in with a provider. A subject is a keyed hash of the provider's issuer and of its name for the person; the
 * store never learns either. Tokens and codes are given hashed.
 */
import type { Thread } from '../../model/thread.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { Staff, StoredComment } from './store.ts';

/** A resident who has signed in. */
export interface Resident {
  readonly subject: string;
  /** As the provider says it, where the site wants to show it. */
  readonly name?: string;
}

/** A hashed token, and the last moment at which it is good. */
export interface Timed {
  readonly token: string;
  readonly until: Instant;
}

export interface SignInStore {
  /**
   * Somebody of the desk comes in by a provider. The person is found by the subject, never by the name, and has from now
   * on the role and service that are given (the last admin stays one). Somebody new gets the name, with a number behind
   * it when somebody else of the site has it.
   * @param person `day`: the day on which they come in, of which administrators read (decision 14)
   * @returns `revoked`, and nothing is written, for a person who was revoked and not invited again
   */
  enter(
    site: string,
    person: Pick<Staff, 'name' | 'role' | 'service'> & { readonly subject: string; readonly day?: string },
    session: Timed,
  ): Promise<Staff | 'revoked'>;
  /** Ends the sessions of the person of this subject: the provider gives them no role any more. */
  shutOut(site: string, subject: string): Promise<void>;
  /** A code that a browser brings back. @param challenge hash of what the page that asked for it keeps */
  addCode(site: string, code: Timed & Resident & { readonly challenge: string }): Promise<void>;
  /**
   * Turns a code into a token; whatever comes of it, the code is used up.
   * @returns undefined for one that is unknown, used, past, another site's, or asked for by another page
   */
  exchange(
    site: string,
    code: { readonly code: string; readonly challenge: string },
    token: Timed,
    now: Instant,
  ): Promise<Resident | undefined>;
  /** Who holds this token now. */
  resident(site: string, token: string, now: Instant): Promise<Resident | undefined>;
  /** Ends a token. */
  leave(site: string, token: string): Promise<void>;
}

/** Reads that concern subjects. */
export interface SubjectReads {
  /** Comments of a subject, newest first; deleted ones have none. */
  bySubject(
    site: string,
    subject: string,
    limit: number,
  ): Promise<readonly (StoredComment & { readonly thread: Thread })[]>;
  /** Whose a comment is, if its author was signed in. */
  subjectOf(site: string, comment: string): Promise<string | undefined>;
}

/** Writes that concern subjects. */
export interface SubjectWrites {
  /** The author of a comment that was just added was signed in. */
  signComment(site: string, comment: string, subject: string): Promise<void>;
}
