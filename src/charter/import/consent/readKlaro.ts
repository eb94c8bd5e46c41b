import type { SourceRow } from '../reading.ts'
import { listOf, objectOf, type ReadConfiguration, rowsOfNames, textOf } from './configuration.ts'
import type { Literal, LiteralObject } from './readLiteral.ts'

/** The languages of its texts, the preferred one first; `zz` stands for all. */
const LANGUAGES = ['fr', 'zz', 'en', 'de']

/** Reads a configuration of Klaro, and the cookie in which it keeps the choice. */
export function readKlaro(config: LiteralObject): ReadConfiguration {
  const texts = textsOf(config)
  const unnamed: string[] = []
  const rows = listOf(config.get('services') ?? config.get('apps')).flatMap((value, at): SourceRow[] => {
    const service = objectOf(value)
    const key = textOf(service.get('name'))
    const title = textOf(service.get('title')) || texts(key, 'title') || key
    const [purpose = ''] = listOf(service.get('purposes')).map(textOf)
    const found = rowsOfNames(listOf(service.get('cookies')), at + 1, {
      'cookie.service': title,
      'cookie.purpose': textOf(service.get('description')) || texts(key, 'description'),
      'category.name': texts('purposes', purpose) || purpose,
      'category.consent': service.get('required') === true ? 'exempt' : 'required',
    })
    if (found.length === 0 && title !== '') unnamed.push(title)
    return found
  })
  return { format: 'klaro', rows: [...rows, ...choiceOf(config, rows.length + 1)], unnamed }
}

function choiceOf(config: LiteralObject, line: number): SourceRow[] {
  const days = config.get('cookieExpiresAfterDays')
  return rowsOfNames([config.get('cookieName')], line, {
    'cookie.service': 'Klaro',
    'cookie.lifetime': typeof days === 'number' && Number.isInteger(days) && days > 0 ? `P${days}D` : '',
    'cookie.purposeCodes': 'consentChoice',
    'cookie.storage': config.get('storageMethod') === 'localStorage' ? 'localStorage' : '',
  })
}

/** Looks a text up in the translations: `purposes` → `analytics` → its text, or its title. */
function textsOf(config: LiteralObject): (outer: string, inner: string) => string {
  const translations = objectOf(config.get('translations'))
  return (outer, inner) => {
    for (const language of LANGUAGES) {
      const found: Literal = objectOf(objectOf(translations.get(language)).get(outer)).get(inner)
      const text = textOf(found instanceof Map ? found.get('title') : found)
      if (text !== '') return text
    }
    return ''
  }
}
