import type { SourceRow } from '../reading.ts'
import { matchColumns } from '../table/matchColumns.ts'
import { readRows } from '../table/readRows.ts'
import { listOf, objectOf, patternOf, type ReadConfiguration, rowsOfNames, textOf } from './configuration.ts'
import type { Literal, LiteralObject } from './readLiteral.ts'

/**
 * Reads a configuration of CookieConsent 3 (orestbida): the tables of cookies in its texts, which say most, then the names that its
 * categories and services erase.
 */
export function readCookieConsent(config: LiteralObject): ReadConfiguration {
  const sections = sectionsOf(config)
  const titles = new Map(
    sections.map((section) => [textOf(section.get('linkedCategory')), textOf(section.get('title'))]),
  )
  const categories = [...objectOf(config.get('categories'))]
  const isExempt = (key: string) =>
    objectOf(objectOf(config.get('categories')).get(key)).get('readOnly') === true
  const cellsOf = (key: string) => ({
    'category.name': titles.get(key) || key,
    'category.consent': isExempt(key) ? 'exempt' : 'required',
  })
  const rows: SourceRow[] = sections.flatMap((section) => {
    const key = textOf(section.get('linkedCategory'))
    return tableRows(objectOf(section.get('cookieTable')), key === '' ? {} : cellsOf(key))
  })
  const unnamed: string[] = []
  for (const [key, value] of categories) {
    const category = objectOf(value)
    const erased = listOf(objectOf(category.get('autoClear')).get('cookies'))
    rows.push(...rowsOfNames(erased, rows.length + 1, cellsOf(key)))
    for (const [name, written] of objectOf(category.get('services'))) {
      const service = objectOf(written)
      const label = textOf(service.get('label')) || name
      const found = rowsOfNames(listOf(service.get('cookies')), rows.length + 1, {
        ...cellsOf(key),
        'cookie.service': label,
      })
      if (found.length === 0) unnamed.push(label)
      rows.push(...found)
    }
  }
  const known = new Set(rows.map(({ cells }) => cells.get('cookie.name')))
  const choice = choiceOf(config, rows.length + 1).filter(({ cells }) => !known.has(cells.get('cookie.name')))
  return { format: 'cookieConsent', rows: withoutNamedTwice([...rows, ...choice]), unnamed }
}

/** Version 2 has one list of blocks a language, each with the table of its category. */
export function readCookieConsent2(config: LiteralObject): ReadConfiguration {
  const languages = objectOf(config.get('languages'))
  const [first] = languages.values()
  const texts = objectOf(objectOf(languages.get('fr') ?? first).get('settings_modal'))
  const headers = new Map(listOf(texts.get('cookie_table_headers')).flatMap((one) => [...objectOf(one)]))
  const rows = listOf(texts.get('blocks')).flatMap((value) => {
    const block = objectOf(value)
    const toggle = objectOf(block.get('toggle'))
    const table = new Map<string, Literal>([
      ['headers', headers],
      ['body', listOf(block.get('cookie_table')).map(withPattern)],
    ])
    return tableRows(table, {
      'category.name': textOf(block.get('title')),
      'category.consent': toggle.get('readonly') === true ? 'exempt' : 'required',
    })
  })
  const days = config.get('cookie_expiration')
  const cookie = new Map<string, Literal>([
    ['name', config.get('cookie_name')],
    ['expiresAfterDays', days],
  ])
  const choice = choiceOf(new Map([['cookie', cookie]]), rows.length + 1)
  const known = new Set(rows.map(({ cells }) => cells.get('cookie.name')))
  return {
    format: 'cookieConsent',
    rows: [...rows, ...choice.filter(({ cells }) => !known.has(cells.get('cookie.name')))],
    unnamed: [],
  }
}

/** Says of a regular expression, which stands first, what it fits. */
function withPattern(value: Literal): Literal {
  const row = objectOf(value)
  const [first] = row.keys()
  if (first === undefined || row.get('is_regex') !== true) return row
  return new Map(row).set(first, patternOf(textOf(row.get(first))))
}

/** A name that a table describes is erased by its category too. */
function withoutNamedTwice(rows: readonly SourceRow[]): SourceRow[] {
  const described = new Set(
    rows.filter(({ original }) => original.length > 0).map(({ cells }) => cells.get('cookie.name')),
  )
  return rows.filter(({ cells, original }) => original.length > 0 || !described.has(cells.get('cookie.name')))
}

/** The parts of the text in the language of the charter: French if it is there, else the first. */
function sectionsOf(config: LiteralObject): LiteralObject[] {
  const translations = objectOf(objectOf(config.get('language')).get('translations'))
  const [first] = translations.values()
  const texts = objectOf(translations.get('fr') ?? first)
  return listOf(objectOf(texts.get('preferencesModal')).get('sections')).map(objectOf)
}

/** A table has any columns, headed as its author wants. */
function tableRows(table: LiteralObject, cells: Record<string, string>): SourceRow[] {
  const headers = [...objectOf(table.get('headers'))].map(([key, heading]) => [key, textOf(heading)] as const)
  const body = listOf(table.get('body')).map(objectOf)
  if (headers.length === 0 || body.length === 0) return []
  const rows = [
    { line: 1, cells: headers.map(([, heading]) => heading) },
    ...body.map((row, at) => ({ line: at + 2, cells: headers.map(([key]) => linesOf(row.get(key))) })),
  ]
  const grid = { rows, flaws: [] }
  return readRows(grid, matchColumns(grid, { headerLine: 1 })).rows.map((row) => {
    const values = new Map(row.cells)
    const columns = new Set(row.columns)
    for (const field of ['category.name', 'category.consent'] as const) {
      const text = cells[field] ?? ''
      if (values.has(field) || text === '') continue
      values.set(field, text)
      columns.add(field)
    }
    return { ...row, cells: values, columns }
  })
}

function linesOf(value: Literal): string {
  return typeof value === 'string'
    ? value
        .split(/<br *\/?>/i)
        .map(textOf)
        .join('\n')
    : textOf(value)
}

function choiceOf(config: LiteralObject, line: number): SourceRow[] {
  const cookie = objectOf(config.get('cookie'))
  const days = cookie.get('expiresAfterDays')
  return rowsOfNames([cookie.get('name') ?? 'cc_cookie'], line, {
    'cookie.service': 'CookieConsent',
    'cookie.lifetime': typeof days === 'number' && Number.isInteger(days) && days > 0 ? `P${days}D` : '',
    'cookie.purposeCodes': 'consentChoice',
    'cookie.storage': cookie.get('useLocalStorage') === true ? 'localStorage' : '',
  })
}
