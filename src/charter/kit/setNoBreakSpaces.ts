/**
 * Makes those spaces of a French text no-break ones that no line may end with: before `: ; ? ! »` and after `«`, within a
 * number, and between a number and its unit. Nothing is added and nothing else is touched: `12:30` and an address have
 * no such space. Doing it again changes nothing, and the length stays.
 */
export function setNoBreakSpaces(text: string): string {
  return text.replace(SPACES_TO_KEEP, (spaces) => '\u00A0'.repeat(spaces.length))
}

/** Units that a charter has amounts of: shares, money, time and data. */
const UNITS =
  '[%‰€]|[km]€|ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|min|secondes?|ms|s|octets?|[kmgt]o|°c'

/** A sign that a text has rather than code: before a space, another sign or the end. */
const SIGN = '[:;?!]+(?![^\\s»”"’\'\\])}.,…])'

// Each alternative begins with a space that follows no other, so that a long run of spaces is read once.
const SPACES_TO_KEEP = new RegExp(
  [
    `(?<! ) +(?=[\\u00A0\\u202F]?(?:»|${SIGN}))`,
    '(?<=«) +',
    `(?<=\\d) +(?=(?:${UNITS})(?![\\p{L}\\p{N}_'’]))`,
    '(?<=(?<!\\d)\\d{1,3}) (?=\\d{3}(?!\\d))',
  ].join('|'),
  'giu',
)
