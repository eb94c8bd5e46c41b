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
  ['Inconnue de la Seine, SARL', []],
  ['NC Numericable', []],
  ['Sans Objet Collectif', []],
  ['Non renseigné', ['blocker providerId missing']],
  ['Sans objet', ['blocker providerId missing']],
  ['N.C.', ['blocker providerId missing']],
  ['s.o.', ['blocker providerId missing']],
  ['À préciser', ['blocker providerId missing']],
  ['en cours d’acquisition', ['blocker providerId missing']],
  ['[à compléter]', ['blocker providerId missing']],
  ['Not specified', ['blocker providerId missing']],
  ['To be confirmed', ['blocker providerId missing']],
  ['n/a', ['blocker providerId missing']],
  ['…', ['blocker providerId missing']],
])('a provider called “%s”', (name, found) => {
  expect(
    foundIn(providerNameMissing, aCompleteRegister({ providers: [{ name }], cookies: [{ categoryId: 3 }] })),
  ).toEqual(found)
})

it('a provider that is not there', () => {
  const register = aCompleteRegister({ cookies: [{ providerId: 99, categoryId: 3 }] })

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

it('warns where the cookie is exempt: asking for it all the same is our choice', () => {
  const register = aCompleteRegister({ cookies: [{ providerId: 99 }] })

  expect(foundIn(providerNameMissing, register)).toEqual(['warning providerId missing'])
})
