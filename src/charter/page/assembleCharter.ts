import { dayAt } from '../kit/days.ts'
import { isImageAddress, rememberImage } from '../image/imageAddress.ts'
import { lastPerObject } from '../kit/oncePerObject.ts'
import { blankCategory, blankCookie, blankProvider } from '../register/blankRecords.ts'
import type { Category } from '../register/category.ts'
import { listCategoryTree } from '../register/categoryTree.ts'
import { cellReader } from './cells.ts'
import { changesInWords } from './changesInWords.ts'
import type {
  Cell,
  Charter,
  CharterSection,
  CharterTable,
  Logo,
  PageNotes,
  ProviderTable,
} from './charter.ts'
import {
  languagesOf,
  pageLanguage,
  type PageLanguage,
  type Rendition,
  type SaidColumn,
  translateRegister,
} from './pageLanguage.ts'
import { type KeyedRow, shareRows } from './shareRows.ts'
import { sharedRowKey } from '../register/sharedRow.ts'
import { type Column, columnsFor } from '../register/columns.ts'
import type { Cookie } from '../register/cookie.ts'
import { byPosition, type Identified, type Register } from '../register/register.ts'
import { listProviders, PROVIDER_TABLE_FIELDS, providerSection } from '../register/providerTable.ts'
import { isWithdrawalUrl, type Site } from '../register/site.ts'
import type { Translated } from '../register/translation.ts'
import { type Said, speak } from '../words/speak.ts'
import { words } from '../words/words.ts'

/** What a page that speaks of itself has to know beside the register. */
export interface Edition {
  /** The number and instant (UTC, ISO 8601) of the version; null of a draft. */
  published?: { number: number; at: string } | null
  /** The register of the version before; null of the first. */
  previous?: Register | null
  /** The language of the page, one of the charter's; its base language without it. */
  language?: string | undefined
}

/**
 * Assembles the charter of a register: its active cookies in one table per category, in the order of categories, then
 * of cookies. A category without an active cookie does not appear, unless one under it has some.
 */
export function assembleCharter(register: Register, edition: Edition = {}): Charter {
  const { site } = register
  const page = pageLanguage(register, edition.language ?? site.language)
  const languages = languagesOf(register)
  const columns = page.label(site, site.columns)
  const say = (field: keyof Site) => page.say('sites', site, field)
  const { text: title, lang: titleLang } = say('title')
  const { text: controllerContact, lang: controllerContactLang } = say('controllerContact')
  const { text: dpoContact, lang: dpoContactLang } = say('dpoContact')
  return {
    title,
    titleLang,
    platformName: say('platformName').text,
    platformUrl: site.platformUrl,
    language: page.tag,
    speech: page.speech,
    ...(languages.length > 1 && { languages }),
    slug: site.slug,
    columns,
    sections: byPosition(register.sections).map((section) => sectionOf(section, page)),
    tables: tablesOf(register, columns, page),
    providers: providersOf(register, page),
    controller: say('controller').text,
    controllerContact,
    controllerContactLang,
    dpoContact,
    dpoContactLang,
    withdrawal: withdrawalOf(site, page),
    notes: hasPageNotes(register) ? notesOf(register, edition, page) : null,
  }
}

function sectionOf(section: Register['sections'][number], page: PageLanguage): CharterSection {
  const { id, kind } = section
  const { text: heading, lang: headingLang } = page.say('sections', section, 'heading')
  const { text: body, lang: bodyLang } = page.say('sections', section, 'body')
  return { id, heading, headingLang, body, bodyLang, kind }
}

function providersOf(register: Register, page: PageLanguage): ProviderTable | null {
  const section = providerSection(register.sections)
  if (section === undefined) return null
  const columns =
    section.columns.length > 0
      ? page.label(section, section.columns)
      : PROVIDER_TABLE_FIELDS.map((field) => {
          const { text, lang } = speak(page.speech, (speech) => words(speech).providerTable[field])
          return { field, label: text, ...(lang && { lang }) }
        })
  const readers = columns.map(({ field }) => cellReader(field, columns, page))
  const [cookie, category] = [
    page.translate('cookies', blankCookie),
    page.translate('categories', blankCategory),
  ]
  const rows = listProviders(register).map((provider) => {
    const entry = { cookie, provider: page.translate('providers', provider), category }
    return { providerId: provider.id, cells: readers.map((read) => read(entry)) }
  })
  return { sectionId: section.id, columns, rows }
}

/** Whether the page of a register speaks of itself, so that `Edition` counts. */
export function hasPageNotes({ site }: Register): boolean {
  return site.pageNotes === 'yes'
}

function notesOf(
  register: Register,
  { published = null, previous = null }: Edition,
  page: PageLanguage,
): PageNotes {
  const { text: controller } = page.say('sites', register.site, 'controller')
  const [body = ''] = controller.trim().split(/\r\n?|\n/)
  const { text: changes, lang: changesLang } =
    previous === null ? { text: '' } : changesOf(previous, register, page)
  return {
    body,
    logo: logoOf(register),
    edition: published && { number: published.number, day: dayAt(published.at, register.site.timeZone) },
    changes,
    changesLang,
  }
}

