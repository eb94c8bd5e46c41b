import { z } from 'zod'
import { findHidden, type HiddenCharacter } from '../kit/hiddenCharacters.ts'
import { describeField } from './fieldTypes.ts'
import { notText, refuseHidden } from './typedText.ts'
import { sanitiseRichText } from '../richText/sanitiseRichText.ts'

/** Longest formatted text, its tags included, in UTF-16 code units. */
export const RICH_TEXT_MAX = 100_000

/** Formatted text as HTML, reduced to what a charter may hold (see `sanitiseRichText`). */
export const richText = describeField(
  z
    .string({ error: notText })
    .trim()
    .max(RICH_TEXT_MAX)
    .nullish()
    .transform((html) => sanitiseRichText(html ?? ''))
    .pipe(
      z
        .string()
        // Only now are characters that stood there by name or number (`&shy;`) what they are.
        .check(refuseHidden(findHiddenInMarkup))
        // Writing `<` as `&lt;` makes a text longer: what is stored must be accepted when it comes back.
        .max(RICH_TEXT_MAX),
    ),
  'richText',
  '',
)

/** In the words first, so that the passage that is quoted has no tags. */
function findHiddenInMarkup(html: string): HiddenCharacter | null {
  return findHidden(html.replace(/<[^<>]*>/g, ' '), 'several') ?? findHidden(html, 'several')
}
