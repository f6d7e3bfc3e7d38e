/** Runs axe over one element, best practices included, and names what it finds. */
import type Axe from 'axe-core';
// It is no module: it puts itself on the global scope.
import 'axe-core/axe.js';

const { axe } = globalThis as unknown as { axe: typeof Axe };

/** @throws with rule, place and advice for each finding */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await axe.run(element, {
    // Rules about the whole page: a fixture is a part of one.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations'],
  });
  if (!passes.length) throw new Error('axe looked at nothing.');
  if (violations.length)
    throw new Error(
      violations
        .map(
          ({ id, help, nodes }) =>
            `${id}: ${help}\n${nodes.map((node) => `  ${node.html} ${node.failureSummary}`).join('\n')}`,
        )
        .join('\n'),
    );
}
