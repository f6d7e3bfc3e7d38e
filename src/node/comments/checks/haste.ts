/** Much in a short time from one network prefix (S-28): held, not refused, for a whole library may share one. */
import { hasty } from '../limits.ts';
import { holdIf } from './check.ts';
import type { Check } from './check.ts';

export const haste: Check = {
  name: 'haste',
  run: ({ deps, site, visitor, once }) =>
    holdIf(
      once('haste', () => hasty(deps, site.id, visitor)),
      'rate',
    ),
};
