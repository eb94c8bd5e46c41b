import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import type { Block, Inline, RichText, Table, TableCell } from './richTextBlocks.ts'

/** Of the headings of a text, or above it. */
export type HeadingLevel = 2 | 3 | 4 | 5

/** Writes a text as HTML. `outermost` is the level of its outermost sub-headings: 3 under a section's heading. */
export function richTextToHtml(blocks: RichText, outermost: HeadingLevel = 3): string {
  return blocks.map((block) => blockToHtml(block, outermost)).join('')
}

/** HTML has no deeper heading. */
const DEEPEST_LEVEL = 6

function blockToHtml(block: Block, outermost: HeadingLevel): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesToHtml(block.content)}</p>`
    case 'heading': {
      const tag = `h${Math.min(outermost + block.level - 1, DEEPEST_LEVEL)}`
      return `<${tag}>${inlinesToHtml(block.content)}</${tag}>`
    }
    case 'list': {
      const items = block.items.map((item) => `<li>${itemToHtml(item)}</li>`).join('')
      if (block.start === null) return `<ul>${items}</ul>`
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`
    }
    case 'quote':
      return `<blockquote>${richTextToHtml(block.blocks)}</blockquote>`
    case 'preformatted':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'table':
      return tableToHtml(block)
  }
}

/** A single line, with or without lists under it, is written without a paragraph element. */
function itemToHtml([first, ...rest]: Block[]): string {
  if (!first) return ''
  const isLine = first.type === 'paragraph' && rest.every(({ type }) => type === 'list')
  return (isLine ? inlinesToHtml(first.content) : richTextToHtml([first])) + richTextToHtml(rest)
}

function tableToHtml({ caption, head, body }: Table): string {
  const captionHtml = caption.length > 0 ? `<caption>${inlinesToHtml(caption)}</caption>` : ''
  const headHtml = head.map((row) => rowToHtml(row, 'col')).join('')
  const bodyHtml = body
    .map((row) => rowToHtml(row, row.every(({ header }) => header) ? 'col' : 'row'))
    .join('')
  return [
    '<table>',
    captionHtml,
    headHtml && `<thead>${headHtml}</thead>`,
    bodyHtml && `<tbody>${bodyHtml}</tbody>`,
    '</table>',
  ].join('')
}

function rowToHtml(cells: TableCell[], scope: 'col' | 'row'): string {
  return `<tr>${cells.map((cell) => cellToHtml(cell, scope)).join('')}</tr>`
}

function cellToHtml({ header, columns, rows, blocks }: TableCell, scope: 'col' | 'row'): string {
  const tag = header ? 'th' : 'td'
  const scoped = header ? ` scope="${scope}"` : ''
  const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
  return `<${tag}${scoped}${spans}>${itemToHtml(blocks)}</${tag}>`
}

function inlinesToHtml(content: Inline[]): string {
  return content.map(inlineToHtml).join('')
}

function inlineToHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text)
    case 'break':
      return '<br>'
    case 'marked':
      return `<${inline.mark}>${inlinesToHtml(inline.content)}</${inline.mark}>`
    case 'language':
      return `<span lang="${escapeAttribute(inline.lang)}">${inlinesToHtml(inline.content)}</span>`
    case 'link':
      return `<a${inline.isAddress ? ' class="address"' : ''} href="${escapeAttribute(inline.href)}">${inlinesToHtml(inline.content)}</a>`
  }
}
