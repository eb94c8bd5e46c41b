import { DatabaseSync } from 'node:sqlite'

/** Returns an integer from 0 to below `limit`. */
export type Dice = (limit: number) => number

/** The same numbers for the same seed (mulberry32). */
export function rollDice(seed: number): Dice {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

export const PAGE_SIZE = 4096

/** Lists the pages of a database by their kind, and its header. */
export function pagesByKind(path: string): [kind: string, pages: number[]][] {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database
    .prepare(
      `select coalesce((select type from sqlite_schema where sqlite_schema.name = dbstat.name), 'table')
        || ' ' || pagetype as kind, pageno as page from dbstat`,
    )
    .all()
  const { page_count: count } = database.prepare('pragma page_count').get() ?? {}
  database.close()
  const kinds = Map.groupBy(
    rows.map(({ kind, page }) => ({ kind: String(kind), page: Number(page) })),
    ({ kind }) => kind,
  )
  const used = new Set(rows.map(({ page }) => Number(page)))
  const free = Array.from({ length: Number(count) }, (_, index) => index + 1).filter(
    (page) => !used.has(page),
  )
  return [
    ['header', [1]],
    ['free', free],
    ...[...kinds].map(([kind, pages]): [string, number[]] => [kind, pages.map(({ page }) => page)]),
  ]
}

/** Damages some bytes of a file, from `start` to `start + span`, and returns the file. */
type Damage = (file: Buffer, start: number, span: number, dice: Dice) => Buffer

const pageOf = (file: Buffer, dice: Dice) => dice(file.length / PAGE_SIZE) * PAGE_SIZE

export const DAMAGES: Record<string, Damage> = {
  'a bit flipped'(file, start, span, dice) {
    const at = start + dice(span)
    file[at] = (file[at] ?? 0) ^ (1 << dice(8))
    return file
  },
  'some bytes overwritten'(file, start, span, dice) {
    for (let count = 0; count < 8; count += 1) file[start + dice(span)] = dice(256)
    return file
  },
  'a letter changed'(file, start, span, dice) {
    const letters = Array.from({ length: span }, (_, index) => start + index).filter(
      (at) => (file[at] ?? 0) > 97 && (file[at] ?? 0) <= 122,
    )
    const at = letters[dice(letters.length)]
    if (at !== undefined) file[at] = 97
    return file
  },
  'all overwritten'(file, start, span, dice) {
    for (let at = start; at < start + span; at += 1) file[at] = dice(256)
    return file
  },
  zeros: (file, start, span) => file.fill(0, start, start + span),
  'zeros from somewhere on': (file, start, span, dice) => file.fill(0, start + dice(span), start + span),
  'another page in its place'(file, start, _span, dice) {
    const other = pageOf(file, dice)
    file.copyWithin(start, other, other + PAGE_SIZE)
    return file
  },
  'traded places'(file, start, _span, dice) {
    const other = pageOf(file, dice)
    const page = Buffer.from(file.subarray(start, start + PAGE_SIZE))
    file.copyWithin(start, other, other + PAGE_SIZE)
    page.copy(file, other)
    return file
  },
  'cut off': (file, start, span, dice) => file.subarray(0, start + dice(span)),
}
