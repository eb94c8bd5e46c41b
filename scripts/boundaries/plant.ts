import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A forbidden line in a copy of the project. */
export interface Planted {
  /** From the root of the copy. */
  file: string
  line: number
  /** The import or the expression on that line. */
  what: string
}

/** Writes a file that imports these, a line each. */
export function plant(copy: string, file: string, specifiers: readonly string[]): Planted[] {
  mkdirSync(join(copy, dirname(file)), { recursive: true })
  writeFileSync(
    join(copy, file),
    specifiers.map((from, index) => `import * as all${index} from '${from}'`).join('\n'),
  )
  return specifiers.map((what, index) => ({ file, line: index + 1, what }))
}

/** How a file in a folder imports another by its path. */
export function relativeSpecifier(folder: string, path: string): string {
  return relative(folder, path).replace(/^(?!\.)/, './')
}

/** Every folder of `src` with code in it, by path from the root. */
export function sourceFolders(): string[] {
  return [...new Set(globSync('src/**/*.{ts,tsx}').map((file) => dirname(file)))]
}
