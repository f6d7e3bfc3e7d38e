/**
 * Whom the rates count (S-28, S-71). The caller's address is believed from trusted proxies only, cut to its network at
 * once, and kept as a keyed hash; the key is made anew each day, kept in memory alone, and forgotten.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { inNetworks, prefixOf, readAddress } from './networks.ts';

/** Hops that are looked at in X-Forwarded-For; a longer list is somebody's play. */
const MOST_HOPS = 20;

/** Where a request comes from. */
export interface Source {
  /** Whole; '' when it is not known. */
  readonly address: string;
  /** Only where somebody who may say so has said it. */
  readonly port?: number;
}

/** The other end of a connection. */
export interface Peer {
  readonly address: string;
  readonly port?: number | undefined;
}

/** `1.2.3.4:5678`, `[2001:db8::1]:5678`; without a port too. */
const HOP = /^(?:(\d+(?:\.\d+){3})|\[([^\]]*)\])(?::(\d{1,5}))?$/;

const sourceText = (address: string, port: number | undefined): Source => ({
  address,
  ...(port !== undefined && port > 0 && port < 65_536 && { port }),
});

/** As `callerOf`, with its port; addresses as they came. */
function find(
  peer: Peer,
  forwarded: string | null | undefined,
  trusted: (address: string) => boolean,
): Source {
  let caller = sourceText(peer.address, peer.port);
  const hops = (forwarded ?? '').split(',').slice(-MOST_HOPS);
  while (hops.length && trusted(caller.address)) {
    const hop = hops.pop()!.trim();
    const [, v4, v6, port] = HOP.exec(hop) ?? [];
    const address = v4 ?? (v6 === undefined ? hop : `[${v6}]`);
    if (!readAddress(address)) break;
    caller = sourceText(address, port === undefined ? undefined : Number(port));
  }
  return caller;
}

/**
 * The address of the caller: the first one, from the right, that no trusted proxy has. Whoever is not trusted can
 * write what he likes further left.
 *
 * @param peer address of the other end of the connection
 * @param forwarded X-Forwarded-For, as it came
 */
export const callerOf = (
  peer: string,
  forwarded: string | null | undefined,
  trusted: (address: string) => boolean,
): string => find({ address: peer }, forwarded, trusted).address;

/** The same as a whole address in one spelling, with its port where it is known. */
export function sourceOf(
  peer: Peer,
  forwarded: string | null | undefined,
  trusted: (address: string) => boolean,
): Source {
  const { address, port } = find(peer, forwarded, trusted);
  return sourceText(readAddress(address)?.toString() ?? '', port);
}

/** Makes the function that names a visitor for the rates: 22 characters, another one tomorrow. */
export function createVisitor(
  trustedProxies: readonly string[],
  { now }: Pick<Clock, 'now'>,
): (peer: string, forwarded: string | null | undefined) => string {
  const trusted = inNetworks(trustedProxies);
  let day = -1;
  let key = Buffer.alloc(0);
  return (peer, forwarded) => {
    const today = Math.floor(now() / 86_400_000);
    if (today !== day) {
      key.fill(0);
      key = randomBytes(32);
      day = today;
    }
    const prefix = prefixOf(callerOf(peer, forwarded, trusted));
    return createHmac('sha256', key).update(prefix).digest('base64url').slice(0, 22);
  };
}
