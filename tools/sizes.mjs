/** Prints the brotli 11 size of every built file: `node tools/sizes.mjs`. The budgets are held by test/pages/budgets. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesUnder } from './build/integrity.mjs';

/** @param {string | Uint8Array} content @returns {number} bytes */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

if (import.meta.main)
  for (const file of filesUnder('dist').filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(`dist/${file}`);
    console.log(String(brotli(content)).padStart(7), String(content.length).padStart(7), file);
  }
