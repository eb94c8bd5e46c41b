import { expect, it } from 'vitest'
import { categoryInvalid, categoryMissing } from '#charter/findings/consent/categoryInvalid.ts'
import { ruleContextOf } from '../../../support/findingsOf.ts'
import { aCategory, aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

it.each([
  ['of a category', { categoryId: 3 }, []],
  ['of none', { categoryId: 0 }, ['blocker categoryId missing']],
  ['of one that is no more', { categoryId: 99 }, ['blocker categoryId missing']],
  ['that is a draft of none', { categoryId: 0, status: 'draft' }, []],
  ['that was retired from none', { categoryId: 0, status: 'retired' }, []],
] as const)('a cookie %s', (_, cookie, found) => {
  expect(foundIn(categoryMissing, aCompleteRegister({ cookies: [cookie] }))).toEqual(found)
})

it.each([
  ['with a name', { name: 'Nécessaires' }, []],
  ['without one', { name: '' }, ['blocker name unnamed']],
  ['still to be named', { name: 'À compléter' }, ['blocker name unnamed']],
])('a category that the page shows, %s', (_, category, found) => {
  expect(foundIn(categoryInvalid, aCompleteRegister({ categories: [category] }))).toEqual(found)
})

it('says nothing of a category that the page does not show', () => {
  const register = aCompleteRegister({
    categories: [{}, { name: '' }],
    cookies: [{}, { categoryId: 2, status: 'draft' }],
  })

  expect(foundIn(categoryInvalid, register)).toEqual([])
})

it('asks for consent where a row says neither yes nor no', () => {
  const context = ruleContextOf(aCompleteRegister({ cookies: [aLoginCookie()] }))
  const category = { ...aCategory(), id: 1, position: 1 }
  Reflect.set(category, 'consent', null)

  expect(categoryInvalid.check(category, context)).toEqual([
    { field: 'consent', aspect: 'consent', message: 'undecided', args: { name: 'Cookies nécessaires' } },
  ])
})

it.each([
  ['of another consent', { parentId: 2, consent: 'required' }, ['advice parentId unlikeParent']],
  ['of the same', { parentId: 2, consent: 'exempt' }, []],
  ['that only groups others', { parentId: 3, consent: 'exempt' }, []],
] as const)('a category under one %s', (_, category, found) => {
  const register = aCompleteRegister({
    categories: [{ name: 'Statistiques', ...category }, { consent: 'exempt' }, { consent: 'required' }],
    cookies: [{}, { name: 'other', categoryId: 2 }],
  })
  expect(foundIn(categoryInvalid, register)).toEqual(found)
})
