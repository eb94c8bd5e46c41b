import { BlockList, isIP } from 'node:net'

/** Reads addresses and ranges (`10.0.0.0/8, ::1`), separated by commas; null when one of them is neither. */
export function parseTrustedProxies(text: string): BlockList | null {
  const proxies = new BlockList()
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.every((part) => add(proxies, part)) ? proxies : null
}

function add(proxies: BlockList, part: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(part) ?? []
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (prefix === undefined) proxies.addAddress(address, family)
  else if (Number(prefix) > (version === 4 ? 32 : 128)) return false
  else proxies.addSubnet(address, Number(prefix), family)
  return true
}
