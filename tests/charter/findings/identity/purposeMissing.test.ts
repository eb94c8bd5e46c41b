import { expect, it } from 'vitest'
import { purposeMissing } from '#charter/findings/identity/requiredTextMissing.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

it.each([
  ['Mesurer le nombre de visites de chaque page, sous forme de statistiques anonymes.', []],
  ['Langue', []],
  ['', ['blocker purpose missing']],
  ['—', ['blocker purpose missing']],
  ['\u00A0', ['blocker purpose missing']],
  ['À compléter.', ['blocker purpose missing']],
  ['Non renouvelée, la session se ferme', []],
  ['À chaque visite, garder la langue', []],
  ['Non renseigné', ['blocker purpose missing']],
  ['Sans objet', ['blocker purpose missing']],
  ['N.C.', ['blocker purpose missing']],
  ['s.o.', ['blocker purpose missing']],
  ['À préciser', ['blocker purpose missing']],
  ['en cours d’acquisition', ['blocker purpose missing']],
  ['[à compléter]', ['blocker purpose missing']],
  ['Not specified', ['blocker purpose missing']],
  ['To be confirmed', ['blocker purpose missing']],
  ['n/a', ['blocker purpose missing']],
  ['…', ['blocker purpose missing']],
])('the purpose “%s”', (purpose, found) => {
  expect(foundIn(purposeMissing, aCompleteRegister({ cookies: [{ purpose, categoryId: 3 }] }))).toEqual(found)
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: '', status: 'draft' }] })

  expect(foundIn(purposeMissing, register)).toEqual([])
})

it('warns where the cookie is exempt: asking for it all the same is our choice', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: '' }] })

  expect(foundIn(purposeMissing, register)).toEqual(['warning purpose missing'])
})
