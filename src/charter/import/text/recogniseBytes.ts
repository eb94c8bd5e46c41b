import type { UnreadableCode } from '../reading.ts'

/** What a file is by its first bytes; `text` if nothing else is known of them. */
export type BytesForm =
  'text' | 'archive' | { code: UnreadableCode; args: Readonly<Record<string, string | number>> }

/** The largest file that is read, in bytes. */
export const FILE_MAX = 20_000_000

/** How files of other kinds begin, and what people call them. */
const OTHER_FILES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
/** Of the workbooks before 2007, and of those with a password since. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function recogniseBytes(bytes: Uint8Array): BytesForm {
  if (bytes.length > FILE_MAX) return { code: 'tooLarge', args: { max: FILE_MAX / 1_000_000 } }
  if (startsWith(bytes, ARCHIVE)) return 'archive'
  if (startsWith(bytes, COMPOUND))
    return { code: isEncrypted(bytes) ? 'passwordProtected' : 'oldWorkbook', args: {} }
  const other = OTHER_FILES.find(([, start]) => startsWith(bytes, start))
  return other ? { code: 'otherFile', args: { kind: other[0] } } : 'text'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** The directory of such a file names the stream of the encrypted package, in UTF-16. */
const PACKAGE = 'EncryptedPackage'.split('').flatMap((letter) => [letter.charCodeAt(0), 0])

function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (PACKAGE.every((byte, offset) => bytes[at + offset] === byte)) return true
  }
  return false
}
