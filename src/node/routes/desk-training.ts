/** The training at the desk: whom one may tell that it was done. Nothing of it comes back here. */
import type { DeskTraining } from '../../model/wire/desk-training.ts';
import { refusal } from '../edge/answer.ts';
import { staffOf } from './desk-who.ts';
import type { Mount } from './mount.ts';

export const mountDeskTraining: Mount = ({ desk: surface }, deps) => {
  const { deskUrl } = deps.config;
  if (deskUrl === undefined) return;

  surface.get('/s/:site/desk/training', async (c) => {
    const { policy } = c.var.site;
    const staff = await staffOf(deps, c);
    if (!staff) return refusal('unauthorised');
    if (staff.role === 'contributor') return refusal('forbidden');
    const champion = policy.contacts.champion ?? policy.contacts.moderation;
    const answer: DeskTraining = champion ? { champion } : {};
    return c.json(answer);
  });
};
