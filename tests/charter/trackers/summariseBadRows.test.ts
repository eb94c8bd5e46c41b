import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BadRow, listBadRuns, summariseBadRows } from '#charter/trackers/badRow.ts'

const short = (line: number): BadRow => ({ line, flaw: 'columns', args: { expected: 10, found: 2 } })
const open = (line: number): BadRow => ({ line, flaw: 'openQuote', args: {} })

it('says bad rows one by one, and which lines have the same wrong with them', () => {
  const rows = [short(2), short(3), open(4), short(5), short(9), short(10), short(11)]
  expect(summariseBadRows(rows)).toEqual({
    total: 7,
    first: rows,
    all: [
      { flaw: 'columns', args: { expected: 10, found: 2 }, lines: '2-3,5,9-11' },
      { flaw: 'openQuote', args: {}, lines: '4' },
    ],
  })
})

it('says nothing of a file without any', () => {
  expect(summariseBadRows([])).toEqual({ total: 0, first: [], all: [] })
})

it.each([
  [1_000, 1_000],
  [1_001, 1_000],
])('of %i says %i one by one', (count, listed) => {
  const { total, first, all } = summariseBadRows(Array.from({ length: count }, (_, index) => open(index + 2)))
  expect([total, first.length, first.at(-1)?.line]).toEqual([count, listed, 1_001])
  expect(all).toEqual([{ flaw: 'openQuote', args: {}, lines: `2-${count + 1}` }])
})

it('gives them again in the order of their lines, those that follow each other as one', () => {
  const rows = [short(2), open(3), open(4), short(7)]
  expect(listBadRuns(summariseBadRows(rows))).toEqual([
    { from: 2, to: 2, flaw: 'columns', args: { expected: 10, found: 2 } },
    { from: 3, to: 4, flaw: 'openQuote', args: {} },
    { from: 7, to: 7, flaw: 'columns', args: { expected: 10, found: 2 } },
  ])
})

it('loses no line and makes up none', () => {
  const lines = fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 40 })
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.boolean()), (numbers, kinds) => {
      const rows = numbers
        .toSorted((one, other) => one - other)
        .map((line) => (kinds.next().value === true ? short(line) : open(line)))
      const listed = listBadRuns(summariseBadRows(rows)).flatMap(({ from, to, flaw, args }) =>
        Array.from({ length: to - from + 1 }, (_, index): BadRow => ({ line: from + index, flaw, args })),
      )
      expect(listed).toEqual(rows)
    }),
  )
})
