import { compress } from '#server/site/sendCached.ts'
import { type CharterPages, createCharterPages } from '#server/http/charter/createCharterPages.ts'
import type { Compress } from '#server/http/charter/cacheFile.ts'
import type { Store } from '#server/http/store.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { putOnline } from '../../support/putOnline.ts'

export const FIRST = '2027-03-01T10:00:00.000Z'
export const SECOND = '2027-03-03T14:30:00.000Z'

export interface StartedCharter {
  store: OpenStore
  pages: CharterPages
  get: (path: string, init?: RequestInit) => Promise<Response>
  /** Freezes the register and puts it online. */
  publish: (at?: string) => Promise<void>
  /** Changes the first cookie's name. */
  rename: (name: string) => Promise<void>
  publishTwice: () => Promise<void>
  close: () => Promise<void>
}

/** Starts the public pages on the starter register in memory; `faults` replaces methods of the store, `publicUrl` is PUBLIC_URL. */
export async function startCharter(
  faults: (store: OpenStore) => Partial<Store> = () => ({}),
  compressing: Compress = compress,
  publicUrl: string | null = null,
): Promise<StartedCharter> {
  const now = () => new Date('2027-02-01T00:00:00.000Z')
  const store = await createStore(nodeSqlite(':memory:'), { register: publishableStarter, now, makeSalt })
  const pages = createCharterPages(
    { ...store, ...faults(store) },
    { compress: compressing, headers: {} },
    publicUrl,
  )
  const author = (at: string) => ({ who: 'Ada Martin <ada@example.fr>', at })
  const publish = async (at = FIRST) => {
    await putOnline(store, 'Pour mémoire', author(at))
    await pages.refresh()
  }
  const rename = async (name: string) => {
    await store.updateMany('cookies', [1], { name }, author(SECOND))
  }
  return {
    store,
    pages,
    publish,
    rename,
    get(path, init) {
      const request = new Request(`http://localhost:3000${path}`, init)
      return pages.answer(request, new URL(request.url))
    },
    async publishTwice() {
      await publish()
      await rename('sid')
      await publish(SECOND)
    },
    close: () => store.close(),
  }
}
