/** Which of the six networks can be reached by a link when no script runs. */
import { networkOf } from '../networks.mjs';
import { visit } from '../visit.mjs';

/** @returns {Promise<string[]>} networks with a link that can be seen */
export async function scriptless(on, subject) {
  const seen = await visit(on, subject, { context: { javaScriptEnabled: false } });
  try {
    const links = await seen.tab.locator('#subject a[href]').all();
    const found = new Set();
    for (const link of links) {
      const network = networkOf((await link.getAttribute('href')) ?? '');
      if (network && (await link.isVisible())) found.add(network);
    }
    return [...found].sort();
  } finally {
    await seen.close();
  }
}
