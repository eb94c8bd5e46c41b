import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Real files to import, which are optional and stand beside the project, as the real charters do.

const DATA = join(import.meta.dirname, '../../../shared/data')
const SEED = join(import.meta.dirname, '../../../shared/seed')

export const hasRealFiles = existsSync(DATA)

export const realFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(DATA, name)))
export const realText = (name: string): string => readFileSync(join(DATA, name), 'utf8')
export const seedFile = (): Uint8Array => new Uint8Array(readFileSync(join(SEED, 'charte-cookies.txt')))
export const realFileNames = (): string[] => (hasRealFiles ? readdirSync(DATA).toSorted() : [])
