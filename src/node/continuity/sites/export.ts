/**
 * What a site takes along when it leaves: its rows in the format of a backup, which another companion brings into an empty
 * database; its settings; its public conversation for people; its pictures. The folder appears when it is whole.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveFrame } from '../../../html/archive/page.ts';
import type { Site } from '../../../model/site.ts';
import type { Store } from '../../store/store.ts';
import type { Cell, Part, WholeStore } from '../../store/whole.ts';
import { backup } from '../backup.ts';
import type { Progress } from '../backup.ts';
import { SUMS, sha256Of, sumsText, writeWhole } from '../public-archive/sums.ts';
import type { Sum } from '../public-archive/sums.ts';
import { writeArchive } from '../public-archive/write.ts';

/** What the operator did, and what was shut by the machine it leaves, stay there. */
const OPERATORS = 'site_log';
const OPERATORS_SWITCHES: readonly Cell[] = ['suspended', 'moving', 'restored'];

/** The rows of a part that are the site's. @throws for a table of which nobody can say whose its rows are */
function own({ table, columns, rows }: Part, site: string): Part {
  const of = columns.indexOf('site');
  if (of < 0) throw new RangeError(`Rows of ${table} name no site.`);
  const cause = table === 'switch_off' ? columns.indexOf('cause') : -1;
  const names: readonly Cell[] = [site, `${site}/feed`];
  const wanted = (row: readonly Cell[]): boolean =>
    table !== OPERATORS && names.includes(row[of] ?? null) && !OPERATORS_SWITCHES.includes(row[cause] ?? '');
  return { table, columns, rows: rows.filter(wanted) };
}

/** The store, as if it had this site alone. */
const ofSite = (store: Store, site: string): Store => ({
  ...store,
  whole: {
    ...store.whole,
    snapshot: (work): ReturnType<typeof work> =>
      store.whole.snapshot((tables, read) =>
        work(tables, async function* (table, skip) {
          for await (const part of read(table, skip)) {
            const some = own(part, site);
            if (some.rows.length) yield some;
          }
        }),
      ),
  } satisfies WholeStore,
});

/** What is exported beside the rows; each absent for a site that is in no configuration any more. */
export interface Beside {
  readonly site?: Site | undefined;
  readonly frame?: ArchiveFrame | undefined;
  /** The site's settings, as JSON. */
  readonly settings?: string | undefined;
  /** Whole paths of mirrored pictures, by name. */
  readonly pictures: ReadonlyMap<string, string>;
  /** For whoever opens the folder. */
  readonly readme: string;
}

export interface ExportedSite {
  readonly rows: number;
  readonly files: number;
  /** Of all files together. */
  readonly sha256: string;
  readonly byTable: Readonly<Record<string, number>>;
}

const sumOf = async (folder: string, path: string): Promise<Sum> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
};

/** @throws the file system's fault; `ENOTEMPTY` or `EEXIST` when something is there. Nothing is left then */
export async function exportSite(
  store: Store,
  id: string,
  { site, frame, settings, pictures, readme }: Beside,
  folder: string,
  now: number,
  progress: Progress = () => undefined,
): Promise<ExportedSite> {
  // For its owner alone: it holds what the database holds.
  const made = mkdtempSync(`${folder}.part-`);
  try {
    const byTable: Record<string, number> = {};
    const { rows } = await backup(ofSite(store, id), join(made, 'data.gz'), now, (table, count) => {
      if (count) byTable[table] = count;
      progress(table, count);
    });
    if (settings !== undefined) writeWhole(made, 'site.json', settings);
    if (site && frame) {
      const all = { span: {}, days: {}, said: { from: '', to: '' } };
      await writeArchive(store, site, frame, all, join(made, 'archive'));
    }
    if (pictures.size) await mkdir(join(made, 'media'));
    for (const [name, path] of pictures) await copyFile(path, join(made, 'media', name));
    writeWhole(made, 'README.txt', readme);
    const paths = readdirSync(made, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(made.length + 1)
          .replaceAll('\\', '/'),
      );
    const sums: Sum[] = [];
    for (const path of paths) sums.push(await sumOf(made, path));
    const list = sumsText(sums);
    writeWhole(made, SUMS, list);
    renameSync(made, folder);
    return { rows, files: sums.length, sha256: sha256Of(list), byTable };
  } catch (fault) {
    rmSync(made, { recursive: true, force: true });
    throw fault;
  }
}
