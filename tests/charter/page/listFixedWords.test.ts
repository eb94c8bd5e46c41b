import { describe, expect, it } from 'vitest'
import { listFixedWords } from '#charter/page/listFixedWords.ts'
import { aRegister } from '../../support/builders.ts'

const COLUMNS = [
  { field: 'cookie.name' as const, label: 'Nom' },
  { field: 'cookie.lifetime' as const, label: 'Durée' },
  { field: 'cookie.purpose' as const, label: 'Finalité' },
]
const fieldsOf = (cookies: NonNullable<Parameters<typeof aRegister>[0]>['cookies']) => {
  const register = aRegister({ site: { columns: COLUMNS }, cookies })
  return listFixedWords({ ...register, site: { ...register.site, languages: ['rcf'] } }, 'rcf').map(
    ({ field }) => field,
  )
}

describe('the words of the program that a charter shows', () => {
  it('are those of all its cookies, however many say the same', () => {
    const same = Array.from({ length: 300 }, (_, at) => ({ name: `a${at}`, lifetime: 'P13M' }))
    const all = fieldsOf([...same, { name: 'b', lifetime: 'session' }])
    expect(all).toContain('words.lifetime.session')
    expect(all).toEqual(fieldsOf([same[0] ?? {}, { name: 'b', lifetime: 'session' }]))
  })

  it('are those of a row of several names too', () => {
    const shared = (name: string, lifetime: string) => ({
      name,
      lifetime,
      purpose: 'Compter',
      sharedRow: 'pk',
    })
    const fields = fieldsOf([
      shared('_pk_id', 'P13M'),
      shared('_pk_ses', 'P13M'),
      shared('_pk_ref', 'session'),
    ])
    expect(fields).toContain('words.comparison.colon')
  })

  it('are none in a language that it speaks', () => {
    const register = aRegister()
    expect(listFixedWords({ ...register, site: { ...register.site, languages: ['en'] } }, 'en')).toEqual([])
  })
})
