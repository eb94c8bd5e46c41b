import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

// Not the page: it is another one in every answer.
const COMPRESSIBLE = /\.(js|css|svg|json|wasm)$/
// Below this a compressed answer is no shorter on the wire.
const WORTH_BYTES = 1_024

const compress = promisify(brotliCompress)

/** Writes `name.br` beside each built text file, at brotli's best: compressed once, served many times. */
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
  if (source.byteLength < WORTH_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: source.byteLength,
  }
  await writeFile(`${path}.br`, await compress(source, { params }))
}
