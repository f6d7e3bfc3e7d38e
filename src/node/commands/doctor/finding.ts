/** What `doctor` finds: one line for each thing it looked at, and what to do about it. */
import type { CliTerms } from '../../../words/terms.ts';

export type Level = 'ok' | 'warning' | 'error' | 'skipped';

export interface Finding {
  readonly check: keyof CliTerms['doctor']['check'];
  readonly level: Level;
  /** Id of the site that it concerns; absent for the companion. */
  readonly site?: string;
  /** What to do, a sentence each. */
  readonly say: readonly string[];
}

/** The finding of a check: in order when there is nothing to say. */
export const finding = (
  check: Finding['check'],
  site: string | undefined,
  errors: readonly string[],
  warnings: readonly string[] = [],
): Finding => ({
  check,
  ...(site !== undefined && { site }),
  level: errors.length ? 'error' : warnings.length ? 'warning' : 'ok',
  say: [...errors, ...warnings],
});
