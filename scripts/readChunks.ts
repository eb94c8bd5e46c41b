import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The two chunks that a visitor waits for (`vite.config.ts`), with what each is known by in a built page. */
export interface Chunks<Chunk> {
  /** What every screen needs, the one to sign in on too. */
  first: Chunk
  /** What the list of cookies needs beside it. */
  list: Chunk
}

/** The compressed sizes in bytes of the chunks that a build has written under a root; null where nothing is built. */
export function readChunkSizes(root: string): Chunks<number> | null {
  const page = join(root, 'dist/index.html')
  if (!existsSync(page)) return null
  const [, first] = /<script [^>]*src="\/([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? []
  const [list, ...others] = globSync('dist/assets/list-*.js', { cwd: root })
  if (first === undefined || list === undefined || others.length > 0)
    throw new Error('dist is no build of this project: one first chunk and one of the list are wanted.')
  return {
    first: compressedSize(readFileSync(join(root, 'dist', first))),
    list: compressedSize(readFileSync(join(root, list))),
  }
}

/** In bytes, by gzip at its usual level: what is compared, not what is served (brotli at its best). */
export function compressedSize(code: string | Uint8Array): number {
  return gzipSync(code).byteLength
}
