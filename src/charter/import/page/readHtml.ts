import { Parser } from 'htmlparser2'
import { tidyMarkup } from '../../paste/readPaste.ts'
import { type PastedElement, type PastedNode, wordsOf, writeMarkup } from '../../paste/pastedMarkup.ts'
import { readRichText } from '../../richText/readRichText.ts'
import type { Block, Inline, RichText, Table, TableCell } from '../../richText/richTextBlocks.ts'
import { plainText } from '../../richText/richTextBlocks.ts'
import { richTextToText } from '../../richText/richTextToText.ts'
import { CELL_MAX, COLUMNS_MAX, type GridRow, ROWS_MAX } from '../table/grid.ts'
import type { PageBlock, PageContent } from './pageBlocks.ts'

/** Why a page is not read. */
export type TooMuch = {
  code: 'tooLarge' | 'tooDeep' | 'tooManyParts'
  args: Readonly<Record<string, number>>
}

/** In UTF-16 code units: ten times the longest page. */
const LENGTH_MAX = 5_000_000
const ELEMENTS_MAX = 150_000
/** The parser itself takes time that grows with the square of the depth. */
const OPEN_MAX = 2_000

/** Elements nested deeper than this lose their tags and keep their words: pages have some twenty levels. */
const DEPTH_MAX = 100

/** Reads a page, or what a browser put on the clipboard, as blocks of text and tables; or says why it is none that anybody wrote. */
export function readHtml(html: string): PageContent | TooMuch {
  if (html.length > LENGTH_MAX) return { code: 'tooLarge', args: { max: LENGTH_MAX / 1_000_000 } }
  // Windows writes where the fragment stands before it.
  const parsed = parse(html.replace(/^\s*Version:\d[^<]*/, ''))
  if ('code' in parsed) return parsed
  const { nodes } = parsed
  const title = oneLine(textsOf(nodes, 'title')[0] ?? '')
  const main = mainOf(nodes)
  const headings = elementsOf(main, 'h1')
  const [first] = headings
  const page =
    headings.length === 1 && first
      ? { title: oneLine(wordsOf(first)), nodes: without(main, first) }
      : { title, nodes: main }
  return {
    title: page.title,
    blocks: withBoldHeadings(blocksOf(readRichText(writeMarkup(tidyMarkup(page.nodes, html))))),
  }
}

/** What is no part of a page’s text. */
const DROPPED = new Set(
  'script style noscript template iframe object embed svg canvas nav footer form button select input textarea dialog video audio title head'.split(
    ' ',
  ),
)

function parse(html: string): { nodes: PastedNode[] } | TooMuch {
  const root: PastedElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  let skipped = 0
  let elements = 0
  let isAtEnd = false
  const state: { refused: TooMuch | null } = { refused: null }
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      elements += 1
      if (elements > ELEMENTS_MAX) state.refused ??= { code: 'tooManyParts', args: { max: ELEMENTS_MAX } }
      if (open.length > DEPTH_MAX) {
        skipped += 1
        if (skipped > OPEN_MAX) state.refused ??= { code: 'tooDeep', args: {} }
        return
      }
      const element: PastedElement = { tag, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext: (text) => {
      const siblings = open.at(-1)?.children
      const last = siblings?.at(-1)
      const whole = typeof last === 'string' ? last + text : text
      // Of a tag that is cut off the parser leaves the last code unit, which may be half a character.
      if (isAtEnd && !whole.isWellFormed()) return
      if (siblings && typeof last === 'string') siblings[siblings.length - 1] = whole
      else siblings?.push(whole)
    },
    onclosetag: () => {
      if (skipped > 0) skipped -= 1
      else open.pop()
    },
  })
  // In slices, so that what is too much is not read to its end.
  for (let at = 0; at < html.length && state.refused === null; at += SLICE)
    parser.write(html.slice(at, at + SLICE))
  if (state.refused) return state.refused
  isAtEnd = true
  parser.end()
  return { nodes: root.children }
}

/** In UTF-16 code units. */
const SLICE = 20_000

/** The text of a page without its frame: what `main` or `article` holds if there is one, without menus, forms and frames. */
function mainOf(nodes: readonly PastedNode[]): PastedNode[] {
  const mains = [...elementsOf(nodes, 'main'), ...elementsOf(nodes, 'article')]
  const main = mains.find((one) => wordsOf(one).trim().length > 200)
  return dropFrame(main ? [main] : nodes)
}

function dropFrame(nodes: readonly PastedNode[]): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (typeof node === 'string') return [node]
    if (DROPPED.has(node.tag) || node.attributes['hidden'] !== undefined) return []
    return [{ ...node, children: dropFrame(node.children) }]
  })
}

function elementsOf(nodes: readonly PastedNode[], tag: string): PastedElement[] {
  const elements = nodes.filter((node) => typeof node !== 'string')
  return elements.flatMap((element) => (element.tag === tag ? [element] : elementsOf(element.children, tag)))
}

