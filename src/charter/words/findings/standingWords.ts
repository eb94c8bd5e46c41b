import type { Standing } from '../../findings/source.ts'
import type { Language } from '../../kit/language.ts'

/** How a source was read. */
export const standingWords: Record<Language, Record<Exclude<Standing, 'house'>, string>> = {
  fr: { read: 'texte lu', quoted: 'd’après une source qui le cite', unverified: 'à vérifier' },
  en: { read: 'text read', quoted: 'as quoted elsewhere', unverified: 'to be checked' },
}
