import { utf8ToBytes } from '@noble/hashes/utils.js'
import { renderVersions } from '#charter/publication/renderVersions.ts'
import {
  charterAddress,
  PUBLIC_FILES,
  type PublicFile,
  VERSIONS_ADDRESS,
} from '#charter/publication/charterAddress.ts'
import { readFrozenBytes } from '../versions.ts'
import type { Store } from '../store.ts'
import { listAllVersions } from './loadOnline.ts'

/** A file for a static host, with its path there. */
export interface StaticFile {
  path: string
  body: Uint8Array<ArrayBuffer>
}

// These pages become `index.html` in a folder, which keeps their addresses on hosts that serve it for the folder.
const PAGES: readonly PublicFile[] = ['html', 'fragment']

/**
 * Lists all published files, byte for byte as this server answers them. A host that serves `index.html` for a folder
 * has them under the same addresses. The list is empty before the first version.
 */
export async function* listStaticFiles(store: Store): AsyncGenerator<StaticFile> {
  const versions = await listAllVersions(store)
  const [online] = versions
  if (online === undefined) return
  const frozen = await store.frozenRegister(online.number)
  if (frozen.kind !== 'ok') return
  for (const file of PUBLIC_FILES)
    yield { path: filePath(null, file), body: await readFrozenBytes(store, online.number, file) }
  for (const { number } of versions)
    for (const file of PUBLIC_FILES)
      yield { path: filePath(number, file), body: await readFrozenBytes(store, number, file) }
  const list = renderVersions(frozen.register.site.language, versions)
  yield { path: `${VERSIONS_ADDRESS.slice(1)}/index.html`, body: utf8ToBytes(list) }
}

function filePath(number: number | null, file: PublicFile): string {
  const path = charterAddress(number, file).slice(1)
  return PAGES.includes(file) ? `${path}/index.html` : path
}
