import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { readFileHeader } from './fileHeader.ts'
import { readWal } from './readWal.ts'

export interface FileWatch {
  /**
   * Throws `StoreFailure` unless the files that are open are still those at the path. It takes some microseconds, so
   * that every statement can ask.
   */
  check(): void
  /**
   * Tells whether another file was written over the open one, so that nothing of ours may be written there. To be asked
   * after each statement too: what changes before the next one was not changed by it.
   */
  isOverwritten(): boolean
  /** Must be called after the database is closed: closing a file ends SQLite's locks on it. */
  end(): void
}

/** The time between two looks at a file that nobody asks for, in milliseconds. */
const INTERVAL = 1_000

/**
 * Watches the three files of an open database. SQLite goes on with files that were deleted, moved or replaced: what is
 * written then is confirmed and gone. The two files beside the database must exist.
 */
export function watchDatabaseFile(path: string): FileWatch {
  // SQLite follows links once, when it opens the database.
  const realPath = realpathSync(path)
  const indexPath = `${realPath}-shm`
  const files = [path, `${realPath}-wal`, indexPath].map((path) => ({ path, id: identify(path) }))
  const [file, indexFile] = [openSync(realPath, 'r'), openSync(indexPath, 'r')]
  let seen = { header: readFileHeader(file), index: readIndex(indexFile), size: fstatSync(file).size }
  let wasOverwritten = false

  function isOverwritten(): boolean {
    const found = { header: readFileHeader(file), index: readIndex(indexFile), size: fstatSync(file).size }
    wasOverwritten ||= !canFollow(found, seen) && !isInLog(found)
    seen = found
    return wasOverwritten
  }

  /** On a full disk only the beginning of the log may be copied to the file, which its index does not tell of. */
  function isInLog({ header }: Look): boolean {
    const wal = readWal(`${realPath}-wal`)
    return header !== null && wal !== null && wal.headers.some(({ bytes }) => bytes.equals(header.bytes))
  }

  // What is copied from the log to the file is looked at soon after, also when nobody asks for anything.
  const timer = setInterval(isOverwritten, INTERVAL).unref()
  return {
    check() {
      for (const { path, id } of files)
        if (id !== identify(path)) throw displaced(`${path} was deleted, moved or replaced while it was open`)
      if (isOverwritten()) throw displaced(`Another file was written over ${realPath} while it was open`)
    },
    isOverwritten,
    end() {
      clearInterval(timer)
      closeSync(file)
      closeSync(indexFile)
    },
  }
}

interface Look {
  header: ReturnType<typeof readFileHeader>
  index: Buffer
  size: number
}

/** Only copying pages from the log, which its index tells of, changes the file or makes it shorter. */
function canFollow(found: Look, seen: Look): boolean {
  if (found.header === null || seen.header === null) return false
  const isSameIndex = found.index.equals(seen.index)
  if (found.header.bytes.equals(seen.header.bytes)) return found.size >= seen.size || !isSameIndex
  return (
    !isSameIndex &&
    found.header.writeNumber >= seen.header.writeNumber &&
    found.size >= found.header.pageSize * found.header.pageCount
  )
}

/** The part of the index that each write and each copying to the file changes (https://sqlite.org/walformat.html, 2). */
const INDEX_HEADER_SIZE = 100

function readIndex(file: number): Buffer {
  const bytes = Buffer.alloc(INDEX_HEADER_SIZE)
  readSync(file, bytes, 0, INDEX_HEADER_SIZE, 0)
  return bytes
}

/** Null when nothing is there, and when the folder was closed to this account. */
function identify(path: string): string | null {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}/${ino}`
  } catch {
    return null
  }
}

function displaced(because: string): StoreFailure {
  return new StoreFailure('displaced', new Error(because))
}
