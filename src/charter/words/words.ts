import type { Language } from '../kit/language.ts'
import { en } from './en.ts'
import { fr, type Words } from './fr.ts'

const WORDS: Record<Language, Words> = { fr, en }

/** The register's vocabulary in `language`. */
export function words(language: Language): Words {
  return WORDS[language]
}
