import { describe, expect, it } from 'vitest'
import type { Category } from '#charter/register/category.ts'
import type { Ruling } from '#charter/trackers/knownTracker.ts'
import { categoryForTracker } from '#charter/trackers/categoryForTracker.ts'

type Codes = Ruling['purposeCodes']

type Named = Pick<Category, 'key' | 'name' | 'consent'>

const exempt = (...names: string[]): Named[] => names.map((name) => ({ key: 'a', name, consent: 'exempt' }))
const required = (...names: string[]): Named[] =>
  names.map((name) => ({ key: 'b', name, consent: 'required' }))

const STARTER = exempt('Cookies nécessaires au bon fonctionnement de la plateforme / cookies fonctionnels')

function bestFor(
  consent: Ruling['consent'],
  purposeCodes: Codes,
  categories: Named[],
  family: 'necessary' | 'functional' | 'security' = 'necessary',
): string | null | undefined {
  const proposal = categoryForTracker({ consent, purposeCodes }, family, categories, 'fr')
  if (proposal?.best === 'new') return `new: ${proposal.added?.name}, ${proposal.added?.consent}`
  return proposal?.best === null ? null : proposal?.best.name
}

describe('a tracker that needs consent', () => {
  it.each([
    [['audienceNonExempt'], 'new: Mesure d’audience, required'],
    [['adsPersonalised'], 'new: Publicité, required'],
    [['adsMeasurement'], 'new: Publicité, required'],
    [['contentPersonalisation'], 'new: Personnalisation, required'],
    [['socialSharing'], 'new: Réseaux sociaux, required'],
    [['mediaPlayer'], 'new: Contenus et services tiers, required'],
    [[], 'new: Contenus et services tiers, required'],
  ] as [Codes, string][])('for %j gets a category with consent where all are exempt: %s', (codes, best) => {
    expect(bestFor('required', codes, STARTER, 'functional')).toBe(best)
    expect(bestFor('conditional', codes, STARTER, 'security')).toBe(best)
  })

  it.each([
    [['audienceNonExempt'], ['Mesure d’audience'], 'Mesure d’audience'],
    [['audienceNonExempt'], ['Cookies STATISTIQUES', 'Publicité'], 'Cookies STATISTIQUES'],
    [['audienceNonExempt'], ['Mesure d’audience non exemptée'], 'Mesure d’audience non exemptée'],
    [['audienceNonExempt'], ['Hors mesure d’audience'], 'new: Mesure d’audience, required'],
    [['audienceNonExempt'], ['Audience', 'Statistiques'], null],
    [['adsPersonalised'], ['Publicité ciblée', 'Mesure d’audience'], 'Publicité ciblée'],
    [['socialSharing'], ['Vidéos et réseaux sociaux'], 'Vidéos et réseaux sociaux'],
    [['mediaPlayer'], ['Vidéos et réseaux sociaux'], 'Vidéos et réseaux sociaux'],
  ] as [Codes, string[], string | null][])('for %j among %j gets %s', (codes, names, best) => {
    expect(bestFor('required', codes, [...STARTER, ...required(...names)])).toBe(best)
  })

  it('never stands in an exempt category, even of its name, and a new one does not take its name', () => {
    expect(bestFor('required', ['audienceNonExempt'], exempt('Mesure d’audience'))).toBe(
      'new: Mesure d’audience (avec votre accord), required',
    )
    const proposal = categoryForTracker(
      { consent: 'conditional', purposeCodes: ['audienceNonExempt'] },
      'analytics',
      [...exempt('Mesure d’audience'), ...required('Divers')],
      'en',
    )
    expect(proposal).toMatchObject({ best: 'new', allowed: [{ name: 'Divers' }] })
  })
})

describe('an exempt tracker', () => {
  it.each([
    [['Cookies nécessaires'], 'Cookies nécessaires'],
    [['Cookies techniques'], 'Cookies techniques'],
    [['Mesure d’audience exemptée'], 'new: Cookies nécessaires, exempt'],
    [['Mesure d’audience exemptée', 'Divers'], 'Divers'],
    [['Cookies nécessaires', 'Cookies de sécurité'], 'Cookies nécessaires'],
    [['Divers', 'Autres'], null],
  ])('gets, among %j, %s', (names, best) => {
    expect(bestFor('exempt', ['authentication'], exempt(...names))).toBe(best)
  })

  it('gets the category of its family', () => {
    const categories = exempt('Cookies nécessaires', 'Cookies de sécurité', 'Cookies de confort')
    expect(bestFor('exempt', ['serviceSecurity'], categories, 'security')).toBe('Cookies de sécurité')
    expect(bestFor('exempt', ['uiPreference'], categories, 'functional')).toBe('Cookies de confort')
  })

  it('gets a new category where all others need consent', () => {
    expect(bestFor('exempt', ['authentication'], required('Cookies nécessaires'))).toBe(
      'new: Cookies nécessaires (sans accord), exempt',
    )
  })
})

it('is proposed no category where nobody knows whether it needs consent', () => {
  expect(bestFor('', [], STARTER)).toBeUndefined()
})
