import type { Language } from '../kit/language.ts'

/** A source of a rule: a law, a recommendation, a standard or our own choice. */
export interface Source {
  fr: string
  en: string
  standing: Standing
}

/** The standing of a source: read in an official text, quoted by others, not read yet, or our own choice. */
export const STANDINGS = ['read', 'quoted', 'unverified', 'house'] as const
export type Standing = (typeof STANDINGS)[number]

/** Creates a source that has the same name in both languages. */
export function createSource(name: string, standing: Standing): Source {
  return { fr: name, en: name, standing }
}

/** Writes a source with its standing: « RGPD, art. 13 (texte lu) ». The name of our own choice needs none. */
export function sourceInWords({ standing, ...names }: Source, language: Language): string {
  const name = names[language]
  return standing === 'house' ? name : `${name} (${standingWords[language][standing]})`
}

/** The words for each standing. */
const standingWords: Record<Language, Record<Exclude<Standing, 'house'>, string>> = {
  fr: { read: 'texte lu', quoted: 'd’après une source qui le cite', unverified: 'à vérifier' },
  en: { read: 'text read', quoted: 'as quoted elsewhere', unverified: 'to be checked' },
}
