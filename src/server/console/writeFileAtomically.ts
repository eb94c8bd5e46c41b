import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that whoever reads meanwhile, or after a power cut, has the one before or this one, never a piece. */
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
