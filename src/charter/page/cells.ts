import type { Language } from '../kit/language.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import type { Category } from '../register/category.ts'
import type { ColumnField } from '../register/columns.ts'
import type { Cookie } from '../register/cookie.ts'
import type { Provider } from '../register/provider.ts'
import { valueInWords } from '../words/valueInWords.ts'
import { words } from '../words/words.ts'
import type { Cell } from './charter.ts'

/** A cookie with its provider and its category. */
export interface Entry {
  cookie: Cookie
  provider: Provider
  category: Category
}

type CellReader = (entry: Entry) => Cell

/** Returns a function that reads the cell of the column `field`; its text is '' when there is nothing to show. */
export function cellReader(field: ColumnField, language: Language): CellReader {
  switch (field) {
    case 'cookie.serviceAndLocation':
      return ({ cookie }) => ({ text: serviceAndLocation(cookie) })
    case 'provider.website':
      return ({ provider }) => link(provider.website, addressWithoutScheme(provider.website))
    case 'provider.privacyPolicyUrl': {
      const { privacyPolicy } = words(language).page
      return ({ provider }) => link(provider.privacyPolicyUrl, `${privacyPolicy} (${provider.name})`)
    }
    default:
      return fieldReader(field, language)
  }
}

const OWNERS = [
  ['cookie', 'cookies'],
  ['provider', 'providers'],
  ['category', 'categories'],
] as const

/** Returns a function that writes one field of the cookie, its provider or its category in words. */
function fieldReader(field: ColumnField, language: Language): CellReader {
  const [owner, resource] = OWNERS.find(([one]) => field.startsWith(`${one}.`)) ?? OWNERS[0]
  const name = field.slice(owner.length + 1)
  return (entry) => {
    const value: unknown = Reflect.get(entry[owner], name)
    return { text: valueInWords(resource, name, value, language) }
  }
}

/** Shortens `https://www.cnil.fr/` to `www.cnil.fr`. */
export function addressWithoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

function serviceAndLocation({ service, location }: Cookie): string {
  if (!service || !location) return service || location
  return `${service} (${location})`
}

// A row that did not come through the schema may hold any text for an address: such a text is shown, but not linked.
function link(address: string, text: string): Cell {
  return isWebAddress(address) ? { text, href: address } : { text: address }
}
