import { expect, it } from 'vitest'
import { technologyMissing } from '#charter/findings/identity/technologyMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const cookies: [Partial<Cookie>, string[]][] = [
  [{ storage: 'cookie' }, []],
  [{ storage: 'localStorage' }, []],
  [{ storage: 'fingerprint' }, []],
  [{ storage: 'other', storageNote: 'Web Bluetooth' }, []],
  [{ storage: 'other', storageNote: '' }, ['warning storageNote unnamed']],
  [{ storage: 'other', storageNote: '?' }, ['warning storageNote unnamed']],
  [{ storage: 'other', storageNote: '', status: 'draft' }, []],
]

it.each(cookies)('a cookie of which is said %j', (fields, found) => {
  expect(foundIn(technologyMissing, aCompleteRegister({ cookies: [fields] }))).toEqual(found)
})

it('asks for a technique where a row from elsewhere names one that there is not', () => {
  const row: Partial<Cookie> = JSON.parse('{ "storage": "telepathy" }')

  expect(foundIn(technologyMissing, aCompleteRegister({ cookies: [row] }))).toEqual([
    'warning storage missing',
  ])
})
