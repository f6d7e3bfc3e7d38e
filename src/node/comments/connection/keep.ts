/**
 * What a host keeps of a contribution (décret 2021-1362, art. 5 and 6): the address and port it came from, the protocol,
 * what was done to which content and when, and the name its author gave. Sealed in the transaction of the contribution
 * itself, for as long as the policy says; where a site is no host, nothing is looked at.
 */
import type { Source } from '../../edge/visitor.ts';
import type { ConnectionAct } from '../../store/connections.ts';
import type { Writes } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import type { Visit } from '../submit.ts';
import { sealFor } from './seal.ts';

/** What is sealed. */
export interface Connection extends Source {
  readonly protocol: string;
  readonly at: string;
  readonly act: ConnectionAct;
  readonly comment: string;
  readonly name?: string;
}

/** Seals and writes it, if the site is a host. */
export async function keepConnection(
  deps: Pick<CommentsDeps, 'random' | 'host'>,
  tx: Pick<Writes, 'keepConnection'>,
  { site, source }: Pick<Visit, 'site' | 'source'>,
  what: {
    readonly comment: string;
    readonly at: string;
    readonly act: ConnectionAct;
    readonly name?: string | undefined;
  },
): Promise<void> {
  const host = deps.host(site);
  if (!host) return;
  const { key, protocol } = host;
  const { comment, at, act, name } = what;
  const told: Connection = {
    ...source(),
    ...{ protocol, at, act, comment },
    ...(name !== undefined && { name }),
  };
  const bound = { id: `n${deps.random(12)}`, comment, at, act };
  await tx.keepConnection(site.id, {
    ...bound,
    key: key.fingerprint,
    sealed: sealFor(key, { site: site.id, ...bound }, JSON.stringify(told)),
  });
}
