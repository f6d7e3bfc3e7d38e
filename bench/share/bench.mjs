/**
 * The share line beside other share libraries: the same page, the same six networks where they have them, each placed as
 * its own documentation says, all measured by the same code.
 */
import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { networks } from '../../src/model/network/registry.ts';
import { agreed } from '../kit/agreed.mjs';
import { startBrowser } from '../kit/browser.mjs';
import { machine } from '../kit/machine.mjs';
import { median, spread } from '../kit/median.mjs';
import { progress } from '../kit/progress.mjs';
import { readResult, today, writeResult } from '../kit/results.mjs';
import { overFloor, paired } from '../kit/rounds.mjs';
import { axeVersion } from './measure/axe.mjs';
import { timeUntilWhole } from './measure/time.mjs';
import { barePicture, measure } from './measure.mjs';
import { markdown } from './markdown.mjs';
import { startSite } from './site.mjs';
import { floor, subjects } from './subjects.mjs';

/** What Parvis has besides what is measured. */
const ownSize = () => ({
  languages: readdirSync(new URL('../../src/words/', import.meta.url), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'terms',
  ).length,
  networks: networks.length,
});

/**
 * Kept results with the rows of a few subjects measured again. Times stay: only those of one run can be compared.
 * @throws when the others were measured in another browser, or a row is not among them yet
 */
export function replaced(kept, { with: measuredWith, subjects }) {
  if (!isDeepStrictEqual(kept.with, measuredWith))
    throw new Error('The kept results are of another browser or another axe-core: measure all again.');
  const again = new Map(subjects.map((one) => [one.id, one]));
  for (const id of again.keys())
    if (!kept.subjects.some((one) => one.id === id))
      throw new Error(`The kept results have no row "${id}": measure all, so that times can be compared.`);
  return { ...kept, subjects: kept.subjects.map((one) => again.get(one.id) ?? one) };
}

/**
 * @param {{rounds: number, only?: readonly string[], keep?: boolean}} options `only`: ids of subjects, for whoever adds one; the results
 * are then printed, or with `keep` take the place of their rows in the kept results
 */
export async function run({ rounds, only, keep }) {
  const all = subjects().filter(({ id }) => !only || only.includes(id));
  const site = await startSite(new Map([{ id: 'bare' }, floor, ...all].map((one) => [one.id, one])));
  const browser = await startBrowser();
  const on = { browser, origin: site.origin };
  try {
    const bare = await barePicture(on);
    const counts = [];
    for (const subject of all) {
      progress(`share: ${subject.name}`);
      const { id, name, version, licence, networks: asked, copy, look, note } = subject;
      const facts = { id, name, version, licence, networks: asked, copy, ...(look && { look }), note };
      counts.push({ ...facts, ...(await agreed(() => measure(on, subject, bare))) });
    }
    // What opens a menu first is drawn when somebody asks for it.
    const timed = [floor, ...all.filter(({ opener }) => !opener)];
    const times = await paired(timed, rounds, async (subject, round) => {
      progress(`share: time, round ${round + 1} of ${rounds}, ${subject.name}`);
      return { whole: await timeUntilWhole(on, subject, subject.networks + (subject.copy ? 1 : 0)) };
    });
    const base = times.get(floor.id).whole;
    const result = {
      bench: 'share',
      date: today(),
      with: { chromium: browser.version(), axe: axeVersion },
      own: ownSize(),
      subjects: counts,
      timings: {
        rounds,
        machine: machine(),
        floor: { ms: median(base), apart: spread(base) },
        subjects: timed.slice(1).map(({ id }) => {
          const { whole } = times.get(id);
          return { id, ms: median(whole), apart: spread(whole), overFloor: overFloor(whole, base) };
        }),
      },
    };
    if (only && !keep) return console.log(markdown(result));
    const whole = only ? replaced(readResult('share'), result) : result;
    writeResult('share', whole, markdown(whole));
  } finally {
    await browser.close();
    await site.close();
  }
}
