import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { withEdited } from '#charter/register/withEdited.ts'
import { aRegister } from '../../support/builders.ts'

const register = aRegister({
  providers: [{ name: 'Opendatasoft' }, { name: 'Matomo' }],
  categories: [{ name: 'Nécessaires' }, { name: 'Statistiques' }],
  cookies: [{ name: 'sessionid' }, { name: '_pk_id', providerId: 2, categoryId: 2 }],
  sections: [{ heading: 'Introduction' }, { kind: 'registry' }],
})

describe('the register with what a form holds', () => {
  it('replaces the record that is being edited and leaves the others as they are', () => {
    const edited = withEdited(register, 'cookies', { id: 2, purpose: 'Compter les visites' })
    expect(edited.cookies[1]).toEqual({ ...register.cookies[1], purpose: 'Compter les visites' })
    expect(edited.cookies[0]).toBe(register.cookies[0])
    expect(edited.sections).toBe(register.sections)
  })

  it('does not change the register it was given', () => {
    const before = structuredClone(register)
    withEdited(register, 'cookies', { id: 1, name: 'other' })
    withEdited(register, 'sites', { title: 'other' })
    expect(register).toEqual(before)
  })

  it('adds a new record at the end of its order, with the id 0', () => {
    expect(withEdited(register, 'cookies', { name: 'new' }).cookies[2]).toMatchObject({
      id: 0,
      position: 3,
      name: 'new',
      status: 'active',
    })
    expect(withEdited(register, 'sections', { heading: 'new' }).sections[2]).toMatchObject({
      id: 0,
      position: 3,
    })
    expect(withEdited(register, 'categories', { name: 'new' }).categories[2]).toMatchObject({
      id: 0,
      position: 3,
    })
    expect(withEdited(register, 'providers', { name: 'new' }).providers[2]).toMatchObject({
      id: 0,
      name: 'new',
    })
  })

  it('takes an emptied field, which forms send as null, for an empty one', () => {
    const { cookies } = withEdited(register, 'cookies', {
      id: 1,
      name: null,
      lifetime: null,
      providerId: null,
    })
    expect(cookies[0]).toMatchObject({ name: '', lifetime: '', providerId: 0 })
    expect(withEdited(register, 'sites', { title: null }).site.title).toBe('')
  })

  it('keeps what the form has no field for', () => {
    expect(withEdited(register, 'providers', { id: 2, name: undefined }).providers[1]?.name).toBe('Matomo')
    expect(withEdited(register, 'cookies', { id: 2, name: 'x' }).cookies[1]).toMatchObject({
      categoryId: 2,
      position: 2,
    })
  })

  it('ignores what is no field of the record', () => {
    const typed = {
      id: 1,
      name: 'sessionid',
      cookieCount: 4,
      version: 3,
      updatedAt: '2026-11-24T00:00:00.000Z',
    }
    expect(withEdited(register, 'cookies', typed).cookies[0]).toEqual(register.cookies[0])
  })

  it('shows the columns chosen so far, and the ones before while there is none', () => {
    const chosen = withEdited(register, 'sites', {
      columns: [{ field: 'cookie.lifetime', label: null }, { field: null, label: 'x' }, null],
    })
    expect(chosen.site.columns).toEqual([{ field: 'cookie.lifetime', label: '' }])
    expect(withEdited(register, 'sites', { columns: [] }).site.columns).toEqual(register.site.columns)
    expect(withEdited(register, 'sites', { columns: null }).site.columns).toEqual(register.site.columns)
  })

  it('makes a page of an empty form of each resource', () => {
    for (const resource of ['providers', 'categories', 'cookies', 'sections', 'sites'] as const) {
      const html = renderHtml(assembleCharter(withEdited(register, resource, {})))
      expect(html).toContain('<h1>')
      expect(html).not.toMatch(/undefined|null|NaN/)
    }
  })
})
