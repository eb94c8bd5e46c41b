import { foldText } from '../../kit/foldText.ts'
import { richTextToText } from '../../richText/richTextToText.ts'
import { splitNames } from '../cell/splitNames.ts'
import { isSurelyTechnical } from '../cell/technicalName.ts'
import type { ImportField } from '../importField.ts'
import type { Layout } from '../reading.ts'
import { type GridRow, isBlankRow } from '../table/grid.ts'
import { turnGrid } from '../table/turnGrid.ts'
import { type LayoutChoices, matchColumns } from '../table/matchColumns.ts'
import type { PageBlock, PageTable } from './pageBlocks.ts'

/** A table of cookies in a page. */
export interface FoundTable {
  /** Its place among the blocks. */
  at: number
  rows: GridRow[]
  layout: Layout
  /** The category that its caption, or a heading just above it, names; '' if it has a column for it, or none. */
  category: string
  /** The places of the blocks that are no text of the page: the table, the heading of its category and what describes it. */
  takes: number[]
}

/** More tables than a page has. */
export const TABLES_MAX = 300

/** Finds the tables that speak of cookies: those of processors, of rights and of dates are text. */
export function findTables(blocks: readonly PageBlock[], choices: LayoutChoices): FoundTable[] {
  let tables = 0
  const found = blocks.flatMap((block, at) => {
    if (block.type !== 'table' || tables >= TABLES_MAX) return []
    tables += 1
    const { rows } = turnGrid({ rows: block.rows, flaws: [] })
    const layout = matchColumns({ rows, flaws: [] }, choices)
    return isOfCookies({ ...block, rows }, layout, wordsBefore(blocks, at))
      ? [{ at, block, rows, layout }]
      : []
  })
  return found.map(({ at, block, rows, layout }): FoundTable => {
    const hasColumn = layout.columns.some(({ field }) => field === 'category.name')
    const above = hasColumn ? null : headingAbove(blocks, at, found.length)
    const caption = hasColumn ? '' : block.caption
    const takesHeading = above !== null && (caption === '' || foldText(caption) === foldText(above.text))
    return {
      at,
      rows,
      layout,
      category: caption || (above?.text ?? ''),
      takes: takesHeading ? [at, ...above.places] : [at],
    }
  })
}

const ABOUT_COOKIES = /cookie|traceur|temoin|tracker/

function isOfCookies(table: PageTable, { columns, headerLine }: Layout, before: string): boolean {
  const has = (...fields: ImportField[]) =>
    columns.some(({ field }) => field !== null && fields.includes(field))
  const body = table.rows.filter((row) => row.line > headerLine && !isBlankRow(row))
  if (body.length === 0 || columns.length < 2) return false
  const headings = columns.map(({ heading }) => heading).join(' ')
  const isNamed = ABOUT_COOKIES.test(foldText(`${table.caption} ${headings} ${before}`))
  if (!has('cookie.name'))
    return (
      isNamed &&
      has('cookie.service', 'cookie.serviceAndLocation') &&
      has('cookie.purpose', 'cookie.lifetime')
    )
  if (!has(...DETAILS)) return false
  // « Nom, fonction, téléphone » is a list of people.
  const names = columns.findIndex(({ field }) => field === 'cookie.name')
  const technical = body.filter(({ cells }) => splitNames(cells[names] ?? '').some(isSurelyTechnical))
  return isNamed || has('cookie.lifetime', 'cookie.domain') || technical.length * 2 >= body.length
}

const DETAILS: readonly ImportField[] = [
  'cookie.purpose',
  'cookie.lifetime',
  'provider.name',
  'cookie.domain',
  'cookie.service',
  'cookie.serviceAndLocation',
]

/** What introduces a table: the block before it. */
function wordsBefore(blocks: readonly PageBlock[], at: number): string {
  const before = blocks[at - 1]
  if (before === undefined) return ''
  if (before.type === 'heading') return before.text
  return before.type === 'text' ? richTextToText([before.block]) : ''
}

/** Whether no other table stands under a heading. */
function isAlone(blocks: readonly PageBlock[], heading: number, at: number): boolean {
  const end = blocks.findIndex(({ type }, other) => other > heading && type === 'heading')
  const under = blocks.slice(heading, end === -1 ? undefined : end)
  return under.filter(({ type }) => type === 'table').length === 1 && blocks[at]?.type === 'table'
}

/**
 * The heading just above a table, perhaps with a paragraph that describes it, names its category: if it stands under another
 * heading, or if each of several tables has one.
 */
function headingAbove(
  blocks: readonly PageBlock[],
  at: number,
  tables: number,
): { text: string; places: number[] } | null {
  const place = blocks.findLastIndex(({ type }, other) => other < at && type !== 'text')
  const heading = blocks[place]
  if (heading?.type !== 'heading') return null
  const isText = place === at - 2
  // Of a longer part of the text, the heading stays there, and names the tables of a page that has several parts with one each.
  if (place < at - 2)
    return tables > 1 && isAlone(blocks, place, at) ? { text: heading.text, places: [] } : null
  const isUnder = blocks.some(
    (block, other) => other < place && block.type === 'heading' && block.level < heading.level,
  )
  const isSecond = blocks[place - 1]?.type === 'heading'
  if (!isUnder && !isSecond && tables < 2) return null
  return { text: heading.text, places: isText ? [place, at - 1] : [place] }
}
