/**
 * Which network addresses may be reached: the public Internet, and what the operator lists in
 * TALLYWIRE_ALLOW_HOSTS. A feed or a redirect must not be able to read the operator's own network.
 */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Azure's host agent: serves credentials from an address that no registry lists as special. */
const METADATA = new Set(['168.63.129.16']);
/** The only IPv6 space assigned so far for global unicast (IANA). */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** What is wrong with an address, in a word or two; null where it is public. */
export function unreachable(address: string): string | null {
  const parsed = ipaddr.parse(withoutZone(address));
  return parsed instanceof ipaddr.IPv4 ? unreachableV4(parsed) : unreachableV6(parsed as ipaddr.IPv6);
}

function unreachableV4(address: ipaddr.IPv4): string | null {
  if (METADATA.has(address.toString())) return 'metadata';
  const range = address.range();
  return range === 'unicast' ? null : range;
}

function unreachableV6(address: ipaddr.IPv6): string | null {
  const range = address.range();
  // NAT64 (RFC 6052) is how hosts with IPv6 only reach the public IPv4 Internet, and the private one.
  if (range === 'rfc6052' && address.match(ipaddr.IPv6.parseCIDR('64:ff9b::/96'))) {
    return unreachableV4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  }
  if (range !== 'unicast') return range;
  return address.match(GLOBAL_V6) ? null : 'unassigned';
}

const withoutZone = (address: string): string => address.replace(/%.*$/, '');

export interface AllowList {
  /** By the name that stands in the address bar. */
  host(hostname: string, port: number): boolean;
  /** By the network address that the name led to. */
  address(address: string, port: number): boolean;
}

/**
 * Reads entries such as `intranet.example`, `*.intranet.example`, `localhost:8080`, `10.0.0.0/8`, `[::1]:80` or `::1`.
 * Throws on one that cannot be read, naming it.
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const rules = entries
    .map((e) => e.trim())
    .filter((e) => e !== '')
    .map(parseEntry);
  return {
    host: (hostname, port) => {
      const name = bareHost(hostname);
      return rules.some((r) => isNamed(r.name, name) && (r.port === null || r.port === port));
    },
    address: (address, port) => {
      const parsed = ipaddr.process(withoutZone(address));
      return rules.some(
        (r) => r.net !== null && (r.port === null || r.port === port) && within(parsed, r.net),
      );
    },
  };
}

interface Rule {
  name: string | null;
  net: [Address, number] | null;
  port: number | null;
}

const ENTRY = /^(?:\[(?<six>[^\]]+)\]|(?<host>[^:[\]/]+))(?<bits>\/\d+)?(?::(?<port>\d+))?$/;

function parseEntry(entry: string): Rule {
  const bare = asNet(entry);
  if (bare !== null) return { name: null, net: bare, port: null };
  const parts = ENTRY.exec(entry)?.groups;
  const host = parts?.six ?? parts?.host;
  const port = parts?.port === undefined ? null : Number(parts.port);
  if (parts === undefined || host === undefined || (port !== null && (port < 1 || port > 65_535))) {
    throw new Error(`"${entry}" is no host, address or network (with an optional :port) to allow`);
  }
  const net = asNet(host + (parts.bits ?? ''));
  if (net !== null) return { name: null, net, port };
  const plain = host.replace(/^\*\./, '');
  if (
    parts.six !== undefined ||
    parts.bits !== undefined ||
    plain.includes('*') ||
    !URL.canParse(`http://${plain}/`)
  ) {
    throw new Error(`"${entry}" is no network that can be allowed`);
  }
  return { name: bareHost(new URL(`http://${host}/`).hostname), net: null, port };
}

/** `*.a.b` is every name below a.b, not a.b itself. */
const isNamed = (rule: string | null, name: string): boolean =>
  rule === name || (rule?.startsWith('*.') === true && name.endsWith(rule.slice(1)));

function asNet(text: string): [Address, number] | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return [ipaddr.IPv4.parse(text), 32];
  return ipaddr.IPv6.isValid(text) ? [ipaddr.IPv6.parse(text), 128] : null;
}

function within(address: Address, [net, bits]: [Address, number]): boolean {
  if (address instanceof ipaddr.IPv4) return net instanceof ipaddr.IPv4 && address.match(net, bits);
  return net instanceof ipaddr.IPv6 && address.match(net, bits);
}

/** As in certificates and resolvers: lower case, no brackets, no trailing dot. */
export const bareHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
