import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { type FileHeader, HEADER_SIZE, NUMBERS_EACH, parseFileHeader } from './fileHeader.ts'

/** What a write-ahead log says of the database that it belongs to (https://sqlite.org/fileformat.html, 4). */
export interface Wal {
  /** The headers of the database that its transactions wrote, in their order, also of those that did not end. */
  headers: FileHeader[]
}

const WAL_HEADER_SIZE = 32
const FRAME_HEADER_SIZE = 24
const SALTS_SIZE = 8
const PAGE_SIZE_MAX = 65_536
const SUM_AT = 24

/** The frames that are read at once: a log grows to hundreds of megabytes, and who asks answers others meanwhile. */
const FRAMES_AT_ONCE = 64

/** Reads the log at a path, which may not be there; null when its first bytes are damaged, for which SQLite takes it as empty. */
export function readWal(path: string): Wal | null {
  if (!existsSync(path)) return { headers: [] }
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(WAL_HEADER_SIZE)
    if (readSync(file, start, 0, WAL_HEADER_SIZE, 0) < WAL_HEADER_SIZE) return { headers: [] }
    const pageSize = start.readUInt32BE(8)
    if (!isSumRight(start) || pageSize > PAGE_SIZE_MAX) return null
    return { headers: readHeaders(file, start, pageSize) }
  } finally {
    closeSync(file)
  }
}

function readHeaders(file: number, start: Buffer, pageSize: number): FileHeader[] {
  const salts = start.subarray(16, 16 + SALTS_SIZE)
  const frameSize = FRAME_HEADER_SIZE + pageSize
  const frames = Buffer.alloc(FRAMES_AT_ONCE * frameSize)
  const headers: FileHeader[] = []
  for (let from = WAL_HEADER_SIZE; ; from += frames.length) {
    const length = readSync(file, frames, 0, frames.length, from)
    for (let at = 0; at + frameSize <= length; at += frameSize) {
      // Frames with other salts remain from before the log began anew.
      const isCurrent = frames.subarray(at + 8, at + 8 + SALTS_SIZE).equals(salts)
      if (!isCurrent || frames.readUInt32BE(at) !== 1) continue
      const page = frames.subarray(at + FRAME_HEADER_SIZE, at + frameSize)
      const header = parseFileHeader(Buffer.from(page.subarray(0, HEADER_SIZE)))
      if (header !== null) headers.push(header)
    }
    if (length < frames.length) return headers
  }
}

const BIG_ENDIAN_MAGIC = 0x377f0683

function isSumRight(bytes: Buffer): boolean {
  const isBigEndian = bytes.readUInt32BE(0) === BIG_ENDIAN_MAGIC
  const read = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  let [first, second] = [0, 0]
  for (let at = 0; at < SUM_AT; at += 8) {
    first = (first + read(at) + second) >>> 0
    second = (second + read(at + 4) + first) >>> 0
  }
  return first === bytes.readUInt32BE(SUM_AT) && second === bytes.readUInt32BE(SUM_AT + 4)
}

/**
 * Tells whether the log can be the database's own. SQLite does not ask: it puts any log's pages over any database. Every
 * write has a number, so the database is in the state before the log's first write or, when a part of the log was copied
 * to it, in the state of one of them.
 */
export function belongsTo({ headers }: Wal, database: FileHeader): boolean {
  const [first] = headers
  if (first === undefined || headers.some(({ bytes }) => bytes.equals(database.bytes))) return true
  return mayBeNext(first.writeNumber, database.writeNumber) && database.schemaVersion <= first.schemaVersion
}

/**
 * Tells whether a write that began in the log can be the one after the last that the database has, which has its number
 * already when a copy of it is what the log was begun on. Files of earlier versions of this program have no numbers.
 */
export function mayBeNext(writeNumber: number, last: number): boolean {
  return last === 0 ? writeNumber % NUMBERS_EACH === 0 : [0, 1].includes(writeNumber - last)
}
