/** Some seconds lie between reading a thread and writing in it; the pass of its page proves them. */
import { holdIf } from './check.ts';
import type { Check } from './check.ts';
import { passHolds } from './pass.ts';

export const time: Check = {
  name: 'time',
  run: ({ deps, site, draft, now }) => holdIf(!passHolds(deps, site.id, draft.pass, now), 'spam'),
};
