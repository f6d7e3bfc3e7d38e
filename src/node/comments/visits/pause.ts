/** A pause on the companion's clock that ends early when the companion does. */
import type { Clock } from '../../edge/clock.ts';

/** @returns waits so many milliseconds */
export const pauseFor =
  ({ after }: Pick<Clock, 'after'>) =>
  (ms: number, stop: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (stop.aborted) return resolve();
      const end = (): void => {
        off();
        stop.removeEventListener('abort', end);
        resolve();
      };
      const off = after(ms, end);
      stop.addEventListener('abort', end, { once: true });
    });
