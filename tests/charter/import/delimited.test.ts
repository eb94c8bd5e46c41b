import { describe, expect, it } from 'vitest'
import { readDelimited } from '#charter/import/table/readDelimited.ts'

const read = (text: string, delimiter?: ';' | ',' | '\t' | '|') => {
  const table = readDelimited(text, delimiter)
  return 'code' in table ? table : { delimiter: table.delimiter, ...table.grid }
}
const rowsOf = (text: string) => {
  const table = read(text)
  return 'code' in table ? table.code : table.rows.map(({ cells }) => cells)
}

describe('the delimiter', () => {
  it.each([
    ['Nom;Durée, en mois\n_ga;13, en gros\n_gid;1', ';'],
    ['name,purpose\n_ga,"a; b; c"\n_gid,d', ','],
    ['Nom\tDurée\n_ga\t13 mois, 30 min', '\t'],
    ['Nom|Durée\n_ga|13 mois', '|'],
    ['sep=;\nname,a;b\n1;2', ';'],
    ['"sep=,"\r\na,b\r\n', ','],
  ])('is found: %s', (text, delimiter) => {
    expect(read(text)).toMatchObject({ delimiter })
  })

  it('can be overruled', () => {
    expect(read('a;b,c', ',')).toMatchObject({ delimiter: ',', rows: [{ line: 1, cells: ['a;b', 'c'] }] })
  })
})

describe('rows', () => {
  it('are told by the line of the file that they begin on, not by their number', () => {
    expect(read('sep=;\r\na;"x\r\ny"\r\n\r\nb;2\r\n')).toEqual({
      delimiter: ';',
      flaws: [],
      rows: [
        { line: 2, cells: ['a', 'x\r\ny'] },
        { line: 4, cells: [''] },
        { line: 5, cells: ['b', '2'] },
        { line: 6, cells: [''] },
      ],
    })
  })

  it('end in whichever way, in one file too', () => {
    expect(rowsOf('a;1\r\nb;2\nc;3\rd;4')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ])
  })

  it('may hold a quotation mark within a cell', () => {
    expect(rowsOf('Nom;But\n_ga;le "cookie" de mesure')).toEqual([
      ['Nom', 'But'],
      ['_ga', 'le "cookie" de mesure'],
    ])
  })

  it('lose one line to a quotation mark that is never closed', () => {
    expect(read('Nom;But\n_ga;"ouvert\n_gid;deux\n_fbp;trois')).toEqual({
      delimiter: ';',
      flaws: [{ line: 2, code: 'openQuote' }],
      rows: [
        { line: 1, cells: ['Nom', 'But'] },
        { line: 3, cells: ['_gid', 'deux'] },
        { line: 4, cells: ['_fbp', 'trois'] },
      ],
    })
  })

  it('keep their quotation marks in a file that closes hardly any', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `c${at};"ouvert`)
    const table = read(`Nom;But\n${lines.join('\n')}`)
    expect('rows' in table && table.rows.slice(-2)).toEqual([
      { line: 9, cells: ['c7', '"ouvert'] },
      { line: 10, cells: ['c8', '"ouvert'] },
    ])
    expect('flaws' in table && table.flaws).toHaveLength(4)
  })

  it('are refused beyond what a register holds', () => {
    expect(rowsOf('a\n'.repeat(100_000))).not.toBe('tooManyRows')
    expect(rowsOf('a\n'.repeat(100_001))).toBe('tooManyRows')
    expect(rowsOf(`${'a;'.repeat(10_000)}\n`)).toBe('tooManyColumns')
  })

  it('leave out a cell that is longer than any text of the register', () => {
    expect(read(`a;b\n${'x'.repeat(100_001)};1\nc;d`)).toMatchObject({
      flaws: [{ line: 2, code: 'tooLong' }],
      rows: [{ line: 1 }, { line: 3 }],
    })
  })
})
