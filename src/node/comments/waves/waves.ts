/**
 * Waves: comments of a queue that are nearly the same, so that a flood is one row at the desk and not five hundred; and of
 * the others those that came from one network within a day. What is grouped is only shown together: a human decides, and
 * can look at them one by one.
 */
import type { Queue } from '../../../model/wire/desk.ts';
import { MOST_MEMBERS } from '../../../model/wire/desk-wave.ts';
import type { Store, WaitingText } from '../../store/store.ts';
import { groups, sketch } from './alike.ts';
import type { Networks } from './networks.ts';
import { LEAST } from './rules.ts';

/** Comments of one network that are shown together; a family or an office may well send fewer in a day. */
export const LEAST_OF_NETWORK = 8;
/** Comments of a queue that are compared, the longest waiting first. */
export const MOST_COMPARED = 5000;
/** Sketches remembered between two looks at a queue. */
const REMEMBERED = 20_000;

/** A wave as it was found. */
export interface FoundWave {
  readonly kind: 'alike' | 'network';
  /** Id of the comment that has waited longest. */
  readonly key: string;
  /** The longest waiting first; at most `MOST_MEMBERS`. */
  readonly members: readonly WaitingText[];
}

/** Finds the waves of a queue. */
export type Waves = (site: string, queue: Queue) => Promise<readonly FoundWave[]>;

/** Ids by the network that they came from, the longest waiting first; those of which it is not known stand alone. */
function byNetwork(texts: readonly WaitingText[], of: (id: string) => string | undefined) {
  const found = new Map<string, WaitingText[]>();
  for (const one of texts) {
    const network = of(one.id);
    if (network === undefined) continue;
    const others = found.get(network);
    if (others) others.push(one);
    else found.set(network, [one]);
  }
  return [...found.values()];
}

/**
 * @param networks what this companion remembers of where comments came from
 * @returns what finds waves; it keeps sketches in memory, by comment and version, and no text
 */
export function createWaves(
  { waitingTexts }: Pick<Store, 'waitingTexts'>,
  networks: Pick<Networks, 'of'>,
  { now }: { readonly now: () => number },
): Waves {
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
    const waveOf =
      (kind: FoundWave['kind']) =>
      (all: readonly WaitingText[]): FoundWave => ({
        ...{ kind, key: all[0]!.id, members: all.slice(0, MOST_MEMBERS) },
      });
    const alike = groups(texts.map((one) => sketchOf(site, one)))
      .filter(({ length }) => length >= LEAST)
      .map((indices) => indices.map((index) => texts[index]!));
    const grouped = new Set(alike.flat());
    const at = now();
    const rest = texts.filter((one) => !grouped.has(one));
    const near = byNetwork(rest, (id) => networks.of(site, id, at)).filter(
      ({ length }) => length >= LEAST_OF_NETWORK,
    );
    const waves = [...alike.map(waveOf('alike')), ...near.map(waveOf('network'))];
    for (const old of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(old);
    }
    // What says the same is surer than what only came the same way.
    const weight = ({ kind, members }: FoundWave): number => members.length + (kind === 'alike' ? 1e6 : 0);
    return waves.sort((a, b) => weight(b) - weight(a));
  };
}
