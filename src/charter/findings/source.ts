import type { Language } from '../kit/language.ts'

/** How a source was read: in an official text, quoted by others, not at all yet, or our own choice. */
export const STANDINGS = ['read', 'quoted', 'unverified', 'house'] as const
export type Standing = (typeof STANDINGS)[number]

/** What a rule rests on. */
export interface Source {
  fr: string
  en: string
  standing: Standing
}

/** Of sources that are called the same in both languages. */
export function source(name: string, standing: Standing): Source {
  return { fr: name, en: name, standing }
}

/** A source and how it was read: « RGPD, art. 13 (texte lu) ». Our own choices say themselves whose they are. */
export function sourceInWords({ standing, ...names }: Source, language: Language): string {
  const name = names[language]
  return standing === 'house' ? name : `${name} (${standingWords[language][standing]})`
}

/** How a source was read. */
const standingWords: Record<Language, Record<Exclude<Standing, 'house'>, string>> = {
  fr: { read: 'texte lu', quoted: 'd’après une source qui le cite', unverified: 'à vérifier' },
  en: { read: 'text read', quoted: 'as quoted elsewhere', unverified: 'to be checked' },
}
