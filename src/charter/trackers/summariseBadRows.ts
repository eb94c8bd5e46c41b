import { type BadRow, type BadRows, ROWS_TOLD } from './badRow.ts'

interface Group extends Pick<BadRow, 'flaw' | 'args'> {
  /** Each `[from, to]`, both included. */
  ranges: [number, number][]
}

/** Says every bad row and what is wrong with it, in a few times the room that the file itself took at most. `rows`: by line. */
export function summariseBadRows(rows: readonly BadRow[]): BadRows {
  const groups = new Map<string, Group>()
  for (const { line, flaw, args } of rows) {
    const key = JSON.stringify([flaw, args])
    const group = groups.get(key) ?? { flaw, args, ranges: [] }
    groups.set(key, group)
    const last = group.ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else group.ranges.push([line, line])
  }
  return {
    total: rows.length,
    first: rows.slice(0, ROWS_TOLD),
    all: [...groups.values()].map(({ flaw, args, ranges }) => ({
      flaw,
      args,
      lines: ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(','),
    })),
  }
}
