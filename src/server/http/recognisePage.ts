import type { PageType } from '#charter/publication/earlierPage.ts'

const SIGNATURES: readonly (readonly [type: PageType, bytes: readonly number[]])[] = [
  // `%PDF-`
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What stands before the first tag of a page that a browser saved, and then the tag. */
const HTML_START =
  /^\uFEFF?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[^])*-->)*<(?:!doctype\s+html|html|head|body|title|meta)[\s/>]/i

/** Enough of a page to find its first tag. */
const START_LENGTH = 10_000

/**
 * Recognises a page by its bytes, whatever its name says; null when it is of no kind that is kept. HTML may be in any
 * encoding that begins as ASCII does; plain text is in UTF-8.
 */
export function recognisePage(content: Uint8Array): PageType | null {
  const signed = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))
  if (signed !== undefined) return signed[0]
  if (content.length === 0 || content.some(isNoText)) return null
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(0, START_LENGTH))
  if (HTML_START.test(start)) return 'text/html'
  return isUtf8(content) ? 'text/plain' : null
}

/** The bytes that no text has, in UTF-8 and older encodings (the binary data bytes of the MIME Sniffing Standard, section 7.2). */
function isNoText(byte: number): boolean {
  return byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f)
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}
