import type { StoredEntry } from '../history/change.ts'
import { parseRecord } from './evidence.ts'
import type { LeftState } from './leftState.ts'
import type { Flaw } from './verdict.ts'

type Left = ReadonlyMap<string, LeftState>

/**
 * Moves the records that an entry puts in order. Returns a flaw when they did not stand as it says, or when it moves
 * others than those.
 */
export function takeOrder(entry: StoredEntry, left: Left, isComplete: boolean): Flaw | null {
  const flaw = orderFlaw(entry, left, isComplete)
  const { ids, positions: stated } = parseOrder(entry.after)
  const moved = ids.flatMap((id) => left.get(String(id)) ?? [])
  // Earlier entries do not say the positions: they shared out those that the records had.
  const positions = stated ?? moved.map(positionOf).toSorted(ascending)
  for (const [index, state] of moved.entries()) state.position = positions[index] ?? null
  return flaw
}

function orderFlaw(entry: StoredEntry, left: Left, isComplete: boolean): Flaw | null {
  const { id, resource } = entry
  const before = parseOrder(entry.before)
  const unknown = before.ids.find((one) => !left.has(String(one)))
  if (unknown !== undefined)
    return isComplete
      ? { reason: 'predecessor', id, entry, resource, recordId: unknown, isThere: false }
      : null
  const places = before.ids.map((one) => ({ id: one, position: positionIn(left, one) }))
  const inOrder = places.toSorted((one, other) => one.position - other.position || one.id - other.id)
  const isAsLeft =
    isSameList(inOrder, places) &&
    (before.positions === null ||
      isSameList(
        before.positions,
        places.map(({ position }) => position),
      ))
  const { ids } = parseOrder(entry.after)
  const movesThose = isSameList(before.ids.toSorted(ascending), ids.toSorted(ascending))
  return isAsLeft && movesThose
    ? null
    : { reason: 'before', id, entry, resource, recordId: null, field: 'position' }
}

interface Order {
  ids: number[]
  positions: number[] | null
}

function parseOrder(json: string | null): Order {
  const { ids, positions } = parseRecord(json)
  return { ids: parseNumbers(ids), positions: positions === undefined ? null : parseNumbers(positions) }
}

function parseNumbers(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : []
}

function positionIn(left: Left, id: number): number {
  const state = left.get(String(id))
  return state === undefined ? 0 : positionOf(state)
}

function positionOf({ position, record }: LeftState): number {
  return position ?? Number(record().position)
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}

function ascending(one: number, other: number): number {
  return one - other
}
