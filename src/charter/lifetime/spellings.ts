import { formatPeriod, type Lifetime, parsePeriod, PERIOD_UNITS, type PeriodUnit } from './lifetime.ts'

// All spellings below are folded (`foldText`): no accents, no capitals.
export const UNKNOWN = new Set([
  '',
  '-',
  '?',
  'not known',
  'aucune duree',
  'aucun stockage',
  "rien n'est conserve",
  'sans duree',
  'no lifetime',
  'nothing stored',
])

/** The words with which people say « jusqu’à la fermeture du navigateur », in any order. */
const SESSION_WORDS = new Set(
  `a au la le les l' de du d' des votre vos son sa the your of when until at on is by while during for pendant durant
   jusqu'a jusqu'au duree temps fin fermeture ferme fermez fermant efface effacee effaces supprime supprimee supprimes
   detruit expire expires expiree deleted cleared removed ends end session sessions cookie cookies navigation navigateur
   internet web page onglet fenetre browser tab window browsing visite visit consultation utilisateur internaute visiteur uniquement seulement
   only courante actuelle en cours est closes closed closing close vous you site une un il elle it each chaque s' ce que
   qui se termine lors lorsque quand des`.split(/\s+/),
)
const CLOSING = /\b(?:fermeture|ferme|fermez|fermant|clos(?:es|ed|ing|e))\b/
/** « Le temps de la visite »; « 6 mois après la visite » has other words. */
const ONE_VISIT =
  /\b(?:temps|duree|fin|pendant|durant|during|end|while)\b[a-z' ]{0,40}\b(?:visite|visit|navigation|consultation)\b/
const CLOSED = /\b(?:navigateur|onglet|fenetre|browser|tab|window|session|page|site)\b/

/** Tells whether a folded text says that a tracker goes with the session, the tab or the browser. */
export function isSession(text: string): boolean {
  const isOneVisit = ONE_VISIT.test(text) && !/\b(?:chaque|each)\b/.test(text)
  if (!/\bsessions?\b/.test(text) && !isOneVisit && !(CLOSING.test(text) && CLOSED.test(text))) return false
  const words = text.match(/[a-z\d]+(?:'(?:au?\b)?)?/g) ?? []
  return words.every((word) => SESSION_WORDS.has(word))
}

const UNLIMITED = new Set([
  'sans limite',
  'sans limite de duree',
  'pas de limite',
  'illimite',
  'illimitee',
  'illimites',
  'illimitees',
  'aucune limite',
  'duree illimitee',
  'indefiniment',
  'en permanence',
  'persistant',
  'persistante',
  'persistants',
  'persistantes',
  'persistant (localstorage)',
  'permanent',
  'permanente',
  'permanents',
  'permanentes',
  'sans expiration',
  "sans date d'expiration",
  "pas d'expiration",
  "pas de date d'expiration",
  'aucune expiration',
  "n'expire jamais",
  "n'expire pas",
  'no limit',
  'unlimited',
  'persistent',
  'forever',
  'no expiration',
  'no expiry',
  'never expires',
  'does not expire',
  'local storage',
  'localstorage',
])
const UNTIL_DELETED =
  /^(?:jusqu'a|jusqu'au|tant que|until) (?:[a-z' -]+ )?(?:suppr|effac|vidage|vid(?:er|ez)|purge|delet|clear|remov|eras)[a-z' ]*$/

/** Tells whether a folded text says that a tracker stays until somebody deletes it. */
export function isUnlimited(text: string): boolean {
  return UNLIMITED.has(text) || UNTIL_DELETED.test(text)
}

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
    16: 'seize sixteen',
    17: 'dix-sept seventeen',
    18: 'dix-huit eighteen',
    19: 'dix-neuf nineteen',
    20: 'vingt twenty',
    21: 'vingt-et-un twenty-one',
    22: 'vingt-deux twenty-two',
    23: 'vingt-trois twenty-three',
    24: 'vingt-quatre twenty-four',
    25: 'vingt-cinq twenty-five',
    26: 'vingt-six twenty-six',
    28: 'vingt-huit twenty-eight',
    30: 'trente thirty',
    31: 'trente-et-un thirty-one',
    36: 'trente-six thirty-six',
    40: 'quarante forty',
    45: 'quarante-cinq forty-five',
    48: 'quarante-huit forty-eight',
    50: 'cinquante fifty',
    60: 'soixante sixty',
    90: 'quatre-vingt-dix ninety',
  }).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)])),
)

/** Reads a folded number in digits or in words; null when it is none. */
export function readNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : (NUMBERS.get(text) ?? null)
}

/** Parses a folded amount of time (« 13 mois », « 1 an et 1 mois », "24h"); returns null when it is none. */
export function readPeriod(text: string): Lifetime | null {
  const period: Partial<Record<PeriodUnit, number>> = {}
  let longerThan = -1
  for (const part of text.split(/,? (?:et|and|\+) |, ?|(?<=[a-z]) (?=\d)/)) {
    const [, number = '', word = ''] = /^(\d+|[a-z-]+(?= )) ?([a-z]+)$/.exec(part) ?? []
    const amount = readNumber(number)
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
