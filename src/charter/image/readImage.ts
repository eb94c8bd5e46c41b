/** The kinds of images that a page may show: what every browser draws, and what can hold no code. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** What the bytes of an image say of it; sides in pixels. */
export interface Image {
  mediaType: ImageType
  width: number
  height: number
}

/** Why an image cannot be shown. */
export type ImageFlaw = 'kind' | 'svg' | 'broken' | 'animated' | 'pixels' | 'weight'

export type ReadImage = { kind: 'ok'; image: Image } | { kind: 'flawed'; flaw: ImageFlaw }

/** More than a logo weighs; each version and its visitors carry it. In bytes. */
export const IMAGE_SIZE_MAX = 200_000
/** A few kilobytes may unfold into gigabytes of pixels. */
const IMAGE_SIDE_MAX = 2_000

/**
 * Recognises an image by its bytes, whatever its name says, and looks at each of its parts up to its end, without drawing
 * it: PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1, annex B), WebP (RFC 9649).
 */
export function readImage(bytes: Uint8Array): ReadImage {
  if (bytes.length > IMAGE_SIZE_MAX) return flawed('weight')
  const found = READERS.find(({ signature }) => hasAt(bytes, 0, signature))
  if (found === undefined) return flawed(looksLikeSvg(bytes) ? 'svg' : 'kind')
  const sides = found.read(viewOf(bytes), [])
  if (typeof sides === 'string') return flawed(sides)
  const { width, height } = sides
  if (Math.min(width, height) === 0) return flawed('broken')
  if (Math.max(width, height) > IMAGE_SIDE_MAX) return flawed('pixels')
  return { kind: 'ok', image: { mediaType: found.mediaType, width, height } }
}

/**
 * Leaves out of an image that `readImage` knows what it says beside its pixels: a photograph may tell where it was taken. Colour
 * profiles stay.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const found = READERS.find(({ signature }) => hasAt(bytes, 0, signature))
  const metadata: Ranges = []
  found?.read(viewOf(bytes), metadata)
  const left = new Uint8Array(bytes.length - metadata.reduce((sum, [start, end]) => sum + end - start, 0))
  let [from, to] = [0, 0]
  for (const [start, end] of [...metadata, [bytes.length, bytes.length] as const]) {
    left.set(bytes.subarray(from, start), to)
    to += start - from
    from = end
  }
  if (found?.mediaType === 'image/webp' && metadata.length > 0) declareWithout(viewOf(left))
  return left
}

/** A RIFF file states its length, and an extended WebP which metadata follow. */
function declareWithout(view: DataView): void {
  view.setUint32(4, view.byteLength - 8, true)
  if (nameAt(view, 12) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~(WEBP_EXIF | WEBP_XMP))
}

const WEBP_EXIF = 0x08
const WEBP_XMP = 0x04

interface Sides {
  width: number
  height: number
}

/** What a file says beside its pixels, from each first byte to the one after its last. */
type Ranges = (readonly [start: number, end: number])[]

/** Looks at each part of a file, and notes in `metadata` those that say where, when, by whom or with what it was made. */
type Reader = (view: DataView, metadata: Ranges) => Sides | 'broken' | 'animated'

const READERS: readonly { mediaType: ImageType; signature: string; read: Reader }[] = [
  { mediaType: 'image/png', signature: '\x89PNG\r\n\x1A\n', read: readPng },
  { mediaType: 'image/jpeg', signature: '\xFF\xD8\xFF', read: readJpeg },
  { mediaType: 'image/webp', signature: 'RIFF', read: readWebp },
]

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function flawed(flaw: ImageFlaw): ReadImage {
  return { kind: 'flawed', flaw }
}

const PNG_METADATA = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

