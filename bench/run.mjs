/**
 * The benches: what Parvis claims beside others, measured by the same code for all.
 *
 *   node bench/run.mjs                    lists them
 *   node bench/run.mjs share --rounds 5   runs one
 *   node bench/run.mjs all                runs all
 *   node bench/run.mjs share --only ID    measures some subjects and prints what it finds; with --keep it takes the
 *                                         place of their rows in the kept results
 *
 * Results go to bench/results. docs/bench.md says what is measured, and how to add a peer.
 */
import { parseArgs } from 'node:util';
import { benches } from './benches.mjs';
import { progress } from './kit/progress.mjs';

/** @returns {{names: string[], rounds: number, only?: string[], keep?: true} | {wrong: string}} what a command line asks for */
export function asked(args, known = Object.keys(benches)) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '5' },
        only: { type: 'string' },
        keep: { type: 'boolean' },
      },
    });
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > 100)
      return { wrong: `--rounds takes a number from 1 to 100, not "${values.rounds}".` };
    const stranger = positionals.find((name) => name !== 'all' && !known.includes(name));
    if (stranger !== undefined)
      return { wrong: `There is no bench "${stranger}". There are: ${known.join(', ')}, all.` };
    const only = values.only?.split(',').filter(Boolean);
    return {
      names: positionals.includes('all') ? [...known] : [...new Set(positionals)],
      rounds,
      ...(only?.length && { only }),
      ...(values.keep && { keep: true }),
      ...(values.keep && { keep: true }),
    };
  } catch (fault) {
    return { wrong: fault.message };
  }
}

if (import.meta.main) {
  const { names, rounds, only, keep, wrong } = asked(process.argv.slice(2));
  if (wrong !== undefined) {
    console.error(wrong);
    process.exit(2);
  }
  if (!names.length)
    for (const [name, { about }] of Object.entries(benches)) console.log(`${name.padEnd(10)} ${about}`);
  for (const name of names)
    try {
      await (await benches[name].load()).run({ rounds, ...(only && { only }), ...(keep && { keep }) });
      progress('');
      if (!only || keep) console.log(`${name}: written to bench/results/${name}.md`);
    } catch (fault) {
      progress('');
      console.error(`${name}: ${fault.message}`);
      process.exitCode = 1;
    }
}
