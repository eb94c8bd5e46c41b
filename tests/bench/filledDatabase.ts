import type pg from 'pg'
import { createStore } from '#server/storage/createStore.ts'
import { nodePostgres } from '#server/storage/postgresServer/nodePostgres.ts'
import { parsePostgresUrl } from '#server/storage/postgresServer/postgresAddress.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { manyCookies } from './manyCookies.ts'

/** Makes a database with so many cookies on the server of `serverUrl`, to which `admin` is connected; returns its address. */
export async function fillDatabase(
  admin: pg.Client,
  serverUrl: string,
  name: string,
  cookies: number,
): Promise<string> {
  await admin.query(`create database ${name}`)
  const url = urlOf(serverUrl, name)
  const address = parsePostgresUrl(url)
  if (address === null) throw new Error('TEST_POSTGRES_URL cannot be read')
  const now = () => new Date()
  const store = await createStore(nodePostgres(address), { register: manyCookies(cookies), now, makeSalt })
  await store.close()
  return url
}

/** The address of another database of that server. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
