import { findAddresses } from '../kit/findAddresses.ts'
import type { Block, Inline, RichText, TableCell } from './richTextBlocks.ts'

/** Makes links of the web addresses that a text names, but for those in code and in links. */
export function linkAddresses(blocks: RichText): Block[] {
  return blocks.map(linkInBlock)
}

function linkInBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: linkInLine(block.content) }
    case 'list':
      return { ...block, items: block.items.map(linkAddresses) }
    case 'quote':
      return { ...block, blocks: linkAddresses(block.blocks) }
    case 'preformatted':
      return block
    case 'table':
      return {
        ...block,
        caption: linkInLine(block.caption),
        head: block.head.map(linkInRow),
        body: block.body.map(linkInRow),
      }
  }
}

function linkInRow(cells: TableCell[]): TableCell[] {
  return cells.map((cell) => ({ ...cell, blocks: linkAddresses(cell.blocks) }))
}

function linkInLine(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.type === 'text') return findAddresses(inline.text).map(inlineOf)
    const isProse = inline.type === 'language' || (inline.type === 'marked' && inline.mark !== 'code')
    if (!isProse) return [inline]
    return [{ ...inline, content: linkInLine(inline.content) }]
  })
}

function inlineOf({ text, href }: { text: string; href?: string }): Inline {
  const content: Inline = { type: 'text', text }
  return href === undefined ? content : { type: 'link', href, content: [content], isAddress: true }
}
