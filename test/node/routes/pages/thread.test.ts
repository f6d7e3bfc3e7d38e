/** Reading and writing on the companion's own page, without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../../../html/dom.ts';
import { newKey, ORIGIN, PAGE, town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';
import { dangling, open, OWN, read, send } from './forms.ts';

const THREAD = `thread?page=${encodeURIComponent(PAGE)}`;
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const stored = async ({ store }: Town): Promise<number> => {
  const { counts } = await store.queue('valmont', 'pending', { limit: 1 });
  return counts.pending + counts.held + counts.published;
};

/** A form that is filled in, as it goes on to the look once more. */
const filled = async (
  made: Town,
  more: Record<string, string> = {},
  query = '',
): Promise<Record<string, string>> => {
  const fields = (await open(made, THREAD + query)).form('comment');
  made.clock.pass(10_000);
  return { ...fields, text: 'Le samedi, oui.', name: 'Lucie', agreed: 'yes', ...more };
};

test('read, check, send, receipt; once, however often the answer is asked for again', async (t) => {
  const made = await town(t);
  const page = await open(made, THREAD);
  assert.equal(page.status, 200);
  assert.deepEqual(dangling(page), []);
  const review = await send(made, 'comment', { ...(await filled(made)), step: 'review' });
  assert.equal(review.status, 200);
  assert.match(review.text, /Rien n’est encore envoyé/);
  assert.match(review.text, /Le samedi, oui\./);
  assert.equal(await stored(made), 0, 'nothing before it is sent');
  const fields = { ...review.form('comment'), step: 'send' };
  const receipt = await send(made, 'comment', fields);
  assert.equal(receipt.status, 202);
  assert.match(receipt.text, /Votre commentaire est bien arrivé/);
  assert.match(receipt.text, /En attente de modération/);
  const { code } = receipt.form('receipt');
  assert.match(code ?? '', /^[\w-]{43}$/);
  const again = await send(made, 'comment', fields);
  assert.equal(again.form('receipt')['code'], code, 'a reload shows the same receipt');
  assert.equal(await stored(made), 1);
  const waiting = (await made.store.queue('valmont', 'pending', { limit: 9 })).comments[0];
  assert.deepEqual([waiting?.comment.author.name, waiting?.comment.charter], ['Lucie', '3']);
  assert.equal((await open(made, THREAD)).text.includes('Le samedi'), false, 'it waits');
  await made.decide(await made.enter('Ana'), waiting!.comment.id, 'published');
  assert.match((await open(made, THREAD)).text, /Le samedi, oui\./);
});

test('what is wrong is said at its field, and nothing typed is lost', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'required', email: 'optional' } } });
  const typed = { text: ' \n', name: '', email: 'no address', agreed: '' };
  const wrong = await send(made, 'comment', { ...(await filled(made, typed)), step: 'review' });
  assert.equal(wrong.status, 400);
  assert.deepEqual(dangling(wrong), []);
  const links = wrong.all.filter((one) => attribute(one, 'href')?.startsWith('#'));
  assert.deepEqual(
    links.map((one) => attribute(one, 'href')).filter((href) => href !== '#main'),
    ['#text', '#name', '#email', '#charter'],
  );
  const invalid = wrong.all.filter((one) => attribute(one, 'aria-invalid') === 'true');
  assert.equal(invalid.length, 4);
  assert.equal(wrong.form('comment')['email'], 'no address');
  assert.match(wrong.html, /<title>À corriger/);
  const long = await send(made, 'comment', {
    ...(await filled(made, { text: 'x'.repeat(2001), name: 'y'.repeat(90) })),
    step: 'send',
  });
  assert.equal(long.status, 400);
  assert.equal(long.form('comment')['text']?.trim().length, 2001);
  const back = await send(made, 'comment', {
    ...(await filled(made, { text: 'a\r\n\r\nb' })),
    step: 'change',
  });
  assert.equal(back.status, 200);
  assert.equal(back.form('comment')['text'], 'a\n\nb', 'as it was typed, line by line');
  assert.equal(await stored(made), 0);
});

test('a reply stands under what it answers; a reply to what is not there is a comment', async (t) => {
  const made = await town(t);
  const { comment } = await made.sent({ name: 'Jeanne' });
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'published');
  const page = await open(made, `${THREAD}&reply=${comment.id}`);
  assert.match(page.text, /Votre réponse à Jeanne/);
  const review = await send(made, 'comment', {
    ...(await filled(made, {}, `&reply=${comment.id}`)),
    step: 'review',
  });
  assert.match(review.text, /Votre réponse à Jeanne/);
  assert.equal((await send(made, 'comment', { ...review.form('comment'), step: 'send' })).status, 202);
  const [waiting] = (await made.store.queue('valmont', 'pending', { limit: 9 })).comments;
  assert.equal(waiting?.comment.parent, comment.id);
  const other = await open(made, `${THREAD}&reply=${waiting!.comment.id}`);
  assert.doesNotMatch(other.text, /Votre réponse/, 'what waits cannot be answered, or even seen');
  assert.equal(other.form('comment')['parent'], undefined);
});

