/** Which one item was moved, from where to where, to make the list `after` of the list `before`. */
export function moveBetween(
  before: readonly string[],
  after: readonly string[],
): { from: number; to: number } {
  const without = (list: readonly string[], moved: string) => list.filter((id) => id !== moved).join()
  const from = before.findIndex(
    (id, index) => after[index] !== id && without(before, id) === without(after, id),
  )
  return { from, to: after.findIndex((id) => id === before[from]) }
}
