import type { Comparison } from '#api/comparison.ts'
import type { Side } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Register } from '#charter/register/register.ts'
import type { NoSuchVersion, Store } from './store.ts'

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
