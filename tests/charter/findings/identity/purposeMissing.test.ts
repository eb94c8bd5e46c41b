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
])('the purpose “%s”', (purpose, found) => {
  expect(foundIn(purposeMissing, aCompleteRegister({ cookies: [{ purpose }] }))).toEqual(found)
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: '', status: 'draft' }] })

  expect(foundIn(purposeMissing, register)).toEqual([])
})
