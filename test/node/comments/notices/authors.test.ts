/** Mails to authors: one that asks, then those that were asked for; and one click to end them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIn } from '../../../support/node/smtp.ts';
import { mailTown } from '../../../support/node/post-office.ts';
import { newKey, statement } from '../../../support/node/town.ts';

const DAY = 86_400_000;
const LEA = 'Lea@example.org';

test('an address that was given gets one mail, which asks; opening its link verifies nothing', async (t) => {
  const at = await mailTown(t, {});
  const { comment } = await at.sent({ text: 'Secret text', name: 'Léa Name', email: LEA });
  const [mail, ...others] = await at.mail();
  assert.equal(others.length, 0);
  assert.deepEqual(mail!.to, [LEA]);
  assert.equal(mail!.headers.get('subject')![0], 'Confirm your e-mail address for Valmont');
  // Whoever reads it may not have written: nothing of the comment is in it.
  assert.doesNotMatch(mail!.raw, /Secret|Name/);
  const link = linkIn(mail!, 'form/email');
  assert.equal(link.origin, 'https://parvis.valmont.example');
  for (let i = 0; i < 3; i++)
    assert.match(await (await at.open(link)).text(), /Is Lea@example\.org your address\?/);
  assert.equal((await at.store.contact('valmont', comment.id))?.verifiedAt, undefined);

  const cookie = await at.enter('Ana Petit');
  await at.decide(cookie, comment.id, 'published');
  at.clock.pass(DAY / 24);
  assert.equal((await at.mail()).length, 0, 'nothing else goes to an address that is not verified');

  const yes = await at.press(link);
  assert.equal(yes.status, 200);
  assert.match(await yes.text(), /your address is confirmed/);
  assert.ok((await at.store.contact('valmont', comment.id))?.verifiedAt);
  assert.equal((await at.press(link)).status, 200, 'said twice, it is as true');
  // What was decided before is told now.
  at.clock.pass(DAY / 24);
  const [decision] = await at.mail();
  assert.equal(decision!.headers.get('subject')![0], 'Your comment is published');
  assert.match(decision!.text, new RegExp(`#c-${comment.id}`));
  assert.equal((await at.mail()).length, 0);
});

test('a refusal comes with its whole statement; what is undone at once is never told', async (t) => {
  const at = await mailTown(
    t,
    {},
    { policy: { contacts: { moderation: { email: 'mod@valmont.example' } } } },
  );
  const { comment } = await at.sent({ email: LEA });
  await at.press(linkIn((await at.mail())[0]!, 'form/email'));
  const cookie = await at.enter('Ana Petit');
  const full = {
    ...statement,
    action: 'withheld',
    explanation: 'Respect\r\nBcc: all@example.org',
    redress: [{ kind: 'review', deadline: '2027-05-03T09:00:00Z' }, ...statement.redress],
  };
  await at.decide(cookie, comment.id, 'rejected', { statement: full });
  assert.equal((await at.mail()).length, 0, 'the moment of grace');
  await at.decide(cookie, comment.id, 'pending', { reason: 'undo' });
  at.clock.pass(DAY / 24);
  assert.equal((await at.mail()).length, 0, 'it was undone');
  await at.decide(cookie, comment.id, 'rejected', { statement: full });
  at.clock.pass(DAY / 24);
  const [mail, ...others] = await at.mail();
  assert.equal(others.length, 0);
  assert.equal(mail!.headers.get('subject')![0], 'Your comment was not published');
  assert.deepEqual(mail!.headers.get('reply-to'), ['mod@valmont.example']);
  assert.equal(mail!.headers.get('bcc'), undefined);
  for (const said of [
    'What was done',
    'Where it applies',
    'Since',
    'Until',
    'The text insults a member of staff.',
    'Our moderators found it.',
    'None: a person read the comment and decided.',
    'Our charter, § 3',
    '> Bcc: all@example.org',
    'Ask us to look again, free of charge',
    'https://www.valmont.example/mediator',
    'V-2026-1',
    'you can contest this decision until 3 May 2027',
  ])
    assert.ok(mail!.text.includes(said), said);
});

test('the answer to a contest is told with its explanation, of a refused edit too, and once', async (t) => {
  const at = await mailTown(t, {}, { policy: { fields: { email: 'optional' }, editSeconds: 900 } });
  const { comment, token } = await at.sent({ text: 'First', email: LEA });
  await at.press(linkIn((await at.mail())[0]!, 'form/email'));
  const [ana, bo] = [await at.enter('Ana Petit'), await at.enter('Bo')];
  await at.decide(ana, comment.id, 'published');
  at.clock.pass(300_000);
  assert.equal((await at.mail()).length, 1);
  const patch = await at.ask(`/s/valmont/comments/${comment.id}`, {
    method: 'PATCH',
    body: { text: 'Second' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });
  assert.equal(patch.status, 202);
  await at.decide(ana, comment.id, 'rejected', { edit: true, statement });
  const answer = async (outcome: 'upheld' | 'reversed') => {
    const asked = await at.ask('/s/valmont/appeals', {
      body: { token, text: 'Why' },
      headers: { 'idempotency-key': newKey() },
    });
    assert.equal(asked.status, 201);
    const { reference } = (await asked.json()) as { reference: string };
    const version = (await at.store.comment('valmont', comment.id))!.comment.version;
    const got = await at.askDesk('/s/valmont/desk/appeals', {
      body: { comment: comment.id, version, outcome, explanation: 'Read with care.' },
      headers: { cookie: bo, 'idempotency-key': newKey() },
    });
    assert.equal(got.status, 200);
    return reference;
  };
  const reference = await answer('upheld');
  const early = (await at.mail()).filter(({ to }) => to.includes(LEA));
  assert.equal(early.length, 0, 'the moment of grace');
  at.clock.pass(DAY / 24);
  const [mail, ...others] = (await at.mail()).filter(({ to }) => to.includes(LEA));
  assert.equal(others.length, 0);
  assert.equal(mail!.headers.get('subject')![0], `Answer to your contest ${reference}`);
  assert.match(mail!.text, /The decision stands\./);
  assert.match(mail!.text, /> Read with care\./);
  assert.match(mail!.text, new RegExp(`#c-${comment.id}`));
  assert.doesNotMatch(mail!.text, /Bo|Ana/);
  at.clock.pass(DAY);
  assert.equal((await at.mail()).filter(({ to }) => to.includes(LEA)).length, 0);
});

test('replies are told to who ticked the box, not to oneself, and one click ends it all', async (t) => {
  const at = await mailTown(t, {});
  const cookie = await at.enter('Ana Petit');
  const root = await at.sent({ text: 'Root', email: LEA });
  const link = linkIn((await at.mail())[0]!, 'form/email');
  await at.press(link, { replies: 'yes' });
  await at.decide(cookie, root.comment.id, 'published');
  at.clock.pass(DAY / 24);
  assert.equal((await at.mail()).length, 1);

  const reply = await at.sent({ text: 'A reply', name: 'Tom', parent: root.comment.id });
  at.clock.pass(DAY / 24);
  assert.equal((await at.mail()).length, 0, 'what is not public is told to nobody');
  await at.decide(cookie, reply.comment.id, 'published');
  at.clock.pass(DAY / 24);
  const [told] = await at.mail();
  assert.match(told!.text, /Tom replied to your comment/);
  assert.match(told!.text, /> A reply/);
  const stop = linkIn(told!, 'form/unsubscribe');
  assert.deepEqual(told!.headers.get('list-unsubscribe'), [`<${stop.href}>`]);
  assert.deepEqual(told!.headers.get('list-unsubscribe-post'), ['List-Unsubscribe=One-Click']);

  const own = await at.sent({ text: 'Own reply', email: LEA.toLowerCase(), parent: root.comment.id });
  await at.decide(cookie, own.comment.id, 'published');
  at.clock.pass(2 * DAY);
  assert.ok((await at.mail()).every(({ text }) => !text.includes('replied')));

  assert.equal((await at.open(stop)).status, 200);
  assert.ok(await at.store.contact('valmont', root.comment.id), 'opening it changes nothing');
  const wrong = new URL(stop.href.replace(/key=./, (found) => `key=${found.at(-1) === 'A' ? 'B' : 'A'}`));
  assert.equal((await at.press(wrong)).status, 404);
  // As mail programs send it: from nowhere, without Origin, its own field alone; in parts, as RFC 8058 would have it, too.
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  const click = async (to: URL, body: FormData | URLSearchParams): Promise<number> =>
    (await at.app.public(new Request(to, { method: 'POST', body }), '192.0.2.1')).status;
  assert.equal(await click(wrong, parts), 404);
  assert.ok(await at.store.contact('valmont', root.comment.id));
  for (const body of [parts, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })]) {
    assert.equal(await click(stop, body), 200);
    assert.equal(await at.store.contact('valmont', root.comment.id), undefined);
  }
  const elsewhere = new Request(new URL('comment', stop), { method: 'POST', body: parts });
  elsewhere.headers.set('origin', stop.origin);
  assert.equal((await at.app.public(elsewhere, '192.0.2.1')).status, 415, 'no other form comes in parts');
  const more = await at.sent({ text: 'Another', parent: root.comment.id });
  await at.decide(cookie, more.comment.id, 'published');
  at.clock.pass(DAY / 24);
  assert.equal((await at.mail()).length, 0);
});

test('no address is filled with mail: one question a day, three a month, five addresses from one place', async (t) => {
  const at = await mailTown(t, {});
  const asked = async (email: string, peer?: string): Promise<number> => {
    const pass = await at.pass();
    at.clock.pass(5_000);
    await at.ask('/s/valmont/comments', {
      body: {
        page: 'https://www.valmont.example/actualites/marche',
        text: `Text for ${at.clock.now()}`,
        email,
        pass,
      },
      headers: { 'idempotency-key': `key-${at.clock.now()}` },
      ...(peer !== undefined && { peer }),
    });
    return (await at.mail()).length;
  };
  assert.equal(await asked(LEA), 1);
  assert.equal(await asked(LEA.toUpperCase()), 0);
  at.clock.pass(DAY);
  assert.equal(await asked(LEA), 1);
  at.clock.pass(DAY);
  assert.equal(await asked(LEA), 1);
  at.clock.pass(DAY);
  assert.equal(await asked(LEA), 0);
  at.clock.pass(30 * DAY);
  assert.equal(await asked(LEA), 1);
  const counts = [];
  for (let i = 0; i < 7; i++) counts.push(await asked(`a${i}@example.org`, '203.0.113.7'));
  assert.deepEqual(counts, [1, 1, 1, 1, 1, 0, 0]);
});

test('who has verified an address is not asked again from the same browser; another browser is', async (t) => {
  const at = await mailTown(t, {});
  const first = await at.sent({ email: LEA });
  await at.press(linkIn((await at.mail())[0]!, 'form/email'));
  at.clock.pass(2 * DAY);
  const answer = await at.post({ email: LEA, text: 'Second' }, { 'parvis-token': first.token });
  const { comment } = (await answer.json()) as { comment: { id: string } };
  assert.equal((await at.mail()).length, 0);
  assert.ok((await at.store.contact('valmont', comment.id))?.verifiedAt);
  const stranger = await at.sent({ email: LEA, text: 'Third' });
  assert.equal((await at.mail()).length, 1);
  assert.equal((await at.store.contact('valmont', stranger.comment.id))?.verifiedAt, undefined);
});
