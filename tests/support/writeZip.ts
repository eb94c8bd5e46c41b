import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

/** An archive of these texts. */
export function zipOf(files: Record<string, string>): Uint8Array {
  const contents = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(contents))
}

/** The same with a SHA256SUMS of what it holds. */
export function writeZip(files: Record<string, string>): Uint8Array {
  const sums = Object.entries(files).map(([name, text]) => {
    if (name === 'SHA256SUMS') return ''
    return `${createHash('sha256').update(text).digest('hex')}  ${name}\n`
  })
  return zipOf({ ...files, SHA256SUMS: sums.join('') })
}
