/**
 * May this address be dialled? One answer for every way an IPv4 address can hide inside an IPv6 one (S-40).
 * Pure: no name is resolved here. The ranges are data, in special.ts.
 */
import { special4, special6 } from './special.ts';
import type { AddressKind, Range } from './special.ts';

/** The verdict: `why` is for logs and for `doctor`, never for visitors. */
export interface Verdict {
  readonly blocked: boolean;
  readonly kind: AddressKind;
  readonly why: string;
}

/** An address as 16-bit groups, high group first: two for IPv4, eight for IPv6. */
type Groups = readonly number[];

const PUBLIC: Verdict = { blocked: false, kind: 'public', why: 'public' };
const blocked = (kind: AddressKind, why: string): Verdict => ({ blocked: true, kind, why });

/** Four decimal bytes and nothing else: what `inet_aton` reads more freely is settled by URL beforehand. */
function groups4(text: string): Groups | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!found) return undefined;
  const bytes = found.slice(1).map(Number);
  // A leading zero is octal to some readers and decimal to others: an address with two meanings is none.
  if (bytes.some((byte) => byte > 255) || /(^|\.)0\d/.test(text)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return [a * 256 + b, c * 256 + d];
}

/** RFC 4291 text, `::` and a dotted tail included; no zone. */
function groups6(text: string): Groups | undefined {
  let source = text;
  const dot = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dot) {
    const tail = groups4(dot[2] ?? '');
    if (!tail) return undefined;
    source = dot[1] + tail.map((group) => group.toString(16)).join(':');
  }
  const halves = source.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.map((group) => parseInt(group, 16))
    : undefined;
}

/** True when the first `bits` bits of both are the same. */
function within(groups: Groups, first: Groups, bits: number): boolean {
  for (let at = 0, left = bits; left > 0; at++, left -= 16) {
    const mask = left >= 16 ? 0xffff : (0xffff << (16 - left)) & 0xffff;
    if (((groups[at] ?? 0) & mask) !== ((first[at] ?? 0) & mask)) return false;
  }
  return true;
}

type Row = readonly [first: Groups, bits: number, kind: AddressKind, why: string];
const row = ([first, bits, kind, source]: Range): Row => [
  groups4(first) ?? groups6(first) ?? [],
  bits,
  kind,
  `${kind}: ${first}/${bits} (${source})`,
];
const table4 = special4.map(row);
const table6 = special6.map(row);
const UNICAST: Groups = [0x2000];

function lookUp(table: readonly Row[], groups: Groups): Verdict | undefined {
  const found = table.find(([first, bits]) => within(groups, first, bits));
  return found && blocked(found[2], found[3]);
}

const verdict4 = (groups: Groups): Verdict => lookUp(table4, groups) ?? PUBLIC;

/**
 * Where an IPv4 address sits inside an IPv6 one. `judged` forms are delivered to that IPv4 address, so it decides;
 * the others are dead or local mechanisms, refused whatever they carry, and the address inside is only named.
 */
const embeddings: readonly {
  readonly name: string;
  readonly judged?: true;
  readonly has: (g: Groups) => boolean;
  readonly v4: (g: Groups) => Groups;
}[] = [
  { name: 'mapped', judged: true, has: (g) => within(g, [0, 0, 0, 0, 0, 0xffff], 96), v4: (g) => g.slice(6) },
  { name: 'NAT64', judged: true, has: (g) => within(g, [0x64, 0xff9b], 96), v4: (g) => g.slice(6) },
  { name: 'translated', has: (g) => within(g, [0, 0, 0, 0, 0xffff, 0], 96), v4: (g) => g.slice(6) },
  { name: 'compatible', has: (g) => within(g, [], 96) && (g[6] ?? 0) > 0, v4: (g) => g.slice(6) },
  { name: 'local NAT64', has: (g) => within(g, [0x64, 0xff9b, 1], 48), v4: (g) => g.slice(6) },
  { name: '6to4', has: (g) => within(g, [0x2002], 16), v4: (g) => g.slice(1, 3) },
  {
    name: 'Teredo',
    has: (g) => within(g, [0x2001, 0], 32),
    v4: (g) => g.slice(6).map((group) => group ^ 0xffff),
  },
];

/** ISATAP (RFC 5214) lives in anybody's prefix: the interface identifier ends in 5efe and the IPv4 address. */
const isatap = (g: Groups): boolean => ((g[4] ?? 0) & 0xfdff) === 0 && g[5] === 0x5efe;

function verdict6(groups: Groups): Verdict {
  const form = embeddings.find(({ has }) => has(groups));
  const inner = form && verdict4(form.v4(groups));
  if (form && inner) {
    if (form.judged) return inner.blocked ? { ...inner, why: `${form.name} ${inner.why}` } : inner;
    const kind = inner.blocked ? inner.kind : 'tunnel';
    return blocked(kind, `${form.name} of ${inner.why}`);
  }
  const found = lookUp(table6, groups);
  if (found) return found;
  if (!within(groups, UNICAST, 3)) return blocked('reserved', 'outside 2000::/3 (RFC 4291)');
  const site = isatap(groups) ? verdict4(groups.slice(6)) : PUBLIC;
  return site.blocked ? { ...site, why: `ISATAP of ${site.why}` } : site;
}

/**
 * Judges one address, written as text. What is not an address in its plain form is blocked as `malformed`; so is a
 * zone (`fe80::1%eth0`), since it only ever names this machine's own links.
 */
export function classify(ip: string): Verdict {
  const four = groups4(ip);
  if (four) return verdict4(four);
  const six = groups6(ip);
  return six ? verdict6(six) : blocked('malformed', 'not an IP address');
}
