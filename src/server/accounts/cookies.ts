/** A cookie of this name in a `Cookie` header, decoded; null when there is none, or it can't be read. */
export function readCookie(header: string, name: string): string | null {
  const start = `${name}=`
  const pair = header.split(/;\s*/).find((pair) => pair.startsWith(start))
  if (pair === undefined) return null
  try {
    return decodeURIComponent(pair.slice(start.length))
  } catch {
    return null
  }
}

/** A `Set-Cookie` header; `maxAge` in seconds, 0 to have it forgotten. */
export function writeCookie(name: string, value: string, maxAge: number, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : ''
  return `${name}=${encodeURIComponent(value)}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict${secure}`
}

/** Bound by the browser to this very host, where https allows it (`__Host-`, RFC 6265bis). */
export function cookieName(name: string, isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}registre_${name}`
}
