import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that readers see the old or the new content, never a part of it, even after a power cut. */
export function writeFileAtomically(path: string, body: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporaryPath = `${path}.new`
  const file = openSync(temporaryPath, 'w')
  try {
    for (let written = 0; written < body.byteLength;) written += writeSync(file, body, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporaryPath, path)
  syncFolder(dirname(path))
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
