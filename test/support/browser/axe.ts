/**
 * Runs axe over one element, best practices included, and names what it finds: as the page stands, and then at 320 px in
 * light, in dark and in forced colours. The page is left as it was.
 */
import type Axe from 'axe-core';
// It is no module: it puts itself on the global scope.
import 'axe-core/axe.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';

const { axe } = globalThis as unknown as { axe: typeof Axe };

const NARROW = { width: 320, height: 640 };
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
type Look =
  | (typeof LOOKS)[number]
  | { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'none' | 'active' };

const current = (): Look => ({
  colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  forcedColors: matchMedia('(forced-colors: active)').matches ? 'active' : 'none',
});

/** Two frames: what follows the size of the page or its colours has followed. */
const settled = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Rules about colours; the others find in dark what they find in light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function look(element: Element, where: string, only?: readonly string[]): Promise<void> {
  const { violations, passes, incomplete, inapplicable } = await axe.run(element, {
    ...(only && { runOnly: [...only] }),
    // Rules about the whole page: a fixture is a part of one.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations'],
  });
  if (![...passes, ...(only ? [...incomplete, ...inapplicable] : [])].length)
    throw new Error(`${where}: axe looked at nothing.`);
  if (violations.length)
    throw new Error(
      violations
        .map(
          ({ id, help, nodes }) =>
            `${where}: ${id}: ${help}\n${nodes.map((node) => `  ${node.html} ${node.failureSummary}`).join('\n')}`,
        )
        .join('\n'),
    );
}

/** @throws with look, rule, place and advice for each finding */
export async function expectAccessible(element: Element): Promise<void> {
  await look(element, 'as it stands');
  const before = { size: { width: innerWidth, height: innerHeight }, media: current() };
  try {
    await setViewport(NARROW);
    for (const media of LOOKS) {
      await emulateMedia(media);
      await settled();
      await look(
        element,
        `320 px, ${media.colorScheme}, forced colours ${media.forcedColors}`,
        media === LOOKS[0] ? undefined : COLOURS,
      );
    }
  } finally {
    await emulateMedia(before.media);
    await setViewport(before.size);
    await settled();
  }
}
