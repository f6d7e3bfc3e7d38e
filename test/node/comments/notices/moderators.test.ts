/** Mails to moderators, on a real mail server: what they say, and what their links can and cannot do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIn } from '../../../support/node/smtp.ts';
import { hours, mailTown } from '../../../support/node/post-office.ts';

const ana = { email: 'ana@valmont.example', name: 'Ana Petit', comments: 'each' };

test('a comment arrives with its text and the rule that held it; a scanner that opens every link changes nothing', async (t) => {
  const at = await mailTown(t, { people: [ana] }, { site: { checks: { words: ['chausson'] } } });
  await at.enter('Ana Petit');
  const { comment } = await at.sent({ text: 'Un chausson <b>volé</b>', name: 'Léa' });
  const [mail, ...others] = await at.mail();
  assert.equal(others.length, 0);
  assert.deepEqual(mail!.to, ['ana@valmont.example']);
  assert.equal(mail!.from, 'parvis@valmont.example');
  assert.match(mail!.headers.get('subject')![0]!, /^\[Valmont\] New comment on “Page /);
  assert.match(mail!.text, /Léa wrote on/);
  assert.match(mail!.text, /> Un chausson <b>volé<\/b>/);
  assert.match(mail!.text, /Held because: Matches the word list/);
  assert.match(mail!.html, /Un chausson &lt;b&gt;volé&lt;\/b&gt;/);
  assert.doesNotMatch(mail!.html, /<img|<script|style=|<b>/);
  assert.deepEqual(mail!.headers.get('auto-submitted'), ['auto-generated']);
  assert.equal(mail!.headers.get('list-unsubscribe'), undefined);

  const links = [...mail!.text.matchAll(/https?:\/\/\S+/g)].map(([href]) => new URL(href));
  assert.equal(links.filter(({ pathname }) => pathname.endsWith('/form/decide')).length, 2);
  const before = await at.store.comment('valmont', comment.id);
  for (let round = 0; round < 3; round++) for (const link of links) await (await at.open(link)).text();
  assert.deepEqual(await at.store.comment('valmont', comment.id), before);

  const approve = linkIn(mail!, 'form/decide');
  const page = await at.open(approve);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(page.headers.get('set-cookie'), null);
  const shown = await page.text();
  assert.match(shown, /Un chausson &lt;b&gt;volé&lt;\/b&gt;/);
  assert.match(shown, /Nothing has been done yet/);

  const done = await at.press(approve);
  assert.equal(done.status, 200);
  assert.match(await done.text(), /Done: Publish the comment/);
  const after = await at.store.comment('valmont', comment.id);
  assert.equal(after?.comment.state, 'published');
  const [staff] = await at.store.staffing.staff('valmont');
  assert.equal((await at.store.audit('valmont', comment.id)).at(-1)?.staff, staff?.id);
  // Once.
  const again = await at.press(approve);
  assert.equal(again.status, 410);
  assert.match(await again.text(), /already been used/);
  // The other link of the same mail: somebody has decided, kindly said, with the name.
  const other = await at.press(links.filter(({ pathname }) => pathname.endsWith('/form/decide'))[1]!);
  assert.equal(other.status, 409);
  assert.match(await other.text(), /Ana Petit decided on this comment on 3 November 2026/);
  assert.equal((await at.store.comment('valmont', comment.id))?.comment.version, after?.comment.version);
});

test('a refusal by link asks for its reasons, keeps what was written, and leaves a whole statement', async (t) => {
  const at = await mailTown(t, { people: [ana] });
  await at.enter('Ana Petit');
  const { comment } = await at.sent();
  const [mail] = await at.mail();
  const [, reject] = [...mail!.text.matchAll(/https?:\/\/\S*form\/decide\S*/g)].map(
    ([href]) => new URL(href),
  );
  assert.match(await (await at.open(reject!)).text(), /<option value="§ 3">§ 3 No insults<\/option>/);
  const wrong = await at.press(reject!, { clause: '§ 3', facts: 'An insult "x"', explanation: ' ' });
  assert.equal(wrong.status, 400);
  const form = await wrong.text();
  assert.match(form, /role="alert"/);
  assert.match(form, />An insult &quot;x&quot;<\/textarea>/);
  assert.match(form, /<option value="§ 3" selected="true">/);
  assert.equal((await at.store.comment('valmont', comment.id))?.comment.state, 'pending');
  const right = await at.press(reject!, { clause: '§ 3', facts: 'An insult', explanation: 'Respect.' });
  assert.equal(right.status, 200);
  const { state, statement } = (await at.store.comment('valmont', comment.id))!.comment;
  assert.equal(state, 'rejected');
  assert.deepEqual(
    [statement?.action, statement?.ground.ref, statement?.facts, { ...statement?.automated }],
    ['withheld', '§ 3', 'An insult', { detection: false, decision: 'no' }],
  );
  assert.equal(statement?.redress[0]?.deadline, '2027-05-03T09:00:05.000Z');
});

