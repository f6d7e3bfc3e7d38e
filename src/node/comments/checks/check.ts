/**
 * What an automatic check is: it looks at one contribution and may nudge its author once, or hold it for a human's eyes
 * . It has no way to publish, refuse or delete anything: its answer can say nothing else.
 */
import type { HeldReason } from '../../../model/comment-states.ts';
import type { Mode, Policy } from '../../../model/policy.ts';
import type { Site } from '../../../model/site.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Draft } from '../../../model/wire/draft.ts';
import type { StoredComment, Reads } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import type { Repeats } from './repeats.ts';
import type { CheckRules } from './rules.ts';

/** What one check met. `words`: as they stand in the site's list, for the desk alone. */
export interface Found {
  readonly rule: HeldReason;
  readonly words?: readonly string[];
}

/** What a check says: reasons to hold, and what the author is asked to look at before it is sent again. */
export interface Verdict {
  readonly hold?: readonly Found[];
  readonly nudge?: readonly ('links' | 'repeat')[];
}

/** A contribution, and what a check may know of it. */
export interface Looked {
  readonly deps: Pick<CommentsDeps, 'sign' | 'rate'>;
  readonly site: Site;
  readonly policy: Policy;
  readonly rules: CheckRules;
  readonly draft: Draft;
  /** What the gate lets it become. */
  readonly mode: Mode;
  /** Of the thread in which it would stand; undefined while there is none. */
  readonly thread: Thread | undefined;
  readonly tx: Reads;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** For the counters only; never stored. */
  readonly visitor: string;
  /** `Idempotency-Key`, as it came. */
  readonly key: string | undefined;
  /** Contributions of the same author, as far as a token of theirs says. */
  readonly earlier: readonly StoredComment[];
  readonly repeats: Repeats;
  /** More comes than can be read. */
  readonly busy: boolean;
  /** What the site's own program said; undefined where none is asked. */
  readonly external: 'hold' | 'pass' | undefined;
  /** Runs something once a request, however often its transaction is tried: counters count once. */
  readonly once: <T>(name: string, work: () => T) => T;
}

/** What the checks need that look at a new text of somebody known too: of an edit, in place of a contribution. */
export interface Said extends Pick<Looked, 'site' | 'tx' | 'now' | 'external'> {
  readonly deps: Pick<Looked['deps'], 'sign'>;
  readonly draft: {
    readonly text: string;
    readonly name?: string | undefined;
    readonly email?: string | undefined;
  };
}

/** One check. `name` is the name of its file. */
export interface Check {
  readonly name: string;
  /** It may nudge. */
  readonly asks?: true;
  run(looked: Looked): Verdict | Promise<Verdict>;
}

/** One that looks at an edit too: what holds a comment must hold what it is changed into. */
export interface EditCheck extends Check {
  run(said: Said): Verdict | Promise<Verdict>;
}

/** Holds, or says nothing. */
export const holdIf = (met: boolean, rule: HeldReason, words: readonly string[] = []): Verdict =>
  met ? { hold: [{ rule, ...(words.length > 0 && { words }) }] } : {};
