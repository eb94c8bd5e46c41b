import { utf8ToBytes } from '@noble/hashes/utils.js'
import { renderVersions } from '#charter/render/renderVersions.ts'
import type { Store } from '../store.ts'
import type { PublicFile } from './charterPath.ts'
import { everyVersion } from './everyVersion.ts'

/** A file for a static host, under the path at which it is to be found there. */
export interface StaticFile {
  path: string
  body: Uint8Array<ArrayBuffer>
}

/** Where each form of the charter stands below the address of its page. */
const NAMES: Readonly<Record<PublicFile, string>> = {
  html: '/index.html',
  fragment: '/fragment/index.html',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}
const FILES = ['html', 'fragment', 'text', 'csv', 'json'] as const

/**
 * Everything that is online, byte for byte what this server answers: a host that serves `index.html` for a folder has it
 * under the same addresses. None before a first version.
 */
export async function* charterFiles(store: Store): AsyncGenerator<StaticFile> {
  const versions = await everyVersion(store)
  const [online] = versions
  if (online === undefined) return
  const frozen = await store.frozenRegister(online.number)
  if (frozen.kind !== 'ok') return
  for (const file of FILES)
    yield { path: `charte${NAMES[file]}`, body: await bytesOf(store, online.number, file) }
  for (const { number } of versions)
    for (const file of FILES)
      yield {
        path: `charte/versions/${number}${NAMES[file]}`,
        body: await bytesOf(store, number, file),
      }
  const list = renderVersions(frozen.register.site.language, versions)
  yield { path: 'charte/versions/index.html', body: utf8ToBytes(list) }
}

async function bytesOf(store: Store, number: number, file: PublicFile): Promise<Uint8Array<ArrayBuffer>> {
  const body = await store.frozenFile(number, file)
  if (body === null) throw new Error(`Version ${number} has no ${file}`)
  return body
}
