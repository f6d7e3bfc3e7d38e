/** Everything that is counted of one subject: no times, so the same on every machine. */
import { addresses, copied, copy } from './measure/address.mjs';
import { findings } from './measure/axe.mjs';
import { bytes } from './measure/bytes.mjs';
import { keyboard } from './measure/keyboard.mjs';
import { picture, stillDrawn } from './measure/look.mjs';
import { scriptless } from './measure/scriptless.mjs';
import { controlsOf } from './controls.mjs';
import { visit } from './visit.mjs';

/** Does something with a visit and ends it. */
async function during(on, subject, options, work) {
  const seen = await visit(on, subject, options);
  try {
    return await work(seen);
  } finally {
    await seen.close();
  }
}

/** Own and other hosts; of those the names alone, for an address may hold a key. */
function counted(requests, origin) {
  const others = requests.filter((url) => !url.startsWith(origin));
  return {
    own: requests.length - others.length,
    other: others.length,
    hosts: [...new Set(others.map((url) => new URL(url).host))].sort(),
  };
}

/** Under a policy: how often it was violated, what is still drawn, whether copying still works. */
const under = (on, subject, policy, controls, bare, whole) =>
  during(on, subject, { policy }, async (seen) => {
    const drawn = await stillDrawn(on.browser, bare, whole, await picture(seen));
    const copies = await copy(seen, subject, controls);
    const violated = (await seen.violations()).map((text) => text.split(' ')[0]);
    return {
      violations: violated.length,
      violated: [...new Set(violated)].sort(),
      drawn: Math.round(drawn * 1000) / 1000,
      ...(copies !== undefined && { copies: copies !== '' }),
    };
  });

/**
 * @param {{browser: import('playwright-core').Browser, origin: string}} on
 * @param {import('./subjects.mjs').Subject} subject
 * @param {string} bare picture of the page without a subject
 */
export async function measure(on, subject, bare) {
  const first = await during(on, subject, {}, async (seen) => {
    const controls = await controlsOf(on, subject, seen);
    const whole = await picture(seen);
    const opened = seen.requests.length;
    const inClipboard = await copy(seen, subject, controls);
    return {
      controls,
      whole,
      result: {
        requests: {
          load: counted(seen.atLoad, on.origin),
          open: counted(seen.requests.slice(seen.atLoad.length, opened), on.origin),
          copy: counted(seen.requests.slice(opened), on.origin),
        },
        bytes: await bytes(seen.answers),
        address: addresses(controls, seen.address),
        ...(inClipboard !== undefined && { copied: copied(inClipboard, seen.address) }),
        smallest: Math.round(
          Math.min(
            ...controls.filter(({ network, copy: copies }) => network || copies).map(({ size }) => size),
          ),
        ),
        kept: await seen.kept(),
      },
    };
  });
  const { controls, whole, result } = first;
  const axe = (colorScheme) => during(on, subject, { context: { colorScheme } }, findings);
  return {
    ...result,
    keyboard: await during(on, subject, {}, (seen) => keyboard(seen, subject, controls)),
    axe: { light: await axe('light'), dark: await axe('dark') },
    strict: await under(on, subject, 'strict', controls, bare, whole),
    trusted: await under(on, subject, 'trusted', controls, bare, whole),
    scriptless: await scriptless(on, subject),
  };
}

/** The page without a subject, as a picture. */
export const barePicture = (on) => during(on, { id: 'bare' }, {}, picture);
