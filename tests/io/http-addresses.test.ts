import { describe, expect, test } from 'vitest';
import { parseAllowList, unreachable } from '../../src/io/http/addresses.ts';

describe('reachable without asking the operator', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1',
    '64:ff9b::808:808',
  ])('%s', (address) => expect(unreachable(address)).toBeNull());
});

describe('not reachable', () => {
  test.each([
    ['this host', ['0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.255.254', '::', '::1']],
    [
      'private networks',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ],
    ['carrier networks', ['100.64.0.1', '100.127.255.255']],
    ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1']],
    [
      'cloud metadata',
      ['169.254.169.254', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254', '192.0.0.192'],
    ],
    ['several hosts at once', ['224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1']],
    ['reserved', ['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1']],
    ['reserved in IPv6', ['100::1', '2001:db8::1', '3fff::1', '4000::1', '5f00::1']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '2002:7f00:1::', '2001::1']],
    ['private IPv4 behind NAT64', ['64:ff9b::7f00:1', '64:ff9b::a00:1', '64:ff9b:1::1']],
  ])('%s', (_, addresses) => {
    for (const address of addresses)
      expect([address, unreachable(address)]).toEqual([address, expect.any(String)]);
  });
});

describe('the list of hosts that are allowed all the same', () => {
  const list = parseAllowList([
    'Intranet.Example',
    'localhost:8080',
    '*.lab.example',
    '10.1.0.0/16',
    '192.168.0.5:81',
    '[::1]:80',
    'fd00::/8',
    ' ',
  ]);
  test.each([
    ['intranet.example', 80, true],
    ['INTRANET.example.', 443, true],
    ['www.intranet.example', 80, false],
    ['a.b.lab.example', 80, true],
    ['lab.example', 80, false],
    ['slab.example', 80, false],
    ['localhost', 8080, true],
    ['localhost', 8081, false],
  ])('by name: %s:%i %s', (name, port, allowed) => expect(list.host(name, port)).toBe(allowed));

  test.each([
    ['10.1.2.3', 5000, true],
    ['10.2.0.1', 5000, false],
    ['::ffff:10.1.2.3', 80, true],
    ['192.168.0.5', 81, true],
    ['192.168.0.5', 80, false],
    ['::1', 80, true],
    ['::1', 81, false],
    ['fd00::1', 80, true],
    ['127.0.0.1', 80, false],
  ])('by address: %s port %i %s', (address, port, allowed) =>
    expect(list.address(address, port)).toBe(allowed),
  );

  test.each([
    '10.0.0.0/33',
    'host:0',
    'host:99999',
    'host:port',
    'a b',
    'http://host/',
    '[host]',
    'host/8',
    '*',
    'a.*.b',
  ])('does not take %s', (entry) => expect(() => parseAllowList([entry])).toThrow(JSON.stringify(entry)));
});
