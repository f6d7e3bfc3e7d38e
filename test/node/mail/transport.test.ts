/** The way to a real mail server: what arrives, and what the outcome is when nothing does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { line } from '../../../src/node/mail/line.ts';
import type { Message } from '../../../src/node/mail/message.ts';
import { createPost } from '../../../src/node/mail/transport.ts';
import { secret } from '../../../src/node/secret.ts';
import { mailServer } from '../../support/node/smtp.ts';

const config = {
  host: '127.0.0.1',
  port: 0,
  tls: 'none',
  from: 'parvis@ville.example',
  perHour: 100,
} as const;
const message = (more: Partial<Message> = {}): Message => ({
  id: '<abc@ville.example>',
  from: { name: 'Ville', address: 'parvis@ville.example' },
  to: { address: 'ana@ville.example' },
  subject: 'Bonjour',
  text: 'Texte é\n',
  html: '<p>Texte é</p>',
  lang: 'fr',
  ...more,
});

/** Names and titles that try to write a header, or an address, of their own. */
const hostile = [
  'a\r\nBcc: evil@example.org',
  'a\nBcc: evil@example.org\n\nbody',
  'a\r\n\r\n<script>alert(1)</script>',
  'a\u2028Bcc: evil@example.org',
  'a\u0085Bcc: evil@example.org',
  'a\u000b\u000cBcc: evil@example.org',
  'a\0Bcc: evil@example.org',
  '=?utf-8?Q?a=0D=0ABcc:_evil@example.org?=',
  '=?utf-8?B?YQ0KQmNjOiBldmlsQGV4YW1wbGUub3Jn?=',
  '"evil@example.org" <evil@example.org>, b',
  'a <evil@example.org>',
  'evil@example.org,',
  '(comment) ; evil@example.org',
  '\\"\\, evil@example.org',
  '\u202egro.elpmaxe@live',
];

test('what arrives is what was written, with nothing of a header that a name would like to add', async (t) => {
  const server = await mailServer(t);
  const post = createPost({ ...config, port: server.port });
  t.after(() => post.close());
  for (const text of hostile) {
    const sent = await post.send(
      message({
        subject: text,
        from: { name: text, address: 'parvis@ville.example' },
        to: { name: text, address: 'ana@ville.example' },
      }),
    );
    assert.deepEqual(sent, { outcome: 'sent', code: 'ok' }, text);
    const mail = server.mails.at(-1)!;
    assert.deepEqual(mail.to, ['ana@ville.example'], text);
    assert.equal(mail.from, 'parvis@ville.example');
    assert.deepEqual(
      [...mail.headers.keys()].sort(),
      [
        ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id'],
        ...['mime-version', 'subject', 'to'],
      ],
      text,
    );
    for (const values of mail.headers.values()) assert.equal(values.length, 1);
    assert.doesNotMatch(mail.headers.get('subject')![0]!, /[\r\n\0\u0085\u2028\u202e]/);
    assert.ok(mail.headers.get('to')![0]!.endsWith('<ana@ville.example>'), mail.headers.get('to')![0]);
    assert.equal(mail.text.trim(), 'Texte é');
    assert.equal(mail.html.trim(), '<p>Texte é</p>');
    assert.deepEqual(mail.headers.get('message-id'), ['<abc@ville.example>']);
  }
  assert.equal(server.mails.length, hostile.length);
});

test('a line is one line, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const one = line(text);
      assert.doesNotMatch(one, /[\p{Cc}\p{Zl}\p{Zp}]/u);
      assert.ok([...one].length <= 200);
      assert.equal(line(one), one);
    }),
    { numRuns: 300 },
  );
});

test('it greets, signs in and sends nothing when it only checks; a wrong password closes the way', async (t) => {
  let asked: string | undefined;
  const server = await mailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      asked = `${username} ${password}`;
      done(password === 'right' ? null : new Error('no'), password === 'right' ? { user: 'u' } : undefined);
    },
  });
  for (const [password, outcome] of [
    ['right', 'sent'],
    ['wrong', 'closed'],
  ] as const) {
    const post = createPost({ ...config, port: server.port, user: 'parvis' }, secret(password));
    assert.equal((await post.check()).outcome, outcome);
    assert.equal(asked, `parvis ${password}`);
    assert.equal((await post.send(message())).outcome, outcome);
    post.close();
  }
  assert.equal(server.mails.length, 1);
});

test('encryption that was asked for is insisted on', async (t) => {
  const server = await mailServer(t);
  const post = createPost({ ...config, tls: 'starttls', port: server.port });
  t.after(() => post.close());
  assert.equal((await post.check()).outcome, 'closed');
  assert.equal((await post.send(message())).outcome, 'closed');
  assert.equal(server.mails.length, 0);
});

test('what is not taken now comes again, what never will does not, and no code quotes an address', async (t) => {
  const server = await mailServer(t);
  const post = createPost({ ...config, port: server.port });
  t.after(() => post.close());
  const cases = [
    [{ code: 451, at: 'data' }, 'later'],
    [{ code: 450, at: 'rcpt' }, 'later'],
    [{ code: 550, at: 'rcpt' }, 'refused'],
    [{ code: 554, at: 'data' }, 'refused'],
  ] as const;
  for (const [refuse, outcome] of cases) {
    server.refuse = refuse;
    const sent = await post.send(message());
    assert.equal(sent.outcome, outcome);
    assert.match(sent.code, new RegExp(`^E[A-Z]+ ${refuse.code}$`));
  }
  server.refuse = undefined;
  await server.stop();
  const away = await post.send(message());
  assert.equal(away.outcome, 'later');
  assert.match(away.code, /^E[A-Z]+$/);
});
