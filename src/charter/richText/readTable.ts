import type { Element, Markup } from './parseMarkup.ts'
import { readInlines } from './readInlines.ts'
import type { Block, Table, TableCell } from './richTextBlocks.ts'

interface Row {
  inHead: boolean
  cells: TableCell[]
}

/** More columns or rows than any cell of a text needs to span. */
const SPAN_MAX = 100

/**
 * Reads a table. Leading rows of headers become its head, even when they are not marked as such (the editor keeps them
 * in the body). Content between the cells goes before the table, as browsers show it.
 */
export function readTable(element: Element, readBlocks: (nodes: readonly Markup[]) => Block[]): Block[] {
  const strays: Markup[] = []
  const caption: Markup[] = []
  const rows: Row[] = []

  const readRow = (row: Element, inHead: boolean) => {
    const cells: TableCell[] = []
    for (const node of row.children) {
      if (isTag(node, 'td') || isTag(node, 'th')) cells.push(readCell(node, readBlocks))
      else strays.push(node)
    }
    if (cells.length > 0) rows.push({ inHead, cells })
  }
  const readParts = (part: Element, inHead: boolean) => {
    for (const node of part.children) {
      if (isTag(node, 'tr')) readRow(node, inHead)
      else if (isTag(node, 'thead')) readParts(node, true)
      else if (isTag(node, 'tbody') || isTag(node, 'tfoot')) readParts(node, false)
      else if (isTag(node, 'caption')) caption.push(...node.children)
      else strays.push(node)
    }
  }
  readParts(element, false)
  return [...readBlocks(strays), ...tableOf(caption, rows, readBlocks)]
}

function tableOf(caption: Markup[], rows: Row[], readBlocks: (nodes: readonly Markup[]) => Block[]): Block[] {
  if (rows.every(({ cells }) => cells.every(isEmpty))) return readBlocks(caption)
  const firstOfBody = rows.findIndex((row) => !isHead(row))
  const head = firstOfBody === -1 ? rows : rows.slice(0, firstOfBody)
  const body = firstOfBody === -1 ? [] : rows.slice(firstOfBody)
  const table: Table = {
    type: 'table',
    caption: readInlines(caption),
    head: head.map(({ cells }) => cells.map((cell) => ({ ...cell, header: !isEmpty(cell) }))),
    body: body.map(({ cells }) => cells),
  }
  return [table]
}

/** A row of headers may start with an empty cell: the corner above the first column. */
function isHead({ inHead, cells }: Row): boolean {
  return inHead || (cells.some(({ header }) => header) && cells.every((cell) => cell.header || isEmpty(cell)))
}

function readCell(cell: Element, readBlocks: (nodes: readonly Markup[]) => Block[]): TableCell {
  return {
    header: cell.tag === 'th',
    columns: spanOf(cell, 'colspan'),
    rows: spanOf(cell, 'rowspan'),
    blocks: readBlocks(cell.children),
  }
}

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attributes[attribute] ?? '1', 10)
  return Math.min(Math.max(span, 1), SPAN_MAX) || 1
}

function isEmpty({ blocks }: TableCell): boolean {
  return blocks.length === 0
}

function isTag(node: Markup, tag: string): node is Element {
  return typeof node !== 'string' && node.tag === tag
}
