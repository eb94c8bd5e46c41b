/** The Union, and the European Economic Area: where it is enough to say that data stay inside. */
export const EEA_PSEUDO_CODES: ReadonlySet<string> = new Set(['EU', 'EEA'])

const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
const BEYOND_THE_UNION = 'IS LI NO'
/** Parts of France with a code of their own. */
const FRENCH_REGIONS = 'GP MQ GF RE YT MF'

/** The European Economic Area, by the codes of ISO 3166-1 alpha-2 and the pseudo-codes EU and EEA. */
export const EEA_COUNTRIES: ReadonlySet<string> = new Set([
  ...[UNION, BEYOND_THE_UNION, FRENCH_REGIONS].flatMap((codes) => codes.split(' ')),
  ...EEA_PSEUDO_CODES,
])
