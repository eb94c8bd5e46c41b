import { expect, it } from 'vitest'
import { purposeInFrench, sectionInFrench } from '#charter/findings/page/readabilityFrenchText.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const ENGLISH = 'Used by the website to keep the preferences of this user.'

it.each([
  [ENGLISH, ['warning purpose purpose']],
  ['Garder vos préférences d’une page à l’autre.', []],
  ['Cookie "Do Not Track" respecté', []],
  ['', []],
])('a purpose that says %j on a French page', (purpose, found) => {
  expect(foundIn(purposeInFrench, aCompleteRegister({ cookies: [{ purpose }] }))).toEqual(found)
})

it('lets an English page speak English', () => {
  const register = aCompleteRegister({ site: { language: 'en' }, cookies: [{ purpose: ENGLISH }] })

  expect(foundIn(purposeInFrench, register)).toEqual([])
})

it('says nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: ENGLISH, status: 'draft' }] })

  expect(foundIn(purposeInFrench, register)).toEqual([])
})

it('calls a section by its heading, or by its first words', () => {
  const body = `<p>${ENGLISH}</p>`
  const register = aCompleteRegister({
    sections: [{ heading: 'Vidéos', body }, { body }, { body: '<p>En français.</p>' }],
  })

  expect(
    findingsOf(sectionInFrench, register).map(({ severity, field, args }) => [severity, field, args]),
  ).toEqual([
    ['warning', 'body', { name: 'Used by the website to keep the preferences of this user.' }],
    ['warning', 'body', { name: 'Vidéos' }],
  ])
})
