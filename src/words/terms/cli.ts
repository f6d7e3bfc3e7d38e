import type { FieldCode, FieldError } from '../../model/problem.ts';
import type { Say } from './say.ts';

/** The parts that a policy may lack, as JSON Pointers (the model's `missingFrom`). */
export type PolicyPart =
  | '/controller'
  | '/privacyUrl'
  | `/charter/${'url' | 'version' | 'date' | 'text'}`
  | '/calendar'
  | '/languages'
  | '/retention'
  | `/contacts/${'director' | 'dpo' | 'moderation'}`
  | '/escalation';

/** The commands that have a help text. */
export type Command = 'init' | 'serve' | 'collect' | 'doctor' | 'share-links' | 'invite' | 'threads' | 'feed';

/** Why a source, or a document that was named, gave no posts. */
export type SourceFailure =
  | ('bad-url' | 'bad-port' | 'blocked-address' | 'no-such-host' | 'no-connection' | 'bad-certificate')
  | ('timeout' | 'too-large' | 'bad-encoding' | 'too-many-redirects' | 'bad-redirect' | 'downgrade')
  | ('bad-response' | 'truncated' | 'aborted' | 'empty' | 'not-a-feed' | 'web-page' | 'broken-json')
  | ('unauthorised' | 'not-found' | 'gone' | 'rate-limited' | 'server-error' | 'bad-status')
  | ('no-token' | 'token-expired' | 'bad-account' | 'not-stored' | 'over-budget' | 'unexpected');

/** One command's help. Options and examples: what to type, then what it does. */
export interface CommandHelp {
  readonly summary: string;
  readonly usage: string;
  /** Longer text, one string per paragraph. */
  readonly text: readonly string[];
  readonly options: readonly (readonly [option: string, meaning: string])[];
  readonly examples: readonly (readonly [line: string, meaning: string])[];
}