test('a ticket is ours, of this page, fresh, and used for one comment', async (t) => {
  const made = await town(t);
  const good = { ...(await filled(made)), step: 'send' } as Record<string, string>;
  const elsewhere = (
    await read(await made.ask(`/s/valmont/pages/thread?page=${encodeURIComponent(`${ORIGIN}/other`)}`))
  ).form('comment');
  const tries: Record<string, Record<string, string>> = {
    none: { ...good, ticket: '' },
    forged: { ...good, ticket: good['ticket']!.slice(0, -2) + 'xx' },
    'of another page': { ...good, ticket: elsewhere['ticket']! },
    'for another page': { ...good, page: `${ORIGIN}/other` },
    'with another key': { ...good, ticket: good['ticket']!.replace(/\.[\w-]{22}\./, `.${'A'.repeat(22)}.`) },
  };
  for (const [name, fields] of Object.entries(tries)) {
    const answer = await send(made, 'comment', fields);
    assert.equal(answer.status, 403, name);
    assert.equal(answer.form('comment')['text'], 'Le samedi, oui.', `${name}: kept`);
  }
  made.clock.pass(12 * 3_600_000);
  const late = await send(made, 'comment', good);
  assert.equal(late.status, 403);
  assert.match(late.text, /ouvert depuis longtemps/);
  assert.equal(await stored(made), 0);
  made.clock.pass(10_000);
  const renewed: Record<string, string> = { ...late.form('comment'), step: 'send' };
  assert.equal((await send(made, 'comment', renewed)).status, 202, 'the new form works');
  const replayed = await send(made, 'comment', { ...renewed, text: 'Something else entirely' });
  assert.equal(replayed.status, 422);
  assert.match(replayed.text, /déjà été envoyé une fois/);
  assert.equal(await stored(made), 1);
  assert.notEqual(replayed.form('comment')['ticket'], renewed['ticket']);
});

test('forms come from our own page, form-encoded; the API takes no form', async (t) => {
  const made = await town(t);
  const fields = { ...(await filled(made)), step: 'send' };
  const refused: Record<string, Record<string, string>> = {
    'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'the site, whose pages use the API': { origin: ORIGIN, 'sec-fetch-site': 'same-site' },
    'no origin': { origin: 'null' },
    'another page of the same site': { 'sec-fetch-site': 'same-site' },
    'an address typed by hand': { 'sec-fetch-site': 'none' },
  };
  for (const [name, headers] of Object.entries(refused)) {
    const answer = await send(made, 'comment', fields, headers);
    assert.equal(answer.status, 403, name);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(answer.text, /Votre navigateur ne dit pas/);
  }
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])
    assert.equal((await send(made, 'comment', fields, { 'content-type': type })).status, 415, type);
  const api = await made.ask('/s/valmont/comments', {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': newKey() },
  });
  assert.equal(api.status, 415);
  const strange = await send(made, 'comment', { ...fields, state: 'published' });
  assert.equal(strange.status, 400, 'no other field');
  for (const method of ['PUT', 'DELETE'])
    assert.equal(
      (await made.ask('/s/valmont/form/comment', { method, headers: { origin: OWN, 'parvis-token': 'x' } }))
        .status,
      method === 'DELETE' ? 405 : 415,
    );
  assert.equal((await made.ask('/s/valmont/form/comment')).status, 405);
  assert.equal(await stored(made), 0);
});

test('every page: exact policy, no store, no index, no referrer to others, no cookie', async (t) => {
  const made = await town(t, { site: { look: { logo: `${ORIGIN}/logo.svg`, accent: '#ffcc00' } } });
  const paths = [THREAD, 'receipt', 'report-status', 'nothing', 'report?comment=none'];
  const pages = [
    ...(await Promise.all(paths.map((path) => open(made, path)))),
    await send(made, 'comment', {}),
    await send(made, 'receipt', { code: 'x'.repeat(43) }),
  ];
  for (const { headers, html, status } of pages) {
    const policy = headers.get('content-security-policy');
    const script = html.includes('<script');
    const expected = POLICY.replace(
      "style-src 'self';",
      `${script ? "script-src 'self'; " : ''}style-src 'self'; img-src ${ORIGIN};`,
    );
    assert.equal(policy, expected, `${status}`);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-robots-tag'), 'noindex, nofollow');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('set-cookie'), null);
    assert.match(html, /<meta name="robots" content="noindex, nofollow"/);
    assert.doesNotMatch(html, / style=| on\w+=|<style/);
    assert.match(html, /<img src="https:\/\/www\.valmont\.example\/logo\.svg" alt=""/);
  }
  assert.deepEqual(
    pages.map(({ status }) => status),
    [200, 200, 200, 404, 404, 404, 404],
  );
  const plain = await open(await town(t), THREAD);
  assert.equal(plain.headers.get('content-security-policy'), POLICY);
});

