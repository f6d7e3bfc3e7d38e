/** For whoever watches the process: is it up, and can it do its work? No figures, no version (S-33). */
import { refusal } from '../edge/answer.ts';
import type { Mount } from './mount.ts';

/** Milliseconds for which one look at the database serves all who ask: it takes the lock that writers wait for. */
const FRESH = 1_000;

export const mountHealth: Mount = (surfaces, { store, stopping, log, clock }) => {
  let last: { readonly at: number; readonly looked: Promise<void> } | undefined;
  const look = (): Promise<void> => {
    const now = clock.now();
    if (last && now >= last.at && now - last.at < FRESH) return last.looked;
    last = { at: now, looked: store.check() };
    return last.looked;
  };
  for (const surface of [surfaces.public, surfaces.desk]) {
    surface.get('/healthz', (c) => c.json({ status: 'up' }));
    surface.get('/readyz', async (c) => {
      if (stopping.aborted) return refusal('unavailable', { retryAfter: 10 });
      try {
        await look();
        return c.json({ status: 'ready' });
      } catch {
        log.warn('store/not-ready');
        return refusal('unavailable', { retryAfter: 5 });
      }
    });
  }
};
