import { COLUMN_FIELDS, type Column } from '../../register/columns.ts'
import { richTextToHtml } from '../../richText/richTextToHtml.ts'
import { sanitiseRichText } from '../../richText/sanitiseRichText.ts'
import type { Block } from '../../richText/richTextBlocks.ts'
import type {
  FileNote,
  Format,
  Layout,
  LineFlaw,
  ReadResult,
  SourceRow,
  SourceSection,
  SourceSite,
} from '../reading.ts'
import { readingOf, unreadable } from '../reading.ts'
import type { LayoutChoices } from '../table/matchColumns.ts'
import { readRows } from '../table/readRows.ts'
import { viewTable } from '../table/viewTable.ts'
import { dropPersonal } from '../cell/dropPersonal.ts'
import { cutAddresses } from './cutAddresses.ts'
import { findTables, type FoundTable, TABLES_MAX } from './findTables.ts'
import type { TooMuch } from './readHtml.ts'
import { listTables } from './listTables.ts'
import type { PageBlock, PageContent } from './pageBlocks.ts'

/** More parts than a page has. */
const SECTIONS_MAX = 1_000

/** Reads a page: its tables of cookies as rows, each under its category, the rest of it as parts of the text. */
export function readPage(
  content: PageContent | TooMuch,
  format: Format,
  choices: LayoutChoices = {},
): ReadResult {
  if ('code' in content) return unreadable(content.code, content.args)
  const page = { ...content, blocks: listTables(content.blocks) }
  const tables = findTables(page.blocks, choices)
  const notes: FileNote[] = []
  let cuts = 0
  const onCut = () => {
    cuts += 1
  }
  const rows = tables.flatMap((table) => rowsOf(table))
  const sections = sectionsOf(page.blocks, tables, onCut)
  if (rows.length === 0 && sections.length === 0) return unreadable('empty')
  if (sections.length > SECTIONS_MAX) return unreadable('tooManyParts', { max: SECTIONS_MAX })
  for (const block of page.blocks) {
    if (
      block.type === 'table' &&
      block.block.type === 'table' &&
      notes.length < TABLES_MAX &&
      !tables.some(({ at }) => page.blocks[at] === block)
    )
      notes.push({ code: 'skippedTable', args: { line: block.line } })
  }
  const [first] = tables
  const { kept, repeated } = withoutRepeated(rows.flatMap(({ rows: found }) => found))
  if (cuts > 0) notes.push({ code: 'addressesCut', args: { count: cuts } })
  if (repeated > 0) notes.push({ code: 'repeated', args: { count: repeated } })
  const flaws: LineFlaw[] = rows.flatMap((one) => one.flaws)
  const read = readingOf(format, {
    rows: kept,
    sections,
    flaws,
    notes,
    layout: first?.layout ?? null,
    site: siteOf(page, first?.layout ?? null),
  })
  if (first === undefined) return read
  return { ...read, table: viewTable({ rows: first.rows, flaws: [] }, first.layout.headerLine) }
}

function rowsOf({ rows, layout, category }: FoundTable): { rows: SourceRow[]; flaws: LineFlaw[] } {
  const read = readRows({ rows, flaws: [] }, layout)
  if (category === '') return read
  return {
    ...read,
    rows: read.rows.map((row) => {
      if (row.cells.has('category.name')) return row
      const columns = new Set(row.columns).add('category.name')
      return { ...row, columns, cells: new Map(row.cells).set('category.name', category) }
    }),
  }
}

/** Pages and reports show one cookie in several tables; said alike it is one. */
function withoutRepeated(rows: readonly SourceRow[]): { kept: SourceRow[]; repeated: number } {
  const seen = new Set<string>()
  const kept = rows.filter((row) => {
    const key = JSON.stringify([...row.cells])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  return { kept, repeated: rows.length - kept.length }
}

/**
 * Cuts the text at its outermost headings. Where the first table of cookies stood is the part that holds the register; what
 * follows it is a part of its own, without a heading.
 */
function sectionsOf(
  blocks: readonly PageBlock[],
  tables: readonly FoundTable[],
  onCut: () => void,
): SourceSection[] {
  const taken = new Set(tables.flatMap(({ takes }) => takes))
  const outermost = Math.min(
    ...blocks.flatMap((block, at) => (block.type === 'heading' && !taken.has(at) ? [block.level] : [])),
  )
  const parts: { section: SourceSection; body: Block[] }[] = []
  const begin = (heading: string, line: number) => {
    const part = {
      section: { line, heading, body: '', kind: 'text' as SourceSection['kind'] },
      body: [] as Block[],
    }
    parts.push(part)
    return part
  }
  let current = begin('', 1)
  blocks.forEach((block, at) => {
    if (tables.some((table) => table.at === at)) {
      if (parts.every(({ section }) => section.kind === 'text')) current.section.kind = 'registry'
      if (current.section.kind === 'registry' || current.body.length > 0) current = begin('', block.line)
    } else if (taken.has(at)) return
    else if (block.type === 'heading' && block.level === outermost)
      current = begin(dropPersonal(block.text).text, block.line)
    else if (block.type === 'heading')
      current.body.push({
        type: 'heading',
        level: block.level,
        content: [{ type: 'text', text: block.text }],
      })
    else current.body.push(block.block)
  })
  return parts
    .map(({ section, body }) => ({
      ...section,
      body: sanitiseRichText(richTextToHtml(cutAddresses(body, onCut))),
    }))
    .filter(({ heading, body, kind }) => heading !== '' || body !== '' || kind === 'registry')
}

function siteOf(page: PageContent, layout: Layout | null): SourceSite | null {
  const headings = page.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
  const [address = ''] = headings.flatMap((heading) => /<(https?:\/\/[^<>\s]+)>/.exec(heading)?.[1] ?? [])
  const columns = (layout?.columns ?? []).flatMap(({ field, heading }): Column[] => {
    const column = COLUMN_FIELDS.find((one) => one === field)
    return column && heading !== '' ? [{ field: column, label: heading.replace(/\s+/g, ' ') }] : []
  })
  if (page.title === '' && address === '' && columns.length === 0) return null
  const platformUrl = dropPersonal(address).text
  return {
    title: dropPersonal(page.title).text,
    platformUrl,
    platformName: platformUrl.replace(/^https?:\/\//i, '').replace(/\/$/, ''),
    columns,
  }
}
