import { describe, expect, it } from 'vitest'
import { valueInWords } from '#charter/words/valueInWords.ts'

describe('a value in words', () => {
  it.each<[string, string, unknown, string, string]>([
    ['cookies', 'name', '_ga', '_ga', '_ga'],
    ['cookies', 'lifetime', 'P1Y1M', '1 an et 1 mois', '1 year and 1 month'],
    ['cookies', 'status', 'retired', 'Retiré', 'Retired'],
    ['cookies', 'status', 'constructor', 'constructor', 'constructor'],
    ['cookies', 'reviewedOn', '2027-03-03', '3 mars 2027', '3 March 2027'],
    ['cookies', 'reviewedOn', '2027-12-01', '1er décembre 2027', '1 December 2027'],
    ['cookies', 'reviewedOn', null, '', ''],
    ['cookies', 'notes', '2027-03-03', '2027-03-03', '2027-03-03'],
    ['cookies', 'position', 12, '12', '12'],
    ['providers', 'country', 'FR', 'France', 'France'],
    ['providers', 'country', 'ZZ', 'ZZ', 'ZZ'],
    ['providers', 'transferSafeguard', 'scc', 'Clauses contractuelles types', 'Standard contractual clauses'],
    ['categories', 'consent', 'required', 'Consentement requis', 'Consent required'],
    ['sections', 'kind', 'text', 'Texte', 'Text'],
    [
      'sections',
      'body',
      '<p>Un <em>cookie</em></p><ul><li>a</li></ul>',
      'Un cookie\n\n- a',
      'Un cookie\n\n- a',
    ],
    ['sites', 'language', 'en', 'Anglais', 'English'],
    [
      'sites',
      'columns',
      [
        { field: 'cookie.name', label: 'Nom' },
        { field: 'cookie.purpose', label: 'Finalité' },
      ],
      'Nom, Finalité',
      'Nom, Finalité',
    ],
    ['publications', 'sha256', { html: 'ab' }, '{"html":"ab"}', '{"html":"ab"}'],
    ['users', 'roles', ['editor', 'reader'], 'editor, reader', 'editor, reader'],
    ['users', 'disabled', true, 'oui', 'yes'],
    ['cookies', 'gone', undefined, '', ''],
  ])('of %s.%s, %j, is %j in French and %j in English', (resource, field, value, french, english) => {
    expect(valueInWords(resource, field, value, 'fr')).toBe(french)
    expect(valueInWords(resource, field, value, 'en')).toBe(english)
  })
})