test('a link dies with its time, with its person’s rights, and with the version that it showed', async (t) => {
  const at = await mailTown(t, { people: [ana, { email: 'desk@valmont.example', comments: 'each' }] });
  const cookie = await at.enter('Ana Petit');
  await at.enter('Boss', 'admin');
  const first = await at.sent({ text: 'One' });
  const mails = await at.mail();
  const own = mails.find(({ to }) => to[0] === 'ana@valmont.example')!;
  const shared = mails.find(({ to }) => to[0] === 'desk@valmont.example')!;
  // A mailbox that several people read holds no link that decides.
  assert.doesNotMatch(shared.text, /form\/decide/);
  assert.match(shared.text, /https:\/\/desk\.valmont\.example\/s\/valmont\/desk/);
  const link = linkIn(own, 'form/decide');

  // Of another site, cut short, another's: nothing is known of it.
  for (const path of [
    link.pathname.replace('valmont', 'beaumont') + link.search,
    link.pathname + link.search.slice(0, -1),
    link.pathname + '?key=' + 'A'.repeat(43),
    link.pathname,
  ]) {
    const answer = await at.askDesk(path);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /No comment goes with this link|Aucun commentaire/);
  }
  // Not on the public origin, and not from another's page.
  assert.equal((await at.ask(link.pathname + link.search)).status, 404);
  const foreign = await at.askDesk(link.pathname, {
    body: link.search.slice(1),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
  });
  assert.equal(foreign.status, 403);

  // The author changes it: what is published is what was read.
  await at.ask(`/s/valmont/comments/${first.comment.id}`, {
    method: 'PATCH',
    body: { text: 'Other' },
    headers: { 'idempotency-key': 'edit-key-1', 'parvis-token': first.token },
  });
  const changed = await at.press(link);
  assert.equal(changed.status, 409);
  assert.match(await changed.text(), /has changed the comment since/);
  const newer = (await at.mail()).find(({ to }) => to[0] === 'ana@valmont.example')!;
  assert.match(newer.text, /> Other/);

  // Revoked: at once.
  const staff = await at.store.staffing.staff('valmont');
  const revoked = linkIn(newer, 'form/decide');
  await at.store.staffing.revoke('valmont', staff.find(({ name }) => name === 'Ana Petit')!.id);
  const ended = await at.press(revoked);
  assert.equal(ended.status, 410);
  assert.match(await ended.text(), /can no longer decide/);
  assert.ok(cookie);

  // Past its three days.
  await at.enter('Ana Petit');
  const second = await at.sent({ text: 'Two' });
  const late = linkIn(
    (await at.mail()).find(({ to }) => to[0] === 'ana@valmont.example')!,
    'form/decide',
  );
  at.clock.pass(3 * 86_400_000);
  const old = await at.press(late);
  assert.equal(old.status, 410);
  assert.match(await old.text(), /has expired/);
  assert.equal((await at.store.comment('valmont', second.comment.id))?.comment.state, 'pending');
});

