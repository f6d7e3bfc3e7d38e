/** `parvis sites export SITE FOLDER`: everything that a site can take along. The screen shows figures alone. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportSite as writeExport } from '../../continuity/sites/export.ts';
import type { Config, SiteConfig } from '../../config/config.ts';
import { picturesOf } from '../../feed/leave.ts';
import type { FeedFolders } from '../../feed/leave.ts';
import type { CliSitesTerms } from '../../../words/terms.ts';
import { archiveFrame } from '../archive-words.ts';
import { shown } from '../arguments.ts';
import type { Call, Outcome } from '../command.ts';
import { failed } from '../command.ts';
import { progressOf, told } from '../progress.ts';
import { goneNow } from '../site.ts';
import { configured, withStore } from './with-store.ts';

/** The system's codes for a folder that cannot be written. */
const UNWRITTEN = /^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|NOSPC|DQUOT|NAMETOOLONG|INVAL)$/;

/** Where the feed's files of a site are; by the usual places for one that is in no configuration any more. */
export function foldersOf(config: Config, id: string): FeedFolders {
  const known = configured(config, id)?.feed;
  if (known) return known;
  // Beside the file that described it: one of several, or the only one.
  const [one, other] = [['sites'], []].map((inside) => resolve(config.folder, ...inside, 'media', id));
  return { media: existsSync(one!) ? one! : other! };
}

/** The site's settings as a file of their own. Secrets never stand in them. */
function settingsOf({ file, site }: SiteConfig): string {
  const value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as Record<string, unknown>;
  const own = Object.hasOwn(value, 'publicUrl') ? value['site'] : value;
  return JSON.stringify({ ...(own as object), id: site.id }, null, 2) + '\n';
}

/** What stands in the folder, for whoever opens it. */
const readmeOf = (words: CliSitesTerms['readme'], id: string, settings: boolean): string =>
  [words.heading(id), '', ...words.data, ...(settings ? words.settings : []), ...words.end, ''].join('\n');

export const exportSite = (call: Call, id: string): Promise<Outcome> =>
  withStore(call, async (store, config) => {
    const { sites: words, cli } = call.language;
    const one = configured(config, id);
    const folder = resolve(call.positionals[2] ?? '');
    const gone = await goneNow(call, store, id);
    if (gone) return gone;
    if (!one && !(await store.hosting.known()).includes(id)) return failed(words.unknown(shown(id)));
    if (existsSync(folder)) return failed(cli.error.exists(shown(folder)));
    const beside = {
      ...(one && { site: one.site, frame: archiveFrame(one.site), settings: settingsOf(one) }),
      pictures: await picturesOf(foldersOf(config, id)),
      readme: readmeOf(words.readme, id, one !== undefined),
    };
    try {
      const now = Date.now();
      const made = await writeExport(store, id, beside, folder, now, progressOf(call));
      const { rows, files, sha256, byTable } = made;
      const at = new Date(now).toISOString();
      await store.write((tx) =>
        tx.noteSite(id, { act: 'export', at, reason: '', hide: false, rows: byTable }),
      );
      return told(
        call,
        words.exported({ folder: shown(folder), rows, files }),
        words.sum(sha256),
        ...(one ? [] : [words.noArchive]),
      );
    } catch (fault) {
      const { code = '' } = fault as { code?: string };
      if (UNWRITTEN.test(code)) return failed(cli.error.notWritten(shown(folder)));
      if (code === 'EEXIST' || code === 'ENOTEMPTY') return failed(cli.error.exists(shown(folder)));
      throw fault;
    }
  });
