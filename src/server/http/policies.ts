import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { HOST_STYLE_SHEET, STYLE_SHEET } from '#charter/page/styleSheet.ts'

// What nothing here needs is refused to whatever might get in. Copying the page takes the clipboard.
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

/** On every answer. A page adds a policy of its own; anything else is shown nowhere and runs nothing. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** On every answer of a server that is reached over TLS: browsers then ask nothing of its name without, for two years. */
export const TRANSPORT_SECURITY = [
  'strict-transport-security',
  'max-age=63072000; includeSubDomains',
] as const

/** A style sheet, as a policy names it: by its hash. */
export function styleSource(styleSheet: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(styleSheet))))}'`
}

/** The charter's style sheet, as a policy names it: by its hash. */
export const STYLE_SHEET_SOURCE = styleSource(STYLE_SHEET)

/** That of the page which shows how the pasted charter might look. */
export const HOST_STYLE_SHEET_SOURCE = styleSource(HOST_STYLE_SHEET)

/** Lets the page of the charter show text in its own style sheet, and do nothing else. */
export const CHARTER_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SHEET_SOURCE}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
