import type { Language } from '../../kit/language.ts'
import { words } from '../../words/words.ts'
import { fieldInWords } from '../words/problemInWords.ts'
import {
  TEMPLATE_CHOICES,
  TEMPLATE_FIELDS,
  type TemplateChoice,
  type TemplateField,
} from './templateFields.ts'
import { templateWords } from './templateWords.ts'

/**
 * The rows of the template that a colleague fills in: what to write into each column, the headings, a line of example. The first stands above the
 * headings, which a reader finds all the same, and the last is known by `isTemplateExample`.
 */
export function templateRows(language: Language): TemplateRows {
  const { guides, oneOf, example } = templateWords[language]
  return {
    guides: TEMPLATE_FIELDS.map((field) =>
      isChoice(field) ? oneOf + wordsOfChoice(field, language).join(', ') : guides[field],
    ),
    headings: TEMPLATE_FIELDS.map((field) => fieldInWords(field, language)),
    example: TEMPLATE_FIELDS.map((field) => example[field]),
  }
}

interface TemplateRows {
  guides: string[]
  headings: string[]
  example: string[]
}

export function isChoice(field: TemplateField): field is TemplateChoice {
  return field in TEMPLATE_CHOICES
}

/** The words that a column takes, in the order in which the forms offer them. */
export function wordsOfChoice(field: TemplateChoice, language: Language): string[] {
  return Object.values(words(language).choices[TEMPLATE_CHOICES[field]])
}
