import { countryNames } from '../../kit/countryNames.ts'
import { isDay } from '../../kit/days.ts'
import { foldName, foldText } from '../../kit/foldText.ts'
import { escapeHtml } from '../../kit/html.ts'
import { LANGUAGES } from '../../kit/language.ts'
import { isWebAddress } from '../../kit/webAddress.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { interpretLifetime } from '../../lifetime/interpretLifetime.ts'
import { type FieldValue, type Field } from '../../register/fieldTypes.ts'
import { sanitiseRichText } from '../../richText/sanitiseRichText.ts'
import { words } from '../../words/words.ts'
import { readCode, readCodes } from './readCode.ts'

/** What a cell says in the terms of the register, or why it says nothing that the register knows. */
export type ReadValue = { value: FieldValue } | { code: CellProblem }

export const CELL_PROBLEMS = [
  'notAChoice',
  'notAnAnswer',
  'notADay',
  'notAPeriod',
  'notACountry',
  'notAnAddress',
  'notALifetime',
] as const
export type CellProblem = (typeof CELL_PROBLEMS)[number]

/** Reads the words of a cell as a value of the field `name`. An empty cell is the field’s blank. */
export function readValue(name: string, field: Field, text: string): ReadValue {
  const typed = text.trim()
  if (typed === '') return { value: field.blank }
  switch (field.kind) {
    case 'choice':
      return orProblem(readCode(field.choices ?? name, typed), 'notAChoice')
    case 'choices':
      return orProblem(readCodes(field.choices ?? name, typed), 'notAChoice')
    case 'answer':
      return orProblem(readCode('answer', typed), 'notAnAnswer')
    case 'day':
      return orProblem(readDay(typed), 'notADay')
    case 'period':
      return orProblem(readPeriod(typed), 'notAPeriod')
    case 'lifetime': {
      const read = interpretLifetime(typed)
      if (read.kind === 'unknown') return { value: '' }
      return orProblem(read.kind === 'read' ? read.lifetime : null, 'notALifetime')
    }
    case 'country':
      return orProblem(readCountry(typed), 'notACountry')
    case 'countries':
      return orProblem(readCountries(typed), 'notACountry')
    case 'richText':
      return { value: plainTextToRichText(typed) }
    case 'webAddress':
      return orProblem(readAddress(typed), 'notAnAddress')
    default:
      return { value: typed }
  }
}

/** Formatted text as a table shows it: its words, a paragraph on each line. */
function plainTextToRichText(text: string): string {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return sanitiseRichText(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''))
}

function orProblem(value: FieldValue, code: CellProblem): ReadValue {
  return value === null ? { code } : { value }
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    words(language).calendar.months.map((month, at) => [foldText(month), at + 1] as const),
  ),
)

/** Reads a day: `2026-11-24`, « 24/11/2026 », « 24 novembre 2026 », "24 November 2026". The day stands before the month. */
function readDay(text: string): string | null {
  const folded = foldName(text).replace(/^le /, '')
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ][\d:.z+-]+)?$/.exec(folded) ?? []
  if (year) return validDay(year, month, day)
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: [\d:]+)?$/.exec(folded) ?? []
  if (y) return validDay(y, m, d)
  const [, dd = '', name = '', yyyy = ''] =
    /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/.exec(folded) ?? []
  const number = MONTHS.get(name)
  return number === undefined ? null : validDay(yyyy, String(number), dd)
}

function validDay(year: string, month: string, day: string): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

function readPeriod(text: string): string | null {
  const read = interpretLifetime(text)
  if (read.kind === 'unknown') return ''
  return read.kind === 'read' && parsePeriod(read.lifetime) ? read.lifetime : null
}

/** Names of countries, folded, with those that people write besides the ones of the standard. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.flatMap((language) =>
    [...countryNames(language)].map(([code, name]) => [foldName(name), code] as const),
  ),
  ...Object.entries({
    usa: 'US',
    'u.s.a.': 'US',
    'etats unis': 'US',
    'etats-unis': 'US',
    "etats-unis d'amerique": 'US',
    'united states': 'US',
    'united states of america': 'US',
    uk: 'GB',
    'grande-bretagne': 'GB',
    'great britain': 'GB',
    angleterre: 'GB',
    hollande: 'NL',
    'coree du sud': 'KR',
    'south korea': 'KR',
    russie: 'RU',
    russia: 'RU',
    tchequie: 'CZ',
    'republique tcheque': 'CZ',
    'la reunion': 'RE',
    ue: 'EU',
    'union europeenne': 'EU',
    europe: 'EU',
    'european union': 'EU',
    eee: 'EEA',
    'espace economique europeen': 'EEA',
  }),
])
/** What the registers themselves hold beside the names: any code, which may name no country of today. */
const CODE = /^(?:[A-Z]{2}|EEA)$/

function readCountry(text: string): string | null {
  const whole = countryNamed(text) ?? countryNamed(text.split('(', 1)[0] ?? '')
  if (whole !== null) return whole
  // « Belgique / UE » names one country, and what it belongs to.
  const codes = text.split(/[/,;]| et | and /).map(countryNamed)
  const countries = [...new Set(codes.filter((code) => code !== 'EU' && code !== 'EEA'))]
  return countries.length === 1 ? (countries[0] ?? null) : null
}

function countryNamed(text: string): string | null {
  const name = text.trim()
  return COUNTRIES.get(foldName(name)) ?? (CODE.test(name) ? name : null)
}

/** Reads countries, as we write them between commas, or as others do. */
function readCountries(text: string): string[] | null {
  return readParts(text.split(', ')) ?? readParts(text.split(/, ?|;|\n|\/| et | and /))
}

/** Names may hold commas: the longest name that fits counts. */
function readParts(written: readonly string[]): string[] | null {
  const parts = written.map((part) => part.trim())
  const codes: string[] = []
  for (let at = 0; at < parts.length;) {
    const fitting = [3, 2, 1].map((count) => ({
      count,
      code: countryNamed(parts.slice(at, at + count).join(', ')),
    }))
    const found = fitting.find(({ count, code }) => at + count <= parts.length && code !== null)
    if (found === undefined || found.code === null) return null
    codes.push(found.code)
    at += found.count
  }
  return [...new Set(codes)]
}

/** Reads a web address; one without its scheme, `www.example.fr/cookies`, gets it. */
function readAddress(text: string): string | null {
  if (isWebAddress(text)) return text
  const [, inBrackets] = /^<(\S+)>$/.exec(text) ?? []
  const written = inBrackets ?? text
  if (isWebAddress(written)) return written
  const completed = `https://${written}`
  return /^[\w-]+(?:\.[\w-]+)+(?:[/#]\S*)?$/.test(written) && isWebAddress(completed) ? completed : null
}
