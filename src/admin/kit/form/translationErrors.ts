import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form'

/** A mistake in one of the translations that a form holds. */
export interface TranslationError {
  language: string
  field: string
  /** As react-admin's inputs take it. */
  message: string
}

interface TabErrors {
  /** The number of fields with a mistake, without the translations. */
  base: number
  translations: TranslationError[]
  /** What is wrong with the translations as a whole. */
  whole: string | undefined
}

/** Tells in which language of a form its mistakes are. */
export function useTabErrors(): TabErrors {
  const { errors } = useFormState()
  const { getValues } = useFormContext()
  const { root: _, translations, ...base } = errors
  return {
    base: Object.keys(base).length,
    translations: listTranslationErrors(errors, getValues('translations')),
    whole: typeof translations?.message === 'string' ? translations.message : undefined,
  }
}

/** The number of fields with a mistake, each translation for itself. */
export function countErrors(errors: FieldErrors, translations: unknown): number {
  const { root: _, translations: refused, ...base } = errors
  const inTranslations = listTranslationErrors(errors, translations).length
  return Object.keys(base).length + Math.max(refused === undefined ? 0 : 1, inTranslations)
}

const PARTS = ['text', 'field', 'language'] as const

/** The schema and the server name a translation by its place in the list. */
function listTranslationErrors({ translations: errors }: FieldErrors, values: unknown): TranslationError[] {
  const list: unknown[] = Array.isArray(values) ? values : []
  return list.flatMap((value, index) => {
    const found = partOf(errors, String(index))
    const message = PARTS.map((part) => partOf(partOf(found, part), 'message')).find(
      (one) => typeof one === 'string',
    )
    if (message === undefined) return []
    return [{ language: String(partOf(value, 'language')), field: String(partOf(value, 'field')), message }]
  })
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
