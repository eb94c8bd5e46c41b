import { languageInWords } from '../kit/charterLanguages.ts'
import type { Language } from '../kit/language.ts'
import { COLUMN_LABELS, FIXED_WORDS, parseTranslationName, SITE_PLACES } from '../register/translation.ts'
import type { FieldWords } from './registerWords.ts'
import { wordAt } from './givenWords.ts'
import { words } from './words.ts'

/** The name of a field of the register; undefined where this program knows none, as an older version may have. */
export function nameField(resource: string, field: string, language: Language): FieldWords | undefined {
  const translated = parseTranslationName(field)
  if (translated !== null) return nameTranslation(resource, translated, language)
  const names: Partial<Record<string, Partial<Record<string, FieldWords>>>> = words(language).fields
  return names[resource]?.[field]
}

/** « Finalité (anglais) » */
function nameTranslation(
  resource: string,
  translated: { language: string; field: string },
  language: Language,
): FieldWords | undefined {
  const own = nameField(resource, translated.field, language) ?? namePart(translated.field, language)
  if (own === undefined) return undefined
  const { label, noun, agreement } = own
  const tongue = ` (${languageInWords(translated.language, language)})`
  return { label: label + tongue, noun: noun + tongue, agreement }
}

/** A part of a field that has translations of its own, which is named as the field is. */
function namePart(part: string, language: Language): FieldWords | undefined {
  const { column, columns, fields, fixedWords } = words(language)
  const { open, close } = words(language).comparison.quotes
  if (part.startsWith(FIXED_WORDS)) {
    const way = part.slice(FIXED_WORDS.length)
    const word = ` ${open}${wordAt(language, way) ?? way}${close}`
    return { label: fixedWords.one + word, noun: fixedWords.noun + word, agreement: 'm' }
  }
  if (part.startsWith(SITE_PLACES)) return fields.cookies.location
  if (!part.startsWith(COLUMN_LABELS)) return undefined
  const names: Partial<Record<string, string>> = columns
  const shown = names[part.slice(COLUMN_LABELS.length).replace(/\.\d+$/, '')] ?? part
  const label = `${column.label} ${open}${shown}${close}`
  return { label, noun: label.charAt(0).toLowerCase() + label.slice(1), agreement: 'm' }
}
