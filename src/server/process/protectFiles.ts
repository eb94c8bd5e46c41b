import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A way in which other accounts of this machine reach the register's files. Paths are absolute. */
export type Exposure =
  /** Everybody could read these files; they were closed. */
  | { kind: 'closed'; paths: string[] }
  /** Others can read these files. */
  | { kind: 'readable'; paths: string[] }
  /** Others can see, and perhaps replace, the files of this folder. */
  | { kind: 'openFolder'; path: string }
  /** Others can replace this folder's content, which is not only the register's. */
  | { kind: 'sharedFolder'; path: string }

/** What stands beside a database: SQLite's write-ahead log, the index of that, and a journal; then our own notes. */
const ENDINGS = ['', '-wal', '-shm', '-journal', '.known', '.head', '.backup', '.lock'] as const

const ALL = 0o007
const OTHERS = 0o077
const OTHERS_READ_OR_WRITE = 0o066
const OTHERS_WRITE = 0o022
const STICKY = 0o1000

/**
 * Creates an empty file, and the folders above it that are missing, for this account alone, whatever the umask. SQLite
 * gives the files beside a database the permissions of the database.
 */
export function createPrivateFile(path: string): void {
  const previous = process.umask(OTHERS)
  try {
    mkdirSync(dirname(path), { recursive: true })
    // Another process may have created it in between.
    closeSync(openSync(path, 'a'))
  } finally {
    process.umask(previous)
  }
}

/** Gives a file that the system's administrator made to the account of the server. */
export function giveToOwnerOf(path: string, target: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(existsSync(path) ? path : dirname(path))
  chownSync(target, uid, gid)
}

/**
 * Finds how others reach the files of the register at `path`. Files of ours that everybody could read are closed, since
 * earlier versions of this program made them so; what was opened to a group was opened by somebody, and stays.
 */
export function protectFiles(path: string): Exposure[] {
  // Windows has no such permissions.
  if (process.getuid === undefined) return []
  const uid = process.getuid()
  const open = findOpenFiles(path).filter(({ stats }) => stats.uid === uid && (stats.mode & ALL) !== 0)
  for (const file of open) chmodSync(file.path, 0o600)
  const closed = open.map(({ path }) => path)
  return [...(closed.length > 0 ? [{ kind: 'closed' as const, paths: closed }] : []), ...findExposures(path)]
}

/** Finds how others reach the files of the register at `path`, and changes nothing. */
export function findExposures(path: string): Exposure[] {
  if (process.getuid === undefined) return []
  const readable = findOpenFiles(path).map(({ path }) => path)
  return [
    ...(readable.length > 0 ? [{ kind: 'readable' as const, paths: readable }] : []),
    ...findOpenFolder(dirname(realpathSync(path)), process.getuid()),
  ]
}

/** Finds the files that others than their owner can reach. */
function findOpenFiles(path: string): { path: string; stats: Stats }[] {
  const realPath = realpathSync(path)
  return ENDINGS.flatMap((ending) => {
    const stats = statSync(realPath + ending, { throwIfNoEntry: false })
    return stats !== undefined && (stats.mode & OTHERS) !== 0 ? [{ path: realPath + ending, stats }] : []
  })
}

/** Finds the folder of the register, or one above it, that others can change; of the register's own, also see. */
function findOpenFolder(folder: string, uid: number): Exposure[] {
  const stats = statSync(folder)
  if ((stats.mode & OTHERS_READ_OR_WRITE) !== 0) {
    const isOwn = stats.uid === uid && (stats.mode & STICKY) === 0
    return [{ kind: isOwn ? 'openFolder' : 'sharedFolder', path: folder }]
  }
  const above = listFoldersAbove(folder).find((path) => {
    const { mode } = statSync(path)
    // In a sticky folder, such as /tmp, nobody moves what is another's.
    return (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0
  })
  return above === undefined ? [] : [{ kind: 'sharedFolder', path: above }]
}

function listFoldersAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...listFoldersAbove(above)]
}
