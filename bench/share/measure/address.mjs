/** Whose address the links pass on, and whether the copy button passes on the same. */
import { addressCarried } from '../networks.mjs';

/**
 * @param controls of the subject
 * @param {string} location of its page
 * @returns {{networks: string[], canonical: number, tracked: number, location: number, other: number}} which of the six
 * it leads to, and how many of those links carry which address
 */
export function addresses(controls, location) {
  const counts = { canonical: 0, tracked: 0, location: 0, other: 0 };
  const links = controls.filter(({ network }) => network);
  for (const { leads } of links) counts[addressCarried(leads, location)]++;
  return { networks: [...new Set(links.map(({ network }) => network))].sort(), ...counts };
}

/** What is in the clipboard after the copy button: `nothing` when it did not work. */
export function copied(text, location) {
  if (!text) return 'nothing';
  return addressCarried(`https://copied.example/?u=${encodeURIComponent(text.trim())}`, location);
}

/** Milliseconds after which a copy button that did nothing does nothing. */
const PATIENCE = 3000;

/**
 * Presses the copy button of an open page, as a person would.
 * @returns {Promise<string | undefined>} what is in the clipboard then; undefined when there is no such button
 */
export async function copy({ tab, rest }, subject, controls) {
  const button = controls.find((control) => control.copy);
  if (!button) return undefined;
  await tab.evaluate(() => navigator.clipboard.writeText(''));
  const handle = await tab.evaluateHandle(
    ([index, more]) => globalThis.bench.controls(more)[index],
    [button.index, subject.controls],
  );
  // Under a policy it may not have come.
  await handle
    .asElement()
    ?.click({ timeout: 10_000 })
    .catch(() => undefined);
  // Writing to the clipboard takes its time, and nothing says when it is over.
  const text = await tab.evaluate(async (patience) => {
    const end = performance.now() + patience;
    for (;;) {
      const found = await navigator.clipboard.readText().catch(() => '');
      if (found || performance.now() > end) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, PATIENCE);
  await rest();
  return text;
}
