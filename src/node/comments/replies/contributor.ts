/**
 * The desk for somebody who writes replies and judges nothing: no comment that waits, no count of any, no address; the
 * room of official replies is all that they find (R-125, S-26).
 */
import type { Site } from '../../../model/site.ts';
import { wireVersion } from '../../../model/wire/version.ts';
import type { DeskQueuePage } from '../../../model/wire/desk-wave.ts';
import type { Staff } from '../../store/store.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';

/** @returns a queue without comments; its cursor tells of what everybody can see */
export const queueForContributor = async (
  { store, clock }: Pick<CommentsDeps, 'store' | 'clock'>,
  { id, policy }: Site,
  { name, role }: Staff,
): Promise<DeskQueuePage> => ({
  wire: wireVersion,
  queue: 'published',
  comments: [],
  waves: [],
  cursor: await store.cursor(id, 'public'),
  rooms: {},
  counts: {},
  serverTime: instantOf(clock.now()),
  me: { name, role },
  requireStatement: policy.requireStatement,
  fourEyes: policy.fourEyes,
  clauses: [],
  capabilities: capabilitiesOf(policy),
});
