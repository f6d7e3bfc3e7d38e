/** The pages of an archive: one for each page that was discussed, and one that lists them. Links lead within the folder. */
import type { Segment } from '../../model/text/segment.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { ThreadComment } from '../../model/wire/thread.ts';
import type { ArchiveTerms, CommentsTerms } from '../../words/terms.ts';
import { commentArticle } from '../comment.ts';
import { html } from '../html.ts';
import type { Hole, Html } from '../html.ts';
import { OWN, paragraphs } from '../text.ts';
import type { Moment } from '../time.ts';

/** What all pages need. */
export interface ArchiveFrame {
  readonly site: { readonly name: string; readonly url: string };
  readonly moment: Moment;
  readonly words: ArchiveTerms;
  readonly comments: CommentsTerms;
}

/** One page that was discussed. */
export interface ArchivedThread {
  readonly url: string;
  /** '' for a page whose title is not known. */
  readonly title: string;
  readonly lang?: string | undefined;
  /** Oldest first. */
  readonly comments: readonly ThreadComment[];
  /** Ids of those that stand outside of the period. */
  readonly outside: ReadonlySet<string>;
}

/** A line of the list. */
export interface ArchiveEntry {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly comments: number;
}

/** What the list says beside. */
export interface ArchiveIndex {
  /** Days in words; '' where the archive has no such end. */
  readonly from: string;
  readonly to: string;
  readonly entries: readonly ArchiveEntry[];
  readonly charter?: { readonly version: string; readonly text: readonly Segment[] } | undefined;
  /** How many comments were sent under which version; '' = none is known. */
  readonly versions: readonly (readonly [string, number])[];
}

const page = ({ moment }: ArchiveFrame, title: string, body: Hole): Html =>
  html`<!doctype html>
    <html lang="${moment.lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="archive.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;

/** The page of a thread. */
export function archivedThreadPage(frame: ArchiveFrame, thread: ArchivedThread): Html {
  const { words, comments: terms, moment } = frame;
  const title = cleanLine(thread.title) || thread.url;
  const byId = new Map(thread.comments.map((comment) => [comment.id, comment]));
  const article = (comment: ThreadComment, level: 1 | 2): Html =>
    html`${commentArticle(comment, terms, moment, { level, to: byId.get(comment.replyTo ?? comment.parent ?? '') })}
    ${thread.outside.has(comment.id) && html`<p class="hint">${words.earlier}</p>`}`;
  const repliesOf = (id: string): readonly ThreadComment[] =>
    thread.comments.filter(({ parent }) => parent === id);
  const roots = thread.comments.filter(({ parent }) => parent === undefined || !byId.has(parent));
  return page(
    frame,
    `${title} – ${cleanLine(frame.site.name)}`,
    html`<p class="way"><a href="index.html">${words.all}</a></p>
      <h1 lang="${thread.lang}">${title}</h1>
      <p class="address">${words.page} <a href="${thread.url}">${thread.url}</a></p>
      <ol class="parvis-roots">
        ${roots.map((root) => {
          const replies = repliesOf(root.id);
          return html`<li>
            ${article(root, 1)}
            ${
              replies.length > 0 &&
              html`<ol class="parvis-replies">
                ${replies.map((reply) => html`<li>${article(reply, 2)}</li>`)}
              </ol>`
            }
          </li>`;
        })}
      </ol>`,
  );
}

/** The list of all, with the charter and the ways to the data. */
export function archiveIndexPage(frame: ArchiveFrame, index: ArchiveIndex): Html {
  const { words, site } = frame;
  const { from, to, entries, charter, versions } = index;
  const title = words.title(cleanLine(site.name));
  const { files } = words;
  return page(
    frame,
    title,
    html`<h1>${title}</h1>
      <p>${words.lead} ${from && words.from(from)} ${to && words.to(to)}</p>
      <p class="address"><a href="${site.url}">${site.url}</a></p>
      <h2>${words.conversations}</h2>
      <ol class="pages">
        ${entries.map(
          (entry) =>
            html`<li>
              <a href="${entry.file}">${cleanLine(entry.title) || entry.url}</a>
              ${cleanLine(entry.title) && html`<p class="address">${entry.url}</p>`}
              <p class="count">${words.comments(entry.comments)}</p>
            </li>`,
        )}
      </ol>
      <h2>${words.charter}</h2>
      ${
        charter &&
        html`${charter.version && html`<p class="hint">${words.version(charter.version)}</p>`}
          <div class="charter">${paragraphs(charter.text, OWN)}</div>`
      }
      <ul class="hint">
        ${versions.map(
          ([version, count]) =>
            html`<li>${version ? words.sentUnder({ version, count }) : words.sentUnderNone(count)}</li>`,
        )}
      </ul>
      <h2>${words.data}</h2>
      <ul class="files">
        <li><a href="../threads.jsonl">${files.threads}</a></li>
        <li><a href="../comments.jsonl">${files.comments}</a></li>
        <li><a href="../comments.csv">${files.table}</a></li>
        <li><a href="../charter.json">${files.charter}</a></li>
        <li><a href="../SHA256SUMS">${files.sums}</a></li>
      </ul>`,
  );
}
