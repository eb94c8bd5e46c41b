import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCode } from '#charter/import/cell/readCode.ts'
import { readFile } from '#charter/import/readFile.ts'
import { fieldOfHeading } from '#charter/import/table/headingWords.ts'
import { TEMPLATE_CHOICES, TEMPLATE_FIELDS } from '#charter/import/template/templateFields.ts'
import { templateCsv } from '#charter/import/template/templateCsv.ts'
import { templateOds } from '#charter/import/template/templateOds.ts'
import { isChoice, templateRows, wordsOfChoice } from '#charter/import/template/templateRows.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { aRegister } from '../../support/builders.ts'
import { bytesOf } from './bytesOf.ts'
import { planReading } from './planOf.ts'
import { zipOf } from '../../support/writeZip.ts'

const register = aRegister({
  providers: [{ name: 'Matomo' }],
  categories: [{ name: 'Mesure d’audience' }, { name: 'Audience measurement' }],
  cookies: [{ name: 'sid' }],
})

function read(bytes: Uint8Array) {
  const { result } = readFile(bytes)
  if (!result.ok) throw new Error(result.unreadable.code)
  return result.reading
}

/** The template with lines beneath the example. */
const WRITERS = {
  csv: (language: 'fr' | 'en', lines: readonly string[][]) =>
    bytesOf(templateCsv(language) + lines.map((cells) => `${cells.join(';')}\r\n`).join('')),
  ods: (language: 'fr' | 'en', lines: readonly string[][]) => {
    const files = unzipSync(templateOds(language))
    const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    const added = lines.map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    return zipOf(
      Object.fromEntries(
        texts.map(([name, text]) => [
          name,
          text.replace('<table:table-row table:number-rows-repeated', `${added.join('')}$&`),
        ]),
      ),
    )
  },
}
const FORMS = LANGUAGES.flatMap((language) =>
  (['csv', 'ods'] as const).map((form) => [form, language] as const),
)

describe.each(FORMS)('the template as .%s in %s', (form, language) => {
  const write = (...lines: string[][]) => WRITERS[form](language, lines)

  it('imports nothing as it is, and says which line was left out', () => {
    const reading = read(form === 'csv' ? bytesOf(templateCsv(language)) : templateOds(language))
    expect(reading.format).toBe(form)
    expect(reading.layout?.columns.map(({ field }) => field)).toEqual([...TEMPLATE_FIELDS])
    expect(reading.notes).toEqual([
      { code: 'skippedLines', args: { count: 1, lines: '1' } },
      { code: 'skippedExample', args: { lines: '3' } },
    ])
    const plan = planReading(reading, register)
    expect(plan).toMatchObject({
      providers: [],
      categories: [],
      cookies: [],
      absent: [],
      undecided: [],
      unread: [],
    })
  })

  it('imports exactly what is filled in beneath its example', () => {
    const [, ...cells] = templateRows(language).example
    const reading = read(write(['_pk_ses*', ...cells]))
    const plan = planReading(reading, register)
    expect(plan.undecided).toEqual([])
    expect(plan.cookies).toMatchObject([
      { kind: 'new', line: 4, name: '_pk_ses*', problems: [], isApplied: true },
    ])
    const stated = Object.fromEntries(
      plan.cookies[0]?.changes.map(({ field, new: value }) => [field, value]) ?? [],
    )
    expect(stated).toMatchObject({
      name: '_pk_ses*',
      nameMatch: 'pattern',
      lifetime: 'P13M',
      renewal: 'fixed',
      dataRetention: 'P25M',
      personalData: 'yes',
      domain: language === 'fr' ? 'www.ville.example' : 'www.town.example',
    })
  })

  it('finds its columns whatever is filled in: one cell a line, or forty lines', () => {
    const empty = TEMPLATE_FIELDS.slice(1).map(() => '')
    const lines = Array.from({ length: 40 }, (_, at) => [`sid${at}`, ...empty])
    for (const filled of [lines, lines.slice(0, 1), lines.slice(0, 2)]) {
      const reading = read(write(...filled))
      expect(reading.layout?.columns.map(({ field }) => field)).toEqual([...TEMPLATE_FIELDS])
      expect(reading.rows.map(({ cells }) => cells.get('cookie.name'))).toEqual(filled.map(([name]) => name))
    }
  })
})

describe('the template', () => {
  it.each(LANGUAGES)('has headings in %s that each name their field', (language) => {
    expect(templateRows(language).headings.map(fieldOfHeading)).toEqual([...TEMPLATE_FIELDS])
  })

  it.each([
    ['fr', 'Au choix\u00A0: Interne, Tiers', 'Au choix\u00A0: Cookie, Stockage local (localStorage), '],
    ['en', 'One of: First party, Third party', 'One of: Cookie, Local storage (localStorage), '],
  ] as const)('says above its headings what may be written, in %s', (language, party, storage) => {
    const { guides } = templateRows(language)
    expect(guides[7]).toBe(party)
    expect(guides[8]?.startsWith(storage)).toBe(true)
  })

  it.each(LANGUAGES)('offers in %s no word that is not read again', (language) => {
    const unread = TEMPLATE_FIELDS.filter(isChoice).flatMap((field) =>
      wordsOfChoice(field, language).filter((word) => readCode(TEMPLATE_CHOICES[field], word) === null),
    )
    expect(unread).toEqual([])
  })

  it('leaves its example out whatever an office made of it: another space, other cells, another file', () => {
    const text = 'Nom;Finalité;Durée\n Exemple : _pk_id* ;;\nsid;Session;1 an\n'
    expect(read(bytesOf(text)).rows.map(({ line }) => line)).toEqual([3])
  })

  it('as a workbook names its type first, uncompressed, and without an extra field', () => {
    const bytes = templateOds('fr')
    const view = new DataView(bytes.buffer)
    expect(view.getUint32(0, true)).toBe(0x04034b50)
    expect([view.getUint16(8, true), view.getUint16(26, true), view.getUint16(28, true)]).toEqual([0, 8, 0])
    expect(strFromU8(bytes.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
    expect(templateOds('fr')).toEqual(bytes)
  })

  it.each(LANGUAGES)(
    'as a workbook in %s offers a list in each column of choices, as the standard writes it',
    (language) => {
      const xml = strFromU8(unzipSync(templateOds(language))['content.xml'] ?? new Uint8Array())
      const conditions = [...xml.matchAll(/table:condition="([^"]*)"/g)].map(([, condition = '']) =>
        condition.replaceAll('&quot;', '"'),
      )
      expect(conditions).toHaveLength(4)
      expect(conditions[1]).toBe(
        language === 'fr'
          ? 'of:cell-content-is-in-list("Interne";"Tiers")'
          : 'of:cell-content-is-in-list("First party";"Third party")',
      )
      const named = [...xml.matchAll(/<table:content-validation table:name="([^"]*)"/g)].map(
        ([, name]) => name,
      )
      const used = [...xml.matchAll(/table:content-validation-name="([^"]*)"/g)].map(([, name]) => name)
      expect([...new Set(used)]).toEqual(named)
      expect(xml).toContain(`table:base-cell-address="Cookies.H3"`)
    },
  )
})
