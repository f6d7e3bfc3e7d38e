/** What Node's runner counted, from the TAP that it wrote. */
import { readFileSync } from 'node:fs';

/** @returns the text of a file; '' where there is none: a runner that was ended before it could write leaves none */
const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * @param {string} file of TAP
 * @param {boolean} ok whether the runner ended well
 * @returns {{passed: number, failed: number, skipped: number}} a run that found nothing, broke outside a test, or wrote
 *   nothing counts as one failure
 */
export function countTap(file, ok) {
  const text = textOf(file);
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const passed = number('pass');
  return {
    passed,
    skipped: number('skipped') + number('todo'),
    failed: number('fail') + number('cancelled') || (ok && passed ? 0 : 1),
  };
}
