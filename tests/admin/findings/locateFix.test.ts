import { describe, expect, it } from 'vitest'
import { locateFix } from '#admin/findings/FindingPlace.tsx'

const finding = {
  rule: 'R13',
  resource: 'cookies',
  recordId: 3,
  aspect: '',
  args: {},
  field: 'lifetime',
} as const

describe('a finding is put right', () => {
  it('in its field', () => {
    expect(locateFix(finding)).toEqual({ remedy: 'record', to: '/cookies/3?field=lifetime' })
  })

  it('in its record, when it is in no one field', () => {
    expect(locateFix({ ...finding, resource: 'publications', field: null })).toEqual({
      remedy: 'record',
      to: '/publications/3',
    })
  })

  it('in a part of the text that is still missing, which starts with the topic', () => {
    const missing = {
      rule: 'R30',
      resource: 'sites',
      recordId: 1,
      aspect: 'blocker',
      args: { topics: 'complaint' },
      field: null,
    } as const
    expect(locateFix(missing)).toEqual({
      remedy: 'newSection',
      topic: 'complaint',
      to: '/sections/create',
      state: { values: { topics: ['complaint'] } },
    })
  })

  it('in the form that publishes, when it is about what visitors consent to', () => {
    const change = { rule: 'G03', resource: 'sites', recordId: 1, aspect: '', args: {}, field: null } as const
    expect(locateFix(change)).toEqual({ remedy: 'publishing', to: '/publish' })
  })
})
