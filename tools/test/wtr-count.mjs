/** A reporter for web-test-runner that writes how many tests passed, failed and were skipped, for tools/test.mjs. */
import { mkdirSync, writeFileSync } from 'node:fs';

const tally = (suite, count) => {
  for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) tally(inner, count);
};

export function countReporter() {
  const counts = new Map();
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessionsForTestFile) {
        if (session.testResults) tally(session.testResults, count);
        // A file that did not load or broke outside a test has failed, whatever its tests say.
        if (!session.passed && count.failed === 0) count.failed++;
      }
      counts.set(testFile, count);
    },
    stop() {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      for (const count of counts.values()) for (const key of Object.keys(sum)) sum[key] += count[key];
      mkdirSync('build', { recursive: true });
      writeFileSync('build/wtr.json', JSON.stringify(sum));
    },
  };
}
