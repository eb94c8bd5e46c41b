import { blankCategory, blankProvider } from '../register/blankRecords.ts'
import type { Category } from '../register/category.ts'
import { cellReader } from './cells.ts'
import type { Cell, Charter, CharterRow, CharterTable } from './charter.ts'
import type { Cookie } from '../register/cookie.ts'
import { byPosition, type Identified, type Register } from '../register/register.ts'
import { isWithdrawalUrl, type Site } from '../register/site.ts'
import { words } from '../words/words.ts'

/**
 * Assembles the charter of a register: its active cookies in one table per category, in the order of categories, then
 * of cookies. A category without an active cookie does not appear.
 */
export function assembleCharter(register: Register): Charter {
  const { site } = register
  return {
    title: site.title,
    platformName: site.platformName,
    language: site.language,
    columns: site.columns,
    sections: byPosition(register.sections).map(({ id, heading, body, kind }) => ({
      id,
      heading,
      body,
      kind,
    })),
    tables: tablesOf(register),
    controller: site.controller,
    controllerContact: site.controllerContact,
    dpoContact: site.dpoContact,
    withdrawal: withdrawalOf(site),
  }
}

/** A row that did not come through the schema may hold any text for an address: then there is no link. */
function withdrawalOf({ withdrawalLabel, withdrawalUrl }: Site): Cell {
  if (withdrawalLabel === '' || !isWithdrawalUrl(withdrawalUrl)) return { text: '' }
  return { text: withdrawalLabel, href: withdrawalUrl }
}

function tablesOf(register: Register): CharterTable[] {
  const { language, columns } = register.site
  const readers = columns.map(({ field }) => cellReader(field, language))
  const providers = new Map(register.providers.map((provider) => [provider.id, provider]))
  const cookies = byPosition(register.cookies.filter(({ status }) => status === 'active'))

  const rowOf = (cookie: Identified<Cookie>, category: Category): CharterRow => {
    const provider = providers.get(cookie.providerId) ?? blankProvider
    const entry = { cookie, provider, category }
    return { cookieId: cookie.id, name: cookie.name, cells: readers.map((read) => read(entry)) }
  }
  const tableOf = (category: Identified<Category>, belongs: (cookie: Cookie) => boolean): CharterTable => ({
    categoryId: category.id,
    name: category.name,
    description: category.description,
    rows: cookies.filter(belongs).map((cookie) => rowOf(cookie, category)),
  })

  const known = new Set(register.categories.map(({ id }) => id))
  // Only a cookie that is still being typed has no category; its preview shows it in a last table.
  const unsorted = { ...blankCategory, id: 0, name: words(language).page.noCategory }
  return [
    ...byPosition(register.categories).map((category) =>
      tableOf(category, ({ categoryId }) => categoryId === category.id),
    ),
    tableOf(unsorted, ({ categoryId }) => !known.has(categoryId)),
  ].filter(({ rows }) => rows.length > 0)
}
