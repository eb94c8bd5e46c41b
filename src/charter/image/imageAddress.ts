import { rememberResults } from '../kit/rememberResults.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import {
  type Image,
  IMAGE_SIZE_MAX,
  type ImageFlaw,
  readImage,
  type ReadImage,
  withoutMetadata,
} from './readImage.ts'

/** Writes the address of an image that `readImage` knows. */
export function imageAddress({ mediaType }: Pick<Image, 'mediaType'>, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${encodeBase64(bytes)}`
}

/** An image within a text: the address that shows it (RFC 2397), and its bytes. */
export interface FoundImage extends Image {
  address: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Whether a text is meant as the address of an image, and not as the hash of one that is stored. */
export function isImageAddress(text: string): boolean {
  return text.startsWith('data:')
}

/** Reads the address of an image; the flaw where it is none, or where its bytes are not what it says. */
export function readImageAddress(address: string): FoundImage | ImageFlaw {
  const [, mediaType, text = ''] = ADDRESS.exec(address) ?? []
  if (text.length > TEXT_MAX) return 'weight'
  const bytes = mediaType === undefined ? null : decodeBase64(text)
  if (bytes === null) return 'kind'
  const read = readImage(bytes)
  if (read.kind === 'flawed') return read.flaw
  return read.image.mediaType === mediaType ? { ...read.image, address, bytes } : 'kind'
}

/** The same, of one that is shown again and again while a person types. */
export const rememberImage = rememberResults((address) => readImageAddress(address), 4)

/** Reads a file that somebody chose; the address of its image, without its metadata, or its flaw. */
export function readImageFile(
  bytes: Uint8Array,
): { address: string } | Extract<ReadImage, { kind: 'flawed' }> {
  const read = readImage(bytes)
  return read.kind === 'ok' ? { address: imageAddress(read.image, withoutMetadata(bytes)) } : read
}

const ADDRESS = /^data:(image\/[a-z+]+);base64,(.*)$/
/** Base 64 makes four signs of three bytes. */
const TEXT_MAX = Math.ceil(IMAGE_SIZE_MAX / 3) * 4
