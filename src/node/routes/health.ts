/** For whoever watches the process: is it up, and can it do its work? No figures, no version (S-33). */
import { refusal } from '../edge/answer.ts';
import type { Mount } from './mount.ts';

export const mountHealth: Mount = (surfaces, { store, stopping, log }) => {
  for (const surface of [surfaces.public, surfaces.desk]) {
    surface.get('/healthz', (c) => c.json({ status: 'up' }));
    surface.get('/readyz', async (c) => {
      if (stopping.aborted) return refusal('unavailable', { retryAfter: 10 });
      try {
        await store.check();
        return c.json({ status: 'ready' });
      } catch {
        log.warn('store/not-ready');
        return refusal('unavailable', { retryAfter: 5 });
      }
    });
  }
};
