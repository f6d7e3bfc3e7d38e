/** The results of the share bench as text: one table of counts, its legend, the notes, and the times by themselves. */
import { machineLine } from '../kit/machine.mjs';
import { median } from '../kit/median.mjs';
import { table } from '../kit/table.mjs';
import { columns } from './columns.mjs';

/** The counts as a table; the same for README and for the results. */
export const countsTable = ({ subjects }) =>
  table(
    ['', ...columns.map(({ head }) => head)],
    subjects.map((one) => [`${one.name} ${one.version}`, ...columns.map(({ cell }) => cell(one))]),
  );

/** What each column means. */
export const legend = () => columns.map(({ head, means }) => `- **${head}**: ${means}.`).join('\n');

const notes = ({ subjects }) =>
  subjects.map(({ name, licence, note }) => `- **${name}** (${licence}). ${note}`).join('\n');

const hosts = ({ subjects }) => {
  const lines = subjects.flatMap(({ name, requests: { load, open, copy } }) => {
    const all = [...new Set([load, open, copy].flatMap((one) => one.hosts))];
    return all.length ? [`- ${name}: ${all.join(', ')}`] : [];
  });
  return lines.length ? `Other hosts that were asked:\n\n${lines.join('\n')}\n` : '';
};

const rules = ({ subjects }) => {
  const lines = subjects.flatMap(({ name, axe }) => {
    const all = Object.entries({ ...axe.dark, ...axe.light });
    return all.length
      ? [
          `- ${name}: ${all.map(([rule]) => `${rule} (${axe.light[rule] ?? 0} / ${axe.dark[rule] ?? 0})`).join(', ')}`,
        ]
      : [];
  });
  return lines.length ? `Findings of axe-core, light / dark:\n\n${lines.join('\n')}\n` : '';
};

/** Rounds that lie further apart than this, in half of the rows, were disturbed. */
const DISTURBED = 0.5;
const quiet = ({ subjects }) => median(subjects.map(({ apart }) => apart)) <= DISTURBED;

const times = ({ subjects, timings, with: { chromium } }) => {
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  return `${table(
    ['', 'ms', 'apart', '× plain links'],
    timings.subjects.map(({ id, ms, apart, overFloor }) => [
      names.get(id),
      ms.toFixed(0),
      `${Math.round(apart * 100)} %`,
      overFloor.toFixed(2),
    ]),
  )}
Until all controls are drawn and the page has loaded, from an empty cache over loopback; ${timings.rounds} rounds, median; the last column is the median of the ratios to six plain links in the same round (${timings.floor.ms.toFixed(0)} ms). Only ratios of one run can be compared. share-menu is not here: it draws when somebody opens it.${quiet(timings) ? '' : ' **The machine was busy with other things: these times say little.**'}

${machineLine(timings.machine, chromium)}
`;
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names, each once, the options of a subject being its own. */
const named = (found, figure) =>
  list.format(
    found
      .filter(({ name }) => !name.endsWith(', with options'))
      .map((one) => (figure ? `${one.name} (${figure(one)})` : one.name)),
  );

/** Where a peer is better than we are, in one paragraph: computed, so that it cannot be forgotten. */
export function better({ subjects, own }) {
  const kb = ({ bytes }) => bytes.total / 1000;
  const asks = ({ requests: { load } }) => load.own + load.other;
  const others = subjects.filter(({ id }) => !id.startsWith('parvis-'));
  const ours = subjects.filter((one) => !others.includes(one));
  const lightest = Math.min(...ours.map(kb));
  const lighter = others.filter((one) => kb(one) < lightest).sort((one, other) => kb(one) - kb(other));
  const bare = lighter.filter(({ look }) => look === 'author');
  const most = Math.max(...ours.map(asks));
  const fewer = others.filter((one) => asks(one) < most);
  return [
    lighter.length
      ? `Lighter than our ${lightest.toFixed(1)} kB: ${named(lighter, (one) => kb(one).toFixed(1))}${bare.length ? `, of which ${named(bare)} ${bare.length > 1 ? 'leave' : 'leaves'} the look to the author` : ''}.`
      : `Nobody here is lighter than our ${lightest.toFixed(1)} kB.`,
    fewer.length ? `Fewer requests than the ${most} of our loader: ${named(fewer, asks)}.` : '',
    `Not in the table, but in their READMEs: Shariff speaks 25 languages and has 24 services, Shareon has 23 buttons, share-menu 37 targets; Parvis speaks ${own.languages} languages and has ${own.networks} networks.`,
    'One browser was used, no screen reader and no telephone.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The whole of bench/results/share.md. */
export const markdown = (result) => `# The share line beside others

${result.date}. Chromium ${result.with.chromium}, axe-core ${result.with.axe}. Everybody stands on the same page, with the same six networks where they have them, placed as their own documentation says. \`node bench/run.mjs share\` measures it again; [docs/bench.md](../../docs/bench.md) says how.

${countsTable(result)}
${legend()}

## Who, and how

${notes(result)}

${hosts(result)}
${rules(result)}
## Where others are better

${better(result)}

## Time

${times(result)}`;
