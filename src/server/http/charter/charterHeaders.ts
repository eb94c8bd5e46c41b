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

/** The caching of the version online: one minute, and five more while a cache fetches the next one (RFC 5861). */
export const ONLINE_CACHING = 'public, max-age=60, stale-while-revalidate=300'
/** The caching of a numbered version, which never changes. */
export const VERSION_CACHING = 'public, max-age=31536000, immutable'

// The pages run no script and ask for no permission, so the long list of refused ones is left out.
const { 'permissions-policy': _, ...SECURITY } = SECURITY_HEADERS

/**
 * The headers of every public answer. Any site may read the charter, because it is public, and show it where the policy
 * allows.
 */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
}

/** A file of a charter; null stands for its base language. */
export interface FileInLanguage {
  file: PublicFile
  language?: string | null
}

/** Returns the headers of a frozen file, without its ETag, which is its SHA-256. */
export function charterHeaders(
  { number, at }: Publication,
  { file, language = null }: FileInLanguage,
  content: string,
  framers: readonly string[],
): Record<string, string> {
  return {
    ...PUBLIC_HEADERS,
    'content-type': TYPES[file],
    'content-security-policy': publicPolicy(content, framers),
    'last-modified': new Date(at).toUTCString(),
    ...(file === 'csv'
      ? {
          'content-disposition': `attachment; filename="charte-cookies-version-${number}${language === null ? '' : `-${language}`}.csv"`,
        }
      : {}),
  }
}

/**
 * Builds the policy of a public page: it may use the style sheet and the logo that it was frozen with, and `framers` may show it in
 * a frame (CSP 3, `frame-ancestors`).
 */
export function publicPolicy(html: string, framers: readonly string[]): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]
  return [
    "default-src 'none'",
    ...(style === undefined ? [] : [`style-src ${styleSource(style)}`]),
    ...(html.includes('<img class="logo" src="data:') ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...framers].join(' ')}`,
  ].join('; ')
}
