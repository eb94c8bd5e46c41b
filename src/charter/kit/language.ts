/** The languages that the charter's own words (« 13 mois », « session ») exist in. BCP 47. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
