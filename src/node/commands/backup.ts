/** `parvis backup FILE`: everything, in one file, while the companion serves. */
import { backup } from '../continuity/backup.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Outcome } from './command.ts';
import { failed } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { progressOf, told } from './progress.ts';
import type { Store } from '../store/store.ts';

/** The system's codes for a file that cannot be written. */
const UNWRITTEN = /^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|NOSPC|DQUOT|NAMETOOLONG|INVAL)$/;

/** Writes a backup of an open store. @returns the line that says so, or how it failed */
export async function writeBackup(call: Call, store: Store, file: string): Promise<string | Outcome> {
  const { cli, moves } = call.language;
  if (await store.whole.passage()) return failed(moves.unfinished[(await store.whole.passage())!.kind]);
  if (!(await store.whole.schema())) return failed(moves.backup.noSchema);
  try {
    const { rows, sha256 } = await backup(store, file, Date.now(), progressOf(call));
    return moves.backup.made({ file: shown(file), rows, sha256 });
  } catch (fault) {
    const { code = '', name } = fault as { code?: string; name?: string };
    if (code === 'EEXIST') return failed(cli.error.exists(shown(file)));
    if (UNWRITTEN.test(code)) return failed(cli.error.notWritten(shown(file)));
    if (name === 'StoreTooNew') return failed(cli.serve.newerStore);
    throw fault;
  }
}

export const backupCommand: Command = {
  name: 'backup',
  options: { ...configOption, quiet: 'boolean' },
  takes: [1, 1],
  run: (call) =>
    withConfig(call, async (config) => {
      const store = await call.means.openStore(config);
      try {
        const made = await writeBackup(call, store, call.positionals[0]!);
        return typeof made === 'string' ? told(call, made) : made;
      } finally {
        await store.close();
      }
    }),
};
