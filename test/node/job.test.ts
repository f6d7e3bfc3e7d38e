import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJobs } from '../../src/node/job.ts';
import type { Job } from '../../src/node/job.ts';
import { createLog } from '../../src/node/log.ts';
import { heldClock } from '../support/node/companion.ts';

/** Lets what was promised happen. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

test('a job comes again after its time, also when it failed, and two never run at once', async () => {
  const clock = heldClock();
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line), clock.now);
  const ran: string[] = [];
  let end: () => void = () => {};
  const slow: Job = {
    name: 'slow',
    every: 60,
    run: () => {
      ran.push('slow');
      return new Promise((done) => (end = done));
    },
  };
  const failing: Job = {
    name: 'failing',
    every: 10,
    first: 5,
    run: () => {
      ran.push('failing');
      throw new Error('canary');
    },
  };
  const jobs = startJobs([slow, failing], { clock, log });
  clock.pass(0);
  await settled();
  assert.deepEqual(ran, ['slow']);
  clock.pass(30_000);
  await settled();
  assert.deepEqual(ran, ['slow'], 'the second waits for the first');
  end();
  await settled();
  assert.deepEqual(ran, ['slow', 'failing']);
  clock.pass(10_000);
  await settled();
  assert.deepEqual(ran, ['slow', 'failing', 'failing']);
  clock.pass(50_000);
  await settled();
  assert.deepEqual(ran.filter((name) => name === 'slow').length, 2);
  assert.match(lines.join(), /"event":"job\/failed","job":"failing"/);
  assert.doesNotMatch(lines.join(), /canary/);

  let stopped = false;
  const stop = jobs.stop().then(() => (stopped = true));
  await settled();
  assert.equal(stopped, false, 'the job at work is waited for');
  end();
  await stop;
  const count = ran.length;
  clock.pass(1_000_000);
  await settled();
  assert.equal(ran.length, count, 'nothing runs any more');
});

test('what people wait for does not wait for other servers; each lane keeps its order, and both are ended', async () => {
  const clock = heldClock();
  const log = createLog('error', () => {}, clock.now);
  const ran: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string, lane?: 'people'): Job => ({
    ...{ name, every: 60, ...(lane && { lane }) },
    run: () => {
      ran.push(name);
      return new Promise((done) => ends.push(done));
    },
  });
  const all = [job('visit'), job('collect'), job('mail', 'people'), job('remind', 'people')];
  const jobs = startJobs(all, { clock, log });
  clock.pass(0);
  await settled();
  assert.deepEqual(ran, ['visit', 'mail']);
  ends[1]!();
  await settled();
  assert.deepEqual(ran, ['visit', 'mail', 'remind']);
  let stopped = false;
  const stop = jobs.stop().then(() => (stopped = true));
  ends[2]!();
  await settled();
  assert.equal(stopped, false, 'the other lane is at work');
  ends[0]!();
  await stop;
  assert.deepEqual(ran, ['visit', 'mail', 'remind'], 'nothing is begun any more');
});
