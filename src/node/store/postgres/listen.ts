/**
 * Hears what other companions have written, on a connection of its own. Messages that come before it stands, or while
 * it is broken, are lost, so after each beginning everything is looked at again.
 */
import type { Client } from 'pg';
import { pause } from '../sql/engine.ts';
import { openClient } from './pool.ts';

export const CHANNEL = 'parvis_change';

/** Milliseconds between two signs of life, and how long the answer may take: a dead connection may say nothing. */
const BEAT = 20_000;
const ANSWER = 5000;
/** Longest wait before another try. */
const SLOWEST = 5000;

/**
 * @param self the name under which this process tells; its own messages are not heard
 * @returns what ends it
 */
export function listen(url: string, self: string, changed: () => void): () => void {
  let stopped = false;
  let current: Client | undefined;

  /** Listens until the connection ends, one way or another. */
  async function once(): Promise<void> {
    const client = openClient(url);
    current = client;
    const ended = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', resolve);
    });
    client.on('notification', ({ payload }) => {
      if (payload !== self) changed();
    });
    let beat: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (!stopped) changed();
      beat = setInterval(() => {
        const limit = setTimeout(() => void client.end().catch(() => undefined), ANSWER).unref();
        client.query('select 1').then(
          () => clearTimeout(limit),
          () => undefined,
        );
      }, BEAT).unref();
      if (stopped) return;
      await ended;
    } finally {
      clearInterval(beat);
      await client.end().catch(() => undefined);
    }
  }

  void (async () => {
    let wait = 100;
    while (!stopped) {
      const start = Date.now();
      await once().catch(() => undefined);
      wait = Date.now() - start > SLOWEST ? 100 : Math.min(2 * wait, SLOWEST);
      if (!stopped) await pause(wait);
    }
  })();

  return () => {
    stopped = true;
    void current?.end().catch(() => undefined);
  };
}
