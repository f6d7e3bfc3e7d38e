/**
 * What a page with a feed costs: the same twenty posts as our file, asked of Mastodon or Bluesky by the visitor's browser,
 * drawn by other libraries, and as plain HTML; all measured by the same code, against answers recorded here.
 */
import { agreed } from '../kit/agreed.mjs';
import { startBrowser } from '../kit/browser.mjs';
import { machine } from '../kit/machine.mjs';
import { median, spread } from '../kit/median.mjs';
import { progress } from '../kit/progress.mjs';
import { today, writeResult } from '../kit/results.mjs';
import { paired } from '../kit/rounds.mjs';
import { axeVersion } from '../share/measure/axe.mjs';
import { markdown } from './markdown.mjs';
import { measure, timed } from './measure.mjs';
import { startSite } from './site.mjs';
import { subjects } from './subjects.mjs';

/** @throws with the subject's name */
const counted = (on, subject) =>
  agreed(() => measure(on, subject)).catch((fault) => {
    throw new Error(`${subject.name}: ${fault.message}`, { cause: fault });
  });

/** @param {{rounds: number, only?: readonly string[]}} options `only`: ids, whose results are printed and not kept */
export async function run({ rounds, only }) {
  const all = subjects().filter(({ id }) => !only || only.includes(id));
  const site = await startSite(all);
  const browser = await startBrowser();
  const on = { browser, origin: site.origin };
  try {
    const counts = [];
    for (const subject of all) {
      progress(`feed-page: ${subject.name}`);
      const { id, name, version, licence, note } = subject;
      counts.push({ id, name, version, licence, note, ...(await counted(on, subject)) });
    }
    const times = await paired(all, rounds, (subject, round) => {
      progress(`feed-page: time, round ${round + 1} of ${rounds}, ${subject.name}`);
      return timed(on, subject);
    });
    const result = {
      bench: 'feed-page',
      date: today(),
      with: { chromium: browser.version(), axe: axeVersion },
      subjects: counts,
      timings: {
        rounds,
        machine: machine(),
        subjects: all.map(({ id }) => {
          const { script, tasks } = times.get(id);
          return { id, script: median(script), tasks: median(tasks), apart: spread(tasks) };
        }),
      },
    };
    if (only) console.log(markdown(result));
    else writeResult('feed-page', result, markdown(result));
  } finally {
    await browser.close();
    await site.close();
  }
}
