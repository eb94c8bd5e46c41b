import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A text in pieces. Those that several texts have in common are bytes already, and are copied much faster than they are encoded. */
export type Pieces = string | Uint8Array | readonly Pieces[]

/** Encodes a text in UTF-8. */
export function encodePieces(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  collect(pieces, parts)
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}

function collect(pieces: Pieces, parts: Uint8Array[]): void {
  if (typeof pieces === 'string') parts.push(utf8ToBytes(pieces))
  else if (pieces instanceof Uint8Array) parts.push(pieces)
  else for (const piece of pieces) collect(piece, parts)
}
