import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncToDisk } from '#server/storage/databaseFile/syncToDisk.ts'

/** Writes a file so that readers see the old or the new content, never a part of it, even after a power cut. */
export function writeFileAtomically(path: string, body: Uint8Array, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporaryPath = `${path}.new`
  const file = openSync(temporaryPath, 'w', mode)
  try {
    for (let written = 0; written < body.byteLength;) written += writeSync(file, body, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporaryPath, path)
  syncToDisk(dirname(path))
}
