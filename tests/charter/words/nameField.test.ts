import { expect, it } from 'vitest'
import { nameField } from '#charter/words/nameField.ts'

it.each([
  ['cookies', 'translations.en.purpose', 'Finalité (anglais)', 'Purpose (English)'],
  [
    'cookies',
    'translations.gcf.siteLocations.2',
    'Emplacement (créole guadeloupéen)',
    'Location (Guadeloupean Creole)',
  ],
  [
    'sites',
    'translations.en.columns.cookie.name',
    'Titre de la colonne « Nom du cookie » (anglais)',
    'Title of the column “Cookie name” (English)',
  ],
  [
    'sites',
    'translations.rcf.words.lifetime.session',
    'Mot ajouté par le programme « session » (créole réunionnais)',
    'Word of the program’s own “session” (Réunion Creole)',
  ],
])('names the translation of %s %s', (resource, field, french, english) => {
  expect(nameField(resource, field, 'fr')?.label).toBe(french)
  expect(nameField(resource, field, 'en')?.label).toBe(english)
})
