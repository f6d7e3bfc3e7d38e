/** The results of the feed-page bench as text. */
import { machineLine } from '../kit/machine.mjs';
import { median } from '../kit/median.mjs';
import { table } from '../kit/table.mjs';

const kb = (bytes) => (bytes / 1000).toFixed(1);
const sum = (found) => Object.values(found).reduce((total, count) => total + count, 0);
const requests = ({ own, other }) => (other ? `${own} + **${other}**` : `${own}`);
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** @type {readonly {head: string, means: string, cell: (one: object) => string}[]} */
const columns = [
  {
    head: 'kB of code',
    means: 'scripts, styles and fonts, each file alone, brotli 11; a kB is 1,000 bytes',
    cell: ({ bytes }) => kb(bytes.code),
  },
  {
    head: 'kB of posts',
    means: 'the file or the answers that the posts came in, brotli 11; for plain HTML they are in the page',
    cell: ({ bytes }) => kb(bytes.data),
  },
  {
    head: 'Requests',
    means: 'after the page’s own, pictures included: own host, **+ n** other hosts, when all is drawn',
    cell: ({ after }) => requests(after),
  },
  {
    head: 'Others, unasked',
    means: 'requests to other hosts before the visitor has agreed to anything',
    cell: ({ before }) => `${before.other}`,
  },
  {
    head: 'axe',
    means: 'elements with findings of axe-core, light / dark, best practices included',
    cell: ({ axe }) => `${sum(axe.light)} / ${sum(axe.dark)}`,
  },
  {
    head: 'Elements',
    means: 'in the page and in shadow trees, for 20 posts',
    cell: ({ elements }) => `${elements}`,
  },
  {
    head: 'Kept',
    means: 'cookies and entries in the browser’s stores',
    cell: ({ kept }) => `${kept.length}`,
  },
];

/** The counts as a table, for README and for the results. */
export const countsTable = ({ subjects }) =>
  table(
    ['', ...columns.map(({ head }) => head)],
    subjects.map((one) => [`${one.name} ${one.version}`.trim(), ...columns.map(({ cell }) => cell(one))]),
  );

export const legend = () => columns.map(({ head, means }) => `- **${head}**: ${means}.`).join('\n');

/** Where a peer is better than we are; computed, so that it cannot be forgotten. */
export function better({ subjects, timings }) {
  const ours = subjects.filter(({ id }) => id.startsWith('parvis'));
  const peers = subjects.filter(({ id }) => !id.startsWith('parvis') && id !== 'floor');
  const name = (found, figure) => found.map((one) => `${one.name} (${figure(one)})`).join(', ');
  const say = (what, figure, shown = figure) => {
    const least = Math.min(...ours.map(figure));
    const found = peers.filter((one) => figure(one) < least);
    return found.length ? `${what} than any of ours: ${name(found, shown)}.` : '';
  };
  const scripts = new Map(timings.subjects.map(({ id, script }) => [id, script]));
  return (
    [
      say(
        'Less code',
        ({ bytes }) => bytes.code,
        ({ bytes }) => `${kb(bytes.code)} kB`,
      ),
      say('Fewer elements', ({ elements }) => elements),
      say('Fewer requests', ({ after }) => after.own + after.other),
      say(
        'Less script time',
        ({ id }) => scripts.get(id),
        ({ id }) => `${ms(scripts.get(id))} ms`,
      ),
    ]
      .filter(Boolean)
      .join(' ') || 'By these columns no peer is better than the best of ours; plain HTML is.'
  );
}

const rules = ({ subjects }) => {
  const lines = subjects.flatMap(({ name, axe }) => {
    const all = Object.keys({ ...axe.dark, ...axe.light });
    return all.length
      ? [
          `- ${name}: ${all.map((rule) => `${rule} (${axe.light[rule] ?? 0} / ${axe.dark[rule] ?? 0})`).join(', ')}`,
        ]
      : [];
  });
  return lines.length ? `Findings of axe-core, light / dark:\n\n${lines.join('\n')}\n\n` : '';
};

const hosts = ({ subjects }) =>
  subjects
    .filter(({ after }) => after.hosts.length)
    .map(
      ({ name, after, before }) =>
        `- ${name}: ${after.hosts.join(', ')}${before.other ? '' : ' (after the visitor agreed)'}`,
    )
    .join('\n');

/** Rounds that lie further apart than this, in half of the rows, were disturbed. */
const DISTURBED = 0.5;
const quiet = ({ timings }) => median(timings.subjects.map(({ apart }) => apart)) <= DISTURBED;

/** The whole of bench/results/feed-page.md. */
export const markdown = (result) => `# A page with a feed, beside others

${result.date}. Chromium ${result.with.chromium}, axe-core ${result.with.axe}. One page with the same 20 posts, five of them with a picture; the networks' answers are recorded ones, and no real network is asked. \`node bench/run.mjs feed-page\` measures it again; [docs/bench.md](../../docs/bench.md#feed-page) says how.

${countsTable(result)}
${legend()}

${better(result)}

## Who, and how

${result.subjects.map(({ name, licence, note }) => `- **${name}** (${licence}). ${note}`).join('\n')}

Other hosts that were asked:

${hosts(result)}

${rules(result)}## Time

${table(
  ['', 'script ms', 'all tasks ms', 'apart'],
  result.timings.subjects.map(({ id, script, tasks, apart }) => [
    result.subjects.find((one) => one.id === id).name,
    ms(script),
    ms(tasks),
    `${Math.round(apart * 100)} %`,
  ]),
)}
On a processor made four times slower, from an empty cache, until all is drawn and the page was scrolled through once; ${result.timings.rounds} rounds, median, "apart" is how far the rounds of all tasks lie from one another. Only figures of one run can be compared.${quiet(result) ? '' : ' **The machine was busy with other things: these times say little.**'}

${machineLine(result.timings.machine, result.with.chromium)}
`;
