import type { SourceRow } from '../reading.ts'
import { listOf, objectOf, type ReadConfiguration, rowsOfNames, textOf } from './configuration.ts'
import type { Literal, LiteralObject } from './readLiteral.ts'

interface Purpose {
  fields: LiteralObject
  /** The title of the group that it belongs to. */
  group: string
}

/** Reads a configuration of Orejime: version 3 has `purposes`, perhaps in groups, version 2 `apps` and `categories`. */
export function readOrejime(config: LiteralObject): ReadConfiguration {
  const purposes = Array.isArray(config.get('purposes')) ? purposesOf(config.get('purposes')) : appsOf(config)
  const unnamed: string[] = []
  const rows = purposes.flatMap(({ fields, group }, at): SourceRow[] => {
    const title = textOf(fields.get('title')) || textOf(fields.get('id')) || textOf(fields.get('name'))
    const isExempt = [fields.get('isMandatory'), fields.get('isExempt'), fields.get('required')].includes(
      true,
    )
    const found = rowsOfNames(listOf(fields.get('cookies')), at + 1, {
      'cookie.service': title,
      'cookie.purpose': textOf(fields.get('description')),
      'category.name': group || title,
      'category.consent': isExempt ? 'exempt' : 'required',
    })
    if (found.length === 0 && title !== '') unnamed.push(title)
    return found
  })
  return { format: 'orejime', rows: [...rows, ...choiceOf(config, rows.length + 1)], unnamed }
}

/** Groups hold purposes, one level deep. */
function purposesOf(value: Literal): Purpose[] {
  return listOf(value).flatMap((one): Purpose[] => {
    const fields = objectOf(one)
    const inner = listOf(fields.get('purposes'))
    if (inner.length === 0) return [{ fields, group: '' }]
    return inner.map((purpose) => ({ fields: objectOf(purpose), group: textOf(fields.get('title')) }))
  })
}

function appsOf(config: LiteralObject): Purpose[] {
  const categories = listOf(config.get('categories')).map(objectOf)
  return listOf(config.get('apps')).map((value) => {
    const fields = objectOf(value)
    const category = categories.find((one) => listOf(one.get('apps')).includes(fields.get('name')))
    return { fields, group: textOf(category?.get('title')) }
  })
}

function choiceOf(config: LiteralObject, line: number): SourceRow[] {
  const cookie = objectOf(config.get('cookie'))
  const days = cookie.get('duration') ?? config.get('cookieExpiresAfterDays')
  return rowsOfNames([cookie.get('name') ?? config.get('cookieName')], line, {
    'cookie.service': 'Orejime',
    'cookie.lifetime': typeof days === 'number' && Number.isInteger(days) && days > 0 ? `P${days}D` : '',
    'cookie.purposeCodes': 'consentChoice',
  })
}
