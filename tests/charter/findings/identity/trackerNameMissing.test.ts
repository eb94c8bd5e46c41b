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
])('a cookie called “%s”', (name, found) => {
  expect(foundIn(trackerNameMissing, aCompleteRegister({ cookies: [{ name }] }))).toEqual(found)
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ name: '', status: 'draft' }] })

  expect(foundIn(trackerNameMissing, register)).toEqual([])
})
