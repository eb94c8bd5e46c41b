import { blankCategory, blankCookie, blankProvider, blankSection, blankSite } from '#charter/blankRecords.ts'
import type { Category } from '#charter/category.ts'
import type { Cookie } from '#charter/cookie.ts'
import type { Provider } from '#charter/provider.ts'
import type { Register } from '#charter/register.ts'
import type { Section } from '#charter/section.ts'
import type { Site } from '#charter/site.ts'

// Each gives a valid record with as little in it as the schema allows; a test names what it is about.

export function aProvider(fields: Partial<Provider> = {}): Provider {
  return { ...blankProvider, name: 'Opendatasoft', ...fields }
}

export function aCategory(fields: Partial<Category> = {}): Category {
  return { ...blankCategory, key: 'necessary', name: 'Cookies nécessaires', ...fields }
}

/** Belongs to the provider 1 and the category 1. */
export function aCookie(fields: Partial<Cookie> = {}): Cookie {
  return {
    ...blankCookie,
    name: 'sessionid',
    providerId: 1,
    categoryId: 1,
    service: 'Authentification',
    purpose: 'Se souvenir de l’utilisateur d’une page à une autre.',
    ...fields,
  }
}

function aSite(fields: Partial<Site> = {}): Site {
  return {
    ...blankSite,
    title: 'Charte cookies',
    platformName: 'data.example.fr',
    columns: [
      { field: 'provider.name', label: 'Prestataire' },
      { field: 'cookie.name', label: 'Nom' },
      { field: 'cookie.purpose', label: 'Finalité' },
    ],
    ...fields,
  }
}

interface RegisterFields {
  site?: Partial<Site>
  providers?: Partial<Provider>[]
  categories?: Partial<Category>[]
  cookies?: Partial<Cookie>[]
  sections?: Partial<Section>[]
}

/** A register whose records have ids from 1 and stand in the order given; where the tables stand is its last section. */
export function aRegister({
  site,
  providers = [{}],
  categories = [{}],
  cookies = [{}],
  sections = [{ kind: 'registry' }],
}: RegisterFields = {}): Register {
  return {
    site: aSite(site),
    providers: providers.map((fields, index) => ({ ...aProvider(fields), id: index + 1 })),
    categories: categories.map((fields, index) => ({ ...aCategory(fields), ...placed(index) })),
    cookies: cookies.map((fields, index) => ({ ...aCookie(fields), ...placed(index) })),
    sections: sections.map((fields, index) => ({ ...blankSection, ...fields, ...placed(index) })),
  }
}

function placed(index: number): { id: number; position: number } {
  return { id: index + 1, position: index + 1 }
}
