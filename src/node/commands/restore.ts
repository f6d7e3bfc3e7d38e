/** `parvis restore FILE`: brings a backup back, and erases again what was erased since it was made. */
import { eraseListed } from '../comments/records/erase.ts';
import type { Config } from '../config/config.ts';
import { erasedFile, noteErasure, readErasures } from '../continuity/erased.ts';
import type { Erasures } from '../continuity/erased.ts';
import { checkArchive, refusal, restore } from '../continuity/restore.ts';
import type { Checked } from '../continuity/restore.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Outcome } from './command.ts';
import { failed } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { momentText } from './dates.ts';
import { progressOf, told } from './progress.ts';

/** The list of erasures that counts, and what is to be said of it. */
function listFor(call: Call, config: Config): Erasures | string {
  const file = call.values.get('erased') ?? erasedFile(config);
  try {
    const list = readErasures(file);
    if (list) return list;
    return call.values.has('erased')
      ? call.language.cli.error.unreadable(shown(file))
      : { erasures: [], lost: 0 };
  } catch {
    return call.language.cli.error.unreadable(shown(file));
  }
}

/** Erases again, and keeps the list for the next time. @returns ids of sites that the configuration does not have */
async function eraseAgain(store: Store, config: Config, list: Erasures): Promise<ReadonlySet<string>> {
  const own = erasedFile(config);
  // By the whole line: what people took back themselves bears one reference for all.
  const noted = new Set(readErasures(own)?.erasures.map((one) => JSON.stringify(one)));
  const unknown = new Set<string>();
  for (const erasure of list.erasures) {
    if (!noted.has(JSON.stringify(erasure))) noteErasure(own, erasure);
    const found = config.sites.find(({ site }) => site.id === erasure.site);
    if (found) await eraseListed(store, found.site, erasure, Date.now());
    else unknown.add(erasure.site);
  }
  return unknown;
}

async function bring(call: Call, config: Config, file: string, checked: Checked): Promise<Outcome> {
  const words = call.language.moves.restore;
  const list = listFor(call, config);
  if (typeof list === 'string') return failed(list);
  const store = await call.means.openStore(config);
  try {
    const why = await refusal(store, checked);
    if (why) return failed(words.why[why](shown(file)));
    let unknown: ReadonlySet<string> = new Set();
    await restore(store, file, checked, {
      pauseMail: config.sites.map(({ site }) => site.id),
      after: async () => void (unknown = await eraseAgain(store, config, list)),
      progress: progressOf(call),
    });
    const rows = [...checked.tables.values()].reduce((sum, table) => sum + table.rows, 0);
    const date = momentText(checked.head.madeAt, call.language, config.sites[0]!.site);
    const listName = shown(call.values.get('erased') ?? erasedFile(config));
    const outcome = told(
      call,
      words.done({ rows, date }),
      list.erasures.length ? words.erased(list.erasures.length - unknown.size) : words.noList(listName),
      words.people,
      words.secret,
      ...config.sites.map(({ site }) => call.language.moves.mail.paused(site.id)),
    );
    const warnings = [
      ...(list.lost ? [words.lostLines({ file: listName, count: list.lost })] : []),
      ...[...unknown].map((site) => words.unknownSite(shown(site))),
    ];
    return { ...outcome, err: warnings };
  } finally {
    await store.close();
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  options: { ...configOption, erased: 'string', quiet: 'boolean' },
  takes: [1, 1],
  run: (call) =>
    withConfig(call, async (config) => {
      const file = call.positionals[0]!;
      try {
        return await bring(call, config, file, await checkArchive(file));
      } catch (fault) {
        if ((fault as Error).name !== 'Damaged') throw fault;
        const { why } = fault as Error & { why: keyof typeof call.language.moves.restore.why };
        return failed(call.language.moves.restore.why[why](shown(file)));
      }
    }),
};
