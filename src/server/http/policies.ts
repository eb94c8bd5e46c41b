import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { HOST_STYLE_SHEET, STYLE_SHEET } from '#charter/page/styleSheet.ts'

// Every browser feature that no screen needs is disabled, in case foreign code gets in. Copying needs the clipboard.
const PERMISSIONS = [
  'clipboard-write=(self)',
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
].join(', ')

/**
 * The headers of every answer. A page adds a policy of its own; any other answer can neither be framed nor run code.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The header of a server that is reached over TLS: browsers then refuse to use its name without TLS for two years. */
export const TRANSPORT_SECURITY = [
  'strict-transport-security',
  'max-age=63072000; includeSubDomains',
] as const

/** Formats a style sheet's hash as a source of a policy (CSP 3). */
export function styleSource(styleSheet: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(styleSheet))))}'`
}

/** The source of the charter's style sheet. */
export const STYLE_SHEET_SOURCE = styleSource(STYLE_SHEET)

/** The source of the style sheet of the page that previews the pasted charter. */
export const HOST_STYLE_SHEET_SOURCE = styleSource(HOST_STYLE_SHEET)

/** Lets the page of the charter show text in its own style sheet and the logo that it holds, and do nothing else. */
export const CHARTER_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SHEET_SOURCE}`,
  // The logo stands in the page itself.
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
