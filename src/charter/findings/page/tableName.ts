import type { TableFact } from './pageFacts.ts'

/** What people find a table by: the heading in its caption, the caption, or which one of the page it is. */
export function tableName({ heading, caption }: TableFact, number: number): string {
  return heading || caption || String(number)
}