test('two who press at the same moment decide once', async (t) => {
  const at = await mailTown(t, { people: [ana] });
  await at.enter('Ana Petit');
  for (let round = 0; round < 10; round++) {
    const { comment } = await at.sent({ text: `Round ${round}` });
    const [mail] = await at.mail();
    const [yes, no] = [...mail!.text.matchAll(/https?:\/\/\S*form\/decide\S*/g)].map(
      ([href]) => new URL(href),
    );
    const reasons = { clause: '§ 3', facts: 'x', explanation: 'y' };
    const answers = await Promise.all([
      at.press(yes!),
      at.press(yes!),
      at.press(no!, reasons),
      at.press(no!, reasons),
    ]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const { version } = (await at.store.comment('valmont', comment.id))!.comment;
    assert.equal((await at.store.audit('valmont', comment.id)).length, 2);
    assert.ok(version >= 2);
    at.clock.pass(3_600_000);
  }
});

test('beyond the limit of the hour one summary comes; who wants none gets none; a manager gets no comments', async (t) => {
  const at = await mailTown(t, {
    perHour: 2,
    people: [
      ana,
      { email: 'none@valmont.example', comments: 'none', alerts: false },
      { email: 'boss@valmont.example', role: 'manager', comments: 'each', report: 'none' },
    ],
  });
  for (let i = 0; i < 5; i++) await at.sent({ text: `Text ${i}` });
  const mails = await at.mail();
  assert.deepEqual(
    mails.map(({ to }) => to[0]),
    ['ana@valmont.example', 'ana@valmont.example'],
  );
  at.clock.pass(3_600_000);
  const [sum, ...others] = await at.mail();
  assert.equal(others.length, 0);
  assert.match(sum!.headers.get('subject')![0]!, /3 more comments this hour/);
  assert.equal((await at.mail()).length, 0);
});

test('reports and words of emergency come at once, also to who wants a digest; the author reads whom to call', async (t) => {
  const at = await mailTown(
    t,
    { emergencyWords: ['suicide'], people: [{ email: 'duty@valmont.example', comments: 'digest' }] },
    { policy: { calendar: hours, contacts: { emergency: { email: 'night@valmont.example' } } } },
  );
  at.clock.pass(10 * 3_600_000);
  const answer = await at.post({ text: 'Je pense au suicide.' });
  assert.equal(answer.status, 202);
  const receipt = (await answer.json()) as {
    comment: { id: string; heldBy: string[] };
    notice: { text: string }[];
  };
  assert.deepEqual(receipt.comment.heldBy, ['words']);
  assert.match(JSON.stringify(receipt.notice), /112/);
  const [urgent, night, ...none] = [...(await at.mail())].sort((a, b) => (a.to[0]! < b.to[0]! ? -1 : 1));
  assert.equal(none.length, 0);
  assert.deepEqual(night!.to, ['night@valmont.example']);
  assert.match(urgent!.headers.get('subject')![0]!, /Urgent/);
  assert.match(urgent!.text, /> Je pense au suicide\./);

  const cookie = await at.enter('Ana Petit');
  const calm = await at.sent({ text: 'Calme' });
  assert.equal((await at.mail()).length, 0);
  await at.decide(cookie, calm.comment.id, 'published');
  const report = await at.ask('/s/valmont/reports', {
    body: {
      comment: calm.comment.id,
      page: 'https://www.valmont.example/actualites/marche#c-x',
      kind: 'hate',
      reason: 'It is\nhateful.',
      email: 'zoe@example.org',
      name: 'Zoé',
      goodFaith: true,
    },
    headers: { 'idempotency-key': 'report-key-1' },
  });
  assert.equal(report.status, 201);
  const { reference } = (await report.json()) as { reference: string };
  const [reported] = await at.mail();
  assert.ok(reported!.headers.get('subject')![0]!.includes(reference));
  assert.match(reported!.text, /Hatred or discrimination/);
  assert.match(reported!.text, /> It is\n> hateful\./);
  // Nothing of who reported.
  assert.doesNotMatch(reported!.raw, /zoe@example\.org|Zo(?:é|=C3=A9)/);
});

test('a digest comes when service begins, and not when nothing waits', async (t) => {
  const at = await mailTown(t, { people: [{ email: 'd@valmont.example' }] }, { policy: { calendar: hours } });
  assert.equal((await at.mail()).length, 0);
  at.clock.pass(8 * 3_600_000);
  await at.sent();
  await at.sent();
  // 18:00, closed.
  assert.equal((await at.mail()).length, 0);
  at.clock.pass(15 * 3_600_000);
  const [digest, ...others] = await at.mail();
  assert.equal(others.length, 0);
  assert.match(digest!.headers.get('subject')![0]!, /\[Valmont\] 2 comments are waiting/);
  at.clock.pass(3_600_000);
  assert.equal((await at.mail()).length, 0);
});
