/**
 * Waves: comments of a queue that are nearly the same, so that a flood is one row at the desk and not five hundred. What
 * is grouped is only shown together: a human decides, and can look at them one by one.
 */
import type { Queue } from '../../../model/wire/desk.ts';
import { MOST_MEMBERS } from '../../../model/wire/desk-wave.ts';
import type { Store, WaitingText } from '../../store/store.ts';
import { groups, sketch } from './alike.ts';

/** Comments that make a wave. */
const LEAST = 3;
/** Comments of a queue that are compared, the longest waiting first. */
export const MOST_COMPARED = 5000;
/** Sketches remembered between two looks at a queue. */
const REMEMBERED = 20_000;

/** A wave as it was found. */
export interface FoundWave {
  /** Id of the comment that has waited longest. */
  readonly key: string;
  /** The longest waiting first; at most `MOST_MEMBERS`. */
  readonly members: readonly WaitingText[];
}

/** Finds the waves of a queue. */
export type Waves = (site: string, queue: Queue) => Promise<readonly FoundWave[]>;

/** @returns what finds waves; it keeps sketches in memory, by comment and version, and no text */
export function createWaves({ waitingTexts }: Pick<Store, 'waitingTexts'>): Waves {
  const known = new Map<string, readonly number[]>();
  const sketchOf = (site: string, { id, version, text }: WaitingText): readonly number[] => {
    const key = `${site}/${id}/${version}`;
    const found = known.get(key) ?? sketch(text);
    known.delete(key);
    known.set(key, found);
    return found;
  };
  return async (site, queue) => {
    if (queue !== 'pending' && queue !== 'held') return [];
    const texts = await waitingTexts(site, queue, MOST_COMPARED);
    const waves = groups(texts.map((one) => sketchOf(site, one)))
      .filter(({ length }) => length >= LEAST)
      .map((indices) => {
        const members = indices.slice(0, MOST_MEMBERS).map((index) => texts[index]!);
        return { key: members[0]!.id, members };
      });
    for (const old of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(old);
    }
    return waves.sort((a, b) => b.members.length - a.members.length);
  };
}
