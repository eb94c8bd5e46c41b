import { type Block, type Inline, plainText, type RichText, type Table } from './richTextBlocks.ts'

/** Writes a formatted text as plain text: an empty line between blocks, addresses of links in angle brackets. */
export function richTextToText(blocks: RichText): string {
  return blocks.map(blockToText).join('\n\n')
}

function blockToText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesToText(block.content)
    case 'list': {
      const { start, items } = block
      return items
        .map((item, index) => itemToText(item, start === null ? '-' : `${start + index}.`))
        .join('\n')
    }
    case 'quote':
      return richTextToText(block.blocks).replace(/^/gm, '> ')
    case 'preformatted':
      return block.text
    case 'table':
      return tableToText(block)
  }
}

function itemToText(blocks: Block[], bullet: string): string {
  const text = blocks.map(blockToText).join('\n')
  return `${bullet} ${text.replaceAll('\n', `\n${' '.repeat(bullet.length + 1)}`)}`
}

function tableToText({ caption, head, body }: Table): string {
  const rows = [...head, ...body].map((cells) =>
    cells
      .map(({ blocks }) =>
        blocks
          .map(blockToText)
          .join(' ')
          .replace(/[ \t\n]+/g, ' '),
      )
      .join('\t'),
  )
  return [...(caption.length > 0 ? [inlinesToText(caption)] : []), ...rows].join('\n')
}

function inlinesToText(content: Inline[]): string {
  return content.map(inlineToText).join('')
}

function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'marked':
    case 'language':
      return inlinesToText(inline.content)
    case 'link':
      return linkToText(plainText(inline.content), inline.href)
  }
}

/** Writes a link as `text <address>`, or as the address alone when the text is the address. */
export function linkToText(text: string, href: string): string {
  const address = href.replace(/^(mailto|tel):/i, '')
  if (text === address) return address === href ? `<${href}>` : text
  return `${text} <${address}>`
}
