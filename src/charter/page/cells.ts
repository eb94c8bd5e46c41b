import type { Category } from '../register/category.ts'
import type { Cell } from './charter.ts'
import type { ColumnField } from '../register/columns.ts'
import type { Cookie } from '../register/cookie.ts'
import { countryNames } from '../kit/countryNames.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import type { Language } from '../kit/language.ts'
import { lifetimeInWords } from '../words/lifetimeInWords.ts'
import type { Provider } from '../register/provider.ts'
import { words } from '../words/words.ts'

/** A cookie with what it refers to. */
export interface Entry {
  cookie: Cookie
  provider: Provider
  category: Category
}

/** What the column `field` shows of `entry`; an empty text where there is nothing to show. */
export function cellOf(field: ColumnField, { cookie, provider, category }: Entry, language: Language): Cell {
  const { choices, page } = words(language)
  switch (field) {
    case 'cookie.name':
      return { text: cookie.name }
    case 'cookie.service':
      return { text: cookie.service }
    case 'cookie.location':
      return { text: cookie.location }
    case 'cookie.serviceAndLocation':
      return { text: serviceAndLocation(cookie) }
    case 'cookie.purpose':
      return { text: cookie.purpose }
    case 'cookie.lifetime':
      return { text: lifetimeInWords(cookie.lifetime, language) }
    case 'cookie.party':
      return { text: choices.party[cookie.party] }
    case 'cookie.storage':
      return { text: choices.storage[cookie.storage] }
    case 'cookie.domain':
      return { text: cookie.domain }
    case 'cookie.recipients':
      return { text: cookie.recipients }
    case 'cookie.exemptionReason':
      return { text: cookie.exemptionReason }
    case 'provider.name':
      return { text: provider.name }
    case 'provider.legalName':
      return { text: provider.legalName }
    case 'provider.website':
      return link(provider.website, addressWithoutScheme(provider.website))
    case 'provider.privacyPolicyUrl':
      return link(provider.privacyPolicyUrl, `${page.privacyPolicy} (${provider.name})`)
    case 'provider.country':
      return { text: countryNames(language).get(provider.country) ?? provider.country }
    case 'provider.transferSafeguard':
      return { text: provider.transferSafeguard && choices.transferSafeguard[provider.transferSafeguard] }
    case 'category.name':
      return { text: category.name }
    case 'category.description':
      return { text: category.description }
    case 'category.consent':
      return { text: choices.consent[category.consent] }
  }
}

/** `https://www.cnil.fr/` as people say it: `www.cnil.fr`. */
export function addressWithoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

function serviceAndLocation({ service, location }: Cookie): string {
  if (!service || !location) return service || location
  return `${service} (${location})`
}

// A row that did not come through the schema may hold any text for an address: it is shown, not linked.
function link(address: string, text: string): Cell {
  return isWebAddress(address) ? { text, href: address } : { text: address }
}
