import type { Language } from '../kit/language.ts'
import { en } from './en.ts'
import { fr, type Words } from './fr.ts'
import type { FieldWords } from './registerWords.ts'

const WORDS: Record<Language, Words> = { fr, en }

/** The register's vocabulary in `language`. */
export function words(language: Language): Words {
  return WORDS[language]
}

/** The name of a field of the register; undefined where this program knows none, as an older version may have. */
export function nameField(resource: string, field: string, language: Language): FieldWords | undefined {
  const names: Partial<Record<string, Partial<Record<string, FieldWords>>>> = words(language).fields
  return names[resource]?.[field]
}
