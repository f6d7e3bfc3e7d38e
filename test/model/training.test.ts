import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  exercises,
  isRight,
  readAnswers,
  trainingActs,
  trainingClauses,
  writeAnswers,
} from '../../src/model/training.ts';
import type { TrainingAnswer } from '../../src/model/training.ts';
import en from '../../src/words/en/desk-training.ts';
import fr from '../../src/words/fr/desk-training.ts';

test('twenty exercises, each once, with a clause where one refuses; each clause and act is met', () => {
  assert.equal(exercises.length, 20);
  assert.equal(new Set(exercises.map(({ id }) => id)).size, 20);
  for (const { id, act, clause } of exercises) assert.equal(act === 'refuse', clause !== undefined, id);
  const met = (list: readonly unknown[]) => [...new Set(list)].filter((one) => one !== undefined).sort();
  assert.deepEqual(met(exercises.map(({ clause }) => clause)), [...trainingClauses].sort());
  assert.deepEqual(met(exercises.map(({ act }) => act)), [...trainingActs].sort());
  // Whoever refuses everything, or publishes everything, must not do well.
  for (const act of trainingActs) {
    const share = exercises.filter((one) => one.act === act).length;
    assert.ok(share >= 3 && share <= 10, `${act}: ${share}`);
  }
});

test('both languages have every exercise, with reasons of their own', () => {
  for (const words of [en, fr]) {
    assert.deepEqual(Object.keys(words.cases).sort(), exercises.map(({ id }) => id).sort());
    assert.equal(new Set(Object.values(words.cases).map(({ why }) => why)).size, 20);
  }
});

test('read and weighed within a quarter of an hour, by a reader of 180 words a minute with 20 seconds for each decision', () => {
  for (const words of [en, fr]) {
    const read = Object.values(words.cases)
      .map((one) => Object.values(one).join(' '))
      .join(' ')
      .split(/\s+/).length;
    const minutes = read / 180 + (exercises.length * 20) / 60;
    assert.ok(minutes < 15, `${minutes} minutes`);
  }
});

test('a decision is right with its clause', () => {
  const insult = exercises.find(({ id }) => id === 'insult')!;
  assert.equal(isRight(insult, { act: 'refuse', clause: 'insult' }), true);
  assert.equal(isRight(insult, { act: 'refuse', clause: 'hatred' }), false);
  assert.equal(isRight(insult, { act: 'publish' }), false);
});

test('answers are kept as they are, and nothing foreign is believed', () => {
  const answer = fc.constantFrom<TrainingAnswer>(
    { act: 'publish' },
    { act: 'alert' },
    ...trainingClauses.map((clause) => ({ act: 'refuse' as const, clause })),
  );
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), (answers) => {
      assert.deepEqual(readAnswers(writeAnswers(answers)), answers);
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => assert.ok(readAnswers(text).length <= 20)),
    { numRuns: 200 },
  );
  assert.deepEqual(readAnswers('publish refuse publish'), [{ act: 'publish' }]);
  assert.deepEqual(readAnswers('publish:insult'), []);
  assert.deepEqual(readAnswers('toString'), []);
});
