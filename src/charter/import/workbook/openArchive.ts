import { DecodeUTF8, Inflate } from 'fflate'

/** A file in an archive, as its directory tells of it. */
export interface ArchiveEntry {
  name: string
  /** In bytes, once unpacked; what the directory says may be a lie. */
  size: number
  method: number
  packed: Uint8Array
}

export type OpenedArchive =
  | { kind: 'ok'; entries: ReadonlyMap<string, ArchiveEntry> }
  | { kind: 'broken' }
  /** More than any workbook of a register unpacks to; `size` in bytes. */
  | { kind: 'bomb'; size: number }

/** In bytes, of all files of an archive together. */
const UNPACKED_MAX = 100_000_000
const ENTRIES_MAX = 1_000

const END_LENGTH = 22
const END_SIGNATURE = 0x06054b50
const COMMENT_MAX = 65_535
const ENTRY_LENGTH = 46
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_LENGTH = 30

/** Reads the directory of a ZIP archive (APPNOTE 6.3, 4.3), before anything of it is unpacked. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return { kind: 'broken' }
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, ArchiveEntry>()
  let size = 0
  let at = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return { kind: 'broken' }
    const nameLength = view.getUint16(at + 28, true)
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const entry = readEntry(bytes, view, at, nameLength)
    if (entry === null || next > end) return { kind: 'broken' }
    size += entry.size
    entries.set(entry.name, entry)
    at = next
  }
  if (size > UNPACKED_MAX || count > ENTRIES_MAX) return { kind: 'bomb', size }
  return { kind: 'ok', entries }
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return null
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ArchiveEntry | null {
  const start = view.getUint32(at + 42, true)
  if (start + LOCAL_LENGTH > bytes.length) return null
  const from = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  const length = view.getUint32(at + 20, true)
  if (from + length > bytes.length) return null
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
  return {
    name: String.fromCharCode(...name).replaceAll('\\', '/'),
    size: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(from, from + length),
  }
}

/** Bytes that are unpacked at once: a thousand times as many may come of them. */
const SLICE = 16_384

/** Unpacks a text, part by part, until it ends or `onText` is false. Says whether it could be unpacked. */
export function tryUnpack(entry: ArchiveEntry, onText: (text: string) => boolean): boolean {
  try {
    unpackText(entry, onText)
    return true
  } catch {
    return false
  }
}

function unpackText({ packed, method }: ArchiveEntry, onText: (text: string) => boolean): void {
  const state = { unpacked: 0, goesOn: true }
  const decoder = new DecodeUTF8((text) => {
    state.goesOn &&= onText(text)
  })
  const take = (chunk: Uint8Array, isLast: boolean) => {
    state.unpacked += chunk.length
    if (state.goesOn) decoder.push(chunk, isLast)
    if (state.unpacked > UNPACKED_MAX) state.goesOn = false
  }
  const inflate = new Inflate(take)
  for (let at = 0; state.goesOn && at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE)
    const isLast = at + SLICE >= packed.length
    if (method === 0) take(slice, isLast)
    else inflate.push(slice, isLast)
  }
}
