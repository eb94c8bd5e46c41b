import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#charter/kit/readCsv.ts'
import { measureEffort } from '../../support/effort.ts'

describe('a CSV file', () => {
  it.each([
    ['', []],
    ['a,b', [{ line: 1, cells: ['a', 'b'] }]],
    [
      '\uFEFFa,b\r\nc,d\r\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    [
      'a,\n,b',
      [
        { line: 1, cells: ['a', ''] },
        { line: 2, cells: ['', 'b'] },
      ],
    ],
    [
      'a\n\n\nb',
      [
        { line: 1, cells: ['a'] },
        { line: 4, cells: ['b'] },
      ],
    ],
    ['"a,b","say ""hi"""', [{ line: 1, cells: ['a,b', 'say "hi"'] }]],
    [
      '"two\nlines",b\nc,d',
      [
        { line: 1, cells: ['two\nlines', 'b'] },
        { line: 3, cells: ['c', 'd'] },
      ],
    ],
    ['""', []],
  ])('is read as RFC 4180 has it: %j', (text, rows) => {
    expect(readCsv(text, ',')).toEqual(rows)
  })

  it('is parted by semicolons where that is asked for', () => {
    expect(readCsv('a,b;"c;d"\n;e', ';')).toEqual([
      { line: 1, cells: ['a,b', 'c;d'] },
      { line: 2, cells: ['', 'e'] },
    ])
  })

  it.each([
    [
      '"open,b\nc,d',
      [
        { line: 1, flaw: 'openQuote' },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    [
      'a,"open\nc,"d"',
      [
        { line: 1, flaw: 'strayQuote' },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    [
      'a,b"c\nd,e',
      [
        { line: 1, flaw: 'strayQuote' },
        { line: 2, cells: ['d', 'e'] },
      ],
    ],
    [
      '"a"b\nd,e',
      [
        { line: 1, flaw: 'strayQuote' },
        { line: 2, cells: ['d', 'e'] },
      ],
    ],
    [
      'a\n"b',
      [
        { line: 1, cells: ['a'] },
        { line: 2, flaw: 'openQuote' },
      ],
    ],
  ])('loses no more than the line that breaks the rules: %j', (text, rows) => {
    expect(readCsv(text, ',')).toEqual(rows)
  })

  it('gives back the cells that were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' ') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const write = (text: string) => `"${text.replaceAll('"', '""')}"`
        const csv = rows.map((cells) => cells.map(write).join(',')).join('\n')
        expect(readCsv(csv, ',').map((row) => ('cells' in row ? row.cells : []))).toEqual(rows)
      }),
    )
  })

  it.each([
    ['"', 250_000],
    ['"a', 333_333],
    ['a",""",', 125_000],
    ['"""', 125_000],
    [',""x', 200_000],
  ])('takes no longer for a million of %j', (line, rows) => {
    const text = `${line}\n`.repeat(1_000_000 / (line.length + 1))
    const { result, effort } = measureEffort(() => readCsv(text, ','))
    expect(result).toHaveLength(rows)
    expect(effort).toBeLessThan(1_500)
  })
})
