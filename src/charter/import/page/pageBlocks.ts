import type { Block } from '../../richText/richTextBlocks.ts'
import type { GridRow } from '../table/grid.ts'

/** A page as a row of blocks, whichever form it came in. `line`: where it begins, counted as people count there. */
export type PageBlock =
  /** `level` counts from 1, for headings that divide the page; an address in it stands between angle brackets. */
  | { type: 'heading'; level: number; text: string; line: number }
  | { type: 'text'; block: Block; line: number }
  | PageTable

export interface PageTable {
  type: 'table'
  caption: string
  rows: GridRow[]
  /** The table as a part of the text, where it is not about cookies. */
  block: Block
  line: number
}

export interface PageContent {
  title: string
  blocks: PageBlock[]
}
