import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compatible, wireVersion } from '../../../src/model/wire/version.ts';

test('a companion serves its own minor version and the two before it', () => {
  const cases: [widget: string, companion: string, string][] = [
    ['0.3', '0.3', 'ok'],
    ['0.2', '0.3', 'ok'],
    ['0.1', '0.3', 'ok'],
    ['0.1', '0.4', 'too-old'],
    ['0.4', '0.3', 'too-new'],
    ['0.10', '0.9', 'too-new'],
    ['0.9', '0.11', 'ok'],
    ['1.0', '0.9', 'too-new'],
    ['0.9', '1.0', 'too-old'],
    ['0.3.7', '0.3.0', 'ok'],
    ['0.3', '', 'unknown'],
    ['0.3', 'x.y', 'unknown'],
    ['v0.3', '0.3', 'unknown'],
    ['0.3', '0.99999999999', 'unknown'],
  ];
  for (const [widget, companion, expected] of cases)
    assert.equal(compatible(widget, companion), expected, `${widget} ${companion}`);
  assert.equal(compatible(wireVersion, wireVersion), 'ok');
});
