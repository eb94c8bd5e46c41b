import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPlan } from '#charter/import/plan/hashPlan.ts'
import { countRows } from '#charter/import/plan/importPlan.ts'
import { readText } from '#charter/import/readText.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { listColumnsInLanguages } from '#charter/page/pageLanguage.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { renderCsv } from '#charter/page/renderText.ts'
import { blankSite } from '#charter/register/blankRecords.ts'
import type { Register } from '#charter/register/register.ts'
import { registerFields } from '#charter/register/fields.ts'
import { translationsIn } from '#charter/register/translation.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { rounds } from '../../support/rounds.ts'
import { aRegister } from '../../support/builders.ts'
import { aRegisterInTwoLanguages } from '../../support/twoLanguages.ts'
import { anyRegister } from './anyRegister.ts'
import { planOf } from './planOf.ts'

const ROUNDS = rounds(400, 30)
const separators = fc.constantFrom(';' as const, ',' as const)

describe('our own table of the register', () => {
  it('changes nothing when it comes back, whatever stands in it', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...LANGUAGES), separators, (register, language, separator) => {
        const plan = planOf(registerCsv(register, register.cookies, language, separator), register)
        expect(plan.cookies.filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(plan.providers.filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(plan.categories.filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(plan.undecided).toEqual([])
        expect(plan.absent).toEqual([])
        expect(plan.unread).toEqual([])
      }),
      { numRuns: ROUNDS },
    )
  })

  it('makes the same register where there is none, in every field', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...LANGUAGES), separators, (register, language, separator) => {
        const csv = registerCsv(register, register.cookies, language, separator)
        expect(rebuilt(csv, register)).toEqual(usedOf(register))
      }),
      { numRuns: ROUNDS },
    )
  })
})

describe('our own table of the charter', () => {
  it('changes nothing when it comes back, whatever its columns are called', () => {
    fc.assert(
      fc.property(anyRegister.map(withNames), separators, (register, separator) => {
        const csv = renderCsv(assembleCharter(register), separator)
        const plan = planOf(csv, register, { charterColumns: register.site.columns })
        // Where it shows no name, or one name twice, it does not say which cookie a row speaks of.
        const unclear = plan.cookies.filter(({ problems }) =>
          problems.some(({ code }) => code === 'ambiguous'),
        )
        expect(plan.cookies.filter((row) => row.kind !== 'same' && !unclear.includes(row))).toEqual([])
        expect(plan.providers.filter(({ kind }) => kind !== 'same')).toEqual([])
      }),
      { numRuns: ROUNDS },
    )
  })
})

describe('our own table of the charter in another language', () => {
  const base = aRegisterInTwoLanguages()
  const [first, second] = base.cookies
  // The tables have no column for two texts, which can’t be told apart.
  const columns = base.site.columns.filter(({ field }) => field !== 'cookie.serviceAndLocation')
  const register = { ...base, site: { ...base.site, columns } }
  const read = { charterColumns: columns, charterTranslations: listColumnsInLanguages(register.site) }
  const csv = renderCsv(assembleCharter(register, { language: 'en' }), ';')

  it('changes nothing when it comes back, also where it shows a text that is not translated', () => {
    expect(csv).toContain('Stay signed in.')
    expect(csv).toContain(second?.purpose)
    const plan = planOf(csv, register, read)
    expect(plan.cookies.map(({ kind }) => kind)).toEqual(['same', 'same'])
    expect(plan.undecided).toEqual([])
  })

  it('is not written over the base text where its headings are not translated', () => {
    const { site } = register
    const translations = site.translations?.filter(({ field }) => !field.startsWith('columns.'))
    const unlabelled = { ...register, site: { ...site, translations } }
    const table = renderCsv(assembleCharter(unlabelled, { language: 'en' }), ';')
    expect(table).toContain('Stay signed in.')
    const plan = planOf(table, unlabelled, {
      charterColumns: columns,
      charterTranslations: listColumnsInLanguages(unlabelled.site),
    })
    expect(plan.cookies.map(({ kind }) => kind)).toEqual(['same', 'same'])
  })

  it('brings another text to the translation, and leaves the base text', () => {
    const plan = planOf(csv.replace('Stay signed in.', 'Remain signed in.'), register, read)
    expect(plan.cookies[0]).toMatchObject({
      id: first?.id,
      changes: [{ field: 'translations.en.purpose', old: 'Stay signed in.', new: 'Remain signed in.' }],
    })
  })

  it('brings a text that was not translated', () => {
    const translated = csv.replace(String(second?.purpose), 'Protect the forms.')
    const plan = planOf(translated, register, read)
    expect(plan.cookies[1]).toMatchObject({
      changes: [{ field: 'translations.en.purpose', old: '', new: 'Protect the forms.' }],
    })
  })
})

