import type { Comparison, Side } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Register } from '#charter/register/register.ts'
import type { FrozenFile } from '#charter/publication/publication.ts'
import { HistoryBroken, type NoSuchVersion, type Store } from './store.ts'

/** Compares two states of the register; version 0 is the empty one before the first. */
export async function compareVersions(
  store: Store,
  from: Side,
  to: Side,
): Promise<{ kind: 'ok'; comparison: Comparison } | NoSuchVersion> {
  const before = from === 0 ? EMPTY_REGISTER : await readRegisterOf(store, from)
  if (before.kind !== 'ok') return before
  const after = await readRegisterOf(store, to)
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

const EMPTY_REGISTER = { kind: 'ok', register: null } as const

async function readRegisterOf(
  store: Store,
  side: Side,
): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion> {
  return side === 'draft' ? { kind: 'ok', register: await store.register() } : store.frozenRegister(side)
}

function hashOf(register: Register): string {
  return hashFile(canonicalRegister(register))
}

/** Reads the register that a version froze; null without a version. */
export async function findFrozenRegister(
  store: Store,
  version: { number: number } | null,
): Promise<Register | null> {
  if (version === null) return null
  const frozen = await store.frozenRegister(version.number)
  return frozen.kind === 'ok' ? frozen.register : null
}

/** Reads a file of an existing version. Throws `HistoryBroken` when the file was removed. */
export async function readFrozenBytes(
  store: Store,
  number: number,
  file: FrozenFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await store.frozenFile(number, file)
  if (content === null) throw new HistoryBroken(`The file ${file} of version ${number} is missing`)
  return content
}
