/**
 * Comments handed over to services, on the desk's own origin: the lists, the case of one comment, and what is done with
 * it. A contributor sees what is with the contributor's own service, and answers it (decision 14).
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { HandedList } from '../../model/wire/desk-handed.ts';
import { actOnHanded } from '../comments/handed/act.ts';
import { handedListsOf, readHanded, readHandedComment } from '../comments/handed/read.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';
import { noticeDeps } from './notice-deps.ts';
import { readQuery } from './query.ts';

export const mountDeskHanded: Mount = ({ desk: surface }, all) => {
  const { deskUrl } = all.config;
  if (deskUrl === undefined) return;
  const deps = noticeDeps(all);
  const { log } = all;

  /** Runs a route for somebody who has any list at all: a contributor without a service has none. */
  const asking = async (
    c: Context<Env>,
    work: (staff: Staff) => Promise<object | Problem>,
  ): Promise<Response> => {
    const staff = await staffOf(all, c);
    if (!staff) return refusal('unauthorised');
    if (!handedListsOf(staff).length) return refusal('forbidden');
    const answer = await work(staff);
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  };

  surface.get('/s/:site/desk/handed', (c) =>
    asking(c, async (staff) => {
      type Asked = { readonly list?: HandedList; readonly after?: string };
      const asked = readQuery<Asked>('desk-handed', c.req.url);
      return isProblem(asked) ? asked : readHanded(deps, c.var.site, staff, asked);
    }),
  );

  surface.get('/s/:site/desk/handed/comment', (c) =>
    asking(c, async (staff) => {
      const asked = readQuery<{ readonly comment: string }>('desk-handed-comment', c.req.url);
      return isProblem(asked) ? asked : readHandedComment(deps, c.var.site, staff, asked.comment);
    }),
  );

  surface.post('/s/:site/desk/handed', (c) =>
    asking(c, async (staff) => {
      const { site } = c.var;
      const key = c.req.header('idempotency-key');
      const answer = await actOnHanded(deps, site, staff, key, c.var.body);
      log.info('desk/handed', { site: site.id, ...(isProblem(answer) && { problem: answer.type }) });
      if (isProblem(answer)) return answer;
      // What it has become, so that the desk need not ask; a contributor who has answered sees it no more.
      const { comment } = c.var.body as { readonly comment: string };
      const now = await readHandedComment(deps, site, staff, comment);
      return isProblem(now) ? { comment, log: [], topics: [], may: [] } : now;
    }),
  );
};
