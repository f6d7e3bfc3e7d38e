/**
 * The addresses nobody may be sent to: the IANA special-purpose registries (IPv4 and IPv6, RFC 6890 and its
 * updates), multicast, and the few cloud addresses that answer secrets although they look public.
 *
 * Everything listed is refused, also the few ranges that IANA calls globally reachable (AS112 sinks, AMT relays,
 * ORCHIDv2, DRIP): none of them holds a site, so refusing them costs nobody a feed.
 */

/**
 * What a range is for. `private`, `shared` and `loopback` are the ones that a `net.allow` name may open;
 * the others stay closed whatever a name resolves to.
 */
export type AddressKind =
  | 'public'
  | 'this-host'
  | 'private'
  | 'shared'
  | 'loopback'
  | 'link-local'
  | 'metadata'
  | 'documentation'
  | 'benchmark'
  | 'multicast'
  | 'relay'
  | 'tunnel'
  | 'reserved'
  | 'malformed';

/** A range: first address, length of the prefix in bits, what it is for, where that is written. */
export type Range = readonly [first: string, bits: number, kind: AddressKind, source: string];

/** IPv4. Longest prefixes that need their own name come first: the first match wins. */
export const special4: readonly Range[] = [
  ['169.254.169.254', 32, 'metadata', 'instance metadata of most clouds'],
  ['168.63.129.16', 32, 'metadata', 'platform address of Azure'],
  ['100.100.100.200', 32, 'metadata', 'instance metadata of Alibaba Cloud'],
  ['192.0.0.192', 32, 'metadata', 'instance metadata of Oracle Cloud'],
  ['0.0.0.0', 8, 'this-host', 'RFC 791'],
  ['10.0.0.0', 8, 'private', 'RFC 1918'],
  ['100.64.0.0', 10, 'shared', 'RFC 6598'],
  ['127.0.0.0', 8, 'loopback', 'RFC 1122'],
  ['169.254.0.0', 16, 'link-local', 'RFC 3927'],
  ['172.16.0.0', 12, 'private', 'RFC 1918'],
  ['192.0.0.0', 24, 'reserved', 'RFC 6890'],
  ['192.0.2.0', 24, 'documentation', 'RFC 5737'],
  ['192.31.196.0', 24, 'relay', 'RFC 7535'],
  ['192.52.193.0', 24, 'relay', 'RFC 7450'],
  ['192.88.99.0', 24, 'relay', 'RFC 7526'],
  ['192.168.0.0', 16, 'private', 'RFC 1918'],
  ['192.175.48.0', 24, 'relay', 'RFC 7534'],
  ['198.18.0.0', 15, 'benchmark', 'RFC 2544'],
  ['198.51.100.0', 24, 'documentation', 'RFC 5737'],
  ['203.0.113.0', 24, 'documentation', 'RFC 5737'],
  ['224.0.0.0', 4, 'multicast', 'RFC 5771'],
  ['240.0.0.0', 4, 'reserved', 'RFC 1112'],
];

/**
 * IPv6. Only 2000::/3 is handed out to sites (RFC 4291), so whatever no row names is refused there too; the rows
 * outside it exist to say what an address is.
 */
export const special6: readonly Range[] = [
  ['::', 128, 'this-host', 'RFC 4291'],
  ['::1', 128, 'loopback', 'RFC 4291'],
  ['fd00:ec2::254', 128, 'metadata', 'instance metadata of AWS'],
  ['fd20:ce::254', 128, 'metadata', 'instance metadata of Google Cloud'],
  ['64:ff9b:1::', 48, 'tunnel', 'RFC 8215'],
  ['100::', 64, 'reserved', 'RFC 6666'],
  ['100:0:0:1::', 64, 'reserved', 'RFC 9780'],
  ['2001::', 32, 'tunnel', 'RFC 4380'],
  ['2001:2::', 48, 'benchmark', 'RFC 5180'],
  ['2001::', 23, 'reserved', 'RFC 2928'],
  ['2001:db8::', 32, 'documentation', 'RFC 3849'],
  ['2002::', 16, 'tunnel', 'RFC 3056'],
  ['2620:4f:8000::', 48, 'relay', 'RFC 7534'],
  ['3fff::', 20, 'documentation', 'RFC 9637'],
  ['5f00::', 16, 'reserved', 'RFC 9602'],
  ['fc00::', 7, 'private', 'RFC 4193'],
  ['fe80::', 10, 'link-local', 'RFC 4291'],
  ['fec0::', 10, 'private', 'RFC 3879'],
  ['ff00::', 8, 'multicast', 'RFC 4291'],
];
