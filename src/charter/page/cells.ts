import type { Language } from '../kit/language.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import { headingOf } from '../register/categoryTree.ts'
import { type Column, type ColumnField, fieldsOfColumn } from '../register/columns.ts'
import { type Entry, isNothingMissing } from '../register/expectedCells.ts'
import type { Provider } from '../register/provider.ts'
import { lifetimeInFull } from '../words/lifetimeInFull.ts'
import { valueInWords } from '../words/valueInWords.ts'
import { speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import type { Cell } from './charter.ts'
import type { PageLanguage, Rendition } from './pageLanguage.ts'

type CellReader = (entry: Entry) => Cell

/** Returns a function that reads the cell of a column from what is typed, in one language. */
export function plainCellReader(
  field: ColumnField,
  columns: readonly Pick<Column, 'field'>[],
  language: Language,
): CellReader {
  const read = contentReader(field, columns, language)
  return (entry) => {
    const cell = read(entry)
    return cell.text === '' && isNothingMissing(field, entry) ? { text: '', isNothingMissing: true } : cell
  }
}

/** A cookie with its provider and its category, in the language of a page. */
export type EntryRendition = { [Owner in keyof Entry]: Rendition<Entry[Owner]> }

/**
 * Returns a function that reads the cell of the column `field`, one of `columns`. A cell of which something is not translated is in
 * the base language as a whole.
 */
export function cellReader(
  field: ColumnField,
  columns: readonly Pick<Column, 'field'>[],
  page: Pick<PageLanguage, 'speech' | 'base' | 'tag'>,
): (rendition: EntryRendition) => Cell {
  const { speech, base, tag } = page
  const readBase = contentReader(field, columns, base)
  const read = (rendition: EntryRendition): Cell => {
    if (tag === base) return readBase(baseEntry(rendition))
    if (isUntranslated(field, rendition)) return { ...readBase(baseEntry(rendition)), lang: base }
    let cell: Cell = { text: '' }
    const { lang } = speak(speech, (one) => {
      cell = contentReader(field, columns, one)(ownEntry(rendition))
      return cell.text
    })
    return lang === undefined ? cell : { ...readBase(baseEntry(rendition)), lang }
  }
  return (rendition) => {
    const cell = read(rendition)
    return cell.text === '' && isNothingMissing(field, baseEntry(rendition))
      ? { text: '', isNothingMissing: true }
      : cell
  }
}

function baseEntry({ cookie, provider, category }: EntryRendition): Entry {
  return { cookie: cookie.base, provider: provider.base, category: category.base }
}

function ownEntry({ cookie, provider, category }: EntryRendition): Entry {
  return { cookie: cookie.record, provider: provider.record, category: category.record }
}

function isUntranslated(column: ColumnField, rendition: EntryRendition): boolean {
  const { category } = rendition
  if (column === 'category.name')
    return category.untranslated.has(category.base.heading === '' ? 'name' : 'heading')
  return fieldsOfColumn(column).some((field) =>
    OWNERS.some(
      ([owner]) =>
        field.startsWith(`${owner}.`) && rendition[owner].untranslated.has(field.slice(owner.length + 1)),
    ),
  )
}

function contentReader(
  field: ColumnField,
  columns: readonly Pick<Column, 'field'>[],
  language: Speech,
): CellReader {
  const readOf = (one: ColumnField) => fieldReader(one, language)
  switch (field) {
    case 'cookie.serviceAndLocation':
      return ({ cookie }) => ({ text: withDetail(cookie.service, cookie.location) })
    case 'cookie.lifetimeInFull':
      return ({ cookie }) => ({ text: withDetail(lifetimeInFull(cookie, language), cookie.lifetimeNote) })
    case 'cookie.storageInFull': {
      const read = readOf('cookie.storage')
      return (entry) => ({ text: withDetail(read(entry).text, entry.cookie.storageNote) })
    }
    case 'cookie.legalBasis': {
      const { legalBasis } = words(language).page
      return ({ category: { consent } }) => ({ text: legalBasis[consent] })
    }
    case 'cookie.legalBasisInFull':
      return (entry) => ({ text: legalBasisInFull(entry, language) })
    case 'category.name':
      return ({ category }) => ({ text: headingOf(category) })
    case 'provider.name':
      return columns.some((column) => column.field === 'provider.privacyPolicyUrl')
        ? readOf(field)
        : ({ provider }) => linkToPolicy(provider, provider.name, language)
    case 'provider.website':
      return ({ provider }) => link(provider.website, addressWithoutScheme(provider.website))
    case 'provider.privacyPolicyUrl': {
      const { privacyPolicy } = words(language).page
      return ({ provider }) => link(provider.privacyPolicyUrl, `${privacyPolicy} (${provider.name})`)
    }
    case 'provider.safeguardDocument':
      return ({ provider: { safeguardDocument } }) =>
        link(safeguardDocument, addressWithoutScheme(safeguardDocument))
    case 'provider.safeguardInFull': {
      const read = readOf('provider.transferSafeguard')
      return (entry) => safeguardWithDocument(read(entry).text, entry.provider)
    }
    default:
      return readOf(field)
  }
}

const OWNERS = [
  ['cookie', 'cookies'],
  ['provider', 'providers'],
  ['category', 'categories'],
] as const

/** Returns a function that writes one field of the cookie, its provider or its category in words. */
function fieldReader(field: ColumnField, language: Speech): CellReader {
  const [owner, resource] = OWNERS.find(([one]) => field.startsWith(`${one}.`)) ?? OWNERS[0]
  const name = field.slice(owner.length + 1)
  return (entry) => {
    const value: unknown = Reflect.get(entry[owner], name)
    return { text: valueInWords(resource, name, value, language) }
  }
}

/** The document is a web address, to which the safeguard then leads, or a reference, which stands after it. */
function safeguardWithDocument(safeguard: string, { name, safeguardDocument }: Provider): Cell {
  if (!isWebAddress(safeguardDocument)) return { text: withDetail(safeguard, safeguardDocument) }
  // Two providers have two documents: links of one name lead to one place.
  const text = safeguard === '' ? addressWithoutScheme(safeguardDocument) : withDetail(safeguard, name)
  return { text, href: safeguardDocument }
}

/** Shortens `https://www.cnil.fr/` to `www.cnil.fr`. */
export function addressWithoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

/** The law, and of a tracker that it exempts from consent the ground, where that is known. */
function legalBasisInFull({ cookie, category }: Entry, language: Speech): string {
  const basis = words(language).page.legalBasisInFull[category.consent]
  const ground = valueInWords('cookies', 'exemptionGround', cookie.exemptionGround, language)
  return category.consent === 'exempt' ? withDetail(basis, ground) : basis
}

/** « Authentification (front et back office) ». */
function withDetail(text: string, detail: string): string {
  if (!text || !detail) return text || detail
  return `${text} (${detail})`
}

function linkToPolicy({ privacyPolicyUrl }: Provider, name: string, language: Speech): Cell {
  if (name === '' || !isWebAddress(privacyPolicyUrl)) return { text: name }
  return { text: name, href: privacyPolicyUrl, title: `${name} – ${words(language).page.privacyPolicy}` }
}

// A row that did not come through the schema may hold any text for an address: such a text is shown, but not linked.
function link(address: string, text: string): Cell {
  return isWebAddress(address) ? { text, href: address } : { text: address }
}
