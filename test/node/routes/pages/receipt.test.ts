/** The author's page: entered by a posted code, with all that may be done there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, elements, textOf } from '../../../html/dom.ts';
import { newKey, PAGE, statement, town } from '../../../support/node/town.ts';
import { dangling, open, OWN, send } from './forms.ts';
import type { Page } from './forms.ts';

const whole = {
  ...statement,
  action: 'withheld',
  scope: { reach: 'page', territory: ['FR'] },
  ground: { type: 'terms', ref: '§ 3', url: 'https://www.valmont.example/charter#3' },
  redress: [{ kind: 'review', deadline: '2027-06-01T00:00:00Z' }, ...statement.redress],
};

const has = (page: Page, path: string): boolean =>
  page.all.some((one) => one.tagName === 'form' && attribute(one, 'action')?.endsWith(`/form/${path}`));

test('the code is asked for, in the page or by its one script, and never stands in an address', async (t) => {
  const made = await town(t);
  const { token } = await made.sent({ text: 'My words.', name: 'Noa' });
  const asked = await open(made, 'receipt');
  assert.equal(asked.status, 200);
  assert.match(asked.headers.get('content-security-policy') ?? '', /; script-src 'self';/);
  const script = await made.ask('/pages.js');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  const source = await script.text();
  assert.match(source, /location\.hash/);
  assert.match(source, /history\.replaceState/);
  for (const pasted of [
    token,
    ` ${token}\n`,
    `${OWN}/s/valmont/pages/receipt#${token}`,
    `${PAGE}#parvis-receipt=${token}`,
  ]) {
    const page = await send(made, 'receipt', { code: pasted });
    assert.equal(page.status, 200, pasted);
    assert.match(page.text, /My words\./);
    assert.match(page.text, /Noa/);
    assert.doesNotMatch(page.html, /<script/);
  }
  const wrong = await send(made, 'receipt', { code: 'x'.repeat(43) });
  assert.equal(wrong.status, 404);
  assert.match(wrong.text, /Aucun commentaire ne correspond/);
  assert.deepEqual(dangling(wrong), []);
  assert.equal((await send(made, 'receipt', { code: '' })).status, 400);
  assert.equal(
    (await send(made, 'receipt', { code: token }, { origin: 'https://evil.example' })).status,
    403,
  );
  const byQuery = await made.ask(`/s/valmont/pages/receipt?code=${token}`);
  assert.doesNotMatch(await byQuery.text(), /My words/, 'an address shows nothing');
});

test('each state is said in words, and when somebody reads', async (t) => {
  const made = await town(t, {
    policy: { calendar: { zone: 'Europe/Paris', weekly: { wed: [{ from: '09:00', to: '12:00' }] } } },
  });
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  const look = async () => (await send(made, 'receipt', { code: token })).text;
  assert.match(await look(), /En attente de modération .*à partir du 4 novembre 2026 à 09:00/);
  await made.decide(ana, comment.id, 'held', { heldBy: ['human'] });
  assert.match(await look(), /Un modérateur souhaite|modérateur/);
  await made.decide(ana, comment.id, 'published');
  assert.match(await look(), /Votre commentaire est publié/);
  await made.decide(ana, comment.id, 'removed', { statement });
  assert.match(await look(), /Votre commentaire a été retiré/);
  await made.decide(ana, comment.id, 'published', { reason: 'A mistake.' });
  const spam = await made.sent({ pass: '' });
  const held = (await send(made, 'receipt', { code: spam.token })).text;
  assert.match(held, /Un contrôle automatique a retenu votre commentaire/);
  assert.doesNotMatch(held, /spam/i);
});

test('refused: all eleven fields, contested in two activations, and the outcome without an account', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement: whole });
  const page = await send(made, 'receipt', { code: token });
  assert.deepEqual(dangling(page), []);
  const list = page.all.find(({ tagName }) => tagName === 'dl')!;
  assert.equal(elements(list).filter(({ tagName }) => tagName === 'dt').length, 11);
  const said = elements(list)
    .filter(({ tagName }) => tagName === 'dd')
    .map((one) => textOf(one).trim());
  assert.match(said[1]!, /Sur cette page.*France/);
  assert.match(page.text, /Vous pouvez contester jusqu’au 1er juin 2027/);
  const fields = page.form('appeal');
  const empty = await send(made, 'appeal', { ...fields, text: ' ' });
  assert.equal(empty.status, 400);
  assert.match(empty.text, /Écrivez en quelques mots/);
  assert.ok(empty.all.some((one) => one.tagName === 'details' && attribute(one, 'open')));
  const sent = await send(made, 'appeal', { ...fields, text: 'C’est mon nom.' });
  assert.equal(sent.status, 200);
  assert.match(sent.text, /Votre contestation est bien arrivée\. Référence : S26-/);
  assert.match(sent.text, /nouvelle lecture en cours/);
  assert.equal(has(sent, 'appeal'), false);
  const again = await send(made, 'appeal', { ...fields, text: 'C’est mon nom.' });
  assert.match(again.text, /Votre contestation est bien arrivée/, 'a reload sends nothing twice');
  assert.equal((await made.store.appeals('valmont', [comment.id])).length, 1);
  const stored = (await made.store.comment('valmont', comment.id))!.comment;
  await made.askDesk('/s/valmont/desk/appeals', {
    body: {
      comment: comment.id,
      version: stored.version,
      outcome: 'reversed',
      explanation: 'Vous aviez raison.',
    },
    headers: { cookie: ana, 'idempotency-key': newKey() },
  });
  const after = await send(made, 'receipt', { code: token });
  assert.match(after.text, /Votre commentaire est publié/);
  assert.match(after.text, /la décision est annulée/);
  assert.match(after.text, /Vous aviez raison\./);
  made.clock.pass(190 * 86_400_000);
});

test('edited and withdrawn while that is allowed, each once', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent({ text: 'First\n\nwords.' });
  const page = await send(made, 'receipt', { code: token });
  assert.equal(page.form('edit')['text'], 'First\n\nwords.');
  const wrong = await send(made, 'edit', { ...page.form('edit'), text: '' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.text, /Écrivez votre commentaire/);
  assert.deepEqual(dangling(wrong), []);
  const edited = await send(made, 'edit', { ...page.form('edit'), text: 'Better words.' });
  assert.equal(edited.status, 200);
  assert.match(edited.text, /Better words\./);
  const used = await send(made, 'edit', { ...page.form('edit'), text: 'Third words.' });
  assert.equal(used.status, 422, 'a ticket works once');
  assert.equal((await made.store.comment('valmont', comment.id))?.comment.text, 'Better words.');
  const stale = await send(made, 'edit', { ...edited.form('edit'), version: '1', text: 'Fourth.' });
  assert.equal(stale.status, 409);
  assert.equal(stale.form('edit')['text'], 'Fourth.', 'kept');

  await made.decide(await made.enter('Ana'), comment.id, 'published');
  const published = await send(made, 'receipt', { code: token });
  const beside = await send(made, 'edit', { ...published.form('edit'), text: 'New words.' });
  assert.match(beside.text, /Better words\..*New words\./, 'the approved text stays beside the new one');

  const gone = await send(made, 'withdraw', published.form('withdraw'));
  assert.equal(gone.status, 200);
  assert.match(gone.text, /Vous avez retiré votre commentaire|retiré/);
  assert.equal(has(gone, 'withdraw'), false);
  assert.equal((await send(made, 'withdraw', published.form('withdraw'))).status, 200);

  const late = await made.sent();
  made.clock.pass(901_000);
  const closed = await send(made, 'receipt', { code: late.token });
  assert.equal(has(closed, 'edit'), false);
  assert.equal(has(closed, 'withdraw'), true, 'taking back is always allowed');
});

test('an act needs the code and a ticket for it, of this comment, from our own page', async (t) => {
  const made = await town(t);
  const mine = await made.sent();
  const other = await made.sent();
  const page = await send(made, 'receipt', { code: mine.token });
  const others = await send(made, 'receipt', { code: other.token });
  const state = async () => (await made.store.comment('valmont', mine.comment.id))?.comment.state;
  const tries: [string, Record<string, string>, Record<string, string>, number][] = [
    ['no code', { ...page.form('withdraw'), code: '' }, {}, 404],
    ['a wrong code', { ...page.form('withdraw'), code: 'y'.repeat(43) }, {}, 404],
    ['no ticket', { code: mine.token }, {}, 403],
    ['another comment’s ticket', { ...others.form('withdraw'), code: mine.token }, {}, 403],
    ['the ticket of an edit', { code: mine.token, ticket: page.form('edit')['ticket']! }, {}, 403],
    ['another site', page.form('withdraw'), { origin: 'https://evil.example' }, 403],
    ['another field', { ...page.form('withdraw'), sure: 'yes' }, {}, 400],
  ];
  for (const [name, fields, headers, status] of tries) {
    assert.equal((await send(made, 'withdraw', fields, headers)).status, status, name);
    assert.equal(await state(), 'pending', name);
  }
  made.clock.pass(13 * 3_600_000);
  assert.equal((await send(made, 'withdraw', page.form('withdraw'))).status, 403, 'too late');
  assert.equal(await state(), 'pending');
});

test('hostile words of author and moderator show as words', async (t) => {
  const made = await town(t, { policy: { requireStatement: false } });
  const hostile = '<img src=x onerror=alert(1)></textarea><script>alert(1)</script>';
  const { comment, token } = await made.sent({ text: hostile, name: hostile.slice(0, 60), anyway: true });
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { reason: hostile });
  const page = await send(made, 'receipt', { code: token });
  await send(made, 'appeal', { ...page.form('appeal'), text: hostile });
  const stored = (await made.store.comment('valmont', comment.id))!.comment;
  await made.askDesk('/s/valmont/desk/appeals', {
    body: { comment: comment.id, version: stored.version, outcome: 'upheld', explanation: hostile },
    headers: { cookie: ana, 'idempotency-key': newKey() },
  });
  const after = await send(made, 'receipt', { code: token });
  for (const { all, text } of [page, after]) {
    assert.equal(all.filter(({ tagName }) => tagName === 'img' || tagName === 'script').length, 0);
    assert.ok(text.includes('<img src=x onerror=alert(1)>'));
  }
  assert.match(after.text, /la décision est maintenue/);
});
