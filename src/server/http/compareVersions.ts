import type { Side } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import type { Difference } from '#charter/compare/difference.ts'
import { canonicalRegister } from '#charter/publication/canonicalRegister.ts'
import { hashFile } from '#charter/publication/hashFile.ts'
import type { Register } from '#charter/register.ts'
import type { NoSuchVersion, Store } from './store.ts'

export interface Comparison {
  from: Side
  to: Side
  /** SHA-256 of the register on either side, as canonical JSON; null before the first version. */
  sha256: { from: string | null; to: string }
  differences: Difference[]
}

/** What differs between two states of the register; version 0 is the empty one before the first. */
export async function compareVersions(
  store: Store,
  from: Side,
  to: Side,
): Promise<{ kind: 'ok'; comparison: Comparison } | NoSuchVersion> {
  const before = from === 0 ? NOTHING : await registerOf(store, from)
  if (before.kind !== 'ok') return before
  const after = await registerOf(store, to)
  if (after.kind !== 'ok') return after
  return {
    kind: 'ok',
    comparison: {
      from,
      to,
      sha256: { from: before.register && hashOf(before.register), to: hashOf(after.register) },
      differences: compareRegisters(before.register, after.register),
    },
  }
}

const NOTHING = { kind: 'ok', register: null } as const

async function registerOf(
  store: Store,
  side: Side,
): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion> {
  return side === 'draft' ? { kind: 'ok', register: await store.register() } : store.frozenRegister(side)
}

function hashOf(register: Register): string {
  return hashFile(canonicalRegister(register))
}
