import type { Language } from '../kit/language.ts'
import { standingWords } from '../words/findings/standingWords.ts'
import type { Source } from './source.ts'

/** A source and how it was read: « RGPD, art. 13 (texte lu) ». Our own choices say themselves whose they are. */
export function sourceInWords({ standing, ...names }: Source, language: Language): string {
  const name = names[language]
  return standing === 'house' ? name : `${name} (${standingWords[language][standing]})`
}
