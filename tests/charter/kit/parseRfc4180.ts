/** A reader of RFC 4180, written from its grammar alone, so that it can judge the writer. */
export function readCsv(csv: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < csv.length) {
    let cell = ''
    if (csv[at] === '"') {
      at += 1
      while (csv[at] !== '"' || csv[at + 1] === '"') {
        if (at >= csv.length) throw new Error('A quoted cell does not end')
        if (csv[at] === '"') at += 1
        cell += csv[at]
        at += 1
      }
      at += 1
    } else {
      while (at < csv.length && csv[at] !== separator && csv[at] !== '\r') {
        if (csv[at] === '"' || csv[at] === '\n')
          throw new Error(`An unquoted cell holds ${JSON.stringify(csv[at])}`)
        cell += csv[at]
        at += 1
      }
    }
    row.push(cell)
    if (csv[at] === separator) {
      at += 1
    } else if (csv.startsWith('\r\n', at)) {
      at += 2
      rows.push(row)
      row = []
    } else {
      throw new Error(`Neither a separator nor a line's end stands at ${at}`)
    }
  }
  return rows
}