/** What the command line says. Lines carry no newline. */
export interface CliTerms {
  readonly about: string;
  readonly usage: string;
  readonly headings: {
    readonly usage: string;
    readonly commands: string;
    readonly options: string;
    readonly examples: string;
  };
  readonly moreHelp: string;
  readonly option: Record<'help' | 'version' | 'lang' | 'config' | 'quiet' | 'json', string>;
  readonly command: Record<Command, CommandHelp>;
  /** Said by an older Node, in one sentence: what is needed, what is there, how to get it. */
  readonly nodeTooOld: Say<{ readonly needed: number; readonly found: string }>;
  readonly error: {
    /** `--follow`, and the site has no account. */
    readonly noAccounts: string;
    readonly command: Say<string>;
    readonly option: Say<string>;
    readonly value: Say<{ readonly option: string; readonly value: string; readonly expected: string }>;
    readonly missing: Say<string>;
    readonly extra: Say<string>;
    readonly url: Say<string>;
    readonly network: Say<{ readonly id: string; readonly known: string }>;
    readonly dead: Say<{ readonly name: string; readonly instead: string }>;
    readonly host: Say<string>;
    readonly noConfig: Say<string>;
    readonly unreadable: Say<string>;
    readonly notJson: Say<{ readonly file: string; readonly line: number; readonly column: number }>;
    readonly exists: Say<string>;
    readonly notWritten: Say<string>;
    /** `place`: the variable or the file where it is looked for. */
    readonly noToken: Say<{ readonly source: string; readonly place: string }>;
    readonly secretOpen: Say<string>;
    readonly unexpected: string;
    readonly didYouMean: Say<string>;
  };
  /** A mistake in a configuration file: where, what is wrong (the problems' sentence), what to write instead. */
  readonly config: {
    readonly heading: Say<{ readonly file: string; readonly count: number }>;
    readonly line: Say<{ readonly path: string; readonly wrong: string; readonly instead: string }>;
    readonly instead: Record<FieldCode, Say<FieldError>>;
    /** The whole file, where a path is empty. */
    readonly whole: string;
    readonly rename: Say<string>;
    readonly secret: Say<string>;
    readonly deskOrigin: string;
    /** What stands wrong, and what would be right: a name that is there twice, another site's id, an example. */
    readonly twice: string;
    readonly taken: Say<string>;
    readonly example: Say<string>;
  };
  readonly doctor: {
    readonly start: Say<string>;
    readonly ok: string;
    readonly warning: string;
    readonly error: string;
    readonly skipped: string;
    readonly sum: Say<{ readonly ok: number; readonly warnings: number; readonly errors: number }>;
    readonly fix: Say<string>;
    readonly check: Record<
      | 'node'
      | 'config'
      | 'policy'
      | 'secrets'
      | 'store'
      | 'hours'
      | 'retention'
      | 'accounts'
      | 'official'
      | 'staff'
      | 'csp'
      | 'endpoints'
      | 'desk'
      | 'network'
      | 'images'
      | 'mail'
      | 'signIn',
      string
    >;
    readonly policyMissing: Say<string>;
    readonly part: Record<PolicyPart, string>;
    readonly deskShared: Say<string>;
    readonly cspAdd: Say<string>;
    readonly netAllow: Say<string>;
    readonly noSharp: string;
    readonly unreachable: Say<string>;
    /** An address answers, but it is not the companion that does. */
    readonly otherAnswer: Say<string>;
    /** An address is private: what to write in net.allow if that is meant. */
    readonly privateAddress: Say<string>;
    readonly noPage: string;
    readonly noCsp: string;
    readonly noDesk: string;
    /** The public address answers where only the desk may. */
    readonly deskOpen: Say<string>;
    readonly notSecure: Say<string>;
    readonly noSecret: Say<string>;
    readonly weakSecret: Say<string>;
    readonly storeFails: Say<string>;
    readonly storeNew: string;
    readonly noHours: string;
    readonly pastHolidays: string;
    readonly noAccounts: string;
    readonly noStaff: Say<string>;
    /** A hint: the desk then names the moderation's contact to whoever has finished the training. */
    readonly noChampion: string;
  };
  readonly serve: {
    readonly starting: string;
    readonly listening: Say<string>;
    readonly desk: Say<string>;
    readonly sites: Say<number>;
    readonly store: Say<string>;
    readonly netAllow: Say<string>;
    readonly stopHint: string;
    readonly stopping: string;
    readonly stopped: string;
    readonly portTaken: Say<number>;
    readonly locked: Say<string>;
    readonly newerStore: string;
    /** The port may not be used, or the address is not this machine's. */
    readonly notOpened: Say<string>;
    readonly noSecret: Say<string>;
  };
  readonly collect: {
    readonly start: Say<number>;
    readonly source: Say<{ readonly source: string; readonly items: number }>;
    readonly same: Say<string>;
    readonly failed: Say<{ readonly source: string; readonly why: string }>;
    readonly kept: Say<{ readonly source: string; readonly date: string }>;
    readonly dropped: Say<{ readonly source: string; readonly count: number }>;
    readonly gone: Say<string>;
    /** It is not its time yet. */
    readonly waiting: Say<{ readonly source: string; readonly date: string }>;
    /** Stands in brackets, after what failed. */
    readonly why: Record<SourceFailure, string>;
    readonly written: Say<{ readonly file: string; readonly items: number }>;
    /** Copied in this run, and left for the next. */
    readonly pictures: Say<number>;
    readonly picturesLeft: Say<number>;
    /** The files are as they were. */
    readonly unchanged: Say<string>;
    readonly done: Say<{ readonly sources: number; readonly failed: number; readonly seconds: number }>;
    readonly none: string;
  };
  /** What a reader makes of one feed. */
  readonly feed: {
    readonly failed: Say<{ readonly address: string; readonly why: string }>;
    readonly kind: Say<string>;
    readonly title: Say<string>;
    readonly page: Say<string>;
    readonly language: Say<string>;
    /** Minutes that the feed asks to be left alone. */
    readonly ttl: Say<number>;
    readonly posts: Say<number>;
    readonly dropped: Say<number>;
    readonly noDate: string;
    readonly noWords: string;
    readonly images: Say<{ readonly count: number; readonly described: number }>;
    /** A source whose account was verified, and how; one that was not, and why. */
    readonly official: Say<{ readonly source: string; readonly how: string }>;
    readonly notOfficial: Say<{ readonly source: string; readonly why: string }>;
    readonly how: Record<'own-feed' | 'profile-link' | 'page-link' | 'own-name', string>;
    readonly whyNot: Record<
      'foreign-feed' | 'not-listed' | 'bad-account' | 'no-link' | 'unreachable',
      string
    >;
  };
  readonly invite: {
    /** Before the link, which stands on a line of its own. */
    readonly made: Say<{ readonly name: string; readonly role: string; readonly site: string }>;
    readonly until: Say<string>;
    readonly person: Say<{
      readonly id: string;
      readonly name: string;
      readonly role: string;
      readonly service?: string;
    }>;
    readonly nobody: Say<string>;
    readonly revoked: Say<string>;
    readonly unknown: Say<string>;
    readonly lastAdmin: string;
    readonly noDesk: string;
  };
  readonly threads: {
    readonly added: Say<string>;
    readonly there: Say<string>;
    readonly locked: Say<string>;
    readonly unlocked: Say<string>;
    readonly none: Say<string>;
    readonly outside: Say<{ readonly url: string; readonly origins: string }>;
  };
  readonly init: {
    readonly written: Say<string>;
    readonly next: string;
    readonly ask: Record<'name' | 'origin' | 'language' | 'controller' | 'privacy' | 'charter', string>;
    /** A charter to begin with: what comes before the rules, and each rule with its number. */
    readonly charter: {
      readonly intro: string;
      readonly rules: readonly (readonly [ref: string, rule: string])[];
    };
  };
}
