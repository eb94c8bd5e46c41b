import { formatPeriod, type Lifetime, parsePeriod, PERIOD_UNITS, type PeriodUnit } from './lifetime.ts'

// All spellings below are folded (`foldText`): no accents, no capitals.
export const UNKNOWN = new Set(['', '-', '?', 'inconnu', 'inconnue', 'unknown', 'undefined', 'not known'])

export const SESSION = new Set([
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

export const UNLIMITED = new Set([
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
// « m » alone is left out, because it could mean months or minutes.
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

/** Parses a folded amount of time (« 13 mois », « 1 an et 1 mois », "24h"); returns null when it is none. */
export function readPeriod(text: string): Lifetime | null {
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
