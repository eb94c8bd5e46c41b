import { type Element, isInline, type Markup, parseMarkup } from './parseMarkup.ts'
import { readInlines } from './readInlines.ts'
import { readTable } from './readTable.ts'
import { type Block, HEADING_LEVELS, type RichText } from './richTextBlocks.ts'

/** Lists and quotes nested deeper than this become plain paragraphs. */
const CONTAINERS_MAX = 6

/** Reduces untrusted `html` to the parts that a charter may hold, see `RichText`. */
export function readRichText(html: string): RichText {
  return closeLevelGaps(readBlocks(parseMarkup(html), []))
}

/** `within` names the enclosing lists, quotes and tables. Text between blocks becomes a paragraph. */
function readBlocks(nodes: readonly Markup[], within: readonly string[]): Block[] {
  const blocks: Block[] = []
  let line: Markup[] = []
  const endLine = () => {
    const content = readInlines(line)
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    line = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || isInline(node)) {
      line.push(node)
    } else {
      endLine()
      blocks.push(...readBlock(node, within))
    }
  }
  endLine()
  return blocks
}

function readBlock(element: Element, within: readonly string[]): Block[] {
  const inside = (nodes: readonly Markup[]) => readBlocks(nodes, [...within, element.tag])
  const { tag, children } = element
  if (within.length < CONTAINERS_MAX) {
    if (tag === 'ul' || tag === 'ol') return readList(element, inside)
    if (tag === 'blockquote') return readQuote(children, inside)
  }
  if (tag === 'pre') return readPreformatted(children)
  // Sub-headings divide the text and tables take its full width, so lists, quotes and tables hold neither.
  if (within.length === 0) {
    if (tag === 'table') return readTable(element, inside)
    if (/^h[1-6]$/.test(tag)) return readHeading(element)
  }
  return readBlocks(children, within)
}

function readHeading({ tag, children }: Element): Block[] {
  if (!children.every(isInline)) return readBlocks(children, [])
  const content = readInlines(children)
  return content.length > 0 ? [{ type: 'heading', level: Number(tag.slice(1)), content }] : []
}

function readList(list: Element, inside: (nodes: readonly Markup[]) => Block[]): Block[] {
  const items: Block[][] = []
  let strays: Markup[] = []
  // Content between items belongs to the item before it: word processors put inner lists there.
  const addStrays = () => {
    const blocks = inside(strays)
    const item = items.at(-1)
    if (item) item.push(...blocks)
    else items.push(blocks)
    strays = []
  }
  for (const node of list.children) {
    if (typeof node === 'string' || node.tag !== 'li') {
      strays.push(node)
    } else {
      addStrays()
      items.push(inside(node.children))
    }
  }
  addStrays()
  const filled = items.filter((blocks) => blocks.length > 0)
  return filled.length > 0 ? [{ type: 'list', start: firstNumber(list), items: filled }] : []
}

function firstNumber({ tag, attributes }: Element): number | null {
  if (tag === 'ul') return null
  const start = attributes['start'] ?? ''
  return /^\d{1,4}$/.test(start) ? Number(start) : 1
}

function readQuote(children: Markup[], inside: (nodes: readonly Markup[]) => Block[]): Block[] {
  const blocks = inside(children)
  return blocks.length > 0 ? [{ type: 'quote', blocks }] : []
}

function readPreformatted(children: Markup[]): Block[] {
  const text = rawText(children).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
  return text === '' ? [] : [{ type: 'preformatted', text }]
}

function rawText(nodes: readonly Markup[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      return node.tag === 'br' ? '\n' : rawText(node.children)
    })
    .join('')
}

/** Numbers headings by their depth, so that no level is skipped: h2, h4, h4, h2 become 1, 2, 2, 1. */
function closeLevelGaps(blocks: Block[]): Block[] {
  const above: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    while ((above.at(-1) ?? 0) >= block.level) above.pop()
    above.push(block.level)
    return { ...block, level: Math.min(above.length, HEADING_LEVELS) }
  })
}
