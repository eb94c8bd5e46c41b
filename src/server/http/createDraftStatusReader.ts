import type { DraftStatus } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { canonicalRegister, freezeRegister, isSameVersion } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { findFrozenRegister } from './versions.ts'
import { cacheLast } from './cacheLast.ts'
import type { Store } from './store.ts'

/**
 * Returns a function that compares the draft with the version online. Every screen shows the result, so it is computed
 * once for each head of the history: nothing that it depends on changes without an entry there.
 */
export function createDraftStatusReader(store: Store): () => Promise<DraftStatus> {
  const cached = cacheLast<DraftStatus>()
  return async () => cached(String(await store.headId()), () => computeStatus(store))
}

async function computeStatus(store: Store): Promise<DraftStatus> {
  const online = await store.lastPublication()
  const register = await store.register()
  const { added, changed, removed } = countDifferences(
    compareRegisters(await findFrozenRegister(store, online), register),
  )
  const differences = added + changed + removed
  return {
    online,
    differences,
    // The page is rendered only when there is no difference, because that takes longer than everything else.
    isOnline: online !== null && differences === 0 && isSameVersion(online, freezeRegister(register, online)),
    next: (online?.number ?? 0) + 1,
    sha256: hashFile(canonicalRegister(register)),
  }
}
