import { describe, expect, it } from 'vitest'
import { readFile } from '#charter/import/readFile.ts'
import { readText } from '#charter/import/readText.ts'
import { hasRealFiles, realFile } from '../../support/realFiles.ts'

const titled = 'Registre des cookies;;\nMairie, 2026;;\n\nNom;Durée;Ma colonne\n_ga;13 mois;x'

describe('a table is shown as its file has it', () => {
  it('with its first lines, the titles above the headings among them, and the sign that divides its cells', () => {
    expect(readText(titled).table).toEqual({
      delimiter: ';',
      sheets: [],
      sheet: '',
      lines: [
        { line: 1, cells: ['Registre des cookies', '', ''] },
        { line: 2, cells: ['Mairie, 2026', '', ''] },
        { line: 4, cells: ['Nom', 'Durée', 'Ma colonne'] },
        { line: 5, cells: ['_ga', '13 mois', 'x'] },
      ],
    })
  })

  it('also where no column is known, so that somebody can name one', () => {
    const { ok, table } = readText('Norme;Prescription;Dureté\na;b;c\nd;e;f')
    expect([ok, table?.lines.map(({ line }) => line)]).toEqual([false, [1, 2, 3]])
  })

  it('without what tells of persons, and cut short', () => {
    const text = `Nom;Note\n_ga;vu en 203.0.113.77\n_gid;${'a'.repeat(500)}`
    const cells = readText(text).table?.lines.flatMap((line) => line.cells.slice(1))
    expect(cells).toEqual(['Note', 'vu en [IP]', 'a'.repeat(120)])
  })

  it('of a page as its first table of cookies, of other files not at all', () => {
    const page =
      '<h2>Cookies</h2><table><tr><th>Cookie</th><th>Durée</th></tr><tr><td>_ga</td><td>1 an</td></tr></table><p>a</p>'
    expect(readText(page).table?.lines.map(({ cells }) => cells)).toEqual([
      ['Cookie', 'Durée'],
      ['_ga', '1 an'],
    ])
    expect(readText('{"disclosures":[{"identifier":"uid","type":"cookie"}]}').table).toBeUndefined()
  })

  it.skipIf(!hasRealFiles)('of a workbook with its sheets (skipped without the files)', () => {
    const { table } = readFile(realFile('registre-communes.ods')).result
    expect([table?.delimiter, table?.sheets, table?.sheet]).toEqual([null, ['Sheet1'], 'Sheet1'])
  })
})

describe('a column of values', () => {
  it('is left behind, whatever the values are', () => {
    const { ok, ...read } = readText('Name;Value;Domain\nsid;S3CR3T;.ville.fr\n')
    if (!ok || !('reading' in read)) throw new Error('not read')
    expect(read.reading.rows.map(({ original }) => original)).toEqual([['sid', '', '.ville.fr']])
  })
})
