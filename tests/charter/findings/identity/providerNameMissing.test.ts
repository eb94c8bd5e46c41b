import { expect, it } from 'vitest'
import { providerNameMissing } from '#charter/findings/identity/requiredTextMissing.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

it.each([
  ['Ville d’Exemple', []],
  ['google.com', []],
  ['', ['blocker providerId missing']],
  ['à compléter', ['blocker providerId missing']],
  ['[nom du site]', ['blocker providerId missing']],
])('a provider called “%s”', (name, found) => {
  expect(foundIn(providerNameMissing, aCompleteRegister({ providers: [{ name }] }))).toEqual(found)
})

it('a provider that is not there', () => {
  const register = aCompleteRegister({ cookies: [{ providerId: 99 }] })

  expect(foundIn(providerNameMissing, register)).toEqual(['blocker providerId missing'])
})

it('asks nothing of a cookie that the page does not show', () => {
  const register = aCompleteRegister({
    cookies: [
      { providerId: 99, status: 'draft' },
      { providerId: 99, status: 'retired' },
    ],
  })

  expect(foundIn(providerNameMissing, register)).toEqual([])
})
