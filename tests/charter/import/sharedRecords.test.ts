import { expect, it } from 'vitest'
import type { Placement } from '#charter/import/plan/placement.ts'
import { blankPlacedCookie } from '#charter/register/blankRecords.ts'
import { aRegister } from '../../support/builders.ts'
import { planOf } from './planOf.ts'

// What an account that is limited to platforms is told of records that others show too.

const SITES = [
  { id: 1, slug: 'donnees', platformName: 'Données ouvertes', platformUrl: 'https://www.data.exemple.fr/' },
  { id: 2, slug: 'transport', platformName: 'Transport', platformUrl: 'https://transport.exemple.fr' },
]

/** The plan for a register with two cookies of one provider, on both platforms and on the second, and a provider without any. */
function planOn(text: string, { writable = [2], sections = [] }: Partial<Placement> = {}) {
  const register = aRegister({
    providers: [{ name: 'La ville' }, { name: 'Hébergeur' }],
    cookies: [{ name: 'sid' }, { name: 'seul' }],
  })
  const siteIds = [[1, 2], [2]]
  const cookies = register.cookies.map((cookie, at) => ({
    ...blankPlacedCookie,
    ...cookie,
    siteIds: siteIds[at] ?? [],
  }))
  const placement = { sites: SITES, cookies, sections, chosen: [2], writable }
  return planOf(text, register, {}, {}, placement)
}

it('leaves what others show of a provider: on a row that says nothing else, that is its problem', () => {
  const text = 'Cookie;Prestataire;Pays\nseul;La ville;Belgique\n'
  const alone = planOn(text)
  expect(alone.providers.map(({ kind, changes }) => [kind, changes])).toEqual([['same', []]])
  const args = { name: 'La ville', text: 'Données ouvertes' }
  expect(alone.cookies).toMatchObject([
    { kind: 'problem', problems: [{ code: 'sharedElsewhere', args, isBlocking: true }] },
  ])
  const all = planOn(text, { writable: [1, 2] })
  expect(all.providers.map(({ kind, isApplied }) => [kind, isApplied])).toEqual([['changed', true]])
})

it('gives no first cookie to a provider that tables of other platforms show as without any', () => {
  const problemsWith = (siteIds: number[]) =>
    planOn('Cookie;Prestataire;Catégorie\nhote_id;Hébergeur;Nécessaires\n', {
      sections: [{ id: 1, kind: 'providers', siteIds }],
    }).cookies[0]?.problems.filter(({ code }) => code === 'otherSites')
  expect(problemsWith([])).toMatchObject([{ field: 'provider.name', args: { text: 'Données ouvertes' } }])
  expect(problemsWith([2])).toEqual([])
})
