import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import type { CsvSeparator } from '#charter/kit/writeCsv.ts'
import {
  type Condition,
  findUnknownParameter,
  type ListQuery,
  parseFilter,
  parseSort,
  type QueryParse,
  type Sort,
} from './listQuery.ts'
import { FINDING_FIELDS } from './findings.ts'
import { CHANGE_FIELDS, descriptions } from './resources.ts'

/** Parses `sep=,`; the default is the semicolon, which French spreadsheets expect. No other parameter is allowed. */
export function parseSeparatorQuery(parameters: URLSearchParams): QueryParse<CsvSeparator> {
  const unknownParameter = findUnknownParameter(parameters, ['sep'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  return parseChoice(parameters, 'sep', SEPARATORS, ';')
}

/** Parses `language=en`; the default is French. No other parameter is allowed. */
export function parseLanguageQuery(parameters: URLSearchParams): QueryParse<Language> {
  const unknownParameter = findUnknownParameter(parameters, ['language'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  return parseChoice(parameters, 'language', LANGUAGES, 'fr')
}

/** The query of the register's table: its cookies, and its form. */
export interface RegisterTableQuery {
  list: ListQuery
  separator: CsvSeparator
  language: Language
}

const SEPARATORS: readonly CsvSeparator[] = [';', ',']

// The order of the cookies in the charter.
const BY_POSITION: Sort = { field: 'position', direction: 'asc' }

/** Parses `filter` and `sort` as in a list, `sep` and `language`. A table has no `range`, because it is never cut. */
export function parseRegisterTableQuery(
  parameters: URLSearchParams,
  timeZone: string,
): QueryParse<RegisterTableQuery> {
  const unknownParameter = findUnknownParameter(parameters, ['filter', 'sort', 'sep', 'language'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const filter = parseFilter(parameters.get('filter'), descriptions.cookies.fields, timeZone)
  if (filter.kind === 'malformed') return filter
  const sort = parseSort(parameters.get('sort'), descriptions.cookies.fields, BY_POSITION)
  if (sort.kind === 'malformed') return sort
  const separator = parseChoice(parameters, 'sep', SEPARATORS, ';')
  if (separator.kind === 'malformed') return separator
  const language = parseChoice(parameters, 'language', LANGUAGES, 'fr')
  if (language.kind === 'malformed') return language
  return {
    kind: 'ok',
    value: {
      list: { ...filter.value, sort: sort.value, range: null },
      separator: separator.value,
      language: language.value,
    },
  }
}

/** The query of the history's table: its entries, and its form. */
export interface HistoryTableQuery {
  conditions: Condition[]
  separator: CsvSeparator
  language: Language
}

/** Parses `filter` as in the history's list, `sep` and `language`. */
export function parseHistoryTableQuery(
  parameters: URLSearchParams,
  timeZone: string,
): QueryParse<HistoryTableQuery> {
  const unknownParameter = findUnknownParameter(parameters, ['filter', 'sep', 'language'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const filter = parseFilter(parameters.get('filter'), CHANGE_FIELDS, timeZone)
  if (filter.kind === 'malformed') return filter
  const { conditions, search } = filter.value
  // As in the list, entries cannot be searched for words.
  if (search !== '') return { kind: 'malformed', parameter: 'filter', field: 'q' }
  const separator = parseChoice(parameters, 'sep', SEPARATORS, ';')
  if (separator.kind === 'malformed') return separator
  const language = parseChoice(parameters, 'language', LANGUAGES, 'fr')
  if (language.kind === 'malformed') return language
  return { kind: 'ok', value: { conditions, separator: separator.value, language: language.value } }
}

/** The query of the findings' table: its findings, and its form. */
export interface FindingTableQuery {
  conditions: Condition[]
  search: string
  separator: CsvSeparator
  language: Language
}

/** Parses `filter` as in the list of findings, `sep` and `language`. */
export function parseFindingTableQuery(
  parameters: URLSearchParams,
  timeZone: string,
): QueryParse<FindingTableQuery> {
  const unknownParameter = findUnknownParameter(parameters, ['filter', 'sep', 'language'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const filter = parseFilter(parameters.get('filter'), FINDING_FIELDS, timeZone)
  if (filter.kind === 'malformed') return filter
  const separator = parseChoice(parameters, 'sep', SEPARATORS, ';')
  if (separator.kind === 'malformed') return separator
  const language = parseChoice(parameters, 'language', LANGUAGES, 'fr')
  if (language.kind === 'malformed') return language
  return { kind: 'ok', value: { ...filter.value, separator: separator.value, language: language.value } }
}

function parseChoice<Choice extends string>(
  parameters: URLSearchParams,
  parameter: string,
  choices: readonly Choice[],
  otherwise: Choice,
): QueryParse<Choice> {
  const given = parameters.get(parameter)
  const value = given === null ? otherwise : choices.find((choice) => choice === given)
  return value === undefined ? { kind: 'malformed', parameter } : { kind: 'ok', value }
}
