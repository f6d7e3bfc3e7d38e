import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../src/node/commands/nearest.ts';

const names = ['share-links', 'serve', 'collect', 'help', 'x'];

test('finds the name behind a slip of the finger', () => {
  const slips = {
    sevre: 'serve',
    'share-link': 'share-links',
    Colect: 'collect',
    hepl: 'help',
    serev: 'serve',
  };
  for (const [typed, meant] of Object.entries(slips)) assert.equal(nearest(typed, names), meant, typed);
});

test('guesses nothing for another word', () => {
  for (const typed of ['delete', '', 'xyz', 'a'.repeat(1000)])
    assert.equal(nearest(typed, names), undefined, typed);
});
