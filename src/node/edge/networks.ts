/** Networks, and what they contain: for the list of trusted proxies (S-28). */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address; an IPv4 one that is written as IPv6 (`::ffff:192.0.2.1`, as a dual socket says) is IPv4. */
export const readAddress = (text: string): Address | undefined => {
  const plain = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  // Only the four-part form: `127.1` and `0177.0.0.1` are addresses to some readers and not to others.
  const valid = ipaddr.IPv4.isValidFourPartDecimal(plain) || (plain.includes(':') && ipaddr.isValid(plain));
  return valid ? ipaddr.process(plain) : undefined;
};

const readNetwork = (text: string): [Address, number] | undefined => {
  const [address = '', bits] = text.split('/');
  const start = readAddress(address);
  if (!start) return undefined;
  if (bits === undefined) return [start, start.kind() === 'ipv4' ? 32 : 128];
  const most = start.kind() === 'ipv4' ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [start, Number(bits)] : undefined;
};

/** Is it an address, or a network in CIDR notation? */
export const isNetwork = (text: string): boolean =>
  text.split('/').length <= 2 && readNetwork(text) !== undefined;

/** Tells whether an address is in one of the networks. What is no address is in none. */
export const inNetworks = (networks: readonly string[]): ((address: string) => boolean) => {
  const known = networks.flatMap((text) => {
    const found = readNetwork(text);
    return found ? [found] : [];
  });
  return (text) => {
    const address = readAddress(text);
    return (
      address !== undefined &&
      known.some(([start, bits]) => start.kind() === address.kind() && address.match(start as never, bits))
    );
  };
};

/** The network that stands for a visitor: /24 of IPv4, /56 of IPv6 (S-28). */
export const prefixOf = (text: string): string => {
  const address = readAddress(text);
  if (!address) return '';
  const bits = address.kind() === 'ipv4' ? 24 : 56;
  const bytes = address.toByteArray().map((byte, at) => (at < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
};

/** Ranges of ipaddr.js that name no visitor's network: a server in front that nobody has named, the machine itself. */
const nobodys = ['unspecified', 'loopback', 'private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'];

/** Does an address name a network of somebody's own? */
export const hasNetwork = (address: string): boolean => {
  const range = readAddress(address)?.range();
  return range !== undefined && !nobodys.includes(range);
};
