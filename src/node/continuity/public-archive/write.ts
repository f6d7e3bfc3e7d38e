/**
 * Writes the public conversation of a site into a folder: lines for machines, a table, a page for each thread, checksums.
 * The same data give the same bytes: nothing in it says when it was made, or where. The folder appears when it is whole.
 */
import { mkdtempSync, renameSync, rmSync, chmodSync } from 'node:fs';
import { archiveIndexPage, archivedThreadPage } from '../../../html/archive/page.ts';
import type { ArchiveEntry, ArchiveFrame } from '../../../html/archive/page.ts';
import { archiveStyle } from '../../../html/archive/style.ts';
import { CSV_MARK, csvRow } from '../../../html/csv.ts';
import { write } from '../../../html/html.ts';
import type { Site } from '../../../model/site.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Store } from '../../store/store.ts';
import { conversation } from './conversation.ts';
import type { Span } from './conversation.ts';
import { COLUMNS, charterText, commentCells, commentLine, threadLine } from './records.ts';
import { MANIFEST, SUMS, begin, sha256Of, sumsText, writeWhole } from './sums.ts';
import type { Sum } from './sums.ts';

/** Threads asked for at once. */
const STEP = 200;

/** What was asked for; days as `YYYY-MM-DD`, for the manifest, and in words, for people. */
export interface Wanted {
  readonly span: Span;
  readonly days: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly said: { readonly from: string; readonly to: string };
  /** One thread alone. */
  readonly thread?: Thread | undefined;
}

/** What was written. */
export interface Archived {
  readonly threads: number;
  readonly comments: number;
  readonly placeholders: number;
  readonly files: number;
  /** Of all files together: whoever notes it down knows the archive again. */
  readonly sha256: string;
}

async function* threadsOf(store: Store, site: string, only: Thread | undefined): AsyncGenerator<Thread> {
  if (only) {
    yield only;
    return;
  }
  for (let after = '', some = STEP; some === STEP;) {
    const threads = await store.addresses.list(site, after, STEP);
    yield* threads;
    some = threads.length;
    after = threads.at(-1)?.id ?? '';
  }
}

/** A name that every file system takes, and that no two threads share. */
const fileOf = (id: string): string => `${sha256Of(id).slice(0, 20)}.html`;

/** @throws the file system's fault; `ENOTEMPTY` or `EEXIST` when something is there. Nothing is left then */
export async function writeArchive(
  store: Store,
  site: Site,
  frame: ArchiveFrame,
  { span, days, said, thread: only }: Wanted,
  folder: string,
): Promise<Archived> {
  const made = mkdtempSync(`${folder}.part-`);
  try {
    const sums: Sum[] = [];
    const entries: ArchiveEntry[] = [];
    const versions = new Map<string, number>();
    const [threads, comments, table] = ['threads.jsonl', 'comments.jsonl', 'comments.csv'].map((path) =>
      begin(made, path),
    );
    table!.add(CSV_MARK + csvRow(COLUMNS));
    let placeholders = 0;
    for await (const thread of threadsOf(store, site.id, only)) {
      const told = await conversation(store, site, thread.id, span);
      const inSpan = told.filter(({ view, outside }) => view.state === 'published' && !outside);
      const count = inSpan.length;
      if (!count) continue;
      placeholders += told.filter(({ view }) => view.state !== 'published').length;
      threads!.add(threadLine(thread, told));
      for (const one of told) {
        comments!.add(commentLine(thread, one));
        table!.add(csvRow(commentCells(thread, one)));
      }
      for (const { charter = '' } of inSpan) versions.set(charter, (versions.get(charter) ?? 0) + 1);
      const shown = { url: thread.canonical, title: thread.title ?? '', lang: thread.lang };
      const outside = new Set(told.filter((one) => one.outside).map(({ view }) => view.id));
      const page = archivedThreadPage(frame, { ...shown, outside, comments: told.map(({ view }) => view) });
      const file = fileOf(thread.id);
      sums.push(writeWhole(made, `html/${file}`, write(page) + '\n'));
      entries.push({ file, url: shown.url, title: shown.title, comments: count });
    }
    sums.push(...[threads!, comments!, table!].map((file) => file.end()));
    const sorted = new Map([...versions].sort(([a], [b]) => (a < b ? -1 : 1)));
    sums.push(writeWhole(made, 'charter.json', charterText(site, sorted)));
    const { version = '', text } = site.policy.charter;
    const index = archiveIndexPage(frame, {
      ...said,
      entries: entries.sort((a, b) => (a.url < b.url ? -1 : 1)),
      charter: text === undefined ? undefined : { version, text: textToSegments(text) },
      versions: [...sorted],
    });
    sums.push(writeWhole(made, 'html/index.html', write(index) + '\n'));
    sums.push(writeWhole(made, 'html/archive.css', archiveStyle));
    const list = sumsText(sums);
    const sha256 = sha256Of(list);
    const total = entries.reduce((sum, { comments: some }) => sum + some, 0);
    writeWhole(made, SUMS, list);
    const manifest = {
      ...{ format: 'parvis-archive', version: 1 },
      site: { id: site.id, name: site.name, url: site.url },
      ...(only ? { page: only.canonical } : {}),
      ...{ ...days },
      counts: { threads: entries.length, comments: total, placeholders },
      files: sums.sort((a, b) => (a.path < b.path ? -1 : 1)),
      sha256,
    };
    writeWhole(made, MANIFEST, JSON.stringify(manifest, null, 2) + '\n');
    chmodSync(made, 0o755);
    renameSync(made, folder);
    return { threads: entries.length, comments: total, placeholders, files: sums.length, sha256 };
  } catch (fault) {
    rmSync(made, { recursive: true, force: true });
    throw fault;
  }
}
