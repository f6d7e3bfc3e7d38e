/** The middle of what was measured: one slow round, on a machine that did something else, does not move it. */

/**
 * @param {readonly number[]} values at least one
 * @returns {number} of an even number the mean of the two in the middle
 * @throws when there is nothing to take it from: a bench that measured nothing must not print 0
 */
export function median(values) {
  if (values.length === 0) throw new RangeError('There is no median of no values.');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How far the values lie apart, as a part of their median: 0 when all are the same. */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / median(values);
