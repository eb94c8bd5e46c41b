import type { Publication } from '#charter/publication/publication.ts'
import type { PublicFile } from '#charter/publication/charterAddress.ts'
import { SECURITY_HEADERS, styleSource } from '../policies.ts'

const TYPES: Record<PublicFile, string> = {
  html: 'text/html; charset=utf-8',
  fragment: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/** A minute for whoever keeps what is online now, and five more while the next is fetched (RFC 5861). */
export const ONLINE_CACHING = 'public, max-age=60, stale-while-revalidate=300'
/** A version never changes. */
export const VERSION_CACHING = 'public, max-age=31536000, immutable'

// A page that runs no script asks for no permission: the long list of those refused would be sent to no end.
const { 'permissions-policy': _, ...SECURITY } = SECURITY_HEADERS

/**
 * On every public answer. Any page may read the charter and show it where a policy allows; there is nothing in it that
 * is not for everybody.
 */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
}

/** What a frozen file is sent with, beside its ETag: its SHA-256, as the publication states it. */
export function charterHeaders(
  { number, at }: Publication,
  file: PublicFile,
  content: string,
  framers: readonly string[],
): Record<string, string> {
  return {
    ...PUBLIC_HEADERS,
    'content-type': TYPES[file],
    'content-security-policy': publicPolicy(content, framers),
    'last-modified': new Date(at).toUTCString(),
    ...(file === 'csv'
      ? { 'content-disposition': `attachment; filename="charte-cookies-version-${number}.csv"` }
      : {}),
  }
}

/**
 * What a public page may do: show itself in the style sheet that it was frozen with, and stand in a frame of those who
 * may show it (CSP 3, `frame-ancestors`).
 */
export function publicPolicy(html: string, framers: readonly string[]): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]
  return [
    "default-src 'none'",
    ...(style === undefined ? [] : [`style-src ${styleSource(style)}`]),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...framers].join(' ')}`,
  ].join('; ')
}
