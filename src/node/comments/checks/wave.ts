/**
 * Comments like those that were refused together, where a moderator has said that the next ones are to be held, until the
 * rule's date (`waves/rules.ts`). In every mode: what waits anyway then says why.
 */
import { likeRefused } from '../waves/rules.ts';
import { holdIf } from './check.ts';
import type { EditCheck } from './check.ts';

export const wave: EditCheck = {
  name: 'wave',
  run: async ({ tx, site, draft, now }) =>
    holdIf((await likeRefused(tx, site.id, draft.text, now)) !== undefined, 'wave'),
};
