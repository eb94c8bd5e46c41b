import type { Language } from '../../kit/language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { ImportWords } from './importWordsType.ts'

const WORDS: Readonly<Record<Language, ImportWords>> = { fr, en }

/** The words of the import; apart from those of the register, which come with the first list. */
export function importWords(language: Language): ImportWords {
  return WORDS[language]
}
