/**
 * Takes away what is past: keys after 24 hours, sessions, invitations and residents' tokens that have ended; rules of waves
 * a week after their end, for as long what they held may still wait, and the desk says which rule it was.
 */
import type { Instant } from '../../../model/wire/shape.ts';
import { toMs } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine } from '../sql/engine.ts';
import { RULE_KEPT } from '../waves.ts';
import { KEPT } from './once.ts';

/** @returns rows by table */
export const purge = (
  db: Builder,
  engine: Engine,
  at: Instant,
): Promise<Readonly<Record<'once' | 'session' | 'invite' | 'resident' | 'waves', number>>> =>
  engine.write(async (run) => {
    const until = toMs(at);
    const once = await run(now(db.deleteFrom('once').where('at', '<=', until - KEPT)));
    const session = await run(now(db.deleteFrom('session').where('until', '<=', until)));
    const invite = await run(now(db.deleteFrom('invite').where('until', '<=', until)));
    const resident = await run(now(db.deleteFrom('resident').where('until', '<=', until)));
    const waves = await run(now(db.deleteFrom('wave_rule').where('until', '<=', until - RULE_KEPT)));
    return {
      once: once.changed,
      session: session.changed,
      invite: invite.changed,
      resident: resident.changed,
      waves: waves.changed,
    };
  });
