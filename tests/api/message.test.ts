import { expect, it } from 'vitest'
import { fieldErrors } from '#api/message.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { siteSchema } from '#charter/register/site.ts'

it('says what is wrong with each field, all at once', () => {
  const { error } = cookieSchema.safeParse({
    name: ' ',
    providerId: '1',
    categoryId: null,
    service: 'a'.repeat(1_001),
    purpose: 7,
    lifetime: '13 mois',
    party: 'fourth',
    notes: 'a\0',
    colour: 'blue',
  })
  expect(error && fieldErrors(error)).toEqual({
    name: { message: 'errors.required' },
    providerId: { message: 'errors.reference' },
    categoryId: { message: 'errors.required' },
    service: { message: 'errors.tooLong', args: { max: 1_000 } },
    purpose: { message: 'errors.notText' },
    lifetime: { message: 'errors.lifetime' },
    party: { message: 'errors.notAChoice' },
    notes: { message: 'errors.controlCharacter', args: { passage: 'a[U+0000]' } },
    colour: { message: 'errors.unknownField' },
  })
})

it('names a field inside another by its path', () => {
  const { error } = siteSchema.safeParse({
    title: 'Charte',
    platformName: 'data.example.fr',
    language: 'fr',
    columns: [
      { field: 'cookie.name', label: 'Nom' },
      { field: 'cookie.notes', label: '' },
    ],
  })
  expect(error && fieldErrors(error)).toEqual({
    'columns.1.field': { message: 'errors.notAChoice' },
    'columns.1.label': { message: 'errors.required' },
  })
})
