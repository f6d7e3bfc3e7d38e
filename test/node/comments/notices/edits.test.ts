/** Deciding by mail on an edit: links that work once, a page with both texts, and the public text until then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Comment } from '../../../../src/model/comment.ts';
import { awaits } from '../../../../src/node/comments/notices/confirm.ts';
import { newKey } from '../../../support/node/town.ts';
import { mailTown } from '../../../support/node/post-office.ts';
import type { Arrived } from '../../../support/node/smtp.ts';

const ana = { email: 'ana@valmont.example', name: 'Ana Petit', comments: 'each' };
const bob = { email: 'bob@valmont.example', name: 'Bob Roux', comments: 'each' };

const linksOf = (mail: Arrived): URL[] =>
  [...mail.text.matchAll(/https?:\/\/\S*form\/decide\S*/g)].map(([href]) => new URL(href));

/** A public comment whose author has changed it, and the mails about that. */
async function edited(t: TestContext, people: readonly object[] = [ana]) {
  const at = await mailTown(t, { people }, { policy: { editSeconds: 900 } });
  const cookie = await at.enter('Ana Petit');
  const first = await at.sent({ text: 'On Monday', name: 'Léa' });
  await at.decide(cookie, first.comment.id, 'published');
  await at.mail();
  const change = (text: string): Promise<Response> =>
    at.ask(`/s/valmont/comments/${first.comment.id}`, {
      method: 'PATCH',
      body: { text },
      headers: { 'idempotency-key': newKey(), 'parvis-token': first.token },
    });
  assert.ok((await change('On <b>Friday</b>')).status < 300);
  const mails = await at.mail();
  const read = async () => (await at.store.comment('valmont', first.comment.id))!.comment;
  return { at, mails, change, read, cookie, id: first.comment.id };
}

test('opening changes nothing and shows both texts; pressing publishes the change, once, in the person’s name', async (t) => {
  const { at, mails, read, id } = await edited(t);
  const mail = mails.find(({ to }) => to[0] === 'ana@valmont.example')!;
  assert.match(mail.text, /> On <b>Friday<\/b>/);
  const [approve, reject, ...more] = linksOf(mail);
  assert.equal(more.length, 0);
  const before = await read();
  for (const link of [approve!, reject!, approve!]) {
    const page = await at.open(link);
    assert.equal(page.status, 200);
    const shown = await page.text();
    const [, old = '', fresh = ''] = shown.split('<h2>');
    assert.match(old, /Published text.*On Monday/s);
    assert.match(fresh, /Proposed change.*On &lt;b&gt;Friday&lt;\/b&gt;/s);
    assert.match(shown, /change to a comment by Léa/);
    assert.match(shown, /Nothing has been done yet/);
  }
  assert.deepEqual(await read(), before);
  assert.match(await (await at.open(approve!)).text(), /<button>Publish the change<\/button>/);

  const done = await at.press(approve!);
  assert.equal(done.status, 200);
  assert.match(await done.text(), /Done: Publish the change/);
  const { text, proposal, state, revision } = await read();
  assert.deepEqual([text, proposal, state, revision], ['On <b>Friday</b>', undefined, 'published', 2]);
  const line = (await at.store.audit('valmont', id)).at(-1);
  const [staff] = await at.store.staffing.staff('valmont');
  assert.deepEqual([line?.to, line?.staff], ['edit published', staff?.id]);
  assert.equal((await at.press(approve!)).status, 410);
  const other = await at.press(reject!, { clause: '§ 3', facts: 'x', explanation: 'y' });
  assert.equal(other.status, 409);
  assert.match(await other.text(), /Ana Petit decided on this comment on/);
  assert.equal((await read()).text, 'On <b>Friday</b>');
});

test('a refusal asks for its reasons; the public text stays, and the author can read why', async (t) => {
  const { at, mails, read } = await edited(t);
  const [, reject] = linksOf(mails[0]!);
  assert.equal((await at.press(reject!, { clause: '§ 3', facts: 'Rude', explanation: ' ' })).status, 400);
  assert.equal((await read()).proposal?.state, 'pending');
  const done = await at.press(reject!, { clause: '§ 3', facts: 'Rude', explanation: 'Respect.' });
  assert.equal(done.status, 200);
  assert.match(await done.text(), /Done: Refuse the change/);
  const { text, state, proposal } = await read();
  assert.deepEqual([text, state, proposal?.state], ['On Monday', 'published', 'rejected']);
  assert.deepEqual([proposal?.statement?.ground.ref, proposal?.statement?.explanation], ['§ 3', 'Respect.']);
});

test('what was read is what is published: a second change ends the links; two at the same moment decide once', async (t) => {
  const { at, mails, change, read } = await edited(t, [ana, bob]);
  await at.enter('Bob Roux');
  const [old] = linksOf(mails.find(({ to }) => to[0] === 'ana@valmont.example')!);
  assert.ok((await change('On Sunday')).status < 300);
  const late = await at.press(old!);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /has changed the comment since/);
  assert.equal((await read()).text, 'On Monday');
  const again = await at.mail();
  const [one, two] = ['ana@valmont.example', 'bob@valmont.example'].map(
    (to) => linksOf(again.find((mail) => mail.to[0] === to)!)[0]!,
  );
  const answers = await Promise.all([at.press(one!), at.press(two!)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await read()).text, 'On Sunday');
});

test('somebody decided at the desk first: the link says who, and does nothing', async (t) => {
  const { at, mails, read, cookie, id } = await edited(t);
  const { version } = await read();
  const decision = { comment: id, version, to: 'published', edit: true };
  const decided = await at.askDesk('/s/valmont/desk/decisions', {
    body: { decisions: [decision] },
    headers: { cookie, 'idempotency-key': newKey() },
  });
  assert.equal(decided.status, 200);
  const after = await read();
  assert.equal(after.text, 'On <b>Friday</b>');
  const [approve] = linksOf(mails[0]!);
  for (const answer of [await at.open(approve!), await at.press(approve!)]) {
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /Ana Petit decided on this comment on/);
  }
  assert.deepEqual(await read(), after);
});

test('a comment that is held with an edit beside it is two decisions: its link makes neither', () => {
  const of = (state: string, edit?: string) =>
    awaits({ state, ...(edit && { proposal: { text: 'x', at: '', state: edit } }) } as unknown as Comment);
  assert.deepEqual([of('pending'), of('held'), of('published')], ['comment', 'comment', undefined]);
  assert.deepEqual([of('published', 'pending'), of('published', 'held')], ['edit', 'edit']);
  assert.deepEqual([of('published', 'rejected'), of('removed', 'pending')], [undefined, undefined]);
  assert.deepEqual([of('held', 'pending'), of('held', 'rejected')], [undefined, 'comment']);
});
