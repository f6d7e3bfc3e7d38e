/** Everything that is counted of one subject: no times, so the same on every machine. */
import { brotli } from '../../tools/sizes.mjs';
import { findings } from '../share/measure/axe.mjs';
import { visit } from './visit.mjs';

const during = async (on, subject, options, work) => {
  const seen = await visit(on, subject, options);
  try {
    return await work(seen);
  } finally {
    await seen.close();
  }
};

/** Own and other hosts; of the others the names. */
const counted = (requests, origin) => {
  const others = requests.filter(({ url }) => !url.startsWith(origin));
  return {
    own: requests.length - others.length,
    other: others.length,
    hosts: [...new Set(others.map(({ url }) => new URL(url).host))].sort(),
  };
};

/** Bytes of what was fetched, each file alone, brotli 11; pictures are the same for all and left out. */
async function bytes(answers) {
  const sizes = { code: 0, data: 0 };
  for (const answer of answers) {
    const kind = answer.request().resourceType();
    if (!answer.ok() || /\/page\/page\.css/.test(answer.url())) continue;
    if (/^(?:script|stylesheet|font)$/.test(kind)) sizes.code += brotli(await answer.body());
    else if (/^(?:fetch|xhr)$/.test(kind)) sizes.data += brotli(await answer.body());
  }
  return sizes;
}

/**
 * @param {{browser: import('playwright-core').Browser, origin: string}} on
 * @param {import('./subjects.mjs').Subject} subject
 */
export const measure = async (on, subject) => ({
  ...(await during(on, subject, {}, async (seen) => ({
    before: counted(seen.before, on.origin),
    after: counted(seen.requests, on.origin),
    bytes: await bytes(seen.answers),
    elements: await seen.elements(),
    kept: await seen.kept(),
  }))),
  axe: {
    light: await during(on, subject, {}, findings),
    dark: await during(on, subject, { colorScheme: 'dark' }, findings),
  },
});

/** One visit on a processor four times slower. */
export const timed = (on, subject) => during(on, subject, { slower: 4 }, (seen) => seen.times());
