import { starterRegister } from '#charter/starter/starterRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { type Translated, type Translation } from '#charter/register/translation.ts'

/** The texts of a record in English, by field. */
type Texts = Readonly<Record<string, string>>

/** The charter that a register starts with, in English: written for the tests, by resource and id. */
export const englishSeed: Readonly<
  Record<'sites' | 'categories' | 'cookies' | 'sections', Readonly<Record<number, Texts>>>
> = {
  sites: {
    1: {
      title: 'Cookie charter',
      'columns.provider.name': 'Name of the provider',
      'columns.cookie.serviceAndLocation': 'Service and place',
      'columns.cookie.name': 'Name of the cookie',
      'columns.cookie.purpose': 'Purposes',
    },
  },
  categories: {
    1: { name: 'Cookies necessary for the platform to work properly / functional cookies' },
  },
  cookies: {
    1: {
      service: 'Authentication',
      location: 'front and back office',
      purpose: 'Remember the user from one page to the next.',
    },
    2: {
      service: 'Choice of language',
      location: 'front and back office',
      purpose: 'Remember the language of the visitor',
    },
    3: {
      service: 'API (CSRF)',
      location: 'front and back office',
      purpose: 'Fetch data by calls to the API',
    },
    4: {
      service: 'Your preferences about cookies',
      purpose: 'Remember what the visitor chose about cookies',
    },
  },
  sections: {
    1: {
      body: '<p>To offer you the best possible service, we use cookies that make it work properly.</p>',
    },
    2: {
      heading: 'What is a cookie?',
      body: [
        '<p>A “cookie” is a series of data, usually small and identified by a name, that a website to which you connect may send to your browser. Your browser keeps it for some time, and sends it back to the web server each time you connect to it again. Cookies have many uses: they can remember your customer number at a shop, what is in your basket, an identifier by which your visits are followed for statistics or advertising, and so on.</p>',
        '<p>There are several kinds of cookies:</p>',
        '<p>“Necessary” cookies, set by the site itself, keep data between two visits to one site on one device. They can keep a basket, what you sign in with, or how you arranged the screen. They do not need the consent of the user.</p>',
        '<p>“Statistical” cookies follow what a visitor does on a website. Where the statistics are anonymous (so that nobody can be found by them), the consent of the user is not needed.</p>',
        '<p>“First-party” cookies are set by the site that is visited. They may come in addition to the necessary ones, and may be used to collect personal data, to follow what the user does, and for advertising.</p>',
        '<p>“Third-party” cookies are set by (or for) a site B (often an advertising network) on a site A: site B can then see which pages of site A a user visited, and collect data about them.</p>',
      ].join(''),
    },
    3: { heading: 'What cookies are for on the platform <https://data.regionreunion.com>' },
  },
}

/** Its translations of one record; the base text that each says is the present one. */
export function englishOf(resource: keyof typeof englishSeed, id: number): Translation[] {
  return Object.entries(englishSeed[resource][id] ?? {}).map(([field, text]) => ({
    language: 'en',
    field,
    text,
    source: null,
  }))
}

/** The register that one starts with, in both languages. */
export function starterInEnglish(): Register {
  const { site, ...register } = starterRegister
  const translated =
    (resource: keyof typeof englishSeed) =>
    <Fields extends { id: number }>(record: Fields): Fields & Translated => ({
      ...record,
      translations: englishOf(resource, record.id),
    })
  return {
    ...register,
    site: { ...site, languages: ['en'], translations: englishOf('sites', 1) },
    categories: register.categories.map(translated('categories')),
    cookies: register.cookies.map(translated('cookies')),
    sections: register.sections.map(translated('sections')),
  }
}
