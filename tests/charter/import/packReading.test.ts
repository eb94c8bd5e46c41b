import { expect, test } from 'vitest'
import { packReading, unpackReading } from '#charter/import/packReading.ts'
import { readText } from '#charter/import/readText.ts'

test('a reading travels as plain JSON and is the same afterwards, but for the cells as they were', () => {
  const result = readText('Nom du cookie;Finalité;Fournisseur\n_ga, _gid;Audience;Google\nhl;;\n')
  if (!result.ok) throw new Error('Not read')
  const { reading } = result

  const packed = packReading(reading)
  expect(packed.columns).toEqual([['cookie.name', 'cookie.purpose', 'provider.name']])
  expect(packed.rows[0]).toEqual({
    line: 2,
    part: 1,
    cells: { 'cookie.name': '_ga', 'cookie.purpose': 'Audience', 'provider.name': 'Google' },
    columns: 0,
    notes: ['nameSplit'],
  })

  expect(JSON.parse(JSON.stringify(packed))).toEqual(packed)
  const arrived = unpackReading(packed)
  expect(arrived).toEqual({ ...reading, rows: reading.rows.map((row) => ({ ...row, original: [] })) })
})
