import { foldText } from '../foldText.ts'
import { formatPeriod, type Lifetime, parsePeriod, PERIOD_UNITS, type PeriodUnit } from './lifetime.ts'

// All spellings below are folded: no accents, no capitals.
const UNKNOWN = new Set(['', '-', '?', 'inconnu', 'inconnue', 'unknown', 'undefined', 'not known'])

const SESSION = new Set([
  'session',
  'sessions',
  'session cookie',
  'cookie de session',
  'de session',
  'fin de session',
  'fin de la session',
  'duree de la session',
  'le temps de la session',
  'end of session',
  'end of session (browser)',
  'a la fermeture du navigateur',
  "jusqu'a la fermeture du navigateur",
  "efface a la fermeture de l'onglet",
  'efface a la fermeture du navigateur',
  'session (efface a la fermeture du navigateur)',
  'until the browser closes',
  'when the browser closes',
])

const UNLIMITED = new Set([
  'sans limite',
  'sans limite de duree',
  'illimite',
  'illimitee',
  'persistant',
  'persistante',
  'persistant (localstorage)',
  'permanent',
  'permanente',
  'sans expiration',
  "n'expire jamais",
  "jusqu'a suppression",
  "jusqu'a suppression manuelle",
  "jusqu'a suppression par l'internaute",
  "jusqu'a suppression par l'utilisateur",
  'no limit',
  'unlimited',
  'persistent',
  'forever',
  'no expiration',
  'never expires',
  'until deleted',
  'until deleted by the user',
  'local storage',
  'localstorage',
])

const spellings: Record<PeriodUnit, string> = {
  years: 'an ans annee annees year years yr yrs y',
  months: 'mois month months mo',
  weeks: 'semaine semaines week weeks w',
  days: 'jour jours j day days d',
  hours: 'heure heures h hour hours hr hrs',
  minutes: 'minute minutes min mins mn',
  seconds: 'seconde secondes second seconds sec secs s',
}
// A lone « m » is left out: months, or minutes?
const UNITS = new Map(PERIOD_UNITS.flatMap((unit) => spellings[unit].split(' ').map((word) => [word, unit])))

const NUMBERS = new Map(
  Object.entries({
    1: 'un une one a an',
    2: 'deux two',
    3: 'trois three',
    4: 'quatre four',
    5: 'cinq five',
    6: 'six',
    7: 'sept seven',
    8: 'huit eight',
    9: 'neuf nine',
    10: 'dix ten',
    11: 'onze eleven',
    12: 'douze twelve',
    13: 'treize thirteen',
    14: 'quatorze fourteen',
    15: 'quinze fifteen',
    18: 'dix-huit eighteen',
    20: 'vingt twenty',
    24: 'vingt-quatre twenty-four',
    25: 'vingt-cinq twenty-five',
    30: 'trente thirty',
    36: 'trente-six thirty-six',
    60: 'soixante sixty',
    90: 'quatre-vingt-dix ninety',
  }).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)])),
)

const UPPER_BOUND_BEFORE = /^(?:jusqu'a|au plus|maximum|max\.?|up to|at most) /
const UPPER_BOUND_AFTER = / (?:au plus|au maximum|maximum|max|at most)$/

/**
 * Reads what people type for a lifetime, in French or English: « 13 mois », « 1 an et 1 mois », "2 years", "24h",
 * « à la fermeture du navigateur », `P13M`. '' for « inconnue » and the like. null where reading would be
 * guessing: a bare number, a lone « m », fractions, alternatives (« Session / 1 an »), dates, and what counts
 * from the last visit, which a lifetime cannot say.
 */
export function readLifetime(typed: string): Lifetime | null {
  const text = foldText(typed)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.;,]$/, '')
  if (UNKNOWN.has(text)) return ''
  if (SESSION.has(text)) return 'session'
  if (UNLIMITED.has(text)) return 'unlimited'

  const iso = text.toUpperCase()
  if (parsePeriod(iso)) return iso
  return readPeriod(text.replace(UPPER_BOUND_BEFORE, '').replace(UPPER_BOUND_AFTER, ''))
}

function readPeriod(text: string): Lifetime | null {
  const period: Partial<Record<PeriodUnit, number>> = {}
  let longerThan = -1
  for (const part of text.split(/,? (?:et|and) |, ?|(?<=[a-z]) (?=\d)/)) {
    const [, number = '', word = ''] = /^(\d+|[a-z-]+(?= )) ?([a-z]+)$/.exec(part) ?? []
    const amount = /^\d/.test(number) ? Number(number) : NUMBERS.get(number)
    const unit = UNITS.get(word)
    if (!unit || !amount) return null
    // « 1 mois et 1 an » or twice the same unit is more likely a slip than a lifetime.
    const rank = PERIOD_UNITS.indexOf(unit)
    if (rank <= longerThan) return null
    longerThan = rank
    period[unit] = amount
  }
  const lifetime = formatPeriod(period)
  return parsePeriod(lifetime) ? lifetime : null
}
