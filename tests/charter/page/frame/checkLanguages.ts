import type { Language } from '#charter/kit/language.ts'
import type { FrameFlaw } from './frameFlaw.ts'
import { readElements } from './readElements.ts'

/** The elements that hold the whole text: their language is the page's own. */
const WHOLE_PAGE_TAGS = ['body', 'main', 'article']

const flaw = (message: string): FrameFlaw => ({ rule: 'A02', message })

/** A02: the page declares the charter's language, and every passage that declares another one names a real one. */
export function checkLanguages(html: string, expected: Language): FrameFlaw[] {
  const elements = readElements(html)
  const root = elements.find(({ name }) => name === 'html')
  const passages = elements.filter(({ name, attribs }) => name !== 'html' && 'lang' in attribs)
  return [
    ...checkLanguage(root?.attribs['lang'] ?? '', expected),
    ...passages.flatMap(({ name, attribs }) => checkPassage(name, attribs['lang'] ?? '', expected)),
  ]
}

function checkLanguage(language: string, expected: Language): FrameFlaw[] {
  if (language.trim() === '') return [flaw('missing')]
  if (!isLanguageTag(language)) return [flaw('unknown')]
  return primarySubtag(language) === expected ? [] : [flaw('other')]
}

function checkPassage(tag: string, language: string, expected: Language): FrameFlaw[] {
  if (!isLanguageTag(language)) return [flaw('passageUnknown')]
  return WHOLE_PAGE_TAGS.includes(tag) && primarySubtag(language) !== expected ? [flaw('other')] : []
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
