import { BlockList, isIP, isIPv4, SocketAddress } from 'node:net'

/** Trusts nobody. */
export const NO_PROXIES = new BlockList()

/** Stands for the address of a connection that is closed already. */
const UNKNOWN_ADDRESS = '0.0.0.0'

/**
 * Finds the address of a request's client: the address of the connection or, behind trusted proxies, the one that they
 * name. Each proxy appends the address that it got the request from to `X-Forwarded-For`. The header is therefore read
 * from the right, as long as trusted proxies wrote it; text that the client wrote itself stands further left.
 */
export function findClientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trustedProxies: BlockList,
): string {
  let address = parseAddress(socketAddress ?? '') ?? UNKNOWN_ADDRESS
  for (const listed of (forwardedFor ?? '').split(',').toReversed()) {
    if (!trustedProxies.check(address, familyOf(address))) break
    const next = parseAddress(listed.trim())
    if (next === null) break
    address = next
  }
  return address
}

/** Tells whether a connection comes from a trusted proxy. */
export function isFromProxy(socketAddress: string | undefined, trustedProxies: BlockList): boolean {
  const address = parseAddress(socketAddress ?? '')
  return address !== null && trustedProxies.check(address, familyOf(address))
}

// IPv6 addresses may be in brackets, and some proxies add the port.
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/

/** Normalises an address: IPv4 where IPv6 wraps it (`::ffff:192.0.2.1`), without port, brackets or zone. */
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

/** Parses addresses and ranges separated by commas (`10.0.0.0/8, ::1`); null when one of them is neither. */
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

/** Tells whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
