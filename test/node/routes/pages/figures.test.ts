/** The public page of figures: for everybody, read at most once an hour, under the pages' policy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '../../../support/node/town.ts';

test('moderation in figures', async (t) => {
  const at = await town(t, { site: { lang: 'en' } });
  const ask = async (): Promise<string> => {
    const answer = await at.ask('/s/valmont/figures');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(answer.headers.get('set-cookie'), null);
    return answer.text();
  };
  assert.match(await ask(), /<h1>Moderation in figures<\/h1>/);
  assert.match(await ask(), /0 comments/);
  const { comment } = await at.sent({ text: 'SECRETTEXT' });
  assert.ok(comment.id);
  // Yesterday's comment of tomorrow; within the hour the same page serves all.
  assert.match(await ask(), /0 comments/);
  at.clock.pass(24 * 3_600_000);
  const page = await ask();
  assert.match(page, /1 comment</);
  assert.doesNotMatch(page, /SECRET/);
  assert.equal((await at.ask('/s/nowhere/figures')).status, 404);
});
