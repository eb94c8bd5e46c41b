import type { Language } from '#charter/language.ts'
import { answerBytes, type KeptBody } from '../answerBytes.ts'
import type { Store } from '../store.ts'
import { answerNotice } from './answerNotice.ts'
import { CURRENT, FOREVER, PUBLIC_HEADERS } from './charterHeaders.ts'
import { type PublicFile, readCharterPath, versionPath } from './charterPath.ts'
import { keepFile, type KeptFile, type Sending } from './keepFile.ts'
import { loadOnline, type Online } from './loadOnline.ts'
import { parseAt } from './parseAt.ts'

export interface CharterPages {
  /** Answers a GET or HEAD request below `/charte`; nobody need be signed in. */
  answer(request: Request, url: URL): Promise<Response>
  /** What is online at a path with its query, if it is in memory already; any other is for `answer`. */
  kept(target: string): KeptBody | null
  /** Takes what is online from the store again, once a version was published. */
  refresh(): Promise<void>
}

// Versions are asked for by few, and kept by whoever asked.
const VERSIONS_KEPT = 20

/** What visitors read: the version that is online, from memory, and every version before it. */
export function createCharterPages(store: Store, sending: Sending): CharterPages {
  let loading: Promise<Online | null> | null = null
  let online: Online | null = null
  const versions = new Map<string, Promise<KeptFile | null>>()

  async function load(): Promise<Online | null> {
    try {
      online = await loadOnline(store, sending)
      return online
    } catch (error) {
      loading = null
      throw error
    }
  }

  function versionFile(number: number, file: PublicFile): Promise<KeptFile | null> {
    const name = `${number}/${file}`
    const kept = versions.get(name) ?? loadVersion(number, file)
    if (versions.size >= VERSIONS_KEPT) versions.clear()
    versions.set(name, kept)
    return kept
  }

  async function loadVersion(number: number, file: PublicFile): Promise<KeptFile | null> {
    const found = await store.publication(number)
    if (found.kind !== 'ok') return null
    const { framers = [] } = online ?? {}
    return keepFile(store, found.publication, file, { framers, caching: FOREVER, ...sending })
  }

  async function answerAt(at: string, language: Language): Promise<Response> {
    const instant = parseAt(at)
    if (instant === null) return answerNotice(400, language, 'malformedDate', [])
    const found = await store.publicationAt(instant)
    if (found.kind !== 'ok') return answerNotice(404, language, 'notYetOnline', found.nearest)
    const location = versionPath(found.publication.number)
    return new Response(null, {
      status: 302,
      headers: { ...PUBLIC_HEADERS, 'cache-control': CURRENT, location },
    })
  }

  return {
    kept: (target) => online?.kept.get(target) ?? null,
    async answer(request, url) {
      const current = await (loading ??= load())
      const language = current?.language ?? (await store.register()).site.language
      const path = readCharterPath(url.pathname)
      if (path === null) return answerNotice(404, language, 'nothingHere', current ? [current.number] : [])
      if (current === null) return answerNotice(404, language, 'unpublished', [])
      if (path.kind === 'versions') return answerBytes(current.versions, request)

      const at = path.number === null ? url.searchParams.get('at') : null
      if (at !== null) return answerAt(at, language)
      const file = path.number === null ? current.files[path.file] : await versionFile(path.number, path.file)
      if (file === null) return answerNotice(404, language, 'noSuchVersion', [current.number])
      const separated = url.searchParams.get('sep') === ',' ? file.byComma : null
      return answerBytes(separated ?? file.kept, request)
    },
    async refresh() {
      // Until it is there visitors get the version before.
      await load()
      loading = Promise.resolve(online)
      versions.clear()
    },
  }
}
