/**
 * Waiting until something holds, on a machine that may be slow: the testing library gives up after one second, in which
 * a machine under load has not yet translated the file that is waited for. Whoever waits in vain is told for what.
 */
import { waitUntil as wait } from '@open-wc/testing';

/** A little less than a test may take, so that it is this that speaks. */
const MOST = 25_000;

/** @throws after 25 seconds, with `what`: the condition itself, unless told */
export const waitUntil = (so: () => unknown, what = String(so)): Promise<void> =>
  wait(() => !!so(), what, { timeout: MOST, interval: 20 });
