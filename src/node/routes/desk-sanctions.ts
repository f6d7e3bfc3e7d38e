/** Measures against authors at the desk, on its own origin: what holds, what is imposed, lifted, and answered. */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Sanction } from '../../model/sanction.ts';
import { answerSanction } from '../comments/sanctions/contest.ts';
import { impose, lift } from '../comments/sanctions/impose.ts';
import { readSanctions, shownTo } from '../comments/sanctions/read.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { commentsDeps } from './comments-deps.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';

export const mountDeskSanctions: Mount = ({ desk: surface }, all) => {
  const { deskUrl } = all.config;
  if (deskUrl === undefined) return;
  const deps = commentsDeps(all);
  const path = '/s/:site/desk/sanctions';

  /** Runs a route for somebody who reads comments; what they may do there, the feature says. */
  const reading = async (c: Context<Env>, work: (staff: Staff) => Promise<Response>): Promise<Response> => {
    const staff = await staffOf(all, c);
    if (!staff) return refusal('unauthorised');
    return staff.role === 'contributor' ? refusal('forbidden') : work(staff);
  };

  surface.get(path, (c) =>
    reading(c, async (staff) => {
      const asked = readQuery<{ readonly comment?: string }>('desk-sanctions', c.req.url);
      if (isProblem(asked)) return refuse(asked);
      const answer = await readSanctions(deps, c.var.site, staff, asked.comment);
      return isProblem(answer) ? refuse(answer) : c.json(answer);
    }),
  );

  /** One act, and the measures as they are after it. */
  const act = (
    where: string,
    event: string,
    work: (c: Context<Env>, staff: Staff) => Promise<Sanction | readonly Sanction[] | Problem>,
  ): void =>
    void surface.post(where, (c) =>
      reading(c, async (staff) => {
        const { site } = c.var;
        const answer = await work(c, staff);
        if (isProblem(answer)) return refuse(answer as Problem);
        const made = [answer].flat() as readonly Sanction[];
        for (const { measure } of made) all.log.info(event, { site: site.id, measure });
        return c.json({ sanctions: await shownTo(all.store, site, staff, made, all.clock.now()) });
      }),
    );
  const keyOf = (c: Context<Env>): string | undefined => c.req.header('idempotency-key');
  act(path, 'desk/measure', (c, staff) => impose(deps, c.var.site, staff, keyOf(c), c.var.body));
  act(`${path}/lift`, 'desk/measure-lifted', (c, staff) =>
    lift(deps, c.var.site, staff, keyOf(c), c.var.body),
  );
  act(`${path}/answer`, 'desk/measure-answered', (c, staff) =>
    answerSanction(deps, c.var.site, staff, keyOf(c), c.var.body),
  );
};
