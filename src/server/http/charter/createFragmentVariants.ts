import { adaptInPieces } from '#charter/page/adaptFragment.ts'
import { type FragmentVariant, writeFragmentQuery } from '#charter/page/fragmentVariant.ts'
import { linkVersions } from '#charter/page/linkVersions.ts'
import { fileIn, listFiles } from '#charter/publication/publication.ts'
import type { CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { readFrozenBytes } from '../versions.ts'
import { cacheFragment, type CacheOptions } from './cacheFile.ts'

export type FoundVariant = { kind: 'ok'; body: CachedBody } | { kind: 'noSuchVersion' } | { kind: 'busy' }

/** The fragment of a version in one of its languages; null stands for the base language. */
interface FragmentOf {
  number: number
  language: string | null
}

export interface FragmentVariants {
  /** Adapts the frozen fragment of a version, or takes it from memory. */
  find(
    { number, language }: FragmentOf,
    variant: FragmentVariant,
    options: CacheOptions,
  ): Promise<FoundVariant>
}

/** A site asks for one or two. Each is as large as the fragment, so few are kept. */
const KEPT_MAX = 6
/** How many may wait. One is made at a time, a piece at a time, so that visitors of the page never wait for it. */
const WAITING_MAX = 20

/** Creates the variants of the fragments of a site, which are made on demand from the frozen ones. */
export function createFragmentVariants(store: Store, siteId: number): FragmentVariants {
  const kept = new Map<string, Promise<FoundVariant>>()
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function make(
    { number, language }: FragmentOf,
    variant: FragmentVariant,
    options: CacheOptions,
  ): Promise<FoundVariant> {
    const found = await store.versionOf(siteId, number)
    const file = fileIn('fragment', language)
    if (found.kind !== 'ok' || !listFiles(found.publication).includes(file)) return { kind: 'noSuchVersion' }
    const frozen = await readFrozenBytes(store, found.publication.id, file)
    const plain = new TextDecoder().decode(frozen)
    const { versionsAt } = options
    const fragment = versionsAt === null ? plain : linkVersions(plain, versionsAt)
    const html = await adaptSlowly(fragment, variant)
    return { kind: 'ok', body: await cacheFragment(found.publication, html, options) }
  }

  function enqueue(work: () => Promise<FoundVariant>): Promise<FoundVariant> {
    waiting += 1
    const done = last.then(work).finally(() => (waiting -= 1))
    last = done.catch(() => undefined)
    return done
  }

  return {
    find({ number, language }, variant, options) {
      // Who may show it in a frame is said in its headers, and changes with the version that is online.
      const name = [number, language, writeFragmentQuery(variant), ...options.framers].join(' ')
      const known = kept.get(name)
      if (known !== undefined) return known
      if (waiting >= WAITING_MAX) return Promise.resolve({ kind: 'busy' })
      const making = enqueue(() => make({ number, language }, variant, options))
      const [oldest] = kept.keys()
      if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest)
      kept.set(name, making)
      // What is missing or unreadable is not kept.
      const forget = () => {
        if (kept.get(name) === making) kept.delete(name)
      }
      making.then(({ kind }) => kind === 'ok' || forget(), forget)
      return making
    },
  }
}

async function adaptSlowly(fragment: string, variant: FragmentVariant): Promise<string> {
  let html = ''
  for (const piece of adaptInPieces(fragment, variant)) {
    html += piece
    await new Promise((resolve) => setTimeout(resolve))
  }
  return html
}
