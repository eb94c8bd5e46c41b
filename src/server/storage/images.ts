import type { Kysely } from 'kysely'
import { imageAddress, isImageAddress, readImageAddress } from '#charter/image/imageAddress.ts'
import { readImage, withoutMetadata } from '#charter/image/readImage.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Fields } from '#server/http/store.ts'
import { HistoryBroken } from '#server/http/storeErrors.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import type { Table } from './tables.ts'

/**
 * Stores the images that come with a record, each once and without its metadata, and returns the record with their hashes in place of them. They are
 * kept for good: an earlier state of the record names them by their hash.
 */
export async function storeImages(
  transaction: Transaction<Database>,
  { images }: Table,
  fields: Fields,
): Promise<Fields> {
  const stored: Fields = { ...fields }
  for (const field of images) {
    const value = fields[field]
    const image = typeof value === 'string' && isImageAddress(value) ? readImageAddress(value) : null
    if (typeof image === 'string') throw new TypeError(`The schema let an image through: ${image}`)
    if (image !== null) stored[field] = await storeImage(transaction, withoutMetadata(image.bytes))
  }
  return stored
}

async function storeImage(
  transaction: Transaction<Database>,
  content: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const sha256 = hashFile(content)
  if (await hasImage(transaction, sha256)) return sha256
  const last = await transaction.selectFrom('images').select('id').orderBy('id', 'desc').executeTakeFirst()
  await transaction
    .insertInto('images')
    .values({ id: (last?.id ?? 0) + 1, sha256, content })
    .execute()
  return sha256
}

/** Finds a changed field that names an image which is not stored; null where there is none. */
export async function findMissingImage(
  db: Kysely<Database>,
  { images }: Table,
  fields: Fields,
  changed: readonly string[],
): Promise<string | null> {
  for (const field of images.filter((name) => changed.includes(name))) {
    const sha256 = String(fields[field])
    if (sha256 !== '' && !(await hasImage(db, sha256))) return field
  }
  return null
}

async function hasImage(db: Kysely<Database>, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('images').select('id').where('sha256', '=', sha256).executeTakeFirst()
  return row !== undefined
}

/** Reads an image by its hash, as a `data:` address. Throws `HistoryBroken` where it is gone, or is another one. */
export async function readStoredImage(db: Kysely<Database>, sha256: string): Promise<string> {
  const row = await db.selectFrom('images').select('content').where('sha256', '=', sha256).executeTakeFirst()
  const bytes = new Uint8Array(row?.content ?? [])
  const read = readImage(bytes)
  if (row === undefined || hashFile(bytes) !== sha256 || read.kind === 'flawed')
    throw new HistoryBroken(`The image ${sha256} is not the one that was stored`)
  return imageAddress(read.image, bytes)
}
