import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekday } from '../../src/words/weekday.ts';

test('1 is Monday and 7 is Sunday, whatever the zone of the machine', () => {
  assert.equal(weekday('en-GB', 1, 'long'), 'Monday');
  assert.equal(weekday('en-GB', 7, 'short'), 'Sun');
  assert.equal(weekday('fr', 1, 'short'), 'lun.');
  assert.equal(weekday('fr', 7, 'long'), 'dimanche');
});
