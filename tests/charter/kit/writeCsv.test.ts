import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvSeparator, writeCsv } from '#charter/kit/writeCsv.ts'
import { readCsv } from './parseRfc4180.ts'

/** Reads a file back without its byte order mark, each cell as the user of a spreadsheet would restore it. */
const readBack = (csv: string, separator: CsvSeparator) =>
  readCsv(csv.replace(/^\uFEFF/, ''), separator).map((cells) => cells.map(restored))
const restored = (cell: string) =>
  cell.startsWith("'") && wouldRun(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
const wouldRun = (cell: string) =>
  /^[\t\r\n]/.test(cell) || '=+-@＝＋－＠'.includes(cell.replace(/^[\s\0]+/, '')[0] ?? '~')

const aSeparator = fc.constantFrom<CsvSeparator>(';', ',')
const aNastyCell = fc.string({
  unit: fc.constantFrom(...Array.from('";,\'\r\n\t =+-@＝＋－＠\0aé0\uFEFF😀\u00A0')),
  maxLength: 8,
})
const aTable = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(aNastyCell, { minLength: width, maxLength: width }), { minLength: 1 }))

describe('CSV', () => {
  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(
      writeCsv(
        [
          ['Nom', 'Durée'],
          ['é', ''],
        ],
        ';',
      ),
    ).toBe('\uFEFFNom;Durée\r\né;\r\n')
    expect(writeCsv([['Nom', 'Durée']], ',')).toBe('\uFEFFNom,Durée\r\n')
  })

  it.each([
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['"a";"b"', '"""a"";""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ["l'été", "l'été"],
    ["'quoted'", "'quoted'"],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['+33 1', "'+33 1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    [' =1+1', "' =1+1"],
    ['\u00A0=1+1', "'\u00A0=1+1"],
    ['\0=1+1', "'\0=1+1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://evil.fr";"a")', '"\'=HYPERLINK(""http://evil.fr"";""a"")"'],
  ])('writes the cell %o as %o', (cell, written) => {
    expect(writeCsv([[cell]], ';')).toBe(`\uFEFF${written}\r\n`)
  })

  it('gives back exactly what went in', () => {
    fc.assert(
      fc.property(aTable, aSeparator, (rows, separator) => {
        expect(readBack(writeCsv(rows, separator), separator)).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(aTable, aSeparator, (rows, separator) => {
        const cells = readCsv(writeCsv(rows, separator).slice(1), separator).flat()
        expect(cells.filter(wouldRun)).toEqual([])
      }),
    )
  })
})
