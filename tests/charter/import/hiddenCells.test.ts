import { expect, it } from 'vitest'
import { readFile } from '#charter/import/readFile.ts'
import { ods, odsRow, xlsx, xlsxRow } from './workbooks.ts'

function read(bytes: Uint8Array) {
  const { result } = readFile(bytes)
  if (!result.ok) return result.unreadable
  const { rows, notes } = result.reading
  return { notes, rows: rows.map(({ cells }) => Object.fromEntries(cells)) }
}

it('reads lines that are hidden or filtered out like the others, and says which, in either form', () => {
  const rows = [
    ['Cookie', 'Durée'],
    ['sid', 'session'],
    ['_ga', '13 mois'],
    ['_gid', '1 jour'],
  ]
  const expected = {
    notes: [{ code: 'hiddenLines', args: { count: 2, lines: '3, 4' } }],
    rows: { length: 3 },
  }
  const asXlsx = rows.map((cells, at) => xlsxRow(at + 1, cells).replace(/r="([34])"/, 'r="$1" hidden="1"'))
  expect(read(xlsx({ sheets: { A: asXlsx.join('') } }))).toMatchObject(expected)
  const asOds = rows.map((cells, at) =>
    odsRow(...cells).replace(
      'table-row',
      at < 2 ? '$&' : `table-row table:visibility="${at === 2 ? 'collapse' : 'filter'}"`,
    ),
  )
  const empty =
    '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048500"><table:table-cell/></table:table-row>'
  expect(read(ods(`<table:table table:name="A">${asOds.join('')}${empty}</table:table>`))).toMatchObject(
    expected,
  )
})

it('reads columns that are hidden like the others, and names those that hold something, in either form', () => {
  const rows = [
    ['Cookie', 'Durée', '', 'Finalité'],
    ['sid', 'session', '', 'Rester connecté.'],
  ]
  const expected = {
    notes: [{ code: 'hiddenColumns', args: { count: 2, columns: 'B, D' } }],
    rows: [{ 'cookie.name': 'sid', 'cookie.lifetime': 'session', 'cookie.purpose': 'Rester connecté.' }],
  }
  const cols = '<cols><col min="1" max="1" width="9"/><col min="2" max="16384" width="0" hidden="1"/></cols>'
  const data = rows.map((cells, at) => xlsxRow(at + 1, cells)).join('')
  expect(read(xlsx({ sheets: { A: `${cols}<sheetData>${data}</sheetData>` } }))).toMatchObject(expected)
  const columns =
    '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>'
  const asOds = rows.map((cells) => odsRow(...cells)).join('')
  expect(read(ods(`<table:table table:name="A">${columns}${asOds}</table:table>`))).toMatchObject(expected)
})