/** Chunks, each with its length before its name and a checksum after it, from IHDR to IEND. */
function readPng(view: DataView, metadata: Ranges): ReturnType<Reader> {
  let sides: Sides | null = null
  let hasPixels = false
  for (let at = 8; at + 12 <= view.byteLength;) {
    const [length, name, next] = [view.getUint32(at), nameAt(view, at + 4), at + 12 + view.getUint32(at)]
    if (name === 'acTL') return 'animated'
    if (at === 8 && name === 'IHDR' && length === 13)
      sides = { width: view.getUint32(16), height: view.getUint32(20) }
    if (name === 'IDAT') hasPixels = true
    if (PNG_METADATA.includes(name)) metadata.push([at, next])
    if (name === 'IEND') return sides !== null && hasPixels && next === view.byteLength ? sides : 'broken'
    at = next
  }
  return 'broken'
}

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xffd9
/** Markers between those of frames that are none: tables, and one that is reserved. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc]
/** Exif and XMP; Photoshop’s and IPTC’s; a comment. */
const JPEG_METADATA = [0xe1, 0xed, 0xfe]

/** Segments, each behind a marker, up to the scan, which nothing but the end of the image follows. */
function readJpeg(view: DataView, metadata: Ranges): ReturnType<Reader> {
  const end = view.byteLength - 2
  if (view.getUint16(end) !== END_OF_IMAGE) return 'broken'
  let sides: Sides | null = null
  for (let at = 2; at + 9 <= end;) {
    const [fill, marker] = [view.getUint8(at), view.getUint8(at + 1)]
    if (fill !== 0xff) return 'broken'
    if (marker === START_OF_SCAN) return sides ?? 'broken'
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker))
      sides = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // A marker may stand behind any number of fill bytes.
    const next = at + (marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2)))
    if (JPEG_METADATA.includes(marker)) metadata.push([at, next])
    at = next
  }
  return 'broken'
}

/** Chunks in a RIFF file, as long as it says; each has its own sides, the canvas around them too. */
function readWebp(view: DataView, metadata: Ranges): ReturnType<Reader> {
  const { byteLength } = view
  if (byteLength < 30 || nameAt(view, 8) !== 'WEBP' || view.getUint32(4, true) !== byteLength - 8)
    return 'broken'
  const sides: Sides[] = []
  let hasPixels = false
  let at = 12
  while (at + 8 <= byteLength) {
    const [name, length, data] = [nameAt(view, at), view.getUint32(at + 4, true), at + 8]
    // Chunks begin at even places.
    at = data + length + (length % 2)
    if (at > byteLength) return 'broken'
    if (name === 'EXIF' || name === 'XMP ') metadata.push([data - 8, at])
    if (name === 'ANIM' || name === 'ANMF') return 'animated'
    if (name.startsWith('VP8') && length >= 10) sides.push(webpSides(view, name, data))
    hasPixels ||= name === 'VP8 ' || name === 'VP8L'
  }
  if (at !== byteLength || !hasPixels || sides.length === 0) return 'broken'
  return {
    width: Math.max(...sides.map(({ width }) => width)),
    height: Math.max(...sides.map(({ height }) => height)),
  }
}

function webpSides(view: DataView, name: string, data: number): Sides {
  const little = (at: number) => view.getUint16(at, true)
  if (name === 'VP8 ') return { width: little(data + 6) & 0x3fff, height: little(data + 8) & 0x3fff }
  if (name === 'VP8L') {
    const bits = view.getUint32(data + 1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const long = (at: number) => little(at) + view.getUint8(at + 2) * 0x1_00_00
  return { width: long(data + 4) + 1, height: long(data + 7) + 1 }
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

function hasAt(bytes: Uint8Array, start: number, text: string): boolean {
  return Array.from(text).every((sign, index) => bytes[start + index] === sign.charCodeAt(0))
}

/** Enough of a file to find its first element. */
const START_LENGTH = 2_000

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, START_LENGTH), (byte) => String.fromCharCode(byte)).join('')
  return /^[^<]{0,20}</.test(start) && /<svg[\s>]/i.test(start)
}
