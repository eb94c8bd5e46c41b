import { dropTrailing } from '../../kit/dropTrailing.ts'

/** The encodings that texts of offices have, by the names of the Encoding Standard; the last two are only ever chosen. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface DecodedText {
  text: string
  encoding: Encoding
  /** Lines (from 1) that had another encoding than the rest, and were read as windows-1252; the first ones. */
  oddLines: number[]
}

// The platform's own, in the browser and in Node alike; the compiler is told of nothing else of it here.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

/**
 * Decodes a text: by its byte order mark, as UTF-8 if it is, as UTF-16 by its zero bytes, else as windows-1252, in which any
 * bytes are text. Guessing from letters is what the detectors that we tried got wrong. `chosen` overrules all of it.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const marked = encodingOfMark(bytes)
  const encoding = chosen ?? marked ?? encodingOfZeros(bytes)
  if (encoding !== undefined) return { text: decode(bytes, encoding), encoding, oddLines: [] }
  const text = tryUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', oddLines: [] }
  return mostlyUtf8(bytes) ?? { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', oddLines: [] }
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** In bytes. */
const SAMPLE = 4_096
/** In UTF-16, Latin letters have one byte of zero; a text in an 8-bit encoding has none. */
const ZEROS_OF_UTF16 = 0.25

function encodingOfZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > even && odd >= sample.length * ZEROS_OF_UTF16) return 'utf-16le'
  if (even > odd && even >= sample.length * ZEROS_OF_UTF16) return 'utf-16be'
  return undefined
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const LINE_FEED = 10
const ODD_LINES_MAX = 20

/** Parts of one file come from several places: a text whose accents are mostly UTF-8 keeps them, line by line. */
function mostlyUtf8(bytes: Uint8Array): DecodedText | null {
  const oddLines: number[] = []
  const lines: string[] = []
  let accented = 0
  let odd = 0
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found === -1 ? bytes.length : found + 1
    const line = bytes.subarray(start, end)
    const text = tryUtf8(line)
    if (text === null) {
      odd += 1
      if (oddLines.length < ODD_LINES_MAX) oddLines.push(lines.length + 1)
    } else if (text.length < line.length) accented += 1
    lines.push(text ?? decode(line, 'windows-1252'))
    start = end
  }
  return accented > odd ? { text: lines.join(''), encoding: 'utf-8', oddLines } : null
}

/** Tells whether a decoded text is no text at all: a picture, a program, a database. */
export function isBinary(text: string): boolean {
  // The end of some exports of old programs is a run of them.
  const sample = dropTrailing(text, '\0\u001A').slice(0, SAMPLE)
  let control = 0
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at)
    if (code === 0) return true
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) control += 1
  }
  return control > sample.length / 50
}
