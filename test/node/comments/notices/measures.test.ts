/** Mails about measures, and the page of the comment that they stand on: why, until when, and how to contest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIn } from '../../../support/node/smtp.ts';
import { mailTown } from '../../../support/node/post-office.ts';
import { newKey } from '../../../support/node/town.ts';

const DAY = 86_400_000;
const ORIGIN = 'https://parvis.valmont.example';

test('a measure is told by mail after a moment of grace, contested without script, and its answer told', async (t) => {
  const at = await mailTown(t, {});
  const { comment, token } = await at.sent({ email: 'lea@example.org', text: 'Nobody should read this' });
  await at.press(linkIn((await at.mail())[0]!, 'form/email'));
  const ana = await at.enter('Ana Petit');
  const bob = await at.enter('Bob');
  const act = async (cookie: string, path: string, body: object) => {
    const answer = await at.askDesk(`/s/valmont/desk/sanctions${path}`, {
      body,
      headers: { cookie, 'idempotency-key': newKey() },
    });
    return ((await answer.json()) as { sanctions: { id: string; version: number }[] }).sanctions[0]!;
  };
  const suspend = () =>
    act(ana, '', {
      ...{ comment: comment.id, measure: 'suspended', illegal: true },
      ground: { type: 'law', ref: 'Law of 1881, art. 33' },
      reason: 'A threat.\r\nBcc: all@example.org',
      until: new Date(at.clock.now() + 20 * DAY).toISOString(),
    });
  const first = await suspend();
  await act(ana, '/lift', { sanctions: [{ id: first.id, version: first.version }] });
  at.clock.pass(3 * 60_000);
  const lifted = await at.mail();
  assert.deepEqual(
    lifted.map((mail) => mail.headers.get('subject')![0]),
    ['You can write on Valmont as before'],
    'what was lifted at once is not told as imposed',
  );

  const { id } = await suspend();
  assert.equal((await at.mail()).length, 0, 'the moment of grace');
  at.clock.pass(3 * 60_000);
  const [mail] = await at.mail();
  assert.equal(mail!.headers.get('subject')![0], 'Writing comments on Valmont is suspended for a time');
  assert.equal(mail!.headers.get('bcc'), undefined);
  assert.match(mail!.text, /Law of 1881, art\. 33/);
  assert.match(mail!.text, /you can contest this decision until/);

  const page = async (fields: Record<string, string>, path = 'receipt') => {
    const answer = await at.ask(`/s/valmont/form/${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const { text } = await page({ code: token });
  assert.match(text, /<h2 id="measure">Writing is suspended<\/h2>/);
  const form = /<form[^>]*form\/appeal[^]*?<\/form>/.exec(text)![0];
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  assert.equal(field('sanction'), id);
  const fields = { code: token, ticket: field('ticket'), sanction: id };
  const empty = await page({ ...fields, text: ' ' }, 'appeal');
  assert.equal(empty.status, 400);
  assert.match(empty.text, /href="#contest-measure"/);
  const sent = await page({ ...fields, text: 'It was irony.' }, 'appeal');
  assert.match(sent.text, /We have received it/);
  assert.match(sent.text, /Contested: being read again/);

  await act(bob, '/answer', { id, version: 2, outcome: 'upheld', explanation: 'Irony or not.' });
  const [answered] = await at.mail();
  assert.match(answered!.text, /The measure stands[^]*Irony or not\./);
  assert.match((await page({ code: token })).text, /Read again: the decision stands/);
});
