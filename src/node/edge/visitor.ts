/**
 * Whom the rates count (S-28, S-71). The caller's address is believed from trusted proxies only, cut to its network at
 * once, and kept as a keyed hash; the key is made anew each day, kept in memory alone, and forgotten.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { inNetworks, prefixOf, readAddress } from './networks.ts';

/** Hops that are looked at in X-Forwarded-For; a longer list is somebody's play. */
const MOST_HOPS = 20;

/**
 * The address of the caller: the first one, from the right, that no trusted proxy has. Whoever is not trusted can
 * write what he likes further left.
 *
 * @param peer address of the other end of the connection
 * @param forwarded X-Forwarded-For, as it came
 */
export function callerOf(
  peer: string,
  forwarded: string | null | undefined,
  trusted: (address: string) => boolean,
): string {
  let caller = peer;
  const hops = (forwarded ?? '').split(',').slice(-MOST_HOPS);
  while (hops.length && trusted(caller)) {
    const hop = hops
      .pop()!
      .trim()
      .replace(/^(\d+(?:\.\d+){3}):\d+$|^(\[.*\])(?::\d+)?$/, '$1$2');
    if (!readAddress(hop)) break;
    caller = hop;
  }
  return caller;
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
