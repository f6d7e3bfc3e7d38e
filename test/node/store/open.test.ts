import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileOf, isPostgres } from '../../../src/node/store/open.ts';

test('the file that an address means', () => {
  for (const [url, file] of [
    ['sqlite:data/parvis.db', resolve('data/parvis.db')],
    ['sqlite:/srv/parvis.db', '/srv/parvis.db'],
    ['sqlite:///srv/parvis.db', '/srv/parvis.db'],
    ['file:///srv/a%20b.db', '/srv/a b.db'],
    ['/srv/parvis.db', '/srv/parvis.db'],
    ['parvis.db', resolve('parvis.db')],
    ['sqlite::memory:', ':memory:'],
    [':memory:', ':memory:'],
  ] as const)
    assert.equal(fileOf(url), file, url);
});

test('which addresses mean PostgreSQL', () => {
  assert.equal(isPostgres('postgres://parvis@db.example/parvis'), true);
  assert.equal(isPostgres('postgresql://localhost/parvis'), true);
  assert.equal(isPostgres('sqlite:postgres.db'), false);
  assert.equal(isPostgres('postgres.db'), false);
});
