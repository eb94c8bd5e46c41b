import { unzipSync } from 'fflate'
import { SUMS } from './buildProof.ts'

/** The files of an archive, by name. */
export type ProofFiles = ReadonlyMap<string, Uint8Array>

export type Unpacked =
  | { kind: 'ok'; files: ProofFiles }
  /** `file` can't have this name in a proof, or another file has it already: programs differ in which they show. */
  | { kind: 'misnamed'; file: string }
  /** The bytes are no archive of a proof, or are packed in a way that this program does not know. */
  | { kind: 'unreadable' }

/**
 * Unpacks an archive, also one that was unpacked and packed again by an ordinary tool, which may add entries for folders
 * and files of the system, put everything into one folder, order and compress it otherwise, or write `\` for `/`.
 */
export function unpackProof(zip: Uint8Array): Unpacked {
  const entries = unzip(zip)
  if (entries === null) return { kind: 'unreadable' }
  const named = entries.map(({ name, content }) => ({ name: toPath(name), content }))
  const outside = named.find(({ name }) => isOutside(name))
  if (outside !== undefined) return { kind: 'misnamed', file: outside.name }
  const files = named.filter(({ name, content }) => !isFolder(name, content) && !isOfSystem(name))
  const folder = folderOf(files.map(({ name }) => name))
  if (folder === null) return { kind: 'unreadable' }
  const found = new Map<string, Uint8Array>()
  for (const { name, content } of files) {
    const inside = name.startsWith(folder) ? name.slice(folder.length) : name
    if (!name.startsWith(folder) || found.has(inside)) return { kind: 'misnamed', file: name }
    found.set(inside, content)
  }
  return { kind: 'ok', files: found }
}

interface Entry {
  name: string
  content: Uint8Array
}

function unzip(zip: Uint8Array): Entry[] | null {
  try {
    const names: string[] = []
    const files = unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 })
    // The library loses a file called `__proto__`: its name stays, so that it is seen to have no place.
    const found = new Map(Object.entries(files))
    return names.map((name) => ({ name, content: found.get(name) ?? new Uint8Array() }))
  } catch {
    return null
  }
}

function toPath(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
}

/** Whether a file would be written outside the folder in which the archive is unpacked, or under no plain path. */
function isOutside(path: string): boolean {
  const parts = path.replace(/\/$/, '').split('/')
  return /^[a-z]:/i.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')
}

function isFolder(path: string, content: Uint8Array): boolean {
  return path.endsWith('/') && content.length === 0
}

/** The files in which macOS and Windows keep how a folder looks. People do not see them, and no program reads them as evidence. */
function isOfSystem(path: string): boolean {
  return /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path) || /^__MACOSX\/(.*\/)?\._[^/]+$/.test(path)
}

/** The folder in which the proof stands, '' or ending in `/`; null where there are no sums, without which there is no proof. */
function folderOf(paths: readonly string[]): string | null {
  const sums = paths.filter((path) => path === SUMS || path.endsWith(`/${SUMS}`))
  const [shortest] = sums.toSorted((one, other) => one.length - other.length)
  return shortest === undefined ? null : shortest.slice(0, -SUMS.length)
}
