import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'
import { aRegister } from '../../support/builders.ts'
import { planReading } from './planOf.ts'

type Given = { heading: string; body: string; kind?: 'text' | 'registry' }

/** What becomes of the parts of a page, beside these of the register. */
function textsOf(page: string, sections: Given[], leftOutTexts: number[] = []) {
  const result = readText(page)
  if (!result.ok) throw new Error(result.unreadable.code)
  const register = aRegister({ cookies: [], sections: sections.map((one) => ({ kind: 'text', ...one })) })
  return planReading(result.reading, register, { leftOutTexts: new Set(leftOutTexts) }).sections
}

const pairsOf = (page: string, sections: Given[]) =>
  textsOf(page, sections).map(({ heading, kind, id }) => [heading, kind, id])

const TABLE = '<table><tr><th>Cookie</th><th>Finalité</th></tr><tr><td>_ga</td><td>Mesure</td></tr></table>'

describe('the parts of a page', () => {
  it('are told by their headings, and of two with one heading by what they say', () => {
    const known = [
      { heading: 'Vos droits', body: '<p>Vous pouvez retirer votre accord à tout moment.</p>' },
      { heading: 'Vos droits', body: '<p>Adressez vous au délégué à la protection des données.</p>' },
    ]
    const page =
      '<h2>VOS DROITS</h2><p>Écrivez au délégué à la protection des données de la Région.</p><h2>Autre</h2><p>x</p>'
    expect(pairsOf(page, known)).toEqual([
      ['VOS DROITS', 'changed', 2],
      ['Autre', 'new', null],
    ])
  })

  it('that have no heading are one with what is like them, never with any other', () => {
    const known = [
      { heading: '', body: '<p>Cette page a été mise à jour en mars 2026.</p>' },
      { heading: '', body: '<p>La Région respecte votre vie privée et vous dit tout de ses cookies.</p>' },
    ]
    const page = (first: string) => `<p>${first}</p><h2>Suite</h2><p>x</p>`
    expect(
      pairsOf(page('La Région respecte votre vie privée et vous dit tout de ses traceurs.'), known)[0],
    ).toEqual(['', 'changed', 2])
    expect(pairsOf(page('Bienvenue sur le portail des aides aux associations.'), known)[0]).toEqual([
      '',
      'new',
      null,
    ])
  })

  it('have one place for the tables, whatever it is headed', () => {
    const known: Given[] = [{ heading: 'Liste', body: '', kind: 'registry' }]
    expect(pairsOf(`<h2>Nos cookies</h2>${TABLE}`, known)).toEqual([['Nos cookies', 'changed', 1]])
  })

  it('are taken or left one by one', () => {
    const page = '<h2>Un</h2><p>a</p><h2>Deux</h2><p>b</p><h2>Trois</h2><p>c</p>'
    const plan = textsOf(page, [{ heading: 'Trois', body: '<p>c</p>' }], [1])
    expect(plan.map(({ heading, isApplied }) => [heading, isApplied])).toEqual([
      ['Un', true],
      ['Deux', false],
      ['Trois', false],
    ])
  })
})
