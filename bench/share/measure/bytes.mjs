/** What was fetched, as a well-kept server would send it: each file alone, brotli 11. */
import { brotli } from '../../../tools/sizes.mjs';

/** Kinds by content type. */
const kinds = { javascript: 'js', css: 'css', font: 'font', svg: 'image', image: 'image' };

/**
 * @param {readonly import('playwright-core').Response[]} answers
 * @returns {Promise<{files: number, total: number, js: number, css: number, font: number, image: number, other: number}>}
 */
export async function bytes(answers) {
  const sizes = { files: 0, total: 0, js: 0, css: 0, font: 0, image: 0, other: 0 };
  for (const answer of answers) {
    if (!answer.ok()) continue;
    const type = answer.headers()['content-type'] ?? '';
    const kind = Object.keys(kinds).find((name) => type.includes(name));
    const size = brotli(await answer.body());
    sizes.files++;
    sizes.total += size;
    sizes[kind ? kinds[kind] : 'other'] += size;
  }
  return sizes;
}
