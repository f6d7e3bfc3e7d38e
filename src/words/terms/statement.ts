import type { Redress, Statement } from '../../model/statement.ts';
import type { Appeal } from '../../model/wire/thread.ts';
import type { Say } from './say.ts';

/** Why a comment was refused or removed; the desk picks one, the author reads its sentence. */
export type Reason =
  | 'insult'
  | 'harassment'
  | 'hate'
  | 'threat'
  | 'privacy'
  | 'defamation'
  | 'falsehood'
  | 'off-topic'
  | 'advert'
  | 'repeat'
  | 'spam'
  | 'illegal'
  | 'election'
  | 'impersonation'
  | 'service-request'
  | 'staff-name'
  | 'unreadable'
  | 'other';

/** The statement of reasons of DSA article 17, and contesting it (comments.md section 12). */
export interface StatementTerms {
  readonly heading: string;
  readonly intro: string;
  /** The eleven fields, by their name in the model. */
  readonly field: Record<keyof Statement, string>;
  readonly action: Record<Statement['action'], string>;
  readonly scope: Record<Statement['scope']['reach'], string>;
  /** The countries where it applies, already written as names. */
  readonly territory: Say<string>;
  readonly noEnd: string;
  readonly source: Record<Statement['source'], string>;
  readonly automated: {
    /** Said when no automatic means was used at all; else the two sentences below. */
    readonly none: string;
    readonly detection: string;
    readonly decision: Record<Statement['automated']['decision'], string>;
  };
  readonly ground: { readonly terms: Say<string>; readonly law: Say<string> };
  /** Each at most 20 words. */
  readonly reason: Record<Reason, string>;
  readonly redress: Record<Redress['kind'], string>;
  readonly until: Say<string>;
  readonly contest: {
    readonly open: string;
    readonly heading: string;
    readonly hint: string;
    readonly text: string;
    readonly deadline: Say<string>;
    readonly late: string;
    readonly send: string;
    readonly sent: Say<string>;
    readonly state: Record<Appeal['state'], string>;
    readonly human: string;
    readonly already: string;
    readonly empty: string;
  };
}
