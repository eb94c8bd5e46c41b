import { describe, expect, it } from 'vitest'
import { findClientAddress, parseTrustedProxies } from '#server/process/network.ts'
import { measureEffort } from '../../support/effort.ts'

const PROXIES = '10.0.0.0/8, 192.0.2.1, 2001:db8:ffff::/48'

const trusting = (text: string) => {
  const proxies = parseTrustedProxies(text)
  if (proxies === null) throw new Error(`${text} can't be read`)
  return proxies
}

describe('the client’s address', () => {
  it.each([
    ['of a connection of its own', '203.0.113.9', null, '203.0.113.9'],
    ['what a client claims is not believed', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['nor what several do', '203.0.113.9', '1.1.1.1, 10.0.0.1', '203.0.113.9'],
    ['behind a proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['behind two', '10.0.0.1', '203.0.113.9, 192.0.2.1', '203.0.113.9'],
    ['what it claims itself stands to the left', '10.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['even the name of a proxy', '10.0.0.1', '192.0.2.1, 203.0.113.9', '203.0.113.9'],
    ['of a proxy that names nobody', '10.0.0.1', null, '10.0.0.1'],
    ['of an empty name', '10.0.0.1', '', '10.0.0.1'],
    ['of proxies all the way', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['garbage', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['garbage between', '10.0.0.1', '203.0.113.9, <script>, 192.0.2.1', '192.0.2.1'],
    ['a number that is no address', '10.0.0.1', '203.0.113.999', '10.0.0.1'],
    ['a comma too many', '10.0.0.1', '203.0.113.9,', '10.0.0.1'],
    ['with a port', '10.0.0.1', '203.0.113.9:51234', '203.0.113.9'],
    ['IPv6', '2001:db8::1', null, '2001:db8::1'],
    ['IPv6 in capitals and at length', '10.0.0.1', '2001:DB8:0:0::9', '2001:db8::9'],
    ['IPv6 in brackets, with a port', '10.0.0.1', '[2001:db8::9]:443', '2001:db8::9'],
    ['IPv6 of a link', 'fe80::1%eth0', null, 'fe80::1'],
    ['an IPv6 proxy', '2001:db8:ffff::5', '203.0.113.9', '203.0.113.9'],
    ['IPv4 on an IPv6 socket', '::ffff:203.0.113.9', null, '203.0.113.9'],
    ['a proxy on an IPv6 socket', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['IPv4 within IPv6, in hexadecimals', '10.0.0.1', '::ffff:cb00:7109', '203.0.113.9'],
    ['of a connection that is gone', undefined, null, '0.0.0.0'],
    ['of one that is gone, and claims', undefined, '203.0.113.9', '0.0.0.0'],
  ])('%s', (_what, socketAddress, forwardedFor, expected) => {
    expect(findClientAddress(socketAddress, forwardedFor, trusting(PROXIES))).toBe(expected)
  })

  it('is the connection’s where no proxy is trusted', () => {
    expect(findClientAddress('10.0.0.1', '203.0.113.9', trusting(''))).toBe('10.0.0.1')
  })

  it('is found quickly in the longest header that Node lets in', () => {
    const header = Array.from({ length: 4_000 }, () => '::').join(',')
    const { result, effort } = measureEffort(() => findClientAddress('::', header, trusting('::/0')))
    expect(result).toBe('::')
    expect(effort).toBeLessThan(250)
  })
})

describe('parseTrustedProxies', () => {
  it.each(['', ' , ', '10.0.0.1', '10.0.0.0/8,192.0.2.1 , ::1', '2001:db8::/32', '0.0.0.0/0'])(
    'reads « %s »',
    (text) => expect(parseTrustedProxies(text)).not.toBeNull(),
  )

  it.each([
    'true',
    'loopback',
    'proxy.example',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    '10.0.0/8',
    'fe80::1%eth0',
    '10.0.0.1 10.0.0.2',
    '10.0.0.1, x',
  ])('refuses « %s »', (text) => expect(parseTrustedProxies(text)).toBeNull())
})
