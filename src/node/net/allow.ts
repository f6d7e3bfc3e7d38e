/**
 * `net.allow` of parvis.json: the only exceptions of the guarded way out, each an exact `host:port`. There is no
 * wildcard, no test flag, no environment variable.
 */
import { isIP } from 'node:net';
import { classify } from './address.ts';
import type { AddressKind } from './special.ts';
import { hostOf } from './url.ts';

/** The exceptions, ready to be asked. */
export interface Allowed {
  /** True when this host is listed with this port. */
  readonly has: (host: string, port: number) => boolean;
  /** As written in normal form, for `doctor` and the start line. */
  readonly entries: readonly string[];
  /** Entries that are not `host:port`: named, never guessed at. */
  readonly bad: readonly string[];
}

/** What a listed *name* may resolve to. A metadata service or a link-local address stays closed (S-40). */
const OPENED: ReadonlySet<AddressKind> = new Set(['public', 'private', 'shared', 'loopback']);

function normal(entry: string): string | undefined {
  const found = /^(.+):(\d{1,5})$/.exec(entry.trim());
  const [, name = '', port = ''] = found ?? [];
  if (!found || Number(port) < 1 || Number(port) > 65_535 || /[/@?#*\s]/.test(name)) return undefined;
  const url = URL.parse(`http://${name}/`);
  return url && url.port === '' ? `${hostOf(url)}:${Number(port)}` : undefined;
}

/** Reads the list. IPv6 is written in brackets, as in a URL. */
export function parseAllow(entries: readonly string[] = []): Allowed {
  const good = new Set<string>();
  const bad: string[] = [];
  for (const entry of entries) {
    const known = normal(entry);
    if (known) good.add(known);
    else bad.push(entry);
  }
  return { has: (host, port) => good.has(`${host}:${port}`), entries: [...good], bad };
}

/**
 * May `address` be dialled for `host:port`? Public ones always. Others only for a listed host, and then: a listed
 * address opens itself alone; a listed name opens private networks, not metadata services.
 */
export function mayDial(address: string, host: string, port: number, allowed: Allowed): boolean {
  const { blocked, kind } = classify(address);
  if (!blocked) return true;
  return allowed.has(host, port) && (isIP(host) ? address === host : OPENED.has(kind));
}
