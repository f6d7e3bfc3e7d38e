/**
 * One subject in a process of its own: how many fields of the cases it gets right, what it costs. Argument: its id.
 * Prints one line of JSON.
 */
import process from 'node:process';
import { busy, cases } from './cases.mjs';
import { subjects } from './subjects.mjs';

/** Is one of the values that a reader offers the right one? */
const isRight = (field, wanted, offered) =>
  offered.some((each) =>
    field === 'date'
      ? each !== undefined && Date.parse(each) === Date.parse(wanted)
      : field === 'title'
        ? typeof each === 'string' && each.trim() === wanted
        : each !== undefined && String(each) === wanted,
  );

/** Fields of a case that are right: items are found by any of their fields, in their order. */
const right = ({ items }, found) => {
  let from = 0;
  return items.reduce((sum, wanted) => {
    const scores = found
      .slice(from)
      .map(
        (each) => Object.entries(wanted).filter(([field, want]) => isRight(field, want, each[field])).length,
      );
    const best = Math.max(0, ...scores);
    if (best > 0) from += scores.indexOf(best) + 1;
    return sum + best;
  }, 0);
};

const subject = subjects.find(({ id }) => id === process.argv[2]);
const { parse, items } = await subject.load();

let fields = 0;
let threw = 0;
for (const each of cases) {
  try {
    const found = await parse(each.bytes);
    fields += items ? right(each, items(found)) : 0;
  } catch {
    threw++;
  }
}

/** Milliseconds of processor time of one call, after a warm-up. */
const cost = async (work, times) => {
  for (let n = 0; n < times / 5; n++) await work();
  const before = process.threadCpuUsage();
  for (let n = 0; n < times; n++) await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / times;
};
const small = await cost(() => parse(cases[0].bytes), 500);
const large = await cost(() => parse(busy), 40);
process.stdout.write(JSON.stringify({ fields, threw, small, large }));
