import { describe, expect, it } from 'vitest'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import type { Difference } from '#charter/compare/difference.ts'
import { differenceInWords } from '#charter/compare/differenceInWords.ts'
import { fieldInWords } from '#charter/compare/inWords.ts'
import { aRegister } from '../../support/builders.ts'

const cookie = { resource: 'cookies', id: 1, name: 'sessionid', isOnPage: true } as const
const section = { resource: 'sections', id: 2, name: 'Les cookies', isOnPage: true } as const

const spaced = (text: string) => text.replaceAll('\u00A0', '~')

describe('a difference in words', () => {
  it('takes in names and values so that they do not turn the words around them', () => {
    const difference: Difference = {
      ...cookie,
      name: '\u202Eag_',
      kind: 'changed',
      fields: [{ field: 'service', before: 'a\u2028b', after: 'שלום' }],
    }
    expect(differenceInWords(difference, 'en').sentence).toBe(
      'The cookie [U+202E]ag_: service changed, “a[U+2028]b” → “\u2068שלום\u2069”',
    )
  })

  it.each<[Difference, string, string]>([
    [
      { ...cookie, kind: 'changed', fields: [{ field: 'lifetime', before: '', after: 'P13M' }] },
      'Le cookie sessionid~: durée de vie ajoutée, 13 mois',
      'The cookie sessionid: lifetime added, 13 months',
    ],
    [
      {
        ...cookie,
        kind: 'changed',
        fields: [
          { field: 'purpose', before: 'Compter', after: 'Mesurer' },
          { field: 'recipients', before: 'l’éditeur', after: '' },
          { field: 'reviewedOn', before: null, after: '2027-03-03' },
        ],
      },
      'Le cookie sessionid~: finalité modifiée, «~Compter~» → «~Mesurer~»~; destinataires retirés (c’était «~l’éditeur~»)~; date de vérification ajoutée, 3 mars 2027',
      'The cookie sessionid: purpose changed, “Compter” → “Mesurer”; recipients removed (it was “l’éditeur”); date of the check added, 3 March 2027',
    ],
    [{ ...cookie, kind: 'added', fields: [] }, 'Le cookie sessionid~: ajouté', 'The cookie sessionid: added'],
    [
      { ...cookie, resource: 'categories', name: 'Statistiques', kind: 'removed', fields: [] },
      'La catégorie «~Statistiques~»~: supprimée',
      'The category “Statistiques”: deleted',
    ],
    [
      { ...cookie, kind: 'moved', after: 'csrftoken' },
      'Le cookie sessionid~: déplacé après le cookie csrftoken',
      'The cookie sessionid: moved after the cookie csrftoken',
    ],
    [
      { ...section, kind: 'moved', after: null },
      'La rubrique «~Les cookies~»~: déplacée en tête',
      'The section “Les cookies”: moved to the top',
    ],
    [
      { ...section, name: '', kind: 'moved', after: '' },
      'La rubrique sans titre~: déplacée après la rubrique sans titre',
      'The section without a heading: moved after the section without a heading',
    ],
    [
      {
        ...section,
        kind: 'changed',
        fields: [{ field: 'body', before: '<p>Un cookie</p>', after: '<p>Un <strong>cookie</strong></p>' }],
      },
      'La rubrique «~Les cookies~»~: texte modifié, avec les mêmes mots',
      'The section “Les cookies”: text changed, in the same words',
    ],
    [
      {
        ...cookie,
        resource: 'sites',
        name: 'Charte cookies',
        kind: 'changed',
        fields: [
          {
            field: 'columns',
            before: [{ field: 'cookie.name', label: 'Nom' }],
            after: [
              { field: 'cookie.name', label: 'Nom' },
              { field: 'cookie.lifetime', label: 'Durée' },
            ],
          },
        ],
      },
      'Le site~: colonnes des tableaux modifiées, «~Nom~» → «~Nom, Durée~»',
      'The site: columns of the tables changed, “Nom” → “Nom, Durée”',
    ],
  ])('is one sentence in French and in English: %#', (difference, french, english) => {
    expect(spaced(differenceInWords(difference, 'fr').sentence)).toBe(french)
    expect(differenceInWords(difference, 'en').sentence).toBe(english)
  })

  it('comes in pieces too, so that a screen can show the name apart', () => {
    const before = aRegister({ providers: [{ name: 'Google', country: 'US' }] })
    const after = aRegister({ providers: [{ name: 'Google', country: 'IE' }] })
    const [difference] = compareRegisters(before, after)
    expect(difference && differenceInWords(difference, 'fr')).toEqual({
      subject: 'Le prestataire',
      name: 'Google',
      event: 'modifié',
      fields: [
        {
          field: 'country',
          noun: 'pays',
          before: "États-Unis d'Amérique",
          after: 'Irlande',
          sentence: "pays modifié, États-Unis d'Amérique → Irlande",
        },
      ],
      sentence: "Le prestataire Google\u00A0: pays modifié, États-Unis d'Amérique → Irlande",
    })
  })

  it('does not name the site, which is the only one, and says that a text has no title', () => {
    const site: Difference = { ...cookie, resource: 'sites', name: 'Charte', kind: 'added', fields: [] }
    expect(differenceInWords(site, 'fr')).toMatchObject({ subject: 'Le site', name: '' })
    const untitled: Difference = { ...section, name: '', kind: 'added', fields: [] }
    expect(differenceInWords(untitled, 'fr')).toMatchObject({ name: 'sans titre', event: 'ajoutée' })
  })

  it('finds words for what only the history holds', () => {
    expect(fieldInWords('cookies', { field: 'position', before: 3, after: 1 }, 'fr').sentence).toBe(
      'rang modifié, 3 → 1',
    )
    expect(fieldInWords('old', { field: 'colour', before: undefined, after: 'red' }, 'en').sentence).toBe(
      'colour added, “red”',
    )
  })
})
