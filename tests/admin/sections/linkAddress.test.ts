import { expect, it } from 'vitest'
import { linkAddress } from '#admin/sections/editor/linkAddress.ts'

it.each([
  ['https://www.cnil.fr', 'https://www.cnil.fr'],
  [' http://exemple.fr/a?b=c#d ', 'http://exemple.fr/a?b=c#d'],
  ['www.cnil.fr', 'https://www.cnil.fr'],
  ['cnil.fr/cookies', 'https://cnil.fr/cookies'],
  ['dpo@ville.fr', 'mailto:dpo@ville.fr'],
  ['mailto:dpo@ville.fr', 'mailto:dpo@ville.fr'],
  ['tel:+262262000000', 'tel:+262262000000'],
  ['javascript:alert(1)', null],
  ['JavaScript:alert(1)', null],
  ['data:text/html,x', null],
  ['//exemple.fr', null],
  ['/contact', null],
  ['contact', null],
  ['cliquez ici', null],
  ['', null],
])('takes %j for %j', (typed, address) => {
  expect(linkAddress(typed)).toBe(address)
})
