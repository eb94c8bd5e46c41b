import { readSync } from 'node:fs'

/** The part of a database's first page that tells its states apart (https://sqlite.org/fileformat.html, 1.3). */
export interface FileHeader {
  bytes: Buffer
  pageSize: number
  pageCount: number
  /** Grows with each change of a table's definition; a copy by `VACUUM INTO` has the next number. */
  schemaVersion: number
  /** The number of the last numbered write in the file; 0 in files of earlier versions of this program. */
  writeNumber: number
}

export const HEADER_SIZE = 100
const MAGIC = 'SQLite format 3\0'

/** Parses the first bytes of a database's first page; null when they are not SQLite's. */
export function parseFileHeader(bytes: Buffer): FileHeader | null {
  if (bytes.length < HEADER_SIZE || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null
  return {
    bytes: bytes.subarray(0, HEADER_SIZE),
    pageSize: bytes.readUInt16BE(16),
    pageCount: bytes.readUInt32BE(28),
    schemaVersion: bytes.readUInt32BE(40),
    writeNumber: bytes.readInt32BE(60),
  }
}

/** Reads the header from an open file. */
export function readFileHeader(file: number): FileHeader | null {
  const bytes = Buffer.alloc(HEADER_SIZE)
  return readSync(file, bytes, 0, HEADER_SIZE, 0) < HEADER_SIZE ? null : parseFileHeader(bytes)
}

/** Write numbers of a file begin at a multiple of this, chosen at random, so that two files seldom share a number. */
export const NUMBERS_EACH = 2 ** 20
/** The largest multiple that the 32 bits of `user_version` hold. */
export const FIRST_NUMBERS = 2_047
