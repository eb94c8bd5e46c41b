import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net'

/** Of a connection that is gone already. */
const UNKNOWN = '0.0.0.0'

/**
 * Whose request it is: the address that the connection comes from or, behind proxies that are trusted, the one that they
 * name. Each proxy appends to `X-Forwarded-For` whom it was asked by, so only what trusted ones appended is believed, read
 * from the right; whatever a client wrote in it before stands to the left of its own address.
 */
export function findClientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trustedProxies: BlockList,
): string {
  let address = parseAddress(socketAddress ?? '') ?? UNKNOWN
  for (const listed of (forwardedFor ?? '').split(',').toReversed()) {
    if (!trustedProxies.check(address, familyOf(address))) break
    const next = parseAddress(listed.trim())
    if (next === null) break
    address = next
  }
  return address
}

// An IPv6 address may stand in brackets; some proxies add the port.
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/

/** The address as it is always written: IPv4 where it is one (`::ffff:192.0.2.1`), without port, brackets or zone. */
function parseAddress(text: string): string | null {
  const [, ipv6, ipv4] = WITH_PORT.exec(text) ?? []
  const [bare = ''] = (ipv6 ?? ipv4 ?? text).split('%')
  if (isIP(bare) === 0) return null
  const { address } = new SocketAddress({ address: bare, family: familyOf(bare) })
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** Reads addresses and ranges (`10.0.0.0/8, ::1`), separated by commas; null when one of them is neither. */
export function parseTrustedProxies(text: string): BlockList | null {
  const proxies = new BlockList()
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.every((part) => addProxy(proxies, part)) ? proxies : null
}

function addProxy(proxies: BlockList, part: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(part) ?? []
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (prefix === undefined) proxies.addAddress(address, family)
  else if (Number(prefix) > (version === 4 ? 32 : 128)) return false
  else proxies.addSubnet(address, Number(prefix), family)
  return true
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
