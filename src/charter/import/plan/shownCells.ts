import { LANGUAGES } from '../../kit/language.ts'
import { plainCellReader } from '../../page/cells.ts'
import { blankCategory, blankProvider } from '../../register/blankRecords.ts'
import { COLUMN_FIELDS, type ColumnField } from '../../register/columns.ts'
import type { Cookie } from '../../register/cookie.ts'
import type { Entry } from '../../register/expectedCells.ts'
import type { Identified, Register } from '../../register/register.ts'
import { parseTranslationName, translationNamed, translationsIn } from '../../register/translation.ts'
import { valueInWords } from '../../words/valueInWords.ts'
import type { ImportField } from '../importField.ts'
import type { SourceRow } from '../reading.ts'
import { OWNERS, RESOURCES_OF_OWNERS } from './stateRow.ts'

/**
 * Returns a function that tells which cells of a row show just what the register has, in our words of either language: they
 * change nothing, also where words can’t be read back, as « API (CSRF) » in a column for two fields. A table of the charter shows the
 * base text where there is no translation, and may be in another language under headings that are not translated.
 */
export function createUnchanged(
  { providers, categories }: Register,
  isOfCharter: boolean,
): (row: SourceRow, cookie: Identified<Cookie>) => Set<ImportField> {
  const providersById = new Map(providers.map((provider) => [provider.id, provider]))
  const categoriesById = new Map(categories.map((category) => [category.id, category]))
  return (row, cookie) => {
    const entry: Entry = {
      cookie,
      provider: providersById.get(cookie.providerId) ?? blankProvider,
      category: categoriesById.get(cookie.categoryId) ?? blankCategory,
    }
    const unchanged = new Set<ImportField>()
    for (const [field, text] of row.cells)
      if (isShown(field, oneSpace(text), entry, isOfCharter)) unchanged.add(field)
    return unchanged
  }
}

function isShown(field: ImportField, text: string, entry: Entry, isOfCharter: boolean): boolean {
  return LANGUAGES.some((language) => {
    const column = COLUMN_FIELDS.find((one): one is ColumnField => one === field)
    if (column !== undefined) {
      const { text: shown, href = '' } = plainCellReader(column, [{ field: column }], language)(entry)
      if (text === oneSpace(shown) || text === href) return true
    }
    const [start = ''] = field.split('.', 1)
    const name = field.slice(start.length + 1)
    const owner = OWNERS.find((one) => one === start)
    if (owner === undefined) return false
    if (isOfCharter && isTranslationOf(entry[owner], name, text)) return true
    const translated = translationNamed(entry[owner], name)
    const isBaseShown = translated === '' && isOfCharter
    const base = isBaseShown ? (parseTranslationName(name)?.field ?? name) : name
    const value: unknown = (isBaseShown ? null : translated) ?? Reflect.get(entry[owner], base)
    if (typeof value === 'string' && text === oneSpace(value)) return true
    return (
      value !== undefined &&
      text === oneSpace(valueInWords(RESOURCES_OF_OWNERS[owner], name, value, language))
    )
  })
}

/** Whether a text is what a record says of a field in another language. */
function isTranslationOf(record: object, name: string, text: string): boolean {
  const translations = translationsIn(Reflect.get(record, 'translations'))
  return translations.some((one) => one.field === name && oneSpace(one.text) === text)
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
