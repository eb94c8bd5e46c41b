import type { Block } from '../../richText/richTextBlocks.ts'
import type { GridRow } from '../table/grid.ts'
import type { PageBlock, PageContent } from './pageBlocks.ts'

/** In UTF-16 code units. A longer line is a sentence. */
const HEADING_MAX = 120

interface Line {
  text: string
  number: number
}

/** Reads the text of a page as one copies it from a browser: paragraphs, headings, bullets, and tables whose cells a tab separates. */
export function readPlainText(text: string): PageContent {
  const lines = text.split(/\r\n|\n|\r/).map((line, at): Line => ({ text: line, number: at + 1 }))
  const blocks: PageBlock[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || line.text.trim() === '') at += 1
    else if (line.text.includes('\t')) at = readTable(lines, at, blocks)
    else if (BULLET.test(line.text)) at = readList(lines, at, blocks)
    else at = readParagraph(lines, at, blocks)
  }
  const [first, second] = blocks
  const hasTitle = first?.type === 'heading' && second !== undefined && second.type !== 'table'
  return hasTitle ? { title: first.text, blocks: blocks.slice(1) } : { title: '', blocks }
}

const BULLET = /^\s*(?:[-*•–·◦▪o]|\d{1,2}[.)])[ \u00A0]+(?=\S)/

/** Rows of a table have as many cells; empty lines may have come in between. */
function readTable(lines: readonly Line[], start: number, blocks: PageBlock[]): number {
  const rows: GridRow[] = []
  let end = start
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text.trim() === '') continue
    if (!line.text.includes('\t')) break
    rows.push({ line: line.number, cells: line.text.split('\t').map((cell) => cell.trim()) })
    end = at + 1
  }
  const cellsOf = ({ cells }: GridRow, isHeader: boolean) =>
    cells.map((cell) => ({
      header: isHeader,
      columns: 1,
      rows: 1,
      blocks: cell === '' ? [] : [paragraph(cell)],
    }))
  const [head, ...body] = rows
  const block: Block = {
    type: 'table',
    caption: [],
    head: head ? [cellsOf(head, true)] : [],
    body: body.map((row) => cellsOf(row, false)),
  }
  blocks.push({ type: 'table', caption: '', rows, block, line: rows[0]?.line ?? 0 })
  return end
}

function readList(lines: readonly Line[], start: number, blocks: PageBlock[]): number {
  const items: Block[][] = []
  const isNumbered = /^\s*\d/.test(lines[start]?.text ?? '')
  let at = start
  for (let line = lines[at]; line !== undefined && BULLET.test(line.text); at += 1, line = lines[at]) {
    items.push([paragraph(line.text.replace(BULLET, '').trim())])
  }
  blocks.push({
    type: 'text',
    line: lines[start]?.number ?? 0,
    block: { type: 'list', start: isNumbered ? 1 : null, items },
  })
  return at
}

/** Lines that were broken to fit a width are joined; a line that ends a sentence, or stands alone, is a paragraph. */
function readParagraph(lines: readonly Line[], start: number, blocks: PageBlock[]): number {
  const number = lines[start]?.number ?? 0
  let text = lines[start]?.text.trim() ?? ''
  let at = start + 1
  const isAlone = (line: Line | undefined) =>
    line === undefined || line.text.trim() === '' || line.text.includes('\t')
  for (
    let line = lines[at];
    line !== undefined && !isAlone(line) && continues(text, line.text);
    line = lines[at]
  ) {
    text += ` ${line.text.trim()}`
    at += 1
  }
  const isHeading = at === start + 1 && isAlone(lines[start - 1]) && isAlone(lines[at]) && isHeadingText(text)
  blocks.push(
    isHeading
      ? { type: 'heading', level: 1, text, line: number }
      : { type: 'text', block: paragraph(text), line: number },
  )
  return at
}

function continues(text: string, next: string): boolean {
  return !BULLET.test(next) && /[\p{Ll},;'’(-]$/u.test(text) && /^\s*[\p{Ll}(«"]/u.test(next)
}

function isHeadingText(text: string): boolean {
  return text.length <= HEADING_MAX && /^[\p{Lu}\d«"<(]/u.test(text) && !/[.:;,…!]$/.test(text)
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
