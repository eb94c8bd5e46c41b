import type { ImportField } from '../importField.ts'

const isHost = (cell: string) => /^\.?(?:[\w-]+\.)*[\w-]+(?:\.[a-z]{2,})?$/i.test(cell) && !/^\d+$/.test(cell)
const isPath = (cell: string) => cell.startsWith('/')

/**
 * The fields of a table of cookies that was copied from a browser’s tools without its headings: name, value, domain, path and end. What
 * stands between the name and the domain is what the cookies of somebody held, whatever it looks like. Null of another table.
 */
export function browserColumns(contents: readonly string[][]): (ImportField | null)[] | null {
  const all = (cells: readonly string[] | undefined, is: (cell: string) => boolean) =>
    cells !== undefined && cells.length > 0 && cells.every(is)
  const domain = contents.findIndex(
    (cells, at) => at > 1 && all(cells, isHost) && all(contents[at + 1], isPath),
  )
  if (domain === -1) return null
  const fields = new Map<number, ImportField>([
    [domain - 2, 'cookie.name'],
    [domain, 'cookie.domain'],
    [domain + 2, 'cookie.lifetime'],
  ])
  return contents.map((_, at) => fields.get(at) ?? null)
}
