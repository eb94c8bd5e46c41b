/** A run of records whose order did not change, from its last one back. */
interface Run {
  id: number
  rank: number
  rest: Run | undefined
}

/**
 * The fewest records to move to turn the order `before` into `after`, of those that are in both: all but a longest run
 * of records that stand in the same order in both (Schensted 1961, by patience sorting).
 */
export function movedIds(before: readonly number[], after: readonly number[]): number[] {
  const ranks = new Map(before.map((id, rank) => [id, rank]))
  // Of all runs of n + 1 records met so far, the one that ends lowest.
  const runs: Run[] = []
  for (const id of after) {
    const rank = ranks.get(id)
    if (rank !== undefined) {
      const length = runsBelow(runs, rank)
      runs[length] = { id, rank, rest: runs[length - 1] }
    }
  }
  const unmoved = new Set<number>()
  for (let run = runs.at(-1); run; run = run.rest) unmoved.add(run.id)
  return after.filter((id) => ranks.has(id) && !unmoved.has(id))
}

/** How many of `runs`, which end higher and higher, end below `rank`. */
function runsBelow(runs: readonly Run[], rank: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle]?.rank ?? Infinity) < rank) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The records that now stand on another side of one that is in the same place as they: what a reader of that place sees
 * move. Those that have no place, null, are not looked at.
 */
export function overtakenIds(
  before: readonly number[],
  after: readonly number[],
  placeOf: (id: number) => number | null,
): ReadonlySet<number> {
  const ranks = new Map(before.map((id, rank) => [id, rank]))
  const placed = after.flatMap((id) => {
    const rank = ranks.get(id)
    const place = placeOf(id)
    return rank === undefined || place === null ? [] : [{ id, rank, place }]
  })
  const highest = new Map<number, number>()
  const behind = placed.filter(({ rank, place }) => !isRecord(highest, place, rank))
  const lowest = new Map<number, number>()
  const ahead = placed.toReversed().filter(({ rank, place }) => !isRecord(lowest, place, -rank))
  return new Set([...behind, ...ahead].map(({ id }) => id))
}

/** Whether `value` is above all that there was at `place`; it is remembered then. */
function isRecord(highest: Map<number, number>, place: number, value: number): boolean {
  const isHigher = value > (highest.get(place) ?? -Infinity)
  if (isHigher) highest.set(place, value)
  return isHigher
}
