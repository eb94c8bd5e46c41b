import { describe, expect, it } from 'vitest'
import { readFile } from '#charter/import/readFile.ts'
import { dayOfSerial } from '#charter/import/workbook/serialDay.ts'
import { measureEffort } from '../../support/effort.ts'
import { hasRealFiles, realFile } from '../../support/realFiles.ts'
import { zipOf } from '../../support/writeZip.ts'
import { ods, odsRow, xlsx, xlsxRow } from './workbooks.ts'

function read(bytes: Uint8Array, sheet?: string) {
  const { result } = readFile(bytes, { sheet })
  if (!result.ok) return result.unreadable
  const { format, rows, notes, flaws } = result.reading
  return {
    format,
    notes,
    flaws,
    rows: rows.map(({ line, cells }) => ({ line, ...Object.fromEntries(cells) })),
  }
}

const HEAD = ['Nom du cookie', 'Finalité', 'Durée', 'Vérifié le']

describe('an .xlsx', () => {
  it('gives texts of every kind, dates as days, and nothing for errors', () => {
    const rows = [
      xlsxRow(3, HEAD),
      '<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="str"><f>A1</f><v>Mesure</v></c><c r="C4"><v>13</v></c><c r="D4" s="1"><v>46300.5</v></c></row>',
      '<row r="6"><c r="A6" t="s"><v>1</v></c><c r="B6" t="e"><f>x</f><v>#N/A</v></c><c r="D6" s="2"><v>46301</v></c></row>',
      '<row><c t="inlineStr"><is><t>sans_place</t></is></c><c t="b"><v>1</v></c></row>',
    ]
    const bytes = xlsx({
      sheets: { Registre: rows.join('') },
      strings:
        '<si><r><t>_pk</t></r><r><rPr/><t>_id</t></r><rPh><t>lu</t></rPh></si><si><t xml:space="preserve">sid_x000D_</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>',
    })
    expect(read(bytes)).toEqual({
      format: 'xlsx',
      flaws: [],
      notes: [],
      rows: [
        {
          line: 4,
          'cookie.name': '_pk_id',
          'cookie.purpose': 'Mesure',
          'cookie.lifetime': '13',
          'cookie.reviewedOn': '2026-10-05',
        },
        { line: 6, 'cookie.name': 'sid', 'cookie.reviewedOn': '2026-10-06' },
        { line: 7, 'cookie.name': 'sans_place', 'cookie.purpose': 'true' },
      ],
    })
  })

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [46_355, false, '2026-11-29'],
    [44_893, true, '2026-11-29'],
    [0.5, false, null],
    [3_000_000, false, null],
  ])('shows %f (from 1904: %s) as the day %s', (serial, is1904, day) => {
    expect(dayOfSerial(serial, is1904)).toBe(day)
  })

  it('has its sheet of cookies chosen, the others named, and another can be taken', () => {
    const bytes = xlsx({
      sheets: {
        Notice: xlsxRow(1, ['Mode d’emploi']),
        Vide: '',
        'Site A': xlsxRow(1, HEAD) + xlsxRow(2, ['_ga', 'Mesure']),
        'Site B': xlsxRow(1, HEAD.slice(0, 2)) + xlsxRow(2, ['_gid', 'Mesure']),
        Caché: xlsxRow(1, HEAD) + xlsxRow(2, ['z_z', 'x', '1 an', '1/1/2026']),
      },
      hidden: ['Caché'],
    })
    expect(read(bytes)).toMatchObject({
      rows: [{ 'cookie.name': '_ga' }],
      notes: [{ code: 'skippedSheets', args: { names: 'Notice, Site B, Caché' } }],
    })
    expect(read(bytes, 'Site B')).toMatchObject({ rows: [{ 'cookie.name': '_gid' }] })
  })

  it('fills a cell that is merged over rows, and leaves a title over columns', () => {
    const data =
      xlsxRow(1, ['Titre']) +
      xlsxRow(2, ['Prestataire', 'Cookie']) +
      xlsxRow(3, ['Matomo', '_pk_id']) +
      xlsxRow(4, ['', '_pk_ses'])
    const bytes = xlsx({
      sheets: {
        a: `<sheetData>${data}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>`,
      },
    })
    expect(read(bytes)).toMatchObject({
      rows: [{ 'provider.name': 'Matomo' }, { 'provider.name': 'Matomo', 'cookie.name': '_pk_ses' }],
    })
  })

  it('whose last cell is XFD1048576 costs what its cells cost', () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>loin</t></is></c></row>'
    const merged = '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    const data = xlsxRow(1, HEAD) + xlsxRow(2, ['_ga', 'Mesure']) + far
    const { result, effort } = measureEffort(() =>
      read(
        xlsx({ sheets: { a: `<dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData>${merged}` } }),
      ),
    )
    expect(result).toMatchObject({ rows: [{ line: 2, 'cookie.name': '_ga' }] })
    expect(effort).toBeLessThan(500)
  })
})

