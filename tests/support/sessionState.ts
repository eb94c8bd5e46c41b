/** Converts a `Cookie` header to a storage state of Playwright. */
export function sessionState(header: string) {
  const cookies = header.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    const place = { domain: '127.0.0.1', path: '/', expires: -1 }
    return { name, value, ...place, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  })
  return { cookies, origins: [] }
}
