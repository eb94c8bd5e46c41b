import { HOST_STYLE_SHEET_SOURCE, STYLE_SHEET_SOURCE } from '#server/http/charterPolicy.ts'
import { SECURITY_HEADERS } from '#server/http/securityHeaders.ts'
import { NONCE_PLACEHOLDER } from './noncePlaceholder.ts'

/** The built page, cut where each answer writes its nonce. */
export type AdminPage = readonly string[]

export function readAdminPage(html: string): AdminPage {
  return html.split(NONCE_PLACEHOLDER)
}

/**
 * The page around the screens, for one request: `nonce` (base64, 128 random bits) is in its policy and in its text, and
 * never again in another answer. That is why nobody keeps the page, and why it has no ETag.
 */
export function answerAdminPage(page: AdminPage, request: Request, nonce: string): Response {
  const html = page.join(nonce)
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(html)),
    'cache-control': 'no-store',
    'content-security-policy': policy(nonce),
  }
  return new Response(request.method === 'HEAD' ? null : html, { headers })
}

/**
 * What the screens may load and do. Scripts come from our files only. MUI and the text editor make their style sheets by
 * script, and mark them with the nonce. The charter's preview inherits this policy, and
 * so does the page that shows it pasted, hence the hashes of their style sheets.
 */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${STYLE_SHEET_SOURCE} ${HOST_STYLE_SHEET_SOURCE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
