import { utf8ToBytes } from '@noble/hashes/utils.js'
import { renderVersions } from '#charter/publication/renderVersions.ts'
import { charterAddress, PUBLIC_FILES, type PublicFile } from '#charter/publication/charterAddress.ts'
import { listFiles, parseFile, type Publication } from '#charter/publication/publication.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'
import { findDeclaredPage, readFrozenBytes } from '../versions.ts'
import type { Store } from '../store.ts'
import { listAllVersions, type PublicSite } from './loadOnline.ts'

/** A file for a static host, with its path there. */
export interface StaticFile {
  path: string
  body: Uint8Array<ArrayBuffer>
}

// These pages become `index.html` in a folder, which keeps their addresses on hosts that serve it for the folder.
const PAGES: readonly PublicFile[] = ['html', 'fragment']

/**
 * Lists all published files of a site, byte for byte as this server answers them. A host that serves `index.html` for a folder
 * has them under the same addresses. The list is empty before the first version.
 */
export async function* listStaticFiles(
  store: Store,
  { id: siteId, slug }: PublicSite,
): AsyncGenerator<StaticFile> {
  const versions = await listAllVersions(store, siteId)
  const [online] = versions
  if (online === undefined) return
  const frozen = await store.frozenRegister(online.id)
  if (frozen.kind !== 'ok') return
  yield* filesOf(store, online, null, slug)
  for (const version of versions) yield* filesOf(store, version, version.number, slug)
  const earlier = await findDeclaredPage(store, siteId)
  const { language } = frozen.register.site
  const list = renderVersions(versions, earlier, await store.timeZone(), { language, slug })
  yield { path: `${versionsAddress(slug).slice(1)}/index.html`, body: utf8ToBytes(list) }
}

/** The files of a version in all its languages, at its number or, with null, where the version online stands. */
async function* filesOf(
  store: Store,
  version: Publication,
  number: number | null,
  slug: string | undefined,
): AsyncGenerator<StaticFile> {
  for (const name of listFiles(version)) {
    const { kind, language } = parseFile(name)
    const file = PUBLIC_FILES.find((one) => one === kind)
    if (file === undefined) continue
    const path = charterAddress(number, file, slug, language).slice(1)
    const body = await readFrozenBytes(store, version.id, name)
    yield { path: PAGES.includes(file) ? `${path}/index.html` : path, body }
  }
}
