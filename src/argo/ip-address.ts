/** An address as its bytes: 4 for IPv4 (also when written as `::ffff:1.2.3.4`), 16 for IPv6. */
export type Address = readonly number[];

/** What Kubernetes reads as an IP: k8s.io/utils/net ParseIPSloppy, which allows leading zeros in IPv4 (decimal). `undefined` for anything else, zones included. */
export function parseIp(text: string): Address | undefined {
  const address = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  return address && unmapped(address);
}

export interface Network {
  readonly address: Address;
  /** Length of the prefix in bits. */
  readonly bits: number;
}

/** `10.0.0.0/8`, `2001:db8::/32`; bits beyond the prefix are cut off. k8s.io/utils/net ParseCIDRSloppy. */
export function parseCidr(text: string): Network | undefined {
  const slash = text.indexOf('/');
  if (slash === -1 || !/^\d{1,8}$/.test(text.slice(slash + 1))) return undefined;
  const before = text.slice(0, slash);
  const address = before.includes(':') ? parseIpv6(before) : parseIpv4(before);
  const bits = Number(text.slice(slash + 1));
  if (address === undefined || bits > address.length * 8) return undefined;
  const masked = address.map((byte, at) => byte & maskOf(bits - at * 8));
  const short = unmapped(masked);
  // Go cuts the address of a mapped network to 4 bytes, and its mask with it.
  return { address: short, bits: short.length < masked.length ? Math.max(0, bits - 96) : bits };
}

export function containsAddress(network: Network, address: Address): boolean {
  return (
    network.address.length === address.length &&
    network.address.every((byte, at) => byte === ((address[at] ?? 0) & maskOf(network.bits - at * 8)))
  );
}

function maskOf(bits: number): number {
  if (bits >= 8) return 0xff;
  return bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}

function parseIpv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d+$/.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.some((byte) => byte > 255) ? undefined : bytes;
}

function parseIpv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, at) => groupsOf(half, at === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  if (halves.length === 1) return missing === 0 ? head : undefined;
  return missing < 2 ? undefined : [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
}

function groupsOf(half: string, isLast: boolean): number[] | undefined {
  if (half === '') return [];
  const groups = half.split(':');
  const bytes: number[] = [];
  for (const [at, group] of groups.entries()) {
    if (isLast && at === groups.length - 1 && group.includes('.')) {
      const ipv4 = parseIpv4(group);
      if (ipv4 === undefined) return undefined;
      bytes.push(...ipv4);
    } else {
      const value = /^[\da-fA-F]+$/.test(group) ? parseInt(group, 16) : NaN;
      if (!(value <= 0xffff)) return undefined;
      bytes.push(value >> 8, value & 0xff);
    }
  }
  return bytes;
}

function unmapped(address: Address): Address {
  const isMapped =
    address.length === 16 && address.every((byte, at) => at >= 12 || byte === (at < 10 ? 0 : 0xff));
  return isMapped ? address.slice(12) : address;
}
