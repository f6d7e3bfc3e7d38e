/**
 * A mail scanner opens every link of every mail, again and again, before anybody reads it. Whatever kind of mail it is:
 * no row of the database is another one afterwards.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hours, mailTown } from '../../../support/node/post-office.ts';
import { linkIn } from '../../../support/node/smtp.ts';
import type { Arrived } from '../../../support/node/smtp.ts';
import { newKey, PAGE, statement } from '../../../support/node/town.ts';

const HOUR = 3_600_000;
const people = [
  { email: 'ana@valmont.example', name: 'Ana Petit', comments: 'each' },
  { email: 'digest@valmont.example', comments: 'digest' },
  { email: 'boss@valmont.example', role: 'manager', report: 'weekly' },
];

/** Every address in a mail: in its text, its HTML and its headers. */
const linksOf = ({ text, html, headers }: Arrived): readonly URL[] => {
  const said = [text, html.replaceAll('&amp;', '&'), ...(headers.get('list-unsubscribe') ?? [])].join('\n');
  const found = said.match(/https?:\/\/[^\s"<>]+/g) ?? [];
  return [...new Set(found)].map((link) => new URL(link));
};

test('opening every link of every kind of mail changes no row', async (t) => {
  const at = await mailTown(
    t,
    { people, emergencyWords: ['suicide'] },
    { policy: { calendar: hours, contacts: { emergency: { email: 'night@valmont.example' } } } },
  );
  /** The whole database, table by table. */
  const everything = async () => {
    const all: Record<string, unknown> = {};
    await at.store.whole.snapshot(async (tables, read) => {
      for (const table of tables) {
        const rows: unknown[] = [];
        for await (const part of read(table)) rows.push(part);
        all[table] = structuredClone(rows);
      }
    });
    return all;
  };
  const subjects = new Set<string>();
  let opened = 0;
  /** Reads what has arrived, as a scanner does. */
  const scanned = async (): Promise<readonly Arrived[]> => {
    const mails = await at.mail();
    if (!mails.length) return mails;
    const before = await everything();
    for (const mail of mails) {
      subjects.add(mail.headers.get('subject')![0]!);
      for (let round = 0; round < 2; round++)
        for (const link of linksOf(mail)) {
          if (!/^(?:desk|parvis)\./.test(link.host)) continue;
          const answer = await at.open(link);
          assert.ok(answer.status < 500, `${link.pathname}: ${answer.status}`);
          assert.equal(answer.headers.get('set-cookie'), null);
          await answer.text();
          const surface = link.host.startsWith('desk.') ? at.askDesk : at.ask;
          await surface(link.pathname + link.search, { method: 'HEAD' });
          opened++;
        }
    }
    assert.deepEqual(await everything(), before);
    return mails;
  };
  const later = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      at.clock.pass(HOUR);
      await scanned();
    }
  };

  const cookie = await at.enter('Ana Petit');
  const root = await at.sent({ text: 'Root', email: 'lea@example.org' });
  const check = (await scanned()).find(({ to }) => to[0] === 'lea@example.org')!;
  assert.equal((await at.press(linkIn(check, 'form/email'), { replies: 'yes' })).status, 200);
  await at.decide(cookie, root.comment.id, 'published');
  const reply = await at.sent({ text: 'A reply', parent: root.comment.id });
  await at.decide(cookie, reply.comment.id, 'published');
  await later(2);
  await at.decide(cookie, root.comment.id, 'removed', { statement });
  await at.post({ text: 'Je pense au suicide.' });
  await at.ask('/s/valmont/reports', {
    body: {
      comment: reply.comment.id,
      page: PAGE,
      kind: 'hate',
      reason: 'Hateful.',
      goodFaith: true,
      name: 'Z',
      email: 'z@example.org',
    },
    headers: { 'idempotency-key': newKey() },
  });
  await at.sent({ text: 'This one waits for weeks.' });
  await later(9 * 24);

  t.diagnostic(`${opened} links opened in mails of ${subjects.size} subjects`);
  const said = [...subjects].join('\n');
  for (const kind of [
    /New comment on/,
    /Confirm|Is this your|address/i,
    /published/i,
    /repl/i,
    /removed/i,
    /Urgent/,
    /report/i,
    /week/i,
    /wait/i,
    /closed/i,
  ])
    assert.match(said, kind);
  assert.ok(opened > 40, String(opened));
});
