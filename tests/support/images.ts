import { crc32, deflateSync } from 'node:zlib'

// Small images, built byte by byte, so that each flaw is one that a test makes.

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0))
const big = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
const little = (value: number): number[] => big(value).toReversed()

const pngChunk = (name: string, data: readonly number[] = []): number[] => [
  ...big(data.length),
  ...ascii(name),
  ...data,
  // Nothing of ours looks at the checksum.
  ...big(0),
]

interface Sides {
  width?: number
  height?: number
}

/** A PNG image; `chunks` stand between its header and its pixels, and say something. */
export function aPng({
  width = 200,
  height = 100,
  chunks = [],
  says = '',
  padding = 0,
}: Sides & { chunks?: string[]; says?: string; padding?: number } = {}): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...ascii('\x89PNG\r\n\x1A\n'),
    ...pngChunk('IHDR', [...big(width), ...big(height), 8, 6, 0, 0, 0]),
    ...chunks.flatMap((name) => pngChunk(name, ascii(says))),
    ...pngChunk(
      'IDAT',
      Array.from({ length: padding + 1 }, () => 0),
    ),
    ...pngChunk('IEND'),
  ])
}

const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...big(data.length + 2).slice(2),
  ...data,
]

/** Pixels, whatever they show, and the end of the image. */
const scan = [0x12, 0x34, 0x56, 0xff, 0xd9]

/** A JPEG image with a header, a table, the frame of its sides and a scan. */
export function aJpeg({
  width = 200,
  height = 100,
  markers = [],
  says = '',
}: Sides & { markers?: number[]; says?: string } = {}): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, ascii('JFIF\0')),
    ...markers.flatMap((marker) => segment(marker, ascii(says))),
    // A table of Huffman codes, whose marker stands among those of frames.
    ...segment(0xc4, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ...segment(0xc0, [8, ...big(height).slice(2), ...big(width).slice(2), 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 0x3f, 0]),
    ...scan,
  ])
}

const webpChunk = (name: string, data: readonly number[]): number[] => [
  ...ascii(name),
  ...little(data.length),
  ...data,
  ...(data.length % 2 === 1 ? [0] : []),
]

const webpFile = (chunks: readonly number[]) =>
  new Uint8Array([...ascii('RIFF'), ...little(chunks.length + 4), ...ascii('WEBP'), ...chunks])

const lossless = (width: number, height: number) =>
  webpChunk('VP8L', [0x2f, ...little((width - 1) | ((height - 1) << 14)), 0, 0, 0, 0, 0, 0])

const lossy = (width: number, height: number) =>
  webpChunk('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width).slice(0, 2), ...little(height).slice(0, 2)])

/** A WebP image: of one chunk, or of an extended file with a canvas around it, perhaps animated. */
export function aWebp({
  width = 200,
  height = 100,
  form = 'VP8L',
  canvas = { width, height },
  chunks = [],
  says = '',
}: Sides & {
  chunks?: string[]
  says?: string
  form?: 'VP8 ' | 'VP8L' | 'VP8X' | 'animated'
  canvas?: { width: number; height: number }
} = {}): Uint8Array<ArrayBuffer> {
  // Without padding, a file of the lossy form would be shorter than any real one.
  if (form === 'VP8 ') return webpFile([...lossy(width, height), ...webpChunk('XTRA', [])])
  if (form === 'VP8L') return webpFile(lossless(width, height))
  const sides = [...little(canvas.width - 1).slice(0, 3), ...little(canvas.height - 1).slice(0, 3)]
  const extended = webpChunk('VP8X', [chunks.length > 0 ? 0x0c : 0, 0, 0, 0, ...sides])
  if (form === 'animated') return webpFile([...extended, ...webpChunk('ANIM', [0, 0, 0, 0, 0, 0])])
  const metadata = chunks.flatMap((name) => webpChunk(name, ascii(says)))
  return webpFile([...extended, ...lossless(width, height), ...metadata])
}

/** A PNG image that browsers draw: a field of one colour, with an edge of another. */
export function aDrawnPng(width = 320, height = 160): Uint8Array<ArrayBuffer> {
  const isEdge = (x: number, y: number) => x < 12 || y < 12 || x >= width - 12 || y >= height - 12
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) =>
      isEdge(x, y) ? [0x0b, 0x4f, 0x8a] : [0xf4, 0xb4, 0x00],
    ).flat(),
  ])
  const chunk = (name: string, data: Uint8Array): number[] => {
    const named = new Uint8Array([...ascii(name), ...data])
    return [...big(data.length), ...named, ...big(crc32(named))]
  }
  return new Uint8Array([
    ...ascii('\x89PNG\r\n\x1A\n'),
    ...chunk('IHDR', new Uint8Array([...big(width), ...big(height), 8, 2, 0, 0, 0])),
    ...chunk('IDAT', deflateSync(new Uint8Array(rows.flat()))),
    ...chunk('IEND', new Uint8Array()),
  ])
}
