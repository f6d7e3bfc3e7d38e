import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networksGiven } from '../../../src/model/network/demanding.ts';
import { intent } from '../../../src/model/network/intent.ts';

const idsOf = (given: object): string[] => networksGiven(given).map(({ id }) => id);
const page = { url: 'https://example.fr/a', title: 'Budget' };

test('nothing is offered for nothing', () => {
  assert.deepEqual(idsOf({}), []);
  for (const bad of ['', ' ', '/a.jpg', 'javascript:alert(1)', null, 3, {}, ['https://a.fr/']])
    assert.deepEqual(idsOf({ image: bad }), [], String(bad));
  for (const bad of ['', 'x', '12', '12345&x=1', '1'.repeat(21), 1234567890, null])
    assert.deepEqual(idsOf({ app: bad }), [], String(bad));
});

test('each is offered for what it needs, and what it needs is in its link', () => {
  assert.deepEqual(idsOf({ image: 'https://a.fr/i.jpg' }), ['pinterest']);
  assert.deepEqual(idsOf({ app: ' 1234567890 ' }), ['facebook-app']);
  const both = networksGiven({ image: 'https://a.fr/i.jpg?a=1&b={u}#$&', app: '1234567890' });
  const [pinterest, facebook] = both.map((network) => new URL(intent(network, page)).searchParams);
  assert.equal(pinterest!.get('media'), 'https://a.fr/i.jpg?a=1&b={u}#$&');
  assert.equal(facebook!.get('app_id'), '1234567890');
  assert.equal(facebook!.get('redirect_uri'), page.url);
  for (const network of both) assert.ok(!('needs' in network));
});

test('what a page left on Object.prototype is not given', () => {
  Object.defineProperty(Object.prototype, 'app', { value: '1234567890', configurable: true });
  try {
    assert.deepEqual(idsOf({}), []);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'app');
  }
});
