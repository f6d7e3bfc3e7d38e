/** What axe-core finds in a subject, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const axeVersion = require('axe-core/package.json').version;

/**
 * @param {{tab: import('playwright-core').Page}} seen
 * @returns {Promise<Record<string, number>>} elements by rule
 */
export async function findings({ tab }) {
  await tab.evaluate(source);
  return tab.evaluate(async () => {
    const { violations, passes, incomplete } = await globalThis.axe.run('#subject', {
      // Rules about the whole page: the page is ours.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      resultTypes: ['violations'],
    });
    if (!passes.length && !violations.length && !incomplete.length) throw new Error('axe looked at nothing');
    return Object.fromEntries(violations.map(({ id, nodes }) => [id, nodes.length]));
  });
}
