import type { DraftStatus } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { canonicalRegister, freezeRegister, isSameVersion } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import { findFrozenRegister, findPreviousRegister } from './versions.ts'
import { cacheLast } from './cacheLast.ts'
import type { Store } from './store.ts'

/** How the draft of a site stands, and which of its records differ from the version online. */
export interface DraftState {
  status: DraftStatus
  /** Each by its resource and its id. */
  differing: string[]
}

export type ReadDraftState = (siteId: number) => Promise<DraftState>

/**
 * Returns a function that compares the draft of a site with its version online. Every screen shows the result, so it is computed
 * once for each head of the history: nothing that it depends on changes without an entry there.
 */
export function createDraftStatusReader(store: Store): ReadDraftState {
  const bySite = new Map<number, SiteMemory>()
  return async (siteId) => {
    const memory = bySite.get(siteId) ?? { state: cacheLast(), isAsOnline: cacheLast() }
    bySite.set(siteId, memory)
    return memory.state(String(await store.headId()), () => computeState(store, siteId, memory.isAsOnline))
  }
}

interface SiteMemory {
  state: ReturnType<typeof cacheLast<DraftState>>
  isAsOnline: ReturnType<typeof cacheLast<boolean>>
}

async function computeState(
  store: Store,
  siteId: number,
  isAsOnline: SiteMemory['isAsOnline'],
): Promise<DraftState> {
  const register = await store.register(siteId)
  const online = await store.lastPublication(siteId)
  const found = compareRegisters(await findFrozenRegister(store, online), register)
  const { added, changed, removed } = countDifferences(found)
  const differences = added + changed + removed
  const sha256 = hashFile(canonicalRegister(register))
  const status = {
    online,
    differences,
    // The page is rendered only when there is no difference, because that takes longer than everything else; and once, since
    // most writes change the page of some other site.
    isOnline:
      online !== null &&
      differences === 0 &&
      (await isAsOnline(`${online.id} ${sha256}`, () => isPageAsOnline(store, register, online))),
    next: (online?.number ?? 0) + 1,
    sha256,
  }
  return { status, differing: [...new Set(found.map(({ resource, id }) => `${resource} ${id}`))] }
}

async function isPageAsOnline(store: Store, register: Register, online: Publication): Promise<boolean> {
  const previous = await findPreviousRegister(store, register, online.number)
  return isSameVersion(online, freezeRegister(register, online, previous))
}
