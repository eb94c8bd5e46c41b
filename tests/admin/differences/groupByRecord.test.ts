import { describe, expect, it } from 'vitest'
import { groupOf, groupByRecord } from '#admin/differences/groupByRecord.ts'
import type { Difference } from '#charter/compare/difference.ts'

const cookie = (id: number) => ({ resource: 'cookies', id, name: `c${id}`, isOnPage: true }) as const
const changed = (id: number): Difference => ({ ...cookie(id), kind: 'changed', fields: [] })
const moved = (id: number): Difference => ({ ...cookie(id), kind: 'moved', after: null })
const added = (id: number): Difference => ({ ...cookie(id), kind: 'added', fields: [] })

describe('the differences of records', () => {
  it('stand together for each record, in the order in which records come first', () => {
    expect(groupByRecord([changed(1), changed(2), moved(1), moved(3)])).toEqual([
      [changed(1), moved(1)],
      [changed(2)],
      [moved(3)],
    ])
  })

  it('do not mix records of different resources that have the same number', () => {
    const provider: Difference = { ...added(1), resource: 'providers' }
    expect(groupByRecord([provider, added(1)])).toEqual([[provider], [added(1)]])
  })

  it('count a record that stands elsewhere among those that changed', () => {
    expect(groupOf([moved(1)])).toBe('changed')
    expect(groupOf([added(1)])).toBe('added')
  })
})
