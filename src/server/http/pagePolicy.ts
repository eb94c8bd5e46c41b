import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A style sheet, as a policy names it: by its hash. */
export function styleSource(styleSheet: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(styleSheet))))}'`
}

/** What a page may do that shows text in its own style sheet: that, and nothing else. */
export function pagePolicy(styleSheet: string): string {
  return [
    "default-src 'none'",
    `style-src ${styleSource(styleSheet)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
