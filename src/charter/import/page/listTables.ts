import { isSurelyTechnical } from '../cell/technicalName.ts'
import type { Block } from '../../richText/richTextBlocks.ts'
import { richTextToText } from '../../richText/richTextToText.ts'
import type { PageBlock } from './pageBlocks.ts'

/** The least part of a list’s items that begin with a name, for it to be one of cookies. */
const NAMED_MIN = 0.8

/** Makes tables of lists that say what each cookie is for: « _ga : mesure d’audience (13 mois) ». */
export function listTables(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.map((page) => (page.type === 'text' ? (tableOf(page.block, page.line) ?? page) : page))
}

function tableOf(block: Block, line: number): PageBlock | null {
  if (block.type !== 'list' || block.items.length < 2) return null
  const items = block.items.map((item) => itemOf(richTextToText(item)))
  const named = items.filter((item) => item !== null)
  if (named.length < items.length * NAMED_MIN) return null
  const rows = [['Cookie', 'Finalité'], ...named.map(({ name, text }) => [name, text])]
  return {
    type: 'table',
    caption: '',
    rows: rows.map((cells, at) => ({ line: line + at, cells })),
    block,
    line,
  }
}

function itemOf(text: string): { name: string; text: string } | null {
  const words = text.replace(/\s+/g, ' ').trim()
  const [whole = '', name = ''] =
    /^[«“"'`]? ?([^\s«»“”"]{2,80}) ?[»”"'`]? ?(?:[:–—=]|-(?= ))/.exec(words) ?? []
  const bare = name.replace(/:$/, '')
  const rest = words.slice(whole.length).trim()
  return isSurelyTechnical(bare) && rest !== '' ? { name: bare, text: rest } : null
}
