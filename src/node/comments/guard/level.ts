/**
 * How much a site has to bear, in three levels, and when it goes from one to another. Up at once; down only at half of
 * what led up, so that it does not open and close with every comment.
 */
import type { Load } from '../../store/switches.ts';

/** `busy`: every comment is read before it appears, and rates are tighter. `full`: new comments are closed. */
export const levels = ['calm', 'busy', 'full'] as const;
export type Level = (typeof levels)[number];

/** From which numbers on; 0 = never. */
export interface LoadRules {
  readonly waiting: number;
  readonly perHour: number;
  readonly closeWaiting: number;
  readonly closePerHour: number;
}

/** What of a threshold is left for the way down. */
const DOWN = 0.5;

/** @param before the level until now */
export function levelOf({ waiting, received }: Load, rules: LoadRules, before: Level): Level {
  const reached = (level: Level, of: LoadRules['waiting'], hour: number): boolean => {
    const part = levels.indexOf(level) <= levels.indexOf(before) ? DOWN : 1;
    return (of > 0 && waiting >= of * part) || (hour > 0 && received >= hour * part);
  };
  if (reached('full', rules.closeWaiting, rules.closePerHour)) return 'full';
  return reached('busy', rules.waiting, rules.perHour) ? 'busy' : 'calm';
}
