/**
 * The version of the wire: what widget and companion say to each other. It is the `major.minor` of the release that
 * last changed it, so a webmaster can compare it with what is installed.
 */

export { wireVersion } from './own-version.ts';

/** How many minor versions back a companion still serves. */
const SERVED = 2;

/** The two numbers of a version; undefined when it is none. */
const numbers = (version: string): readonly [number, number] | undefined => {
  const found = /^(\d{1,6})\.(\d{1,6})(?:\.|$)/.exec(version);
  return found ? [+found[1]!, +found[2]!] : undefined;
};

/**
 * May a widget talk to a companion? A companion serves its own minor version and the two before it, within one major.
 *
 * @param widget version of the wire that the widget speaks, `0.3` (what follows the minor is ignored).
 * @param companion version that the companion's answer names.
 * @returns `too-new`: the widget is newer than its companion, which has to be upgraded; the widget says so and keeps
 *   its fallback. `too-old`: the widget is older than what is served. `unknown`: one of the two is no version.
 */
export function compatible(widget: string, companion: string): 'ok' | 'too-new' | 'too-old' | 'unknown' {
  const from = numbers(widget);
  const to = numbers(companion);
  if (!from || !to) return 'unknown';
  const behind = to[0] === from[0] ? to[1] - from[1] : (to[0] - from[0]) * Infinity;
  return behind < 0 ? 'too-new' : behind > SERVED ? 'too-old' : 'ok';
}
