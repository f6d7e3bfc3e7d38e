/** Reporting a comment and following the report, without script and without an account. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../../../html/dom.ts';
import { newKey, PAGE, statement, town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';
import { dangling, open, OWN, send } from './forms.ts';

const public_ = async (made: Town) => {
  const sent = await made.sent({ text: 'Reported words.', name: 'Jeanne' });
  const ana = await made.enter('Ana');
  await made.decide(ana, sent.comment.id, 'published');
  return { ...sent, ana };
};

test('from the thread to the outcome: form, reference, follow-up, contest', async (t) => {
  const made = await town(t);
  const { comment, ana } = await public_(made);
  const thread = await open(made, `thread?page=${encodeURIComponent(PAGE)}`);
  const link = thread.all.find((one) => attribute(one, 'href')?.includes('/pages/report?comment='))!;
  assert.match(attribute(link, 'aria-label') ?? '', /Jeanne/);
  const page = await open(made, `report?comment=${comment.id}`);
  assert.equal(page.status, 200);
  assert.deepEqual(dangling(page), []);
  assert.match(page.text, /Reported words\./);
  const fields = page.form('report');
  const wrong = await send(made, 'report', { ...fields, email: 'none', kind: 'other' });
  assert.equal(wrong.status, 400);
  assert.deepEqual(
    wrong.all
      .filter((one) => one.tagName === 'a' && attribute(one, 'href')?.startsWith('#'))
      .map((one) => attribute(one, 'href'))
      .filter((href) => href !== '#main')
      .sort(),
    ['#email', '#goodFaith', '#reason'],
  );
  assert.deepEqual(dangling(wrong), []);
  assert.equal(wrong.form('report')['kind'], 'other', 'kept');
  assert.equal((await send(made, 'report', fields)).status, 400, 'no kind');

  const filled = { ...wrong.form('report'), reason: 'It names me.', email: '', goodFaith: 'yes' };
  const sent = await send(made, 'report', filled);
  assert.equal(sent.status, 201);
  assert.match(sent.text, /Sa référence est S26-\w{4}-\w{4}\./);
  const code = /#([\w-]{43})"/.exec(sent.html)?.[1] ?? '';
  assert.ok(code);
  assert.equal((await send(made, 'report', filled)).html, sent.html, 'a reload shows the same');
  assert.equal((await made.queue(ana, 'reported'))[0]?.reports, 1);

  const follow = () => send(made, 'report-status', { code: `${OWN}/s/valmont/pages/report-status#${code}` });
  assert.match((await follow()).text, /Reçu/);
  await made.decide(ana, comment.id, 'published');
  const decided = await follow();
  assert.match(decided.text, /Le commentaire reste tel quel\..*Une personne a décidé/);
  const contested = await send(made, 'appeal', { ...decided.form('appeal'), text: 'Read it again.' });
  assert.equal(contested.status, 200);
  assert.match(contested.text, /Votre contestation est bien arrivée/);
  assert.match(contested.text, /nouvelle lecture en cours/);
  const { version } = (await made.store.comment('valmont', comment.id))!.comment;
  await made.askDesk('/s/valmont/desk/appeals', {
    body: { comment: comment.id, version, outcome: 'reversed', explanation: 'Vous aviez raison.', statement },
    headers: { cookie: ana, 'idempotency-key': newKey() },
  });
  const outcome = await follow();
  assert.match(outcome.text, /la décision est annulée/);
  assert.match(outcome.text, /Le commentaire a été retiré/);
  assert.equal((await open(made, `report?comment=${comment.id}`)).status, 404, 'nothing left to report');
});

test('for child abuse neither name nor address is taken, whatever was typed', async (t) => {
  const made = await town(t, { policy: { reporterContact: 'required' } });
  const { comment } = await public_(made);
  const fields = {
    ...(await open(made, `report?comment=${comment.id}`)).form('report'),
    reason: 'Why',
    goodFaith: 'yes',
  };
  assert.equal((await send(made, 'report', { ...fields, kind: 'other' })).status, 400, 'asked for');
  const sent = await send(made, 'report', {
    ...fields,
    kind: 'child-abuse',
    name: 'Lou',
    email: 'lou@valmont.example',
  });
  assert.equal(sent.status, 201);
  const code = /#([\w-]{43})"/.exec(sent.html)?.[1] ?? '';
  const { hashed } = await import('../../../../src/node/comments/tokens.ts');
  const { body } = (await made.store.report('valmont', hashed(code)))!;
  assert.doesNotMatch(JSON.stringify(body), /Lou|lou@/);
});

test('no report of what is not public, no foreign form, no ticket of another comment, no state by GET', async (t) => {
  const made = await town(t);
  const { comment, ana } = await public_(made);
  const waiting = await made.sent();
  assert.equal((await open(made, `report?comment=${waiting.comment.id}`)).status, 404);
  assert.equal((await open(made, 'report')).status, 404);
  const page = await open(made, `report?comment=${comment.id}`);
  const fields: Record<string, string> = {
    ...page.form('report'),
    kind: 'spam',
    reason: 'Why',
    goodFaith: 'yes',
  };
  assert.equal((await send(made, 'report', fields, { origin: 'https://evil.example' })).status, 403);
  assert.equal(
    (await send(made, 'report', { ...fields, ticket: fields['ticket']!.slice(0, -1) + '_' })).status,
    403,
  );
  assert.equal((await send(made, 'report', { ...fields, comment: waiting.comment.id })).status, 404);
  assert.equal((await send(made, 'report', { ...fields, goodFaith: '' })).status, 400);
  assert.deepEqual(await made.queue(ana, 'reported'), []);
  assert.equal((await open(made, 'report-status')).status, 200);
  assert.equal((await send(made, 'report-status', { code: 'z'.repeat(43) })).status, 404);
  assert.equal((await send(made, 'report-status', { code: 'short' })).status, 400);
});

test('hostile words show as words, in the form and after it', async (t) => {
  const made = await town(t);
  const { comment } = await public_(made);
  for (const hostile of [
    '</textarea><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
  ]) {
    const fields = (await open(made, `report?comment=${comment.id}`)).form('report');
    for (const more of [
      { reason: hostile },
      { name: hostile },
      { email: hostile },
      { kind: hostile },
      { comment: hostile },
    ]) {
      const { all, status } = await send(made, 'report', {
        ...fields,
        kind: 'other',
        reason: 'x',
        goodFaith: 'yes',
        ...more,
      });
      assert.ok(status < 500);
      assert.equal(all.filter(({ tagName }) => tagName === 'script' || tagName === 'svg').length, 0);
    }
  }
});
