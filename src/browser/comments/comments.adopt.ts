/** A thread read back from what `src/html/thread.ts` wrote into the light DOM. */
import { isProblem } from '../../model/failure.ts';
import { html } from 'lit';
import { bare } from '../../model/wire/bare.ts';
import { readThread } from '../../model/wire/thread-reading.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';
import { hostsIn } from '../kit/host.ts';
import { data, figure, instantOf, part, segmentsOf, wordsOf } from '../kit/adopt.ts';
import type { Reading } from './reader.ts';
import type { Sentence } from '../kit/sentence.ts';

const comment = (article: Element): unknown => {
  const body = data(article, 'body');
  const by = data(article, 'gone-by');
  const content = part(article, 'e-content');
  return {
    id: data(article, 'id'),
    parent: data(article, 'parent'),
    replyTo: data(article, 'reply-to'),
    state: data(article, 'state'),
    author: {
      name: wordsOf(article, 'p-name'),
      official: body && { body, service: data(article, 'service'), role: data(article, 'role') },
    },
    content: segmentsOf(content),
    lang: content?.getAttribute('lang'),
    receivedAt: instantOf(article, 'dt-published'),
    editedAt: instantOf(article, 'dt-updated'),
    tombstone: by && { by, at: instantOf(article, 'parvis-gone-at'), ref: data(article, 'gone-ref') },
    replies: figure(article, 'replies'),
    more: data(article, 'more'),
    votes: { up: figure(article, 'up'), down: figure(article, 'down') },
    url: part(article, 'u-url')?.getAttribute('href'),
  };
};

const sentence = (element: Element | null): Sentence | undefined => {
  const time = element?.querySelector('time');
  return (
    (element && [
      (time ? time.previousSibling : element)?.textContent ?? '',
      time?.getAttribute('datetime') ?? '',
      time?.nextSibling?.textContent ?? '',
    ]) ??
    undefined
  );
};

/**
 * @param section the `.parvis-comments` of the page
 * @param reading takes what only the server's words say
 * @returns the thread; undefined when it cannot be read, and stays a fallback
 */
export async function adopt(section: Element, reading: Reading): Promise<ThreadReading | undefined> {
  await hostsIn([...section.querySelectorAll('a')].join());
  const can = data(section, 'can')?.split(' ') ?? [];
  const page = readThread({
    wire: data(section, 'wire'),
    id: data(section, 'id'),
    address: data(section, 'address'),
    counts: { public: figure(section, 'count') },
    policy: { mode: data(section, 'mode'), open: data(section, 'open') === 'true' },
    capabilities: Object.fromEntries(can.map((name) => [name, true])),
    sort: data(section, 'sort'),
    comments: [...section.querySelectorAll('article')].map(comment),
    next: data(section, 'next'),
    cursor: data(section, 'cursor'),
    serverTime: data(section, 'server-time'),
  });
  if (isProblem(page)) return undefined;
  reading.partial = true;
  reading.closing = sentence(part(section, 'parvis-closed'));
  const own = part(section, 'parvis-page')?.querySelector('a');
  if (own) reading.own = html`<p part="page"><a part="link" href=${own.href}>${own.textContent}</a></p>`;
  reading.zone = data(section, 'zone');
  // All that the server wrote is shown.
  reading.most = Infinity;
  for (const { id } of page.comments) reading.unfolded.add(id);
  // The rules are asked for when somebody wants to write.
  return bare(page, { open: data(section, 'open') === 'true' });
}

export { handOver } from '../kit/adopt.ts';
