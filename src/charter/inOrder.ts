import type { Identified, Positioned } from './register.ts'

/** `items` as they stand: by position, then, where a half-filled register repeats one, by id. */
export function inOrder<Item extends Positioned<Identified<object>>>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.position - other.position || one.id - other.id)
}
