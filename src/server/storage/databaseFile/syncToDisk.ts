import { closeSync, fstatSync, fsyncSync, openSync } from 'node:fs'

/** Makes a file, or what was renamed in a folder, outlast a power cut; not every file system knows how for a folder. */
export function syncToDisk(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    if (!fstatSync(opened).isDirectory() || !isUnknownToFolders(error)) throw error
  } finally {
    closeSync(opened)
  }
}

const UNKNOWN_TO_FOLDERS: readonly unknown[] = ['EINVAL', 'ENOTSUP', 'EPERM']

function isUnknownToFolders(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNKNOWN_TO_FOLDERS.includes(error.code)
}
