import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldText, sortKey } from '#charter/kit/foldText.ts'

const inOrder = (texts: string[]) =>
  texts.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0))

const aFrenchWord = fc.string({
  unit: fc.constantFrom(...Array.from('aàâbcçdeéèêëfghiîïjklmnoôpqrstuùûüvwxyÿz')),
  maxLength: 6,
})

describe('text compared without accents or case', () => {
  it.each([
    ['Éric', 'eric'],
    ['ŒUVRE', 'oeuvre'],
    ['Œdème', 'oedeme'],
    ['L’été', "l'ete"],
    ['Straße', 'strasse'],
    ['« tiers »', '" tiers "'],
    ['ﬁche', 'fiche'],
    ['e\u0301', 'e'],
    ['İstanbul', 'istanbul'],
    ['13\u00A0mois', '13 mois'],
    ['_pk_id.*', '_pk_id.*'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

it.each([
  ['WooCommerce', 'woocommerce'],
  ['Société  Générale', 'societe generale'],
  ['Ｍａｔｏｍｏ\u200B', 'matomo'],
  ['« Tiers »', '" tiers "'],
  ['\u3164', ''],
])('the name %j reads as %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

describe('French order', () => {
  it('puts é beside e, and breaks ties by accents', () => {
    expect(
      inOrder(['zone', 'été', 'ete', 'côté', 'cote', 'étage', 'coté', 'etc', 'côte', 'Égalité', 'œuf']),
    ).toEqual(['cote', 'coté', 'côte', 'côté', 'Égalité', 'étage', 'etc', 'ete', 'été', 'œuf', 'zone'])
  })

  it('puts é before è, and è before ê and ë', () => {
    expect(inOrder(['pëche', 'pêche', 'pèche', 'péche', 'peche'])).toEqual([
      'peche',
      'péche',
      'pèche',
      'pêche',
      'pëche',
    ])
  })

  it('agrees with the locale’s own for words of French letters', () => {
    const { compare } = new Intl.Collator('fr')
    fc.assert(
      fc.property(aFrenchWord, aFrenchWord, (one, other) => {
        const order = sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0
        expect(order).toBe(Math.sign(compare(one, other)))
      }),
      { numRuns: 1000 },
    )
  })

  it('is total: only equal texts tie', () => {
    const aText = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(aText, aText, (one, other) => {
        expect(sortKey(one) === sortKey(other)).toBe(one === other)
      }),
    )
  })
})
