import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieKind, readSession, sessionCookie } from '../../../src/node/desk/cookie.ts';

const https = 'https://desk.valmont.example/';

test('over https the cookie is bound to its host; plain http has one on loopback only', () => {
  assert.equal(
    sessionCookie(https, 'valmont', 'abc', 60),
    '__Host-parvis-desk-valmont=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
  );
  assert.equal(sessionCookie(https, 'valmont', '', 60)?.includes('Max-Age=0'), true);
  for (const address of ['http://localhost:8421/', 'http://127.0.0.1:8421/', 'http://[::1]/']) {
    assert.equal(cookieKind(address), 'loopback', address);
    assert.equal(sessionCookie(address, 'a', 'x', 1)?.startsWith('parvis-desk-a=x; Path=/'), true);
  }
  for (const address of [
    'http://desk.valmont.example/',
    'http://localhost.evil.example/',
    'http://10.0.0.1/',
  ]) {
    assert.equal(cookieKind(address), undefined, address);
    assert.equal(sessionCookie(address, 'a', 'x', 1), undefined);
    assert.equal(readSession(address, 'a', 'parvis-desk-a=x'), undefined);
  }
});

test('a session is read under its exact name, once', () => {
  const read = (header: string | null) => readSession(https, 'valmont', header);
  assert.equal(read('a=b; __Host-parvis-desk-valmont=abc; c=d'), 'abc');
  assert.equal(read('parvis-desk-valmont=abc'), undefined, 'without the prefix anybody could have set it');
  assert.equal(read('__Host-parvis-desk-valmont-2=abc'), undefined);
  assert.equal(read('__Host-parvis-desk-valmont=a; __Host-parvis-desk-valmont=b'), undefined);
  assert.equal(read(null), undefined);
  assert.equal(read('x'.repeat(9000)), undefined);
});
