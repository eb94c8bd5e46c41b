import { expect, it } from 'vitest'
import { checkRecord } from '#charter/findings/findFindings.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import {
  purposePlainLanguage,
  sectionPlainLanguage,
} from '#charter/findings/page/readabilityPlainLanguage.ts'
import { aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { findingsOf, ruleContextOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ')
const sentence = (count: number) => `Voici ${words(count - 1)}.`
const MEAN = 'advice purpose meanTooLong'
const LONG = 'advice purpose sentenceTooLong'
const ACRONYM = 'advice purpose acronym'

it.each([
  ['a short sentence', 'Conserver votre choix de langue.', []],
  ['a sentence of 20 words', sentence(20), []],
  ['a sentence of 21 words', sentence(21), [MEAN]],
  ['40 words in one of several sentences', `${sentence(40)} ${sentence(1)} ${sentence(1)}`, []],
  ['41 words in one of several sentences', `${sentence(41)} ${sentence(1)} ${sentence(1)}`, [LONG]],
  ['a sentence of 41 words', sentence(41), [MEAN, LONG]],
  ['an acronym', 'Garder la session de votre SSO ouverte.', [ACRONYM]],
  ['an acronym, explained', 'Garder la session de votre SSO (authentification unique) ouverte.', []],
  ['an acronym that everybody knows', 'Garder votre adresse IP pour la CNIL.', []],
  ['nothing', '', []],
])('a purpose of %s', (_, purpose, found) => {
  expect(foundIn(purposePlainLanguage, aCompleteRegister({ cookies: [{ purpose }] }))).toEqual(found)
})

it('reads a section without its markup', () => {
  const body = `<p>${words(19)} <a href="https://ville-exemple.fr/SSO">ici</a>.</p><p>Le <strong>SSO</strong> aussi.</p>`
  const register = aCompleteRegister({ sections: [{ body }] })

  expect(foundIn(sectionPlainLanguage, register)).toEqual(['advice body acronym'])
})

it('asks for an acronym to be explained once, where it first stands', () => {
  const purpose = 'Garder la session de votre SSO ouverte.'
  const register = aCompleteRegister({
    sections: [{ body: '<p>Nous parlons du SSO.</p>' }, { body: '<p>Le SSO encore.</p>' }],
    cookies: [{ purpose }, { purpose: 'Le SSO, et le SLO.' }],
  })

  expect(findingsOf(sectionPlainLanguage, register).map(({ id }) => id)).toEqual(['A07-sections-1-SSO'])
  expect(findingsOf(purposePlainLanguage, register).map(({ id }) => id)).toEqual(['A07-cookies-2-SLO'])
})

it('takes an acronym that a section explains as explained', () => {
  const register = aCompleteRegister({
    sections: [{ body: '<p>Le SSO (authentification unique) vous garde connecté.</p>' }],
    cookies: [{ purpose: 'Garder la session de votre SSO ouverte.' }],
  })

  expect(foundIn(purposePlainLanguage, register)).toEqual([])
})

it('reads a purpose as it is being typed, and quotes the start of a long sentence', () => {
  const typed = { ...aLoginCookie({ purpose: sentence(45) }), id: 1, position: 1 }
  const found = checkRecord([purposePlainLanguage], typed, ruleContextOf(aCompleteRegister()))

  expect(found.map((finding) => findingInWords(finding, 'fr'))).toEqual([
    'Raccourcissez les phrases\u00A0: elles ont 45 mots en moyenne, 20 au plus se lisent bien.',
    'Coupez cette phrase de 45 mots (40 au plus)\u00A0: «\u00A0Voici mot0 mot1 mot2 mot3 mot4 mot5 mot6 mot7 mot8 mot9 mot10 mot11 mot12 mot13…\u00A0».',
  ])
})

it('says nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ purpose: sentence(41), status: 'draft' }] })

  expect(foundIn(purposePlainLanguage, register)).toEqual([])
})
