/**
 * The rules that hold comments like those of a wave that was refused: `GET` lists those that live, `POST` ends one.
 * Moderators and admins end them, managers see, contributors do neither. They are set with the refusal (`desk.ts`).
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { endWaveRule, readWaveRules } from '../comments/waves/living.ts';
import { refuse, refusal } from '../edge/answer.ts';
import type { Staff } from '../store/store.ts';
import { staffOf } from './desk-who.ts';
import type { Env, Mount } from './mount.ts';

export const mountDeskWaveRules: Mount = ({ desk: surface }, deps) => {
  const { deskUrl } = deps.config;
  if (deskUrl === undefined) return;
  const path = '/s/:site/desk/wave-rules';

  const whoever = async (
    c: Context<Env>,
    may: readonly Staff['role'][],
    work: (staff: Staff) => Promise<Response>,
  ): Promise<Response> => {
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    return may.includes(staff.role) ? work(staff) : refusal('forbidden');
  };

  surface.get(path, (c) =>
    whoever(c, ['moderator', 'admin', 'manager'], async (staff) =>
      c.json(await readWaveRules(deps, c.var.site, staff)),
    ),
  );

  surface.post(path, (c) =>
    whoever(c, ['moderator', 'admin'], async (staff) => {
      const { site } = c.var;
      const key = c.req.header('idempotency-key');
      const answer = await endWaveRule(deps, site, staff, key, c.var.body);
      if (isProblem(answer)) return refuse(answer);
      deps.log.info('desk/wave-rule-ended', { site: site.id, ended: answer.ended });
      return c.json(await readWaveRules(deps, site, staff));
    }),
  );
};
