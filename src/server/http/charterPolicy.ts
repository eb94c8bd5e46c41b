import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { STYLE_SHEET } from '#charter/render/styleSheet.ts'

/** The charter's style sheet, as a policy names it: by its hash. */
export const STYLE_SHEET_SOURCE = `'sha256-${base64(sha256(utf8ToBytes(STYLE_SHEET)))}'`

/** What the charter's page may do: show text in its own style sheet, and nothing else. */
export const CHARTER_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SHEET_SOURCE}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
