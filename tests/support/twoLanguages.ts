import type { Register } from '#charter/register/register.ts'
import type { Translation } from '#charter/register/translation.ts'
import { aRegister } from './builders.ts'

/** A translation of a text; `source` is what it translates. */
export function aTranslation(field: string, text: string, source: string, language = 'en'): Translation {
  return { language, field, text, source }
}

/** A French register with a charter in English too: all of its words, but for the purpose of the second cookie. */
export function aRegisterInTwoLanguages(languages = ['en']): Register {
  const register = aRegister({
    site: { title: 'Charte cookies', withdrawalLabel: 'Gérer mes cookies', withdrawalUrl: '#cookies' },
    cookies: [
      { name: 'sessionid', purpose: 'Rester connecté.', lifetime: 'session' },
      { name: 'csrftoken', service: 'Sécurité', purpose: 'Protéger les formulaires.' },
    ],
    sections: [{ heading: 'Définition', body: '<p>Un petit fichier.</p>' }, { kind: 'registry' }],
  })
  const { site, cookies, categories, sections } = register
  const [first, second] = cookies
  const [definition, tables] = sections
  const [category] = categories
  if (!first || !second || !definition || !tables || !category) throw new Error('The builder gives these')
  return {
    ...register,
    site: {
      ...site,
      languages,
      translations: [
        aTranslation('title', 'Cookie charter', 'Charte cookies'),
        aTranslation('withdrawalLabel', 'Manage my cookies', 'Gérer mes cookies'),
        aTranslation('columns.cookie.purpose', 'Purpose', 'Finalité'),
        aTranslation('columns.cookie.name', 'Name', 'Nom'),
        aTranslation('columns.provider.name', 'Provider', 'Prestataire'),
      ],
    },
    cookies: [
      { ...first, translations: [aTranslation('purpose', 'Stay signed in.', first.purpose)] },
      second,
    ],
    categories: [{ ...category, translations: [aTranslation('name', 'Necessary cookies', category.name)] }],
    sections: [
      {
        ...definition,
        translations: [
          aTranslation('heading', 'Definition', definition.heading),
          aTranslation('body', '<p>A small file.</p>', definition.body),
        ],
      },
      tables,
    ],
  }
}
