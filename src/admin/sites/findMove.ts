/** Finds the one item that was moved between two orders of a list, and returns its two indexes. */
export function findMove(before: readonly string[], after: readonly string[]): { from: number; to: number } {
  const without = (list: readonly string[], moved: string) => list.filter((id) => id !== moved).join()
  const from = before.findIndex(
    (id, index) => after[index] !== id && without(before, id) === without(after, id),
  )
  return { from, to: after.findIndex((id) => id === before[from]) }
}
