import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvSeparator, writeCsv } from '#charter/kit/writeCsv.ts'
import { readCsv } from '#charter/kit/readCsv.ts'
import { readCsv as readByGrammar } from './parseRfc4180.ts'

const wouldRun = (cell: string) =>
  '=+-@＝＋－＠﹦−'.includes(cell.replace(/^[\s\0"\u200B\u00AD\u202E\u3164\uFEFF]+/, '')[0] ?? '~')

/** Cells as a spreadsheet has them that was told another separator: a quotation mark opens a cell at its start alone. */
function readAsSpreadsheet(csv: string, separator: string): string[] {
  const cells: string[] = []
  let [cell, isQuoted, isStart] = ['', false, true]
  const end = () => {
    cells.push(cell)
    ;[cell, isQuoted, isStart] = ['', false, true]
  }
  for (const character of csv) {
    if (isQuoted && character === '"') isQuoted = false
    else if (!isQuoted && isStart && character === '"') isQuoted = true
    else if (!isQuoted && (character === separator || character === '\r' || character === '\n')) {
      end()
      continue
    } else cell += character
    isStart = false
  }
  end()
  return cells
}

const aSeparator = fc.constantFrom<CsvSeparator>(';', ',')
const aNastyCell = fc.string({
  unit: fc.constantFrom(
    ...Array.from('";,|\'\r\n\t =+-@＝＋－＠﹦−\0aé0\uFEFF😀\u00A0\u200B\u202E\u3164\u2028\v'),
  ),
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
    ['\t=1', '"\'\t\'=1"'],
    ['Mesure,=1+1', '"Mesure,\'=1+1"'],
    ['Mesure;=1+1', '"Mesure;\'=1+1"'],
    ['Mesure\t=1+1', '"Mesure\t\'=1+1"'],
    ['Mesure|=1+1', '"Mesure|\'=1+1"'],
    ['Mesure\n=1+1', '"Mesure\n\'=1+1"'],
    ['Mesure,"=1+1', '"Mesure,\'""=1+1"'],
    ['Mesure, \u200B＝1', '"Mesure,\' \u200B＝1"'],
    ["a,'=1", `"a,''=1"`],
    ['\u3164=1', "'\u3164=1"],
    ['﹦1', "'﹦1"],
    ['Trois, quatre\u00A0; cinq', '"Trois, quatre\u00A0; cinq"'],
    ['compte-rendu a=b', 'compte-rendu a=b'],
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
        const csv = writeCsv(rows, separator)
        const isSeen = (cells: readonly string[]) => cells.length > 1 || cells[0] !== ''
        const read = readCsv(csv, separator).map((row) => ('cells' in row ? row.cells : row))
        expect(read).toEqual(rows.filter(isSeen))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no cell that a spreadsheet would run, whichever separator it takes', () => {
    fc.assert(
      fc.property(aTable, aSeparator, (rows, separator) => {
        const csv = writeCsv(rows, separator).slice(1)
        expect(readByGrammar(csv, separator).flat().filter(wouldRun)).toEqual([])
        for (const other of [',', ';', '\t']) {
          expect(readAsSpreadsheet(csv, other).filter(wouldRun)).toEqual([])
          expect(csv.split(new RegExp(`[${other}\r\n]`)).filter(wouldRun)).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
