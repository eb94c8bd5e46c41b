import { expect, it } from 'vitest'
import { trackerNameMissing } from '#charter/findings/identity/requiredTextMissing.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

it.each([
  ['u', []],
  ['_pk_id.*', []],
  ['px.example.com/tr', []],
  ['', ['blocker name missing']],
  ['xxx', ['blocker name missing']],
  ['?', ['blocker name missing']],
  ['nc_session', []],
  ['Non renseigné', ['blocker name missing']],
  ['à venir', ['blocker name missing']],
])('a cookie called “%s”', (name, found) => {
  expect(foundIn(trackerNameMissing, aCompleteRegister({ cookies: [{ name, categoryId: 3 }] }))).toEqual(
    found,
  )
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ name: '', status: 'draft' }] })

  expect(foundIn(trackerNameMissing, register)).toEqual([])
})

it('warns where the cookie is exempt: asking for it all the same is our choice', () => {
  const register = aCompleteRegister({ cookies: [{ name: '' }] })

  expect(foundIn(trackerNameMissing, register)).toEqual(['warning name missing'])
})
