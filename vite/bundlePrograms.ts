import { basename, dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

const ADDRESS = /new URL\('(\.{0,2}[\w./-]+)', import\.meta\.url\)/g

/**
 * Keeps the addresses of files right for code that is built into one folder: a program that another one starts, as a thread
 * or a process, is built beside it, and other files stay where they are.
 */
export function bundlePrograms(folder: string): Plugin {
  return {
    name: 'bundle-programs',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/server\/.*\.ts$/, code: 'import.meta.url' },
      handler(code, id) {
        const pointAt = (_address: string, path: string) => {
          const file = resolve(dirname(id), path)
          if (!path.endsWith('.ts')) return `new URL('${relative(folder, file)}', import.meta.url)`
          const name = basename(file, '.ts')
          this.emitFile({ type: 'chunk', id: file, name })
          return `new URL('./${name}.js', import.meta.url)`
        }
        return { code: code.replace(ADDRESS, pointAt), map: null }
      },
    },
  }
}