/** What changed on the page in this language; of a page that was not there before, what changed in the base language. */
function changesOf(previous: Register, register: Register, page: PageLanguage): Said {
  const isNew = !languagesOf(previous).includes(page.tag)
  const before = translateRegister(previous, isNew ? previous.site.language : page.tag)
  const after = translateRegister(register, isNew ? page.base : page.tag)
  return speak(page.speech, (speech) => changesInWords(before, after, speech))
}

/** As high as the name beside it needs, and no wider than a telephone. */
const LOGO_MAX = { width: 240, height: 64 }

function logoOf({ site, logo = '' }: Register): Logo | null {
  const image = site.logo === '' ? 'kind' : rememberImage(isImageAddress(site.logo) ? site.logo : logo)
  // One that is still to be corrected in the form.
  if (typeof image === 'string') return null
  const { address, width, height } = image
  const scale = Math.min(1, LOGO_MAX.width / width, LOGO_MAX.height / height)
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { address, width: scaled(width), height: scaled(height) }
}

/** A row that did not come through the schema may hold any text for an address: then there is no link. */
function withdrawalOf(site: Site, page: PageLanguage): Cell {
  const { text, lang } = page.say('sites', site, 'withdrawalLabel')
  if (text === '' || !isWithdrawalUrl(site.withdrawalUrl)) return { text: '' }
  return { text, href: site.withdrawalUrl, ...(lang && { lang }) }
}

const UNSORTED = 0

// Several sites show the same cookies (`viewSite`), most of them in the same columns.
const rowOfCookie = lastPerObject<KeyedRow>()

function tablesOf(
  register: Register,
  siteColumns: readonly SaidColumn[],
  page: PageLanguage,
): CharterTable[] {
  const { site } = register
  const providers = new Map(
    register.providers.map((provider) => [provider.id, page.translate('providers', provider)]),
  )
  const blank = page.translate('providers', blankProvider)
  const cookies = byPosition(register.cookies.filter(({ status }) => status === 'active'))

  const rowReader = (category: Rendition<Category>, columns: readonly Column[]) => {
    const readers = columns.map(({ field }) => cellReader(field, columns, page))
    const baseReaders = columns.map(({ field }) => cellReader(field, columns, { ...page, tag: page.base }))
    const readRow = (cookie: Identified<Cookie & Translated>): KeyedRow => {
      const provider = providers.get(cookie.providerId) ?? blank
      const entry = { cookie: page.translate('cookies', cookie), provider, category }
      const row = { cookieId: cookie.id, name: cookie.name, cells: readers.map((read) => read(entry)) }
      const base = () => baseReaders.map((read) => read(entry))
      return { row, key: sharedRowKey(cookie, columns), base }
    }
    if (page.tag !== page.base) return readRow
    const fields = columns.map(({ field }) => field).join()
    return (cookie: Identified<Cookie & Translated>): KeyedRow =>
      rowOfCookie(cookie, [page.base, fields, category.base, providers.get(cookie.providerId)?.base], () =>
        readRow(cookie),
      )
  }
  const tableOf = (
    category: Identified<Category & Translated>,
    parentId: number | null,
    belongs: (cookie: Cookie) => boolean,
  ): CharterTable => {
    const own = columnsFor(site, category)
    const columns = own === site.columns ? siteColumns : page.label(category, own)
    const say = (field: keyof Category) => page.say('categories', category, field)
    const { text: name, lang: nameLang } = say(category.heading === '' ? 'name' : 'heading')
    const { text: description, lang: descriptionLang } = say('description')
    const { text: textBefore, lang: textBeforeLang } = say('textBefore')
    const { text: textAfter, lang: textAfterLang } = say('textAfter')
    const rendition = page.translate('categories', category)
    return {
      categoryId: category.id,
      parentId,
      name,
      nameLang,
      description,
      descriptionLang,
      consent: category.id === UNSORTED ? '' : category.consent,
      textBefore,
      textBeforeLang,
      textAfter,
      textAfterLang,
      columns,
      rows: shareRows(cookies.filter(belongs).map(rowReader(rendition, columns)), columns, page),
    }
  }

  const known = new Set(register.categories.map(({ id }) => id))
  // Only a cookie that is still being typed has no category; its preview shows it in a last table.
  const unsorted = { ...blankCategory, id: UNSORTED, name: words(page.base).page.noCategory }
  const tables = listCategoryTree(register.categories).map(({ category, parent }) =>
    tableOf(category, parent?.id ?? null, ({ categoryId }) => categoryId === category.id),
  )
  const filled = tables.filter(({ rows }) => rows.length > 0)
  const grouping = new Set(filled.map(({ parentId }) => parentId))
  return [
    ...tables.filter((table) => table.rows.length > 0 || grouping.has(table.categoryId)),
    ...[tableOf(unsorted, null, ({ categoryId }) => !known.has(categoryId))].filter(
      ({ rows }) => rows.length > 0,
    ),
  ]
}
