/** The outbox: nothing is lost, whatever fails; nothing is sent that must not be; sites do not meet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personOf } from '../../../../src/node/comments/notices/deps.ts';
import { sendDue } from '../../../../src/node/comments/notices/send.ts';
import type { Message, Sent } from '../../../../src/node/mail/message.ts';
import { noticeDeps } from '../../../../src/node/routes/notice-deps.ts';
import { startPostgres, withoutPostgres } from '../../../support/postgres.mjs';
import { mailTown } from '../../../support/node/post-office.ts';
import { newKey } from '../../../support/node/town.ts';

const MINUTE = 60_000;
const ana = { email: 'ana@valmont.example', comments: 'each' };
const on = () => new AbortController().signal;

test('what the server does not take now comes again, at growing intervals, under the same id, and is given up after three days', async (t) => {
  const at = await mailTown(t, { people: [ana] });
  at.server.refuse = { code: 451, at: 'data' };
  await at.sent();
  const tries: number[] = [];
  const start = at.clock.now();
  for (let minute = 0; minute < 6 * 24 * 60; minute += 1) {
    const { later, failed } = await at.send();
    if (later || failed) tries.push(minute);
    if (failed) break;
    at.clock.pass(MINUTE);
    if (tries.length > 6) at.clock.pass(29 * MINUTE);
    if (tries.length > 6) minute += 29;
  }
  assert.deepEqual(tries.slice(0, 5), [0, 1, 6, 21, 81]);
  assert.equal(tries.length, 11);
  assert.ok(at.clock.now() - start > 2 * 86_400_000 && at.clock.now() - start < 4 * 86_400_000);
  at.server.refuse = undefined;
  at.clock.pass(10 * 86_400_000);
  assert.equal((await at.send()).sent, 0);
  // The log says what and why, and nothing of whom.
  const log = at.logged.join('\n');
  assert.match(
    log,
    /"event":"mail\/not-sent","site":"valmont","kind":"notice","tries":1,"code":"EMESSAGE 451"/,
  );
  assert.doesNotMatch(log, /ana@|@valmont/);
});

test('killed between sending and saying so, it sends twice under one Message-ID; killed before, it sends once', async (t) => {
  for (const moment of ['before', 'after'] as const) {
    const at = await mailTown(t, { people: [ana] });
    await at.sent();
    const arrived: Message[] = [];
    let dies = true;
    const post = {
      check: (): Promise<Sent> => Promise.resolve({ outcome: 'sent', code: 'ok' }),
      close: () => undefined,
      send: (message: Message): Promise<Sent> => {
        if (dies && moment === 'before') return Promise.reject(new Error('killed'));
        arrived.push(message);
        if (dies) return Promise.reject(new Error('killed'));
        return Promise.resolve({ outcome: 'sent', code: 'ok' });
      },
    };
    const deps = { ...noticeDeps(at.deps), post };
    const site = at.deps.sites.get('valmont')!;
    await sendDue(deps, site, on());
    // The process starts anew: nothing of the try is known but what is in the store.
    dies = false;
    assert.equal((await sendDue(deps, site, on())).sent, 0, 'its time has not come');
    at.clock.pass(2 * MINUTE);
    assert.equal((await sendDue(deps, site, on())).sent, 1);
    assert.equal(arrived.length, moment === 'before' ? 1 : 2);
    assert.equal(new Set(arrived.map(({ id }) => id)).size, 1);
    at.clock.pass(86_400_000);
    assert.equal((await sendDue(deps, site, on())).sent, 0);
  }
});

test('a write that fails leaves neither comment nor mail', async (t) => {
  const at = await mailTown(t, { people: [ana] });
  const attempt = at.store.write(async (tx) => {
    await tx.addMail('valmont', {
      ...{ id: 'x', kind: 'notice', about: '', person: '', data: {} },
      ...{ madeAt: '2026-11-03T09:00:00Z', dueAt: '2026-11-03T09:00:00Z' },
    });
    throw new Error('as planned');
  });
  await assert.rejects(attempt, /as planned/);
  assert.equal(await at.store.mail('valmont', 'x'), undefined);
});

test('what was erased, decided or taken back before its mail left is never sent', async (t) => {
  const at = await mailTown(t, { people: [ana] });
  const cookie = await at.enter('Ana Petit');
  const decided = await at.sent({ text: 'One' });
  const gone = await at.sent({ text: 'Two' });
  await at.decide(cookie, decided.comment.id, 'published');
  await at.ask(`/s/valmont/comments/${gone.comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': gone.token },
  });
  assert.deepEqual(await at.mail(), []);
});

test('a message that is refused ends, the next ones go on; a closed way stops the run', async (t) => {
  const at = await mailTown(t, { people: [ana, { ...ana, email: 'bob@valmont.example' }] });
  await at.sent();
  const outcomes: Sent['outcome'][] = ['refused', 'sent'];
  const post = {
    check: (): Promise<Sent> => Promise.resolve({ outcome: 'sent', code: 'ok' }),
    close: () => undefined,
    send: (): Promise<Sent> => Promise.resolve({ outcome: outcomes.shift() ?? 'closed', code: 'X' }),
  };
  const deps = { ...noticeDeps(at.deps), post };
  const site = at.deps.sites.get('valmont')!;
  assert.deepEqual(await sendDue(deps, site, on()), { planned: 1, sent: 1, dropped: 0, failed: 1, later: 0 });
  await at.sent();
  assert.deepEqual(await sendDue(deps, site, on()), { planned: 1, sent: 0, dropped: 0, failed: 0, later: 1 });
});

test('no more in an hour than the server may be given; the rest waits its turn', async (t) => {
  const at = await mailTown(t, { perHour: 100, people: [ana] });
  const deps = {
    ...noticeDeps(at.deps),
    post: {
      send: (): Promise<Sent> => Promise.resolve({ outcome: 'sent', code: 'ok' }),
      check: () => Promise.reject(),
      close: () => undefined,
    },
  };
  const slow = { ...deps, sender: () => ({ from: 'a@b.example', perHour: 3 }) };
  const site = at.deps.sites.get('valmont')!;
  for (let i = 0; i < 5; i++) await at.sent({ text: `Text ${i}` });
  assert.equal((await sendDue(slow, site, on())).sent, 3);
  assert.equal((await sendDue(slow, site, on())).sent, 0);
  at.clock.pass(61 * MINUTE);
  assert.equal((await sendDue(slow, site, on())).sent, 2);
});

test('that somebody may be in danger is told at once, however much waits and whatever an hour may still send', async (t) => {
  const at = await mailTown(t, { people: [ana], emergencyWords: ['suicide'] });
  const told: string[] = [];
  const deps = {
    ...noticeDeps(at.deps),
    sender: () => ({ from: 'a@b.example', perHour: 10 }),
    post: {
      send: ({ subject }: Message): Promise<Sent> => {
        told.push(subject);
        return Promise.resolve({ outcome: 'sent', code: 'ok' });
      },
      check: () => Promise.reject(),
      close: () => undefined,
    },
  };
  const site = at.deps.sites.get('valmont')!;
  const person = personOf(deps, 'valmont', ana.email);
  const made = new Date(at.clock.now()).toISOString();
  // Two hundred entries are looked at in one run.
  await at.store.write(async (tx) => {
    for (let i = 0; i < 250; i++) {
      const entry = { id: `reopened/${i}`, kind: 'reopened', about: '', person, data: {} };
      await tx.addMail('valmont', { ...entry, madeAt: made, dueAt: made });
    }
  });
  assert.equal((await sendDue(deps, site, on())).sent, 9, 'one is kept');
  at.clock.pass(MINUTE);
  await at.sent({ text: 'Je pense au suicide.' });
  assert.deepEqual(await sendDue(deps, site, on()), { planned: 1, sent: 1, dropped: 0, failed: 0, later: 0 });
  assert.match(told.at(-1)!, /Urgent/);
  await at.sent({ text: 'Encore : suicide.' });
  assert.equal((await sendDue(deps, site, on())).sent, 0, 'no more than the server may be given');
  at.clock.pass(61 * MINUTE);
  told.length = 0;
  assert.equal((await sendDue(deps, site, on())).sent, 9);
  assert.match(told[0]!, /Urgent/, 'and then first');
});

test('two companions on one database send each mail once', { skip: withoutPostgres() }, async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const at = await mailTown(t, { perHour: 100, people: [ana] }, { url: await server.database() });
  const arrived: string[] = [];
  const post = {
    check: (): Promise<Sent> => Promise.resolve({ outcome: 'sent', code: 'ok' }),
    close: () => undefined,
    send: (message: Message): Promise<Sent> => {
      arrived.push(message.id);
      return Promise.resolve({ outcome: 'sent', code: 'ok' });
    },
  };
  const deps = { ...noticeDeps(at.deps), post };
  const site = at.deps.sites.get('valmont')!;
  for (let i = 0; i < 20; i++) await at.sent({ text: `Text ${i}` });
  await Promise.all([sendDue(deps, site, on()), sendDue(deps, site, on()), sendDue(deps, site, on())]);
  at.clock.pass(5 * MINUTE);
  await sendDue(deps, site, on());
  assert.equal(arrived.length, 20);
  assert.equal(new Set(arrived).size, 20);
});
