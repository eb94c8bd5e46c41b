import { expect, it } from 'vitest'
import { cookieUntranslated, siteUntranslated } from '#charter/findings/charter/translationMissing.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { aRegister } from '../../../support/builders.ts'
import { aRegisterInTwoLanguages, aTranslation } from '../../../support/twoLanguages.ts'

const said = (register: Parameters<typeof findingsOf>[1]) =>
  findingsOf(cookieUntranslated, register).map(({ recordName, field, message }) => [
    recordName,
    field,
    message,
  ])

it('finds what a column shows and no translation says', () => {
  expect(said(aRegisterInTwoLanguages())).toEqual([['csrftoken', 'translations.en.purpose', 'missing']])
})

it('finds nothing in a charter of one language', () => {
  expect(said(aRegister())).toEqual([])
})

it('finds a translation that is older than its base text', () => {
  const register = aRegisterInTwoLanguages()
  const [cookie, ...others] = register.cookies
  if (cookie === undefined) throw new Error('There is one')
  const changed = { ...cookie, purpose: 'Autre chose.' }
  expect(said({ ...register, cookies: [changed, ...others] })).toContainEqual([
    'sessionid',
    'translations.en.purpose',
    'outdated',
  ])
})

it('finds what a site says', () => {
  const register = aRegisterInTwoLanguages()
  const site = { ...register.site, translations: [aTranslation('title', 'Cookie charter', 'Charte cookies')] }
  expect(findingsOf(siteUntranslated, { ...register, site }).map(({ field }) => field)).toEqual([
    'translations.en.withdrawalLabel',
    'translations.en.columns.provider.name',
    'translations.en.columns.cookie.name',
    'translations.en.columns.cookie.purpose',
  ])
})

it('finds the words of the program that a language without its own lacks, one by one', () => {
  const { site, ...rest } = aRegisterInTwoLanguages(['rcf'])
  const columns = [...site.columns, { field: 'cookie.lifetime' as const, label: 'Durée' }]
  const register = { ...rest, site: { ...site, columns } }
  const words = (given: [string, string, string][]) => {
    const translations = given.map(([way, text, source]) => aTranslation(`words.${way}`, text, source, 'rcf'))
    return findingsOf(siteUntranslated, { ...register, site: { ...register.site, translations } })
      .filter(({ field }) => field?.includes('.words.'))
      .map(({ field, message, args }) => [field, message, args])
  }
  const args = { languages: 'rcf' }
  expect(words([])).toEqual([
    ['translations.rcf.words.lifetime.session', 'missing', args],
    ['translations.rcf.words.page.emptyCell', 'missing', args],
  ])
  expect(
    words([
      ['lifetime.session', 'Lo tan ou lé si sit-la', 'session'],
      ['page.emptyCell', 'Pa rann', 'Un autre mot'],
    ]),
  ).toEqual([['translations.rcf.words.page.emptyCell', 'outdated', args]])
})

it('asks for no word of the program in a language that it speaks', () => {
  const { site, ...register } = aRegisterInTwoLanguages(['en'])
  const found = findingsOf(siteUntranslated, { ...register, site: { ...site, translations: [] } })
  expect(found.filter(({ field }) => field?.includes('.words.'))).toEqual([])
})
