import { describe, expect, it } from 'vitest'
import type { ColumnField } from '#charter/register/columns.ts'
import { type FieldToShow, isShown, showField } from '#charter/register/showField.ts'

const columnsOf = (fields: readonly ColumnField[]) =>
  fields.map((field) => ({ field, label: `titre ${field}` }))
const shown = (fields: readonly ColumnField[], field: FieldToShow) =>
  showField(columnsOf(fields), field, (column) => `nouveau ${column}`).map(
    (one) => `${one.field}: ${one.label}`,
  )

describe('a field that the charter shows from then on', () => {
  it('gets a last column of its own', () => {
    expect(shown(['cookie.name'], 'cookie.recipients')).toEqual([
      'cookie.name: titre cookie.name',
      'cookie.recipients: nouveau cookie.recipients',
    ])
  })

  it.each<[before: ColumnField[], field: FieldToShow, after: string[]]>([
    [
      ['cookie.lifetime', 'cookie.name'],
      'cookie.renewal',
      ['cookie.lifetimeInFull: titre cookie.lifetime', 'cookie.name: titre cookie.name'],
    ],
    [
      ['cookie.lifetime', 'cookie.name', 'cookie.renewal'],
      'cookie.lifetimeNote',
      ['cookie.lifetimeInFull: titre cookie.lifetime', 'cookie.name: titre cookie.name'],
    ],
    [['cookie.storage'], 'cookie.storageNote', ['cookie.storageInFull: titre cookie.storage']],
    [
      ['provider.transferSafeguard'],
      'provider.safeguardDocument',
      ['provider.safeguardInFull: titre provider.transferSafeguard'],
    ],
    [
      ['cookie.name'],
      'cookie.lifetimeNote',
      ['cookie.name: titre cookie.name', 'cookie.lifetimeInFull: nouveau cookie.lifetimeInFull'],
    ],
    [['cookie.lifetimeInFull'], 'cookie.lifetime', ['cookie.lifetimeInFull: titre cookie.lifetimeInFull']],
  ])('goes into the cell that it belongs to: %j, %s', (before, field, after) => {
    expect(isShown(columnsOf(before), field)).toBe(before[0] === 'cookie.lifetimeInFull')
    expect(shown(before, field)).toEqual(after)
  })
})
