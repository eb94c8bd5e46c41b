import type { Column } from '../register/columns.ts'
import { COLUMNS_OF_EACH } from '../register/sharedRow.ts'
import { speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import type { Cell, CharterRow } from './charter.ts'
import type { PageLanguage } from './pageLanguage.ts'

/** A row as the cookie alone would have it, and what it must share with others to stand on one row with them. */
export interface KeyedRow {
  row: CharterRow
  key: string | null
  /** Its cells in the base language. */
  base: () => Cell[]
}

/** Puts the rows that share a key together, in the place of the first: each name, and its lifetime where they differ. */
export function shareRows(
  keyed: readonly KeyedRow[],
  columns: readonly Column[],
  page: SpokenPage,
): CharterRow[] {
  const groups = new Map<string | number, KeyedRow[]>()
  for (const one of keyed) {
    const key = one.key ?? one.row.cookieId
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((rows) => joinRows(rows, columns, page))
}

/** Between the names, and what is said of each: a line each on the page, a comma elsewhere. */
export const BETWEEN_NAMES = ',\n'

/** The names in a row, as the cell of the names has them. */
export function namesOf({ name, others = [] }: CharterRow): string {
  return [name, ...others.map((other) => other.name)].join(BETWEEN_NAMES)
}

type SpokenPage = Pick<PageLanguage, 'speech' | 'base'>

function joinRows(keyed: readonly KeyedRow[], columns: readonly Column[], page: SpokenPage): CharterRow[] {
  const rows = keyed.map(({ row }) => row)
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) return rows
  const joined = { ...first, others: others.map(({ cookieId, name }) => ({ cookieId, name })) }
  const cells = first.cells.map((cell, index) => {
    const field = columns[index]?.field
    if (field === 'cookie.name') return { text: namesOf(joined) }
    return field !== undefined && COLUMNS_OF_EACH.includes(field) ? eachCell(keyed, index, page) : cell
  })
  return [{ ...joined, cells }]
}

/** What is said of each name; once where it is the same of all. In the base language where that of one of them is. */
function eachCell(keyed: readonly KeyedRow[], index: number, { speech, base }: SpokenPage): Cell {
  const cells = keyed.map(({ row }) => row.cells[index] ?? { text: '' })
  const isBase = cells.some(({ lang }) => lang !== undefined)
  const inBase = () =>
    joinCells(
      keyed,
      keyed.map((one) => one.base()[index] ?? { text: '' }),
      base,
    )
  if (isBase) return { ...inBase(), lang: base }
  let joined: Cell = { text: '' }
  const { lang } = speak(speech, (one) => {
    joined = joinCells(keyed, cells, one)
    return joined.text
  })
  return lang === undefined ? joined : { ...inBase(), lang }
}

function joinCells(keyed: readonly KeyedRow[], cells: readonly Cell[], speech: Speech): Cell {
  const each = keyed.map(({ row: { name } }, index) => ({ name, cell: cells[index] ?? { text: '' } }))
  const [first] = each
  const isSame = each.every(({ cell }) => cell.text === first?.cell.text)
  if (first !== undefined && isSame)
    return each.find(({ cell }) => !cell.isNothingMissing)?.cell ?? first.cell
  const { page, comparison } = words(speech)
  const said = each.filter(({ cell }) => !cell.isNothingMissing)
  const text = said.map(({ name, cell }) => name + comparison.colon + (cell.text || page.emptyCell))
  return { text: text.join(BETWEEN_NAMES) }
}
