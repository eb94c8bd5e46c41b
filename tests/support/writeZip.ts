import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'

/** Writes these texts into an archive. */
export function zipOf(files: Record<string, string>): Uint8Array {
  const contents = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(contents))
}

/** Writes these texts into an archive, with a SHA256SUMS of the files. */
export function writeZip(files: Record<string, string>): Uint8Array {
  const sums = Object.entries(files).map(([name, text]) => {
    if (name === 'SHA256SUMS') return ''
    return `${createHash('sha256').update(text).digest('hex')}  ${name}\n`
  })
  return zipOf({ ...files, SHA256SUMS: sums.join('') })
}
