/** Pseudo-codes of the Union and the European Economic Area, for data of which only this is known. */
export const EEA_PSEUDO_CODES: ReadonlySet<string> = new Set(['EU', 'EEA'])

const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
const BEYOND_THE_UNION = 'IS LI NO'
/** Parts of France and Finland that belong to the Union (TFEU, art. 355) and have an ISO code of their own. */
const OUTERMOST = 'GP MQ GF RE YT MF AX'

/** French territories outside the Union (TFEU, art. 198), where the French Act no. 78-17 holds all the same (arts 125 ff.). */
export const FRENCH_OVERSEAS_TERRITORIES: ReadonlySet<string> = new Set('BL NC PF PM TF WF'.split(' '))

/** The countries of the European Economic Area by ISO 3166-1 alpha-2 code, with the pseudo-codes EU and EEA. */
export const EEA_COUNTRIES: ReadonlySet<string> = new Set([
  ...[UNION, BEYOND_THE_UNION, OUTERMOST].flatMap((codes) => codes.split(' ')),
  ...EEA_PSEUDO_CODES,
])
