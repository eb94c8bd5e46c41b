import { CELL_PROBLEMS } from '#charter/import/cell/readValue.ts'
import { PROBLEM_CODES } from '#charter/import/plan/importPlan.ts'
import { FILE_NOTE_CODES, FLAW_CODES, UNREADABLE_CODES } from '#charter/import/reading.ts'
import { describe, expect, it } from 'vitest'
import { problemsCsv } from '#charter/import/problemsCsv.ts'
import { readText } from '#charter/import/readText.ts'
import { importInWords, problemInWords } from '#charter/import/words/problemInWords.ts'
import { aRegister } from '../../support/builders.ts'
import { planReading } from './planOf.ts'

const register = aRegister({ providers: [{ name: 'Matomo' }], cookies: [{ name: '_pk_id' }] })

function readingOf(text: string) {
  const result = readText(text)
  if (!result.ok) throw new Error(result.unreadable.code)
  return result.reading
}
const csvOf = (text: string) => {
  const reading = readingOf(text)
  return problemsCsv(reading, planReading(reading, register), 'fr', ';')
}

describe('the rows with problems, as a file', () => {
  const text = [
    'Registre de la ville;;;',
    'Nom;Origine;Ma colonne;Prestataire',
    '_pk_id;armoire;=1+1;Matomo',
    '_pk_id;interne;;',
    ';;sans nom;',
  ].join('\n')

  it('are as they were, columns that were left out too, and say what is wrong', () => {
    expect(csvOf(text).slice(1).split('\r\n')).toEqual([
      'Nom;Origine;Ma colonne;Prestataire;Problème',
      '_pk_id;armoire;\'=1+1;Matomo;"«\u00A0armoire\u00A0» n’est pas un choix de «\u00A0Origine\u00A0»\u00A0: écrivez l’un de ses choix, ou videz la cellule."',
      ';;sans nom;;"«\u00A0Nom du cookie\u00A0» est vide\u00A0: remplissez cette cellule, ou donnez une valeur pour tout le fichier."',
      '',
    ])
  })

  it('say the same when they are imported again, and nothing once they are corrected', () => {
    const again = csvOf(text)
    expect(csvOf(again)).toBe(again)
    const corrected = readingOf(again.replace('armoire', 'tierce partie'))
    expect(planReading(corrected, register).cookies).toMatchObject([
      { kind: 'changed', changes: [{ field: 'party', old: 'first', new: 'third' }] },
      { kind: 'problem' },
    ])
  })
})

describe('every sentence', () => {
  it.each(['fr', 'en'] as const)('names what it speaks of, in %s', (language) => {
    const args = {
      text: 't',
      line: 3,
      count: 2,
      found: 6,
      expected: 7,
      lines: '1, 2',
      columns: 'B, D',
      name: 'n',
      names: 'n',
      max: 20,
      kind: 'PDF',
      size: 600,
      error: 'errors.tooLong',
      passage: 'p',
    }
    const problems = [...PROBLEM_CODES, ...CELL_PROBLEMS].map((code) =>
      problemInWords({ field: 'cookie.purpose', code, args, isBlocking: true }, language),
    )
    const others = [
      ...FLAW_CODES.map((code) => importInWords('flaws', { code, args }, language)),
      ...FILE_NOTE_CODES.map((code) => importInWords('notes', { code, args }, language)),
      ...UNREADABLE_CODES.map((code) => importInWords('unreadable', { code, args }, language)),
    ]
    for (const sentence of [...problems, ...others]) expect(sentence).toMatch(/^[^{}]{10,200}$/)
  })
})
