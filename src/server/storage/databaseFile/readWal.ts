import { type FileHeader, NUMBERS_EACH, parseFileHeader } from './fileHeader.ts'

/** What a write-ahead log says of the database that it belongs to (https://sqlite.org/fileformat.html, 4). */
export interface Wal {
  /** The headers of the database that its transactions wrote, in their order, also of those that did not end. */
  headers: FileHeader[]
}

const WAL_HEADER_SIZE = 32
const FRAME_HEADER_SIZE = 24
const SALTS_SIZE = 8
const SUM_AT = 24

/** Parses a log; null when its first bytes are damaged, for which SQLite takes it as empty. */
export function readWal(bytes: Buffer): Wal | null {
  if (bytes.length < WAL_HEADER_SIZE) return { headers: [] }
  if (!isSumRight(bytes)) return null
  const pageSize = bytes.readUInt32BE(8)
  const salts = bytes.subarray(16, 16 + SALTS_SIZE)
  const headers: FileHeader[] = []
  const frameSize = FRAME_HEADER_SIZE + pageSize
  for (let at = WAL_HEADER_SIZE; at + frameSize <= bytes.length; at += frameSize) {
    // Frames with other salts remain from before the log began anew.
    const isCurrent = bytes.subarray(at + 8, at + 8 + SALTS_SIZE).equals(salts)
    if (!isCurrent || bytes.readUInt32BE(at) !== 1) continue
    const header = parseFileHeader(bytes.subarray(at + FRAME_HEADER_SIZE, at + frameSize))
    if (header !== null) headers.push(header)
  }
  return { headers }
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
