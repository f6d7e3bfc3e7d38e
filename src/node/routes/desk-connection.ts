/**
 * `GET desk/connection?comment=ID`: what is kept, sealed, of where a comment came from, for an admin to hand over or to
 * keep aside. Nothing on this machine opens it.
 */
import { isProblem } from '../../model/problem.ts';
import type { DeskConnection } from '../../model/wire/desk-connection.ts';
import { refuse, refusal } from '../edge/answer.ts';
import { staffOf } from './desk-who.ts';
import type { Mount } from './mount.ts';
import { readQuery } from './query.ts';

export const mountDeskConnection: Mount = ({ desk: surface }, deps) => {
  const { deskUrl } = deps.config;
  if (deskUrl === undefined) return;

  surface.get('/s/:site/desk/connection', async (c) => {
    const { id } = c.var.site;
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    if (staff.role !== 'admin') return refusal('forbidden');
    const asked = readQuery<{ readonly comment: string }>('desk-connection', c.req.url);
    if (isProblem(asked)) return refuse(asked);
    const records = await deps.store.connections(id, asked.comment);
    if (!records.length) return refusal('not-found');
    deps.log.warn('desk/connection', { site: id, records: records.length });
    return c.json({ records } satisfies DeskConnection);
  });
};
