/** What others may try on the page of a thread, and what goes wrong: nothing runs, nothing leaks, nothing is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../../../html/dom.ts';
import { PAGE, town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';
import { open, send } from './forms.ts';

const THREAD = `thread?page=${encodeURIComponent(PAGE)}`;
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

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</textarea><script>alert(1)</script>',
  'javascript:alert(1)',
  '\u202e\u0000</title><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
];

test('hostile text in every field shows as text, in the form, the look once more and the receipt', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  for (const hostile of HOSTILE)
    for (const step of ['review', 'change', 'send']) {
      const fields = await filled(made, {
        text: `${hostile} ${step}`,
        name: hostile.slice(0, 60),
        anyway: 'yes',
      });
      const answers = [
        await send(made, 'comment', { ...fields, step }),
        await send(made, 'comment', { ...fields, email: hostile, step }),
        await send(made, 'comment', { ...fields, parent: hostile, ticket: hostile, step }),
        await send(made, 'receipt', { code: hostile }),
        await open(
          made,
          `${THREAD}&reply=${encodeURIComponent(hostile)}&after=${encodeURIComponent(hostile)}`,
        ),
      ];
      for (const { all, html, status } of answers) {
        assert.ok(status < 500, `${status} ${hostile}`);
        assert.equal(all.filter(({ tagName }) => /^(?:svg|iframe)$/.test(tagName)).length, 0, hostile);
        for (const one of all) {
          assert.ok(one.tagName !== 'img', html.slice(0, 400));
          if (one.tagName === 'script') assert.equal(attribute(one, 'src'), '/pages.js');
          for (const { name, value } of one.attrs) {
            assert.doesNotMatch(name, /^on/);
            if (/^(?:href|src|action)$/.test(name)) assert.doesNotMatch(value, /^\s*javascript:/i);
          }
        }
      }
    }
});

test('a database that is locked loses nothing that was typed', async (t) => {
  const made = await town(t);
  const fields = { ...(await filled(made)), step: 'send' };
  const { once } = made.store;
  const { StoreBusy } = await import('../../../../src/node/store/store.ts');
  (made.deps.store as { once: unknown }).once = () => Promise.reject(new StoreBusy());
  const busy = await send(made, 'comment', fields);
  assert.equal(busy.status, 503);
  assert.equal(busy.headers.get('retry-after'), '5');
  (made.deps.store as { once: unknown }).once = once;
  assert.equal((await send(made, 'comment', { ...busy.form('comment'), step: 'send' })).status, 202);
});

test('the log knows routes, never what was written or whose code it is', async (t) => {
  const made = await town(t);
  const sent = await send(made, 'comment', {
    ...(await filled(made, { text: 'Canary words' })),
    step: 'send',
  });
  const { code = '' } = sent.form('receipt');
  await send(made, 'receipt', { code });
  const log = made.logged.join('\n');
  assert.match(log, /"path":"\/s\/:site\/form\/comment"/);
  for (const secret of ['Canary', 'Lucie', code]) assert.equal(log.includes(secret), false);
  assert.equal(sent.html.includes(`?code=`), false);
  assert.match(sent.html, new RegExp(`/pages/receipt#${code}`));
});
