import type { Comparison, Side } from '#api/publication.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { assembleCharter, hasPageNotes } from '#charter/page/assembleCharter.ts'
import type { Charter } from '#charter/page/charter.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { type Register, siteIdOf } from '#charter/register/register.ts'
import { type EarlierPage, wasOnlineDuring } from '#charter/publication/earlierPage.ts'
import type { FrozenFile } from '#charter/publication/publication.ts'
import type { NoSuchVersion, Store } from './store.ts'
import { HistoryBroken } from './storeErrors.ts'

/** Compares two states of a site's register; version 0 is the empty one before the first. */
export async function compareVersions(
  store: Store,
  { from, to, siteId }: { from: Side; to: Side; siteId: number },
): Promise<{ kind: 'ok'; comparison: Comparison } | NoSuchVersion> {
  const before = from === 0 ? EMPTY_REGISTER : await readRegisterOf(store, from, siteId)
  if (before.kind !== 'ok') return before
  const after = await readRegisterOf(store, to, siteId)
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
  siteId: number,
): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion> {
  if (side === 'draft') return { kind: 'ok', register: await store.register(siteId) }
  const found = await store.versionOf(siteId, side)
  return found.kind === 'ok' ? store.frozenRegister(found.publication.id) : found
}

function hashOf(register: Register): string {
  return hashFile(canonicalRegister(register))
}

/** Reads the register that a version froze; null without a version. */
export async function findFrozenRegister(
  store: Store,
  version: { id: number } | null,
): Promise<Register | null> {
  if (version === null) return null
  const frozen = await store.frozenRegister(version.id)
  return frozen.kind === 'ok' ? frozen.register : null
}

/** Reads the register of the version before `number`, if the page of `register` tells what changed since; null otherwise. */
export async function findPreviousRegister(
  store: Store,
  register: Register,
  number: number,
): Promise<Register | null> {
  if (!hasPageNotes(register) || number === 1) return null
  const before = await store.versionOf(siteIdOf(register.site), number - 1)
  return before.kind === 'ok' ? findFrozenRegister(store, before.publication) : null
}

/** Assembles the charter of a site's draft in one of its languages, as the next version will have it; null stands for the base language. */
export async function assembleDraft(
  store: Store,
  { siteId, language }: { siteId: number; language: string | null },
): Promise<Charter> {
  const register = await store.register(siteId)
  const next = hasPageNotes(register) ? ((await store.lastPublication(siteId))?.number ?? 0) + 1 : 1
  const previous = await findPreviousRegister(store, register, next)
  return assembleCharter(register, { previous, language: language ?? undefined })
}

/** Reads a file of an existing version as it went online. Throws `HistoryBroken` when the file was removed. */
export async function readFrozenBytes(
  store: Store,
  id: number,
  file: FrozenFile,
): Promise<Uint8Array<ArrayBuffer>> {
  return requireThere(await store.frozenFile(id, file), id, file)
}

/** Reads a file of an existing version as it is now. Throws `HistoryBroken` when the file was removed. */
export async function readStoredBytes(
  store: Store,
  id: number,
  file: FrozenFile,
): Promise<Uint8Array<ArrayBuffer>> {
  return requireThere(await store.storedFile(id, file), id, file)
}

function requireThere(content: Uint8Array<ArrayBuffer> | null, id: number, file: FrozenFile) {
  if (content === null) throw new HistoryBroken(`The file ${file} of version ${id} is missing`)
  return content
}

/** Finds the page that is declared as version 0 of a site now; null when none is. */
export async function findDeclaredPage(store: Store, siteId: number): Promise<EarlierPage | null> {
  return (await store.earlierPages(siteId)).find(({ retracted }) => retracted === null) ?? null
}

/** Finds the page that was online at an instant before version 1, as it is declared now; null when none was. */
export async function findEarlierPageAt(
  store: Store,
  { instant, timeZone, siteId }: { instant: string; timeZone: string; siteId: number },
): Promise<EarlierPage | null> {
  const page = await findDeclaredPage(store, siteId)
  if (page === null) return null
  const first = await store.versionOf(siteId, 1)
  const firstVersionAt = first.kind === 'ok' ? first.publication.at : null
  const moment = { start: instant, end: new Date(Date.parse(instant) + 1).toISOString() }
  return wasOnlineDuring(page, moment, timeZone, firstVersionAt) ? page : null
}
