/** Members of a desk, for its administrators, on the desk's own origin. A link is told once, and never logged. */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { actOnMembers, readMembers } from '../desk/members.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';

export const mountDeskMembers: Mount = ({ desk: surface }, all) => {
  const { deskUrl } = all.config;
  if (deskUrl === undefined) return;
  const deps = { ...all, deskUrl };
  const path = '/s/:site/desk/members';

  /** Runs a route for an administrator. */
  const ruling = async (c: Context<Env>, work: (me: Staff) => Promise<Response>): Promise<Response> => {
    const me = await staffOf(all, c);
    if (!me) return refusal('unauthorised');
    return me.role === 'admin' ? work(me) : refusal('forbidden');
  };

  surface.get(path, (c) => ruling(c, async (me) => c.json(await readMembers(deps, c.var.site, me))));

  surface.post(path, (c) =>
    ruling(c, async (me) => {
      const { site } = c.var;
      const answer = await actOnMembers(deps, site, me, c.var.body);
      if (isProblem(answer)) return refuse(answer);
      const { act } = c.var.body as { readonly act: string };
      all.log.warn('desk/members', { site: site.id, act });
      return c.json(answer);
    }),
  );
};
