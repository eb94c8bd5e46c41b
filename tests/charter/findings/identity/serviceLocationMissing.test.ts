import { expect, it } from 'vitest'
import { serviceLocationMissing } from '#charter/findings/identity/serviceLocationMissing.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

it.each([
  ['FR', [], []],
  ['', ['FR'], []],
  ['', ['IE', 'US'], []],
  ['FR', ['EU', 'EEA'], []],
  ['GP', [], []],
  ['', [], ['warning hostingCountries missing']],
  ['ZZ', [], ['warning country noCountry']],
  ['FR', ['Cloud'], ['warning hostingCountries noCountry']],
  ['FR', ['IE', 'UE'], ['warning hostingCountries noCountry']],
])('in “%s”, with data kept in %j', (country, hostingCountries, found) => {
  const register = aCompleteRegister({ providers: [{ country, hostingCountries }] })

  expect(foundIn(serviceLocationMissing, register)).toEqual(found)
})

it('asks nothing of a provider without a cookie on the page', () => {
  const register = aCompleteRegister({ providers: [{ country: '' }], cookies: [{ status: 'draft' }] })

  expect(foundIn(serviceLocationMissing, register)).toEqual([])
})

it.each([
  ['controller', ['warning hostingCountries missing']],
  ['processor', ['warning hostingCountries missing']],
  ['', ['warning hostingCountries missing']],
  ['publisher', []],
] as const)('does not take the seat of a “%s” for where the data are', (role, found) => {
  const register = aCompleteRegister({ providers: [{ role, country: 'IE', hostingCountries: [] }] })

  expect(foundIn(serviceLocationMissing, register)).toEqual(found)
})
