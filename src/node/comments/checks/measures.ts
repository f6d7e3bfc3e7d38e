/**
 * Comments under a name that is read first for a time, and those sent with the address of somebody who is suspended,
 * wait for a moderator: what was only typed proves nothing, so nobody is refused for it.
 */
import { waitsFor } from '../sanctions/bearing.ts';
import { holdIf } from './check.ts';
import type { EditCheck } from './check.ts';

export const measures: EditCheck = {
  name: 'measures',
  run: async ({ tx, deps, site, draft, now }) =>
    holdIf(await waitsFor(tx, deps, site.id, draft, now), 'history'),
};
