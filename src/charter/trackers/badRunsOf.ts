import type { BadRow, BadRows } from './badRow.ts'

/** Lines that follow each other and have the same wrong with them. */
interface BadRun extends Pick<BadRow, 'flaw' | 'args'> {
  from: number
  to: number
}

/** All rows that could not be read, in the order of their lines. */
export function badRunsOf({ all }: Pick<BadRows, 'all'>): BadRun[] {
  const runs = all.flatMap(({ flaw, args, lines }) =>
    lines.split(',').map((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return { from, to, flaw, args }
    }),
  )
  return runs.toSorted((one, other) => one.from - other.from)
}
