/** Reading feeds beside others who do, fields that are right before milliseconds; and what collecting costs. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { machine, machineLine } from '../kit/machine.mjs';
import { median, spread } from '../kit/median.mjs';
import { progress } from '../kit/progress.mjs';
import { today, writeResult } from '../kit/results.mjs';
import { paired } from '../kit/rounds.mjs';
import { table } from '../kit/table.mjs';
import { installPeers, peer } from '../peers.mjs';
import { FIELDS, busy, cases } from './cases.mjs';
import { ITEMS, SOURCES, measureCollecting } from './collect.mjs';
import { subjects } from './subjects.mjs';

/** Milliseconds that collecting may take, pictures apart. */
const MOST = 2000;

const done = {
  floor: 'floor: the answers fetched, and thrown away',
  collect: `collect ${SOURCES} sources of ${ITEMS} items`,
  write: 'put the feed together and write its files',
  again: 'the same again, when nothing is new',
};

/** One run of a subject in a process of its own. */
function measure({ id }) {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'measure.mjs'), id], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${id} could not be measured.`);
  return JSON.parse(stdout);
}

const percent = (part) => `${Math.round(part * 100)} %`;

export const markdown = ({ date, counts, timings }) => `# Reading feeds

${date}. ${counts.cases} documents as sites of towns send them, with ${counts.fields} fields that were written down by hand: title, address, date and name of each item. Milliseconds of processor time of one document, the median of ${timings.rounds} rounds, each subject in a process of its own; "apart" is how far the rounds lie apart. Only figures of one run can be compared, and a reader that is fast at the wrong answer wins nothing.

${table(
  ['Reader', 'Version', 'Fields right', 'Documents refused', 'ms, small', `ms, ${counts.busy} kB`, 'apart'],
  timings.readers.map(({ id, name, small, large, apart }) => {
    const { version = '', fields, threw } = counts.readers.find((each) => each.id === id);
    return [
      name,
      version,
      id === 'floor' ? '' : `${fields} of ${counts.fields}`,
      id === 'floor' ? '' : threw,
      small.toFixed(3),
      large.toFixed(2),
      percent(apart),
    ];
  }),
  { left: 2 },
)}
## Collecting

${SOURCES} sources of ${ITEMS} items from servers on this machine, into a fresh database, without pictures. Processor time of the collector's thread, the median of ${timings.rounds} rounds. At most ${MOST.toLocaleString('en-GB')} ms are allowed for collecting.

${table(
  ['What', 'ms', 'apart'],
  timings.collecting.map(({ what, ms, apart }) => [done[what], Math.round(ms), percent(apart)]),
)}
${machineLine(timings.machine)}
`;

/** @param {{rounds: number, only?: readonly string[]}} options */
export async function run({ rounds, only }) {
  installPeers();
  const chosen = only ? subjects.filter(({ id }) => only.includes(id)) : subjects;
  const measured = await paired(chosen, rounds, async (subject, round) => {
    progress(`feed: round ${round + 1} of ${rounds}, ${subject.name}`);
    return measure(subject);
  });
  const readers = chosen.map(({ id, name, peer: of }) => {
    const { fields, threw, small, large } = measured.get(id);
    if (new Set(fields).size > 1) throw new Error(`${name} does not read the same twice.`);
    const version = of && peer(of).version;
    return {
      count: { id, ...(version && { version }), fields: fields[0], threw: threw[0] },
      time: { id, name, small: median(small), large: median(large), apart: spread(large) },
    };
  });
  if (only) {
    for (const { count, time } of readers) console.log({ ...count, ...time });
    return;
  }
  progress('feed: collecting');
  const collecting = [...(await measureCollecting(rounds))].map(([what, values]) => ({
    what,
    ms: median(values),
    apart: spread(values),
  }));
  const result = {
    bench: 'feed',
    date: today(),
    counts: {
      cases: cases.length,
      fields: FIELDS,
      busy: Math.round(busy.length / 1000),
      readers: readers.map(({ count }) => count),
    },
    timings: { rounds, machine: machine(), readers: readers.map(({ time }) => time), collecting },
  };
  writeResult('feed', result, markdown(result));
  const spent = collecting.find(({ what }) => what === 'collect').ms;
  if (spent > MOST) throw new Error(`Collecting took ${Math.round(spent)} ms, more than ${MOST}.`);
}
