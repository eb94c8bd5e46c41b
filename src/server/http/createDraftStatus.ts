import type { DraftStatus } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { canonicalRegister } from '#charter/publication/canonicalRegister.ts'
import { freezeRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/publication/hashFile.ts'
import { isSame } from '#charter/publication/isSame.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register.ts'
import type { Store } from './store.ts'

/**
 * Tells how the draft stands. Every screen shows it, so it is worked out once for each state of the history: nothing
 * that it depends on changes without an entry there.
 */
export function createDraftStatus(store: Store): () => Promise<DraftStatus> {
  let known: { headId: number; status: Promise<DraftStatus> } | null = null
  return async () => {
    const headId = await store.headId()
    if (known?.headId !== headId) known = { headId, status: read(store) }
    try {
      return await known.status
    } catch (error) {
      known = null
      throw error
    }
  }
}

async function read(store: Store): Promise<DraftStatus> {
  const online = await store.lastPublication()
  const register = await store.register()
  const { added, changed, removed } = countDifferences(
    compareRegisters(await registerOf(store, online), register),
  )
  const differences = added + changed + removed
  return {
    online,
    differences,
    // Only then may the page be the same: rendering it takes longer than the rest.
    isOnline: online !== null && differences === 0 && isSame(online, freezeRegister(register, online)),
    next: (online?.number ?? 0) + 1,
    sha256: hashFile(canonicalRegister(register)),
  }
}

async function registerOf(store: Store, online: Publication | null): Promise<Register | null> {
  if (online === null) return null
  const frozen = await store.frozenRegister(online.number)
  return frozen.kind === 'ok' ? frozen.register : null
}
