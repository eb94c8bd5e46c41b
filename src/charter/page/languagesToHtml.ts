import { ownLanguageName } from '../kit/charterLanguages.ts'
import type { Charter } from './charter.ts'
import { charterBase } from './versionsAddress.ts'

type InLanguages = Pick<Charter, 'language' | 'languages' | 'slug'>

/** Links of the document to the charter in each of its languages, itself included, for search engines and browsers. */
export function alternatesToHtml({ languages = [], slug }: InLanguages): string[] {
  return languages.map(
    (tag, index) => `<link rel="alternate" hreflang="${tag}" href="${addressIn(slug, tag, index)}">`,
  )
}

/** Writes the way between the languages of a charter, each as its readers call it; none where there is one. */
export function languagesToHtml({ language, languages = [], slug }: InLanguages): string[] {
  if (languages.length < 2) return []
  const items = languages.map((tag, index) => {
    const name = ownLanguageName(tag)
    return tag === language
      ? `<span lang="${tag}" aria-current="page">${name}</span>`
      : `<a lang="${tag}" hreflang="${tag}" rel="alternate" href="${addressIn(slug, tag, index)}">${name}</a>`
  })
  return [`<p>${items.join(' | ')}</p>`]
}

/** The base language, which comes first, stands at the address of the charter itself. */
function addressIn(slug: string | undefined, tag: string, index: number): string {
  return charterBase(slug, index === 0 ? undefined : tag)
}