test('closed, every word can be read and copied, and nothing is taken', async (t) => {
  const made = await town(t);
  const fields = { ...(await filled(made)), step: 'send' };
  const { comment } = await made.sent();
  await made.decide(await made.enter('Ana'), comment.id, 'published');
  const thread = (await made.store.threadAt('valmont', PAGE))!;
  await made.store.write((tx) => tx.saveThread({ ...thread, locked: true }));
  const answer = await send(made, 'comment', fields);
  assert.equal(answer.status, 423);
  assert.match(answer.text, /Cette discussion est close/);
  assert.match(answer.html, /<textarea id="kept" readonly/);
  assert.match(answer.text, /Le samedi, oui\./);
  const page = await open(made, THREAD);
  assert.throws(() => page.form('comment'));
  assert.match(page.html, /pages\/report\?comment=/, 'reporting stays open');
});

test('links make one look again; sent anyway, they wait', async (t) => {
  const made = await town(t);
  const fields = await filled(made, { text: 'See https://elsewhere.example/' });
  const nudged = await send(made, 'comment', { ...fields, step: 'send' });
  assert.equal(nudged.status, 422);
  assert.match(nudged.text, /Envoyer quand même/);
  assert.equal(await stored(made), 0);
  const sent = await send(made, 'comment', { ...nudged.form('comment'), step: 'send' });
  assert.equal(sent.status, 202);
  assert.match(sent.text, /Retenu/);
});

test('haste and the field that people do not see hold a comment, and say nothing of it', async (t) => {
  const made = await town(t);
  const fields = (await open(made, THREAD)).form('comment');
  const fast = await send(made, 'comment', { ...fields, text: 'Fast', agreed: 'yes', step: 'send' });
  assert.equal(fast.status, 202);
  const trapped = await send(made, 'comment', {
    ...(await filled(made, { text: 'Trap', website: 'https://spam.example' })),
    step: 'send',
  });
  assert.equal(trapped.status, 202);
  assert.doesNotMatch(trapped.text, /spam/i);
  const { counts } = await made.store.queue('valmont', 'held', { limit: 9 });
  assert.equal(counts.held, 2);
});

test('too many are told when to come back, with their words', async (t) => {
  const made = await town(t, { policy: { slowModeSeconds: 600 } });
  const peer = '203.0.113.7';
  const one = async (text: string) => {
    const fields = await filled(made, { text });
    return read(
      await made.ask('/s/valmont/form/comment', {
        body: new URLSearchParams({ ...fields, step: 'send' }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: OWN },
        peer,
      }),
    );
  };
  assert.equal((await one('First')).status, 202);
  const second = await one('Second');
  assert.equal(second.status, 429);
  assert.ok(Number(second.headers.get('retry-after')) > 0);
  assert.equal(second.form('comment')['text'], 'Second');
});

test('pages of a long thread lead to one another, and a thread is found by its id', async (t) => {
  const made = await town(t, { policy: { mode: 'postmoderation' } });
  for (let i = 0; i < 45; i++) await made.sent({ text: `Number ${i}.` });
  const first = await open(made, THREAD);
  const href = (page: typeof first, rel: string) =>
    page.all.find((one) => attribute(one, 'rel') === rel && one.tagName === 'a');
  const next = attribute(href(first, 'next')!, 'href')!;
  const second = await read(await made.ask(next));
  assert.match(second.text, /Number 44\./);
  assert.doesNotMatch(second.text, /Number 0\./);
  assert.match(second.text, /Revenir à tous les commentaires/);
  const back = await read(await made.ask(attribute(href(second, 'prev')!, 'href')!));
  assert.match(back.text, /Number 0\./);
  const { id } = (await made.store.threadAt('valmont', PAGE))!;
  assert.match((await open(made, `thread?thread=${id}`)).text, /Number 0\./);
  assert.equal((await open(made, 'thread?thread=none')).status, 404);
  assert.equal((await open(made, `thread?page=${encodeURIComponent('https://evil.example/')}`)).status, 404);
  assert.equal((await open(made, 'thread?page=javascript:alert(1)')).status, 404);
});

test('under a path of the site, addresses begin with it and the site’s own origin is ours', async (t) => {
  const made = await town(t, { file: { publicUrl: `${ORIGIN}/parvis/` } });
  const page = await read(await made.app.public(new Request(`${ORIGIN}/parvis/s/valmont/pages/${THREAD}`)));
  assert.equal(page.status, 200);
  const form = page.all.find((one) => attribute(one, 'action'))!;
  assert.equal(attribute(form, 'action'), '/parvis/s/valmont/form/comment');
  const links = page.all.filter((one) => attribute(one, 'rel') === 'stylesheet');
  assert.deepEqual(
    links.map((one) => attribute(one, 'href')),
    ['/parvis/s/valmont/pages.css'],
  );
  const sent = await read(
    await made.app.public(
      new Request(`${ORIGIN}/parvis/s/valmont/form/comment`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
        body: new URLSearchParams({
          ...page.form('comment'),
          text: 'Yes.',
          agreed: 'yes',
          step: 'send',
        }).toString(),
      }),
    ),
  );
  assert.equal(sent.status, 202);
  assert.match(sent.html, new RegExp(`${ORIGIN}/parvis/s/valmont/pages/receipt#`));
});