describe('a plan', () => {
  it('is one text, whose hash is the same for the same file and register, and another for another', () => {
    const register = aRegister()
    const csv = registerCsv(register, register.cookies, 'fr', ';')
    const one = hashPlan(planOf(csv, register))
    expect(one.json).toMatch(/^\{"absent":\[\],"categories":\[/)
    expect(one).toEqual(hashPlan(planOf(csv, register)))
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(hashPlan(planOf(csv.replace('sessionid', 'phpsessid'), register)).sha256).not.toBe(one.sha256)
  })
})

/** Without the name of its cookies, a table says of none which one it is. */
function withNames(register: Register): Register {
  const { columns } = register.site
  if (columns.some(({ field }) => field === 'cookie.name')) return register
  return {
    ...register,
    site: { ...register.site, columns: [...columns, { field: 'cookie.name', label: 'n' }] },
  }
}

/** The register that a table alone makes, every value that it names created. */
function rebuilt(csv: string, { site }: Register) {
  const empty: Register = { site, providers: [], categories: [], cookies: [], sections: [] }
  const undecided = planOf(csv, empty).undecided
  const decisions = undecided.map(({ resource, value }) => ({
    resource,
    value,
    decision: { kind: 'create' as const },
  }))
  const plan = planOf(csv, empty, {}, { decisions })
  expect(countRows(plan)).toEqual({ new: plan.cookies.length, changed: 0, same: 0, problem: 0 })
  const recordOf = (changes: { field: string; new: unknown }[]) =>
    Object.fromEntries(changes.map(({ field, new: value }) => [field, value]))
  const blank = (resource: 'cookies' | 'providers' | 'categories') =>
    Object.fromEntries(
      [...registerFields[resource]]
        // On which sites a cookie stands, and in which languages, is no part of a table of one site.
        .filter(([, { kind }]) => !['references', 'siteLocations', 'translations'].includes(kind))
        .map(([name, field]) => [name, field.blank]),
    )
  const providers = plan.providers.map(({ changes }) => ({ ...blank('providers'), ...recordOf(changes) }))
  const categories = plan.categories.map(({ changes }) => ({ ...blank('categories'), ...recordOf(changes) }))
  return plan.cookies.map(({ changes, provider, category }) => ({
    cookie: { ...blank('cookies'), ...recordOf(changes), providerId: 0, categoryId: 0 },
    provider: provider && 'new' in provider ? providers[provider.new] : null,
    category: category && 'new' in category ? told(categories[category.new] ?? {}) : null,
  }))
}

/** A table shows formatted texts in words, and only the number of the category above: they do not make the same again. */
function told(category: Record<string, unknown>) {
  const { id: _id, position: _position, textBefore: _before, textAfter: _after, ...fields } = category
  const isFormatted = (name: string) => /^translations\.\w+\.text(?:Before|After)$/.test(name)
  const texts = Object.entries(flat(fields)).filter(([name]) => !isFormatted(name))
  return { ...Object.fromEntries(texts), parentId: null, columns: [] }
}

/** A record with each of its translations under a name of its own, as a plan has them. */
function flat({ translations, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const texts = translationsIn(translations).map(
    ({ language, field, text }) => [`translations.${language}.${field}`, text] as const,
  )
  return { ...fields, ...Object.fromEntries(texts) }
}

const withoutId = ({ id: _id, ...fields }: Register['providers'][number]) => flat(fields)

/** Each cookie with its provider and its category, as a table of it can tell them. */
function usedOf(register: Register) {
  return register.cookies.map((cookie) => {
    const { id: _id, position: _position, ...fields } = cookie
    const provider = register.providers.find(({ id }) => id === cookie.providerId)
    const category = register.categories.find(({ id }) => id === cookie.categoryId)
    return {
      cookie: { ...flat(fields), providerId: 0, categoryId: 0 },
      provider: provider && withoutId(provider),
      category: category && told(category),
    }
  })
}

describe('a table of ours that was changed', () => {
  it('is told field by field, and what became empty stays', () => {
    const register = aRegister({ cookies: [{ name: 'a', purpose: 'Avant', notes: 'interne' }] })
    const csv = registerCsv(register, register.cookies, 'fr', ';')
      .replace('Avant', 'Après')
      .replace('interne', '')
    expect(planOf(csv, register).cookies).toMatchObject([
      { kind: 'changed', id: 1, version: 7, changes: [{ field: 'purpose', old: 'Avant', new: 'Après' }] },
    ])
    expect(planOf(csv, register, {}, { erases: true }).cookies).toMatchObject([
      {
        kind: 'changed',
        changes: [
          { field: 'purpose', old: 'Avant', new: 'Après' },
          { field: 'notes', old: 'interne', new: '' },
        ],
      },
    ])
  })
})

it('is not read with a charter of another site in mind', () => {
  const result = readText('Nom;Finalité\n_ga;Mesure', { charterColumns: blankSite.columns })
  expect(result).toMatchObject({ ok: true, reading: { layout: { own: null } } })
})
