import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { aRegister } from '../../support/builders.ts'

const NAME = [{ field: 'cookie.name' as const, label: 'Nom' }]

const namesByCategory = (register: Register) =>
  assembleCharter(register).tables.map(({ name, rows }) => [
    name,
    ...rows.map(({ cells }) => cells.map(({ text }) => text).join()),
  ])

describe('assembling a charter', () => {
  it('shows active cookies only, and no category without one', () => {
    const register = aRegister({
      site: { columns: NAME },
      categories: [{ name: 'Nécessaires' }, { name: 'Publicité' }],
      cookies: [
        { name: 'shown' },
        { name: 'draft', status: 'draft' },
        { name: 'gone', status: 'retired' },
        { name: 'ad', categoryId: 2, status: 'draft' },
      ],
    })
    expect(namesByCategory(register)).toEqual([['Nécessaires', 'shown']])
  })

  it('goes by the position of categories, then of cookies', () => {
    const { categories, cookies, ...others } = aRegister({
      site: { columns: NAME },
      categories: [{ name: 'first' }, { name: 'second' }],
      cookies: [{ name: 'a', categoryId: 2 }, { name: 'b' }, { name: 'c' }],
    })
    const reversed = {
      ...others,
      categories: categories.map((category) => ({ ...category, position: -category.position })),
      cookies: cookies.map((cookie) => ({ ...cookie, position: -cookie.position })),
    }
    expect(namesByCategory({ ...others, categories, cookies })).toEqual([
      ['first', 'b', 'c'],
      ['second', 'a'],
    ])
    expect(namesByCategory(reversed)).toEqual([
      ['second', 'a'],
      ['first', 'c', 'b'],
    ])
  })

  it('goes by id where positions are the same', () => {
    const { cookies, ...others } = aRegister({
      site: { columns: NAME },
      cookies: [{ name: 'a' }, { name: 'b' }],
    })
    const together = cookies.map((cookie) => ({ ...cookie, position: 1 })).toReversed()
    expect(namesByCategory({ ...others, cookies: together })).toEqual([['Cookies nécessaires', 'a', 'b']])
  })

  it('does not depend on the order in which records come', () => {
    const register = aRegister({
      categories: [{}, {}, {}],
      cookies: Array.from({ length: 12 }, (_, index) => ({ name: `c${index}`, categoryId: 1 + (index % 3) })),
      sections: [{ heading: 'a' }, { heading: 'b' }, { kind: 'registry' }],
    })
    const shuffled = fc.record({
      site: fc.constant(register.site),
      providers: fc.constant(register.providers),
      categories: fc.shuffledSubarray(register.categories, { minLength: 3 }),
      cookies: fc.shuffledSubarray(register.cookies, { minLength: 12 }),
      sections: fc.shuffledSubarray(register.sections, { minLength: 3 }),
    })
    fc.assert(
      fc.property(shuffled, (other) => {
        expect(assembleCharter(other)).toEqual(assembleCharter(register))
      }),
    )
  })

  it('puts a cookie that has no category yet last, under words that say so', () => {
    const register = aRegister({
      site: { columns: NAME },
      cookies: [{ name: 'new', categoryId: 0 }, { name: 'old' }],
    })
    expect(namesByCategory(register)).toEqual([
      ['Cookies nécessaires', 'old'],
      ['Sans catégorie', 'new'],
    ])
  })
})
