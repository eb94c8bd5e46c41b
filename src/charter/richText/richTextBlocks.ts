/** A formatted text as a tree. Its types allow nothing that a charter may not hold, nested as HTML allows. */
export type RichText = readonly Block[]

/** The number of levels of sub-headings in a text: h3 to h6, under the page's title and the section's heading. */
export const HEADING_LEVELS = 4

export type Block =
  | { type: 'paragraph'; content: Inline[] }
  /** `level` counts from 1, for the outermost sub-headings, to HEADING_LEVELS; no level is skipped. */
  | { type: 'heading'; level: number; content: Inline[] }
  /** `start` is the number of the first item; null for a list without numbers. */
  | { type: 'list'; start: number | null; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'preformatted'; text: string }
  | Table

/** `head` holds the leading rows of headers, `body` all other rows. */
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
  /** A passage in another language than the text around it (RGAA 8.7): `lang` is its tag, `en`. */
  | { type: 'language'; lang: string; content: Inline[] }
  /** `href` is an http, https, mailto or tel address. */
  /** `isAddress`: the page made it of an address in the text; nobody chose its words. */
  | { type: 'link'; href: string; content: Inline[]; isAddress?: true }

/** Returns the words of `content`, with a space for each line break. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text
        case 'break':
          return ' '
        case 'marked':
        case 'language':
        case 'link':
          return plainText(inline.content)
      }
    })
    .join('')
}
