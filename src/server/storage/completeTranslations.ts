import type { Kysely } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import {
  baseTextOf,
  findTranslation,
  FIXED_WORDS,
  sortTranslations,
  type Translation,
  translationsIn,
} from '#charter/register/translation.ts'
import { wordAt } from '#charter/words/givenWords.ts'
import type { Fields, LanguageNotOnSite, StoredRecord } from '#server/http/store.ts'
import type { Database } from './database.ts'
import { selectAll } from './records.ts'
import { tables } from './tables.ts'

/**
 * Completes the translations of a record: one that does not say which base text it says says the present one, or what it said
 * before, if its own text is the same.
 */
export function completeTranslations(fields: Fields, before: Fields | null): Translation[] {
  const known = { translations: translationsIn(before?.translations) }
  const completed = translationsIn(fields.translations).map((one) => {
    if (typeof one.source === 'string') return one
    const earlier = findTranslation(known, one.language, one.field)
    const source = earlier?.text === one.text ? earlier.source : null
    return { ...one, source: source ?? baseOf(fields, one.field) }
  })
  return sortTranslations(completed)
}

function baseOf(fields: Fields, field: string): string {
  if (!field.startsWith(FIXED_WORDS)) return baseTextOf(fields, field)
  return wordAt(fields.language === 'en' ? 'en' : 'fr', field.slice(FIXED_WORDS.length)) ?? ''
}

/**
 * Finds a language of which a record gets a new text although no site has it on which the record stands. What a site that dropped a
 * language has of it stays.
 */
export async function findForeignLanguage(
  db: Kysely<Database>,
  resource: ResourceName,
  fields: Fields,
  before: StoredRecord | null,
): Promise<LanguageNotOnSite | null> {
  const known = { translations: translationsIn(before?.translations) }
  const added = translationsIn(fields.translations).filter(
    ({ language, field, text }) => findTranslation(known, language, field)?.text !== text,
  )
  if (added.length === 0) return null
  const languages = await listLanguages(db, resource, fields)
  const foreign = added.find(({ language }) => !languages.has(language))
  return foreign === undefined ? null : { kind: 'languageNotOnSite', language: foreign.language }
}

async function listLanguages(
  db: Kysely<Database>,
  resource: ResourceName,
  fields: Fields,
): Promise<ReadonlySet<unknown>> {
  if (resource === 'sites') return new Set([fields.languages].flat())
  const siteIds = [fields.siteIds ?? []].flat()
  const sites = (await selectAll(db, tables.sites)).filter(
    ({ id }) => siteIds.length === 0 || siteIds.includes(id),
  )
  return new Set(sites.flatMap(({ languages }) => languages))
}
