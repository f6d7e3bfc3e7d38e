/**
 * Fills a town that nobody has written in yet, the way a real one fills: what was said before comes in by `parvis
 * import`, what is new through the public API, the official reply from the desk.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { conversation, late, official, reported } from './conversation.mjs';

const CLI = fileURLToPath(new URL('../src/node/cli.ts', import.meta.url));
const run = promisify(execFile);
const HOUR = 3_600_000;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** As WordPress writes an instant. */
const stamp = (at) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** The conversation as WordPress would export it. */
const exported = (origin, now) => {
  const comment = ({ id, to = 0, who, hours, waits, text }) =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${escaped(who)}</wp:comment_author>` +
    `<wp:comment_date_gmt>${stamp(now - hours * HOUR)}</wp:comment_date_gmt>` +
    `<wp:comment_content>${escaped(text)}</wp:comment_content><wp:comment_approved>${waits ? 0 : 1}</wp:comment_approved>` +
    `<wp:comment_parent>${to}</wp:comment_parent></wp:comment>`;
  const items = Object.entries(conversation).map(
    ([path, { title, said }]) =>
      `<item><title>${escaped(title)}</title><link>${origin}${path}</link>${said.map(comment).join('')}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`;
};

/** @returns the answer; @throws when it is none of the good ones */
const asked = async (url, { body, ...init } = {}) => {
  const answer = await fetch(url, {
    ...init,
    ...(body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...init.headers },
    }),
  });
  if (!answer.ok)
    throw new Error(`${new URL(url).pathname} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

/** What a text of the thread's pieces says. */
const plain = ({ content }) => content.map(({ text = '' }) => text).join('');

/** Signs a moderator in, as the link in their mail does. @returns their cookie */
export const enter = async ({ desk, invite }, name, service) => {
  const token = new URL(await invite(name, 'moderator', service)).searchParams.get('token');
  const answer = await fetch(`${desk}/s/valmont/form/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: desk, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
};

/** Has nothing been kept in this folder yet? Asked before the town starts. @param {string} data */
export const isNew = (data) => !existsSync(join(data, 'parvis.db'));

/**
 * Fills a town that is new.
 *
 * @param {Awaited<ReturnType<typeof import('./town.mjs').startTown>>} town
 * @param {{data: string, now?: number}} where its folder; `now` in milliseconds
 */
export async function fillTown({ origin, publicUrl, desk, config, invite }, { data, now = Date.now() }) {
  const site = `${publicUrl}s/valmont`;
  const file = join(data, 'conversation.xml');
  writeFileSync(file, exported(origin, now));
  await run(process.execPath, [CLI, 'import', 'wordpress', file, '--config', config]);
  rmSync(file);

  const { page, kind, reason } = reported;
  const { comments } = await asked(`${site}/thread?page=${encodeURIComponent(origin + page)}`);
  const begins = (start) => comments.find((one) => plain(one).startsWith(start)).id;
  const cookie = await enter({ desk, invite }, official.who, official.service);
  await asked(`${desk}/s/valmont/desk/replies`, {
    headers: { origin: desk, cookie },
    body: { act: 'publish', comments: [begins(official.answers)], text: official.text, lang: 'fr' },
  });
  const comment = begins(reported.begins);
  await asked(`${site}/reports`, {
    headers: { origin },
    body: { comment, page: `${origin}${page}#c-${comment}`, kind, reason, goodFaith: true },
  });
  const { page: elsewhere, name, text } = late;
  await asked(`${site}/comments`, {
    headers: { origin },
    body: { page: origin + elsewhere, name, text, lang: 'fr', charter: '1', anyway: true },
  });
}
