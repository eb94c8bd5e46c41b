import type { Block, Inline, TableCell } from '../../richText/richTextBlocks.ts'
import { cutAddress, dropPersonal } from '../cell/dropPersonal.ts'

/** A text without what may tell of a person in its addresses; `onCut` is called for each that was shortened. */
export function cutAddresses(blocks: readonly Block[], onCut: () => void): Block[] {
  return blocks.map((block) => cutBlock(block, onCut))
}

function cutBlock(block: Block, onCut: () => void): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: cutLine(block.content, onCut) }
    case 'list':
      return { ...block, items: block.items.map((item) => cutAddresses(item, onCut)) }
    case 'quote':
      return { ...block, blocks: cutAddresses(block.blocks, onCut) }
    case 'preformatted':
      return { ...block, text: cutText(block.text, onCut) }
    case 'table': {
      const cutRow = (cells: TableCell[]) =>
        cells.map((cell) => ({ ...cell, blocks: cutAddresses(cell.blocks, onCut) }))
      return {
        ...block,
        caption: cutLine(block.caption, onCut),
        head: block.head.map(cutRow),
        body: block.body.map(cutRow),
      }
    }
  }
}

function cutLine(content: readonly Inline[], onCut: () => void): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.type === 'break') return [inline]
    if (inline.type === 'text') return [{ ...inline, text: cutText(inline.text, onCut) }]
    const cut = cutLine(inline.content, onCut)
    if (inline.type !== 'link') return [{ ...inline, content: cut }]
    const href = cutHref(inline.href)
    if (href !== inline.href) onCut()
    return href === '' ? cut : [{ ...inline, href, content: cut }]
  })
}

/** An e-mail address that one may write to stays, without the subject and the text of the mail. */
function cutHref(href: string): string {
  if (/^https?:/i.test(href)) return cutAddress(href)
  return href.split('?', 1)[0] ?? ''
}

// The spaces that no line ends at are set anew when the page is made.
function cutText(written: string, onCut: () => void): string {
  const text = written.replace(/[\u00A0\u202F]/g, ' ')
  const scrubbed = dropPersonal(text)
  if (scrubbed.isCut) onCut()
  return scrubbed.text
}