describe('an .ods', () => {
  it('gives paragraphs, spaces, dates, merged and repeated cells, and no remark beside a cell', () => {
    const table = `<table:table table:name="Feuille1">${odsRow(...HEAD)}
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row><table:table-cell table:number-rows-spanned="2"><office:annotation><text:p>remarque</text:p></office:annotation><text:p>_ga</text:p></table:table-cell>
        <table:table-cell><text:p>Mesure<text:s text:c="2"/>et</text:p><text:p>suite</text:p></table:table-cell><table:table-cell/>
        <table:table-cell office:value-type="date" office:date-value="2026-10-05T00:00:00"><text:p>5 oct.</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/><table:table-cell><text:p>Err:508</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table>`
    expect(read(ods(table))).toEqual({
      format: 'ods',
      flaws: [],
      notes: [],
      rows: [
        {
          line: 5,
          'cookie.name': '_ga',
          'cookie.purpose': 'Mesure  et\nsuite',
          'cookie.reviewedOn': '2026-10-05',
        },
        { line: 6, 'cookie.name': '_ga' },
      ],
    })
  })

  it('with words repeated to the end of the sheet is refused', () => {
    const repeated =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'
    expect(read(ods(`<table:table>${odsRow(...HEAD)}${repeated}</table:table>`))).toEqual({
      code: 'tooManyRows',
      args: { max: 100_000 },
    })
  })

  it('with a password, or that is a text, is refused', () => {
    expect(read(ods('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'))).toEqual({
      code: 'passwordProtected',
      args: {},
    })
    expect(
      read(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })),
    ).toEqual({ code: 'otherArchive', args: {} })
  })
})

describe('a workbook that is too much', () => {
  it('by what its directory says, is not opened', () => {
    const bytes = xlsx({ sheets: { a: '' } })
    const view = new DataView(bytes.buffer)
    const at = bytes.findLastIndex(
      (byte, place) => byte === 0x50 && view.getUint32(place, true) === 0x02014b50,
    )
    view.setUint32(at + 24, 600_000_000, true)
    expect(read(bytes)).toEqual({ code: 'zipBomb', args: { size: 600 } })
    expect(
      read(zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, place) => [`f${place}`, ''])))),
    ).toMatchObject({ code: 'zipBomb' })
  })

  it('although its directory says otherwise, ends in time', () => {
    const bytes = xlsx({
      sheets: { a: xlsxRow(1, HEAD) },
      strings: `<si><t>${'x'.repeat(1_000)}</t></si>`.repeat(120_000),
    })
    const view = new DataView(bytes.buffer)
    bytes.forEach((byte, place) => {
      if (byte === 0x50 && place + 28 < bytes.length && view.getUint32(place, true) === 0x02014b50)
        view.setUint32(place + 24, 10, true)
    })
    const { result, effort } = measureEffort(() => read(bytes))
    expect(result).toEqual({ code: 'brokenArchive', args: {} })
    expect(effort).toBeLessThan(5_000)
  })

  it('in columns is refused', () => {
    const wide = `<row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(10_000)}</row>`
    expect(read(xlsx({ sheets: { a: wide } }))).toEqual({
      code: 'tooManyColumns',
      args: { max: 500, line: 1 },
    })
  })

  it('by entities within entities is nothing', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const sheet = `${bomb}<sheetData>${xlsxRow(1, HEAD)}${xlsxRow(2, ['&b;_ga', 'Mesure'])}</sheetData>`
    expect(read(xlsx({ sheets: { a: sheet } }))).toMatchObject({ rows: [{ line: 2 }] })
  })

  it('or not whole is refused', () => {
    const bytes = xlsx({ sheets: { a: xlsxRow(1, HEAD) } })
    expect(read(bytes.subarray(0, bytes.length - 30))).toEqual({ code: 'brokenArchive', args: {} })
    expect(read(zipOf({ 'a.txt': 'b' }))).toEqual({ code: 'otherArchive', args: {} })
    expect(read(zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toEqual({ code: 'noTable', args: {} })
  })
})

describe.skipIf(!hasRealFiles)('one register saved three times (skipped without its files)', () => {
  it('is the same from each of them', () => {
    const [csv, spreadsheet, open] = ['csv', 'xlsx', 'ods'].map((ending) => {
      const { result } = readFile(realFile(`registre-communes.${ending}`))
      if (!result.ok) throw new Error(result.unreadable.code)
      return result.reading.rows.map(({ line, part, cells, notes }) => ({
        line,
        part,
        cells: Object.fromEntries(cells),
        notes,
      }))
    })
    expect(csv).toHaveLength(6)
    expect(spreadsheet).toEqual(csv)
    expect(open).toEqual(csv)
  })
})
