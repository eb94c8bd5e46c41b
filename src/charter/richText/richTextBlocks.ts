/** A formatted text as a tree that can only hold what a charter may hold, nested as HTML allows. */
export type RichText = readonly Block[]

/** How many levels of sub-headings a text has: h3 to h6, under the page's title and the section's heading. */
export const HEADING_LEVELS = 4

export type Block =
  | { type: 'paragraph'; content: Inline[] }
  /** `level` goes from 1, for the outermost sub-headings of a text, to HEADING_LEVELS; none is skipped. */
  | { type: 'heading'; level: number; content: Inline[] }
  /** `start` is the number of the first item; null for a list without numbers. */
  | { type: 'list'; start: number | null; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'preformatted'; text: string }
  | Table

/** A table's leading rows of headers stand apart: they are `head`. */
export interface Table {
  type: 'table'
  caption: Inline[]
  head: TableCell[][]
  body: TableCell[][]
}

export interface TableCell {
  header: boolean
  columns: number
  rows: number
  blocks: Block[]
}

export const MARKS = ['strong', 'em', 'u', 's', 'code'] as const
export type Mark = (typeof MARKS)[number]

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'marked'; mark: Mark; content: Inline[] }
  /** `href` is an http, https, mailto or tel address. */
  | { type: 'link'; href: string; content: Inline[] }

/** The words of `content`, a space for each line break. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text
        case 'break':
          return ' '
        case 'marked':
        case 'link':
          return plainText(inline.content)
      }
    })
    .join('')
}
