/**
 * Paired rounds: everything that is compared runs once in each round, one after the other, so that a machine that grows
 * slow does so for all. Each round begins with another subject, for the first one warms what the others use.
 */
import { median } from './median.mjs';

/**
 * @template T
 * @param {readonly T[]} subjects
 * @param {number} round counted from 0
 * @returns {T[]} the same, beginning with another one
 */
export const turned = (subjects, round) => {
  const first = subjects.length ? round % subjects.length : 0;
  return [...subjects.slice(first), ...subjects.slice(0, first)];
};

/**
 * Runs every subject once in each round.
 * @template {{id: string}} T
 * @param {readonly T[]} subjects
 * @param {number} rounds
 * @param {(subject: T, round: number) => Promise<Record<string, number>>} work figures of one run, by name
 * @returns {Promise<Map<string, Record<string, number[]>>>} by subject's id: every figure, a value for each round
 */
export async function paired(subjects, rounds, work) {
  const all = new Map(subjects.map(({ id }) => [id, {}]));
  for (let round = 0; round < rounds; round++)
    for (const subject of turned(subjects, round))
      for (const [name, value] of Object.entries(await work(subject, round)))
        (all.get(subject.id)[name] ??= []).push(value);
  return all;
}

/**
 * A figure as a ratio to the floor of the same round, so that only what happened side by side is compared.
 * @param {readonly number[]} values
 * @param {readonly number[]} floor as many
 */
export const overFloor = (values, floor) => {
  if (values.length !== floor.length)
    throw new RangeError('A ratio needs as many rounds of the floor as of the subject.');
  return median(values.map((value, round) => value / floor[round]));
};