function textsOf(nodes: readonly PastedNode[], tag: string): string[] {
  return elementsOf(nodes, tag).map(wordsOf)
}

function without(nodes: readonly PastedNode[], dropped: PastedElement): PastedNode[] {
  return nodes
    .filter((node) => node !== dropped)
    .map((node) => (typeof node === 'string' ? node : { ...node, children: without(node.children, dropped) }))
}

function blocksOf(blocks: RichText): PageBlock[] {
  let line = 0
  return blocks.map((block): PageBlock => {
    line += 1
    if (block.type === 'heading')
      return { type: 'heading', level: block.level, text: headingText(block.content), line }
    if (block.type !== 'table') return { type: 'text', block, line }
    const rows = gridOf(block, line)
    const at = line
    line = (rows.at(-1)?.line ?? line) + 1
    return { type: 'table', caption: oneLine(plainText(block.caption)), rows, block, line: at }
  })
}

/** In UTF-16 code units. */
const BOLD_HEADING_MAX = 120

/** Editors let people write a heading as a bold paragraph: all such are, where there is no other, else those above a table. */
function withBoldHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  const hasHeadings = blocks.some(({ type }) => type === 'heading')
  let level = 0
  return blocks.map((page, at): PageBlock => {
    if (page.type === 'heading') ({ level } = page)
    if (page.type !== 'text' || page.block.type !== 'paragraph') return page
    const [only, ...others] = page.block.content.filter(
      (inline) => inline.type !== 'text' || inline.text.trim() !== '',
    )
    if (others.length > 0 || only?.type !== 'marked' || only.mark !== 'strong') return page
    const text = headingText(page.block.content)
    if (text.length > BOLD_HEADING_MAX || /[.;,…]$/.test(text)) return page
    const isAboveTable = blocks[at + 1]?.type === 'table'
    if (hasHeadings && !isAboveTable) return page
    return { type: 'heading', level: hasHeadings ? level + 1 : isAboveTable ? 2 : 1, text, line: page.line }
  })
}

/** A heading as the register has it: a link that shows its address stands between angle brackets. */
function headingText(content: readonly Inline[]): string {
  const text = content
    .map((inline): string => {
      if (inline.type === 'break') return ' '
      if (inline.type === 'text') return inline.text
      const words = headingText(inline.content)
      const isAddress =
        inline.type === 'link' &&
        /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+/.test(words) &&
        /^https?:/.test(inline.href)
      return isAddress ? `<${inline.href.replace(/\/$/, '')}>` : words
    })
    .join('')
  return oneLine(text).replaceAll('<<', '<').replaceAll('>>', '>')
}

/** Lays a table out as a grid: a cell over several rows or columns stands in each, as far as it may reach. */
function gridOf({ head, body }: Table, line: number): GridRow[] {
  const grid: GridRow[] = []
  const pending: { left: number; text: string; link: string }[] = []
  for (const cells of [...head, ...body].slice(0, ROWS_MAX)) {
    const texts: string[] = []
    const links: string[] = []
    const takePending = () => {
      for (let above = pending[texts.length]; above && above.left > 0; above = pending[texts.length]) {
        above.left -= 1
        texts.push(above.text)
        links.push(above.link)
      }
    }
    for (const cell of cells) {
      takePending()
      const text = cellText(cell).slice(0, CELL_MAX)
      const link = linkOf(cell.blocks)
      // A title over all columns is one cell of them; what spans rows holds for each.
      for (let column = 0; column < cell.columns && texts.length < COLUMNS_MAX; column += 1) {
        pending[texts.length] = { left: cell.rows - 1, text, link }
        texts.push(column === 0 ? text : '')
        links.push(link)
      }
    }
    takePending()
    grid.push({ line: line + grid.length + 1, cells: texts, links })
  }
  return grid
}

function cellText({ blocks }: TableCell): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? linesOf(block.content) : richTextToText([block])))
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n')
}

function linesOf(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      if (inline.type === 'break') return '\n'
      return inline.type === 'text' ? inline.text.replace(/\s+/g, ' ') : linesOf(inline.content)
    })
    .join('')
}

/** The first web address that a cell leads to; '' without one. */
function linkOf(blocks: readonly Block[]): string {
  const find = (content: readonly Inline[]): string => {
    for (const inline of content) {
      if (inline.type === 'link' && /^https?:/i.test(inline.href)) return inline.href
      const found = inline.type === 'marked' || inline.type === 'language' ? find(inline.content) : ''
      if (found !== '') return found
    }
    return ''
  }
  for (const block of blocks) {
    const found =
      block.type === 'paragraph'
        ? find(block.content)
        : block.type === 'list'
          ? linkOf(block.items.flat())
          : ''
    if (found !== '') return found
  }
  return ''
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
