const HTTPS_HOST = /^https:\/\/([^\s/?#:@\\<>"[\]]+)(?::\d{1,5})?(?:[/?#]|$)/i

/** Names that mean nothing outside one network (RFC 2606, 6761, 6762). */
const LOCAL_DOMAINS = new Set(['localhost', 'local', 'internal', 'test', 'invalid'])

/** Whether everybody can open `address`: https, and a host that is known by name everywhere. */
export function isPublicHttpsAddress(address: string): boolean {
  const [, host = ''] = HTTPS_HOST.exec(address) ?? []
  const labels = host.toLowerCase().replace(/\.$/, '').split('.')
  const top = labels.at(-1) ?? ''
  // What ends in a number is an IP address to a browser, however it is written (`127.0.1`, `10.0.0.0x1`).
  const isNumber = /^(?:\d+|0x[\da-f]*)$/.test(top)
  return labels.length > 1 && labels.every(Boolean) && !isNumber && !LOCAL_DOMAINS.has(top)
}
