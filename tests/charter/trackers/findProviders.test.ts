import { expect, it } from 'vitest'
import { findProviders } from '#charter/trackers/findProviders.ts'
import { aProvider } from '../../support/builders.ts'

const google = aProvider({ name: 'Google', legalName: 'Google Ireland Limited' })
const piano = aProvider({ name: 'AT Internet' })
const meta = aProvider({ name: 'Facebook', legalName: 'Meta Platforms Ireland Ltd.' })
const register = [google, piano, meta]

it.each([
  ['Google', [google]],
  ['GOOGLE ', [google]],
  ['Google LLC', [google]],
  ['Google, Inc.', [google]],
  ['Piano (AT Internet)', [piano]],
  ['Meta Platforms', [meta]],
  ['Meta', []],
  ['Goo', []],
  ['Google Cloud', []],
  ['', []],
  ['Ltd', []],
  ['(', []],
])('knows whom « %s » is', (name, found) => {
  expect(findProviders(register, name)).toEqual(found)
})

it('prefers the one that is called just so to those of the same company', () => {
  const ireland = aProvider({ name: 'Google Ireland' })
  expect(findProviders([google, ireland], 'google ireland')).toEqual([ireland])
  expect(findProviders([google, ireland], 'Google LLC')).toEqual([google, ireland])
})
