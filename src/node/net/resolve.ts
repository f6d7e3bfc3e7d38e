/**
 * From a host to the addresses that may be dialled. One look-up per hop, and every answer counts: a name with one
 * public and one private address is refused, or else the answer could be chosen by whoever runs the name server.
 */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { mayDial } from './allow.ts';
import type { Allowed } from './allow.ts';
import { failure } from './failure.ts';
import type { GetFailure } from './failure.ts';
import { hostOf, portOf } from './url.ts';

/** Gives every address of a name, in the order to try. Rejects when there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The machine's own resolver, hosts file included. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** The checked addresses of a URL; never an empty list. */
export async function checkedAddresses(
  url: URL,
  allowed: Allowed,
  resolve: Resolve,
): Promise<readonly string[] | GetFailure> {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return failure('no-such-host', url);
  const refused = addresses.find((address) => !mayDial(address, host, portOf(url), allowed));
  return refused === undefined ? addresses : failure('blocked-address', url, refused);
}
