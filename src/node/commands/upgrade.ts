/** `parvis upgrade`: names the steps that the database lacks, backs up, makes them. */
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Store } from '../store/store.ts';
import { writeBackup } from './backup.ts';
import type { Call, Command, Outcome } from './command.ts';
import { failed } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { isWatched, told } from './progress.ts';

/** Beside the data, with the step and the minute in its name. */
const backupFile = ({ store, folder }: Config, step: number, now: Date): string => {
  const minute = now.toISOString().replace(/[-:]|\..*/g, '');
  const at = store.engine === 'sqlite' ? dirname(store.name) : folder;
  return join(at, `parvis-step-${step}-${minute}.gz`);
};

async function upgrade(call: Call, config: Config, store: Store): Promise<Outcome> {
  const { upgrade: words, unfinished } = call.language.moves;
  const { whole } = store;
  const passage = await whole.passage();
  if (passage) return failed(unfinished[passage.kind]);
  const from = await whole.schema();
  if (from > whole.knows) return failed(words.newer({ found: from, known: whole.knows }));
  const pending = whole.steps
    .slice(from)
    .map(
      (deeds, i) =>
        '  ' +
        words.step({ step: from + i + 1, adds: deeds.adds.join(', '), changes: deeds.changes.join(', ') }),
    );
  const check = call.switches.has('check');
  if (!pending.length) {
    const line = words.none(from);
    return check ? { code: 0, out: `${line}\n`, err: [] } : told(call, line);
  }
  const lines = [words.pending(pending.length), ...pending];
  if (check) return { code: 0, out: [...lines, words.check, ''].join('\n'), err: [] };
  if (isWatched(call)) for (const line of lines) call.means.say(line);
  // A database that has never been used has nothing to lose.
  const file = call.values.get('backup') ?? backupFile(config, from, new Date());
  const made = from ? await writeBackup(call, store, file) : '';
  if (typeof made !== 'string') return made;
  const { to } = await store.migrate();
  return told(call, ...(made ? [made] : []), words.done({ from, to }));
}

export const upgradeCommand: Command = {
  name: 'upgrade',
  options: { ...configOption, check: 'boolean', backup: 'string', quiet: 'boolean' },
  takes: [0, 0],
  run: (call) =>
    withConfig(call, async (config) => {
      const store = await call.means.openStore(config);
      try {
        return await upgrade(call, config, store);
      } finally {
        await store.close();
      }
    }),
};
