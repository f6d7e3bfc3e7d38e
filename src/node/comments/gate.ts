/** The gate, as a write meets it. */
import type { Gate } from '../../model/gate.ts';
import { mayAsk } from '../../model/policy.ts';
import type { Site } from '../../model/site.ts';
import { instantOf } from './deps.ts';
import { refuse } from './refuse.ts';

/** The gate's answer to a visitor who may not write now. */
export function passGate(site: Site, gate: Gate): void {
  if (!mayAsk(site.policy)) refuse('not-configured');
  if (gate.open) return;
  refuse('closed', {
    ...(gate.opensAt !== undefined && { until: instantOf(gate.opensAt) }),
    ...(gate.reason !== undefined && { detail: gate.reason }),
  });
}
