import { utf8ToBytes } from '@noble/hashes/utils.js'
import { framersOf } from '#api/framersOf.ts'
import type { Language } from '#charter/language.ts'
import { hashFile } from '#charter/publication/hashFile.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { renderVersions } from '#charter/render/renderVersions.ts'
import { keepBody, type KeptBody } from '../answerBytes.ts'
import type { Store } from '../store.ts'
import { CURRENT, PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'
import type { PublicFile } from './charterPath.ts'
import { everyVersion } from './everyVersion.ts'
import { type Compress, keepFile, type KeptFile } from './keepFile.ts'

/** What is online, ready to be sent. */
export interface Online {
  number: number
  language: Language
  framers: readonly string[]
  files: Record<PublicFile, KeptFile>
  versions: KeptBody
}

/** Null before a first version was published. */
export async function loadOnline(store: Store, compress: Compress | null): Promise<Online | null> {
  const publication = await store.lastPublication()
  if (publication === null) return null
  const frozen = await store.frozenRegister(publication.number)
  if (frozen.kind !== 'ok') return null
  const { site } = frozen.register
  const framers = framersOf(site)
  const keep = (file: PublicFile) =>
    keepFile(store, publication, file, { framers, caching: CURRENT, compress })
  return {
    number: publication.number,
    language: site.language,
    framers,
    files: {
      html: await keep('html'),
      fragment: await keep('fragment'),
      text: await keep('text'),
      csv: await keep('csv'),
      json: await keep('json'),
    },
    versions: await keepVersions(await everyVersion(store), site.language, framers, compress),
  }
}

async function keepVersions(
  versions: readonly Publication[],
  language: Language,
  framers: readonly string[],
  compress: Compress | null,
): Promise<KeptBody> {
  const html = renderVersions(language, versions)
  const body = utf8ToBytes(html)
  return keepBody(body, compress && (await compress(body)), {
    ...PUBLIC_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': publicPolicy(html, framers),
    'cache-control': CURRENT,
    etag: `"${hashFile(html)}"`,
    'last-modified': new Date(versions[0]?.at ?? 0).toUTCString(),
  })
}
