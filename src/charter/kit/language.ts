/** The languages of the charter's own words (« 13 mois », « session »), as BCP 47 tags. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
