import type { ExpectedPage, PageFacts, PassageFact } from './pageFacts.ts'
import type { PageFlaw } from './place.ts'

/** What holds the whole of the text: another language there is the page's own. */
const WHOLE_PAGE_TAGS = ['body', 'main', 'article']

const flaw = (
  message: string,
  args: PageFlaw['args'] = {},
  aspect = message,
  sectionId: number | null = null,
): PageFlaw => ({ rule: 'A02', message, args, aspect, sectionId })

/**
 * A02: the page says which language it is in, and it is the charter's; passages in another say theirs rightly. Whether
 * a passage that says nothing is in another language is for `isEnglishText` (A08).
 */
export function checkLanguages({ language, passages }: PageFacts, expected: ExpectedPage): PageFlaw[] {
  return [
    ...checkLanguage(language, expected),
    ...passages.flatMap((passage) => checkPassage(passage, expected)),
  ]
}

function checkLanguage(language: string | null, expected: ExpectedPage): PageFlaw[] {
  if (!language?.trim()) return [flaw('missing')]
  if (!isLanguageTag(language)) return [flaw('unknown', { language })]
  return isOf(language, expected) ? [] : [flaw('other', { language, expected: expected.language })]
}

function checkPassage({ tag, language, sectionId }: PassageFact, expected: ExpectedPage): PageFlaw[] {
  if (!isLanguageTag(language))
    return [flaw('passageUnknown', { language }, `passage ${language}`, sectionId)]
  if (!WHOLE_PAGE_TAGS.includes(tag) || isOf(language, expected)) return []
  return [flaw('other', { language, expected: expected.language }, `other ${tag}`)]
}

function isOf(language: string, expected: ExpectedPage): boolean {
  return primarySubtag(language) === expected.language
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? ''
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** A well-formed language tag (BCP 47) whose language exists. */
function isLanguageTag(language: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,8}$/i.test(language)) return false
  return LANGUAGE_NAMES.of(primarySubtag(language)) !== undefined
}
