/** Which controls the Tab key reaches, and which of them say what they are. */
import { COPY, NETWORKS } from '../networks.mjs';

/** @returns {Promise<Set<number>>} indexes of the controls that had the focus */
async function reached(tab, more, count) {
  await tab.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
  });
  const found = new Set();
  // Twice around is enough to enter a dialog and to leave it.
  for (let press = 0; press < count * 2 + 12; press++) {
    await tab.keyboard.press('Tab');
    const index = await tab.evaluate(
      (selector) => globalThis.bench.controls(selector).indexOf(globalThis.bench.focused()),
      more,
    );
    if (index >= 0) found.add(index);
  }
  return found;
}

/**
 * @returns {Promise<{asked: number, reached: number, named: number, both: number}>} of the controls that the subject is
 * asked for (its networks and the copy button): how many the Tab key reaches, how many are named after what they lead to
 */
export async function keyboard({ tab }, subject, controls) {
  const focused = await reached(tab, subject.controls, controls.length);
  const wanted = controls.filter(({ network, copy }) => network || copy);
  const isNamed = ({ name, network }) => (network ? NETWORKS[network].name : COPY).test(name);
  const isReached = ({ index }) => focused.has(index);
  return {
    asked: subject.networks + (subject.copy ? 1 : 0),
    reached: wanted.filter(isReached).length,
    named: wanted.filter(isNamed).length,
    both: wanted.filter((control) => isReached(control) && isNamed(control)).length,
  };
}
