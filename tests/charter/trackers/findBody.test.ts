import { expect, it } from 'vitest'
import { findBody } from '#charter/trackers/findBody.ts'
import { aRegister } from '../../support/builders.ts'

it.each([
  ['', 'Région Exemple', { id: 2, name: 'Région Exemple' }],
  ['RÉGION EXEMPLE\n1 rue du Port', '', { id: 2, name: 'Région Exemple' }],
  ['Ville d’Exemple, 1 rue du Port, 97400', '', { id: null, name: 'Ville d’Exemple' }],
  ['', '', { id: null, name: '' }],
])('finds the body itself: controller %j, with the role %j', (controller, publisher, body) => {
  const providers = ['Opendatasoft', 'Région Exemple'].map((name, at) => ({
    id: at + 1,
    name,
    role: name === publisher ? ('publisher' as const) : ('' as const),
  }))
  const register = aRegister({ providers })
  expect(findBody({ ...register, site: { ...register.site, controller } })).toMatchObject(body)
})
