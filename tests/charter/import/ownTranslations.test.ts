import { describe, expect, it } from 'vitest'
import { problemInWords } from '#charter/import/words/problemInWords.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import type { Register } from '#charter/register/register.ts'
import { aRegisterInTwoLanguages } from '../../support/twoLanguages.ts'
import { planOf } from './planOf.ts'

const register = aRegisterInTwoLanguages()
const csvOf = (of: Register) => registerCsv(of, of.cookies, 'fr', ';')
const csv = csvOf(register)
const cellsOf = (line: string) => line.split(';')

describe('our own table of a register in several languages', () => {
  it('has a column of each text in each other language, after all others', () => {
    const [headings = '', first = ''] = csv.split('\r\n')
    const names = cellsOf(headings)
    const start = names.indexOf('Service (en)')
    expect(names.slice(start, start + 8)).toEqual([
      'Service (en)',
      'Emplacement (en)',
      'Finalité (en)',
      'Contenu de la valeur (en)',
      'Précision sur la durée (en)',
      'Technique utilisée (en)',
      'Destinataires (en)',
      'Motif de l’exemption (en)',
    ])
    expect(names).toContain('Prestataire – Nom (en)')
    expect(names).toContain('Catégorie – Nom (en)')
    expect(cellsOf(first)[names.indexOf('Finalité (en)')]).toBe('Stay signed in.')
    expect(names.slice(0, start).filter((name) => name.endsWith(')'))).toEqual([])
  })

  it('has none of a register in one language', () => {
    expect(csvOf(aRegisterInTwoLanguages([]))).not.toContain('(en)')
  })

  it('changes a translation that was changed, erases one only where that is asked for, and says its field', () => {
    const changed = csv.replace('Stay signed in.', 'Remain signed in.').replace('Necessary cookies', '')
    const change = { field: 'translations.en.purpose', old: 'Stay signed in.', new: 'Remain signed in.' }
    expect(planOf(changed, register)).toMatchObject({
      cookies: [{ kind: 'changed', changes: [change] }, { kind: 'same' }],
      categories: [{ kind: 'same' }],
    })
    expect(planOf(changed, register, {}, { erases: true }).categories).toMatchObject([
      {
        kind: 'changed',
        changes: [{ field: 'translations.en.name', old: 'Necessary cookies', new: '' }],
      },
    ])
  })

  it('is refused in a language that no platform has, with what to do', () => {
    const plan = planOf(csv.replace('Stay signed in.', 'Remain.'), aRegisterInTwoLanguages([]))
    expect(plan.cookies[0]).toMatchObject({ kind: 'problem' })
    expect(plan.cookies[0]?.problems.map((problem) => problemInWords(problem, 'fr'))).toContain(
      'Aucune plateforme n’a la langue de « Finalité (anglais) » : ajoutez-la d’abord dans « Sites », ou videz cette cellule.',
    )
  })

  it('says which translation the register refuses', () => {
    const plan = planOf(csv.replace('Stay signed in.', 'x'.repeat(20_001)), register)
    expect(plan.cookies[0]?.problems).toMatchObject([
      {
        field: 'cookie.translations.en.purpose',
        code: 'invalid',
        args: { error: 'errors.tooLong', max: 20_000 },
      },
    ])
  })
})
