import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

// The page is left out, because each answer contains another nonce.
const COMPRESSIBLE = /\.(js|css|svg|json|wasm)$/
// A smaller file does not get shorter on the wire.
const MIN_BYTES = 1_024

const compress = promisify(brotliCompress)

/** Writes `name.br` beside each built text file, at the best quality: it is compressed once and served many times. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('The build needs a folder to write to.')
      const files = Object.keys(bundle).filter((file) => COMPRESSIBLE.test(file))
      await Promise.all(files.map((file) => compressFile(join(dir, file))))
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const source = await readFile(path)
  if (source.byteLength < MIN_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.byteLength,
  }
  await writeFile(`${path}.br`, await compress(source, { params }))
}
