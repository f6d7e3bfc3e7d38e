import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { createLog, faultFacts } from '../../src/node/log.ts';
import { secret } from '../../src/node/secret.ts';

const lines: string[] = [];
const log = createLog(
  'info',
  (line) => lines.push(line),
  () => 0,
);
const said = (): Record<string, unknown> => JSON.parse(lines.splice(0).join('')) as Record<string, unknown>;

test('a line is one JSON object with time, level and event', () => {
  log.info('serve/ready', { sites: 2, desk: true, none: undefined });
  assert.deepEqual(said(), {
    at: '1970-01-01T00:00:00.000Z',
    level: 'info',
    event: 'serve/ready',
    sites: 2,
    desk: true,
  });
  log.debug('request');
  assert.deepEqual(lines, [], 'below the least level');
});

test('addresses lose query and fragment, secrets say nothing', () => {
  log.warn('x', {
    url: new URL('https://user:pw@a.example/p?mail=canary#canary'),
    text: 'see https://a.example/p?mail=canary and http://b.example/#canary',
    key: secret('canary'),
  });
  const text = lines.join('');
  assert.doesNotMatch(text, /canary|pw/);
  assert.equal(said()['url'], 'https://a.example/p');
});

test('a secret hides from every way to print it', () => {
  const kept = secret('canary');
  for (const text of [
    String(kept),
    JSON.stringify({ kept }),
    inspect(kept, { depth: 9, showHidden: true }),
    `${kept}`,
    Object.values(kept).join(),
  ])
    assert.doesNotMatch(text, /canary/);
  assert.equal(kept.reveal(), 'canary');
});

test('a right-to-left mark, a C1 control and a line separator are written as escapes', () => {
  log.info('x', { text: 'a\u202eb\u009bc\u2028d\u200fe\u2066f\u001bg' });
  const [line = ''] = lines.splice(0);
  assert.match(line, /a\\u202eb\\u009bc\\u2028d\\u200fe\\u2066f\\u001bg/);
});

test('whatever is written, a line is one line and cannot steer a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      log.error(text, { text });
      const line = lines.splice(0).join('\n');
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
      assert.equal((JSON.parse(line) as { level: string }).level, 'error');
    }),
    { numRuns: 300 },
  );
});

test('of a fault it keeps name, code and place, not the message', () => {
  const fault = Object.assign(new TypeError('canary\n    at canary (/canary.ts:1:1)x'), { code: 'E_X' });
  const facts = faultFacts(fault);
  assert.equal(facts['fault'], 'TypeError');
  assert.equal(facts['code'], 'E_X');
  assert.match(String(facts['where']), /log\.test\.ts:\d+/);
  assert.doesNotMatch(JSON.stringify(facts), /canary/);
  assert.deepEqual(faultFacts('canary'), { fault: 'string' });
  const { where } = faultFacts(new Error('canary', { cause: 'canary' }));
  assert.doesNotMatch(String(where), /\/work|\/home/);
});
