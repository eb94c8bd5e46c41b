import { foldText } from '../../kit/foldText.ts'
import { shortenName } from './collectWords.ts'
import { type ExpectedPage, type PageFacts, type TableFact, tableName } from './pageFacts.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** Captions without any information. */
const VAGUE_CAPTION =
  /^(?:(?:le |la |the )?(?:tableau|table|liste|list|cookies?|traceurs?))(?: n?[°o]? ?\d+)?$/

/**
 * A03: the cookies of each category stand in a table that a screen reader can navigate. The tables that officers write
 * into their texts should have the same structure: that is advised, for they are not the list that has to be published.
 */
export function checkTables({ tables, headings }: PageFacts, expected: ExpectedPage): PageFlaw[] {
  const { categories, trackers } = expected
  const names = new Map(categories.map((name) => [foldText(shortenName(name)), name]))
  const headingNames = new Set(headings.map(({ name }) => foldText(name)))
  const captions = tables.map(({ caption }) => foldText(caption))
  // A01 reports a category that has no heading at all.
  const untabled = [...names]
    .filter(([folded]) => headingNames.has(folded) && !captions.some((caption) => caption.includes(folded)))
    .map(([, name]) => name)
  return [
    ...untabled.map((name) => flawOf('tableMissing', name)),
    ...tables.flatMap((table, index) =>
      table.listsCookies ? checkList(table, index + 1, [...names.keys()]) : checkTextTable(table, index + 1),
    ),
    ...checkRowNames(tables, trackers),
  ]
}

/** One flaw for the whole page, as all tables have the same columns. An empty header is a flaw of its own. */
function checkRowNames(tables: readonly TableFact[], trackers: readonly string[]): PageFlaw[] {
  const known = new Set(trackers.map(shortenName))
  const others = tables.flatMap(({ rowNames }) => rowNames.filter((name) => name !== '' && !known.has(name)))
  const [name] = others.toSorted()
  if (name === undefined) return []
  const args = { name, count: others.length }
  return [
    {
      rule: 'A03',
      severity: 'warning',
      message: 'rowNamesMissing',
      args,
      aspect: 'rowNames',
      field: 'columns',
      sectionId: null,
    },
  ]
}

function flawOf(message: string, name: string, args: PageFlaw['args'] = {}): PageFlaw {
  return { rule: 'A03', message, args: { name, ...args }, aspect: `${message} ${name}`, sectionId: null }
}

function checkList(table: TableFact, number: number, categories: readonly string[]): PageFlaw[] {
  const name = tableName(table, number)
  const caption = foldText(table.caption)
  const isNamed = categories.some((category) => caption.includes(category))
  return [
    ...(table.caption === '' ? [flawOf('captionMissing', name)] : []),
    ...(table.caption !== '' && !isNamed ? [flawOf('captionWithoutCategory', name)] : []),
    ...(table.columnHeaders === 0 ? [flawOf('columnHeadersMissing', name)] : []),
    ...(table.rowsWithoutHeader > 0
      ? [flawOf('rowHeadersMissing', name, { count: table.rowsWithoutHeader })]
      : []),
    ...checkStructure(table, name),
    ...(table.emptyCells > 0 ? [flawOf('emptyCells', name, { count: table.emptyCells })] : []),
  ]
}

function checkTextTable(table: TableFact, number: number): PageFlaw[] {
  const name = tableName(table, number)
  const isHeaded = table.columnHeaders + table.rowHeaders + table.unscopedHeaders > 0
  const flaws = [
    ...(table.caption === '' ? [flawOf('captionMissing', name)] : []),
    ...(VAGUE_CAPTION.test(foldText(table.caption)) ? [flawOf('captionVague', name)] : []),
    ...(isHeaded ? [] : [flawOf('headersMissing', name)]),
    ...checkStructure(table, name),
  ]
  return flaws.map((flaw) => ({ ...flaw, severity: 'advice', sectionId: table.sectionId }))
}

function checkStructure(table: TableFact, name: string): PageFlaw[] {
  return [
    ...(table.emptyHeaders > 0 ? [flawOf('emptyHeaders', name, { count: table.emptyHeaders })] : []),
    ...(table.unscopedHeaders > 0 ? [flawOf('scopesMissing', name, { count: table.unscopedHeaders })] : []),
    ...(table.unevenRows > 0 ? [flawOf('unevenRows', name, { count: table.unevenRows })] : []),
  ]
}
