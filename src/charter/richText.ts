import { z } from 'zod'
import { sanitiseRichText } from './sanitiseRichText.ts'

/** Longest formatted text, its tags included, in UTF-16 code units. */
export const RICH_TEXT_MAX = 100_000

/** Formatted text as HTML, reduced to what a charter may hold (see `sanitiseRichText`). */
export const richText = z
  .string()
  .max(RICH_TEXT_MAX)
  .nullish()
  .transform((value) => sanitiseRichText(value ?? ''))
