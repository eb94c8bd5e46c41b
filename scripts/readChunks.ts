import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * The compressed sizes of the two chunks that a visitor waits for (`vite.config.ts`), as a build has written them under
 * a root: what every screen needs, and what the list of cookies needs beside that. Null where nothing is built.
 */
export function readChunkSizes(root: string): { first: number; list: number } | null {
  const page = join(root, 'dist/index.html')
  if (!existsSync(page)) return null
  const [, first] = /<script [^>]*src="\/([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? []
  const [list, ...others] = globSync('dist/assets/list-*.js', { cwd: root })
  if (first === undefined || list === undefined || others.length > 0)
    throw new Error('dist has no first chunk, or not one of the list: build the pages again.')
  return {
    first: compressedSize(readFileSync(join(root, 'dist', first))),
    list: compressedSize(readFileSync(join(root, list))),
  }
}

/** In bytes, by gzip at its usual level: to compare by. The server sends brotli at its best, which takes long to make. */
export function compressedSize(code: string | Uint8Array): number {
  return gzipSync(code).byteLength
}
