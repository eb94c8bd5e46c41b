import { readRichText } from '../richText/readRichText.ts'
import { type Block, plainText } from '../richText/richTextBlocks.ts'
import { rememberResults } from '../kit/rememberResults.ts'

/** More sections than a charter has, so that all rules, and each typed letter, reuse the same reading. */
const REMEMBERED_MAX = 100

/** Returns the words of a section as visitors read them, without addresses of links: a line for each block. */
export const sectionWords = rememberResults(
  (body) => readRichText(body).flatMap(linesOf).join('\n'),
  REMEMBERED_MAX,
)

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.content)]
    case 'list':
      return block.items.flat().flatMap(linesOf)
    case 'quote':
      return block.blocks.flatMap(linesOf)
    case 'preformatted':
      return [block.text]
    case 'table': {
      const cells = [...block.head, ...block.body].flat()
      return [plainText(block.caption), ...cells.flatMap(({ blocks }) => blocks.flatMap(linesOf))]
    }
  }
}
