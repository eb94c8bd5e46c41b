import { expect, it } from 'vitest'
import { categoryOfFamily } from '#charter/trackers/categoryOfFamily.ts'
import { PURPOSE_FAMILIES } from '#charter/trackers/trackerChoices.ts'
import { aCategory } from '../../support/builders.ts'

const necessary = aCategory({ key: 'necessary', name: 'Cookies strictement nécessaires', consent: 'exempt' })
const audience = aCategory({ key: 'audience', name: 'Mesure d’audience', consent: 'exempt' })
const ads = aCategory({ key: 'ads', name: 'Publicité ciblée', consent: 'required' })
const social = aCategory({ key: 'social', name: 'Réseaux sociaux', consent: 'required' })

it.each([
  ['necessary', 'necessary'],
  ['functional', undefined],
  ['security', undefined],
  ['analytics', undefined],
  ['marketing', 'ads'],
  ['personalisation', undefined],
] as const)('finds for what is %s the category %s', (family, key) => {
  expect(categoryOfFamily([necessary, audience, ads, social], family)?.key).toBe(key)
})

it.each([
  ['necessary', 'Cookies nécessaires au bon fonctionnement / cookies fonctionnels'],
  ['functional', 'Cookies nécessaires au bon fonctionnement / cookies fonctionnels'],
  ['functional', 'Préférences et confort'],
  ['security', 'Sécurité'],
  ['analytics', 'STATISTIQUES DE FRÉQUENTATION'],
  ['analytics', 'Analytics'],
  ['marketing', 'Advertising'],
  ['personalisation', 'Personnalisation du contenu'],
] as const)('takes for %s one that is called « %s »', (family, name) => {
  const category = aCategory({ key: 'c', name, consent: 'required' })
  expect(categoryOfFamily([category], family)).toBe(category)
})

it('goes by the key too', () => {
  const category = aCategory({ key: 'analytics', name: 'Comprendre les visites', consent: 'required' })
  expect(categoryOfFamily([category], 'analytics')).toBe(category)
})

it.each([
  [
    'two speak of it',
    'analytics',
    ['Statistiques', 'Audience'].map((name) => aCategory({ key: name, name, consent: 'required' })),
  ],
  [
    'one says that it is not',
    'necessary',
    [aCategory({ key: 'c', name: 'Cookies non strictement nécessaires' })],
  ],
  ['one is for the others', 'necessary', [aCategory({ key: 'c', name: 'Autres que nécessaires' })]],
  ['audience measurement is said to be exempt', 'analytics', [audience]],
  ['advertising is said to be exempt', 'marketing', [{ ...ads, consent: 'exempt' as const }]],
  ['there is none', 'marketing', []],
] as const)('finds none where %s', (_what, family, categories) => {
  expect(categoryOfFamily(categories, family)).toBeNull()
})

it.each(PURPOSE_FAMILIES)('finds none for what is %s among words that say nothing of it', (family) => {
  const category = aCategory({ key: 'constructor', name: 'Cookies tiers, vidéo et réseaux sociaux' })
  expect(categoryOfFamily([category], family)).toBeNull()
})
