import { setNoBreakSpaces } from '../kit/setNoBreakSpaces.ts'
import type { Block, Inline, RichText, TableCell } from './richTextBlocks.ts'

/** Sets the no-break spaces of a French text, except in code and in other languages. */
export function typesetRichText(blocks: RichText): Block[] {
  return blocks.map(typesetBlock)
}

function typesetBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: typesetLine(block.content) }
    case 'list':
      return { ...block, items: block.items.map(typesetRichText) }
    case 'quote':
      return { ...block, blocks: typesetRichText(block.blocks) }
    case 'preformatted':
      return block
    case 'table':
      return {
        ...block,
        caption: typesetLine(block.caption),
        head: block.head.map(typesetRow),
        body: block.body.map(typesetRow),
      }
  }
}

function typesetRow(cells: TableCell[]): TableCell[] {
  return cells.map((cell) => ({ ...cell, blocks: typesetRichText(cell.blocks) }))
}

/** A space and the sign after it may be in different marks: the line is typeset as a whole, and given back in parts. */
function typesetLine(content: readonly Inline[]): Inline[] {
  const line = setNoBreakSpaces(content.map(maskLetters).join(''))
  return takeFrom(line, content, 0)
}

// Neither a letter nor a sign nor a space.
const MASK = '\uFFFC'

/** The characters of `inline`, those that stay to the letter masked. */
function maskLetters(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'marked':
    case 'language':
    case 'link': {
      const text = inline.content.map(maskLetters).join('')
      return isToTheLetter(inline) ? MASK.repeat(text.length) : text
    }
  }
}

/** Gives `content` the characters of `line` that stand in its place, from `start` on. */
function takeFrom(line: string, content: readonly Inline[], start: number): Inline[] {
  let at = start
  return content.map((inline) => {
    const from = at
    at += maskLetters(inline).length
    if (inline.type === 'text') return { ...inline, text: line.slice(from, at) }
    return inline.type === 'break' || isToTheLetter(inline)
      ? inline
      : { ...inline, content: takeFrom(line, inline.content, from) }
  })
}

/** Code, and what is written in another language, whose typography is another. */
function isToTheLetter(inline: Inline): boolean {
  if (inline.type === 'language') return !/^fr(-|$)/.test(inline.lang)
  return inline.type === 'marked' && inline.mark === 'code'
}
