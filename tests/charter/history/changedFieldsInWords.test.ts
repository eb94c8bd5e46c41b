import { describe, expect, it } from 'vitest'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { mentionsOf } from '#charter/history/mentions.ts'
import { anEntry, answer, nameOf, sessionid } from './anEntry.ts'

describe('the fields that an entry changed, in words', () => {
  it('are those that differ, before and after, references by their name', () => {
    const after = { ...sessionid, version: 2, updatedAt: 'y', lifetime: 'P13M', providerId: 2, notes: '' }
    expect(changedFieldsInWords(anEntry({ before: sessionid, after }), nameOf, 'fr')).toEqual([
      { field: 'lifetime', label: 'Durée de vie', before: '', after: '13 mois' },
      { field: 'providerId', label: 'Prestataire', before: 'Opendatasoft', after: 'Matomo' },
    ])
  })

  it('are all that a deleted record held', () => {
    expect(
      changedFieldsInWords(
        anEntry({ action: 'delete', before: { ...sessionid, providerId: 9 } }),
        nameOf,
        'en',
      ),
    ).toEqual([
      { field: 'name', label: 'Name', before: 'sessionid', after: '' },
      { field: 'providerId', label: 'Provider', before: 'no.\u00A09', after: '' },
    ])
  })

  it('are an order before and after, by the names of the records', () => {
    const entry = anEntry({
      action: 'reorder',
      recordId: null,
      before: { ids: [1, 2] },
      after: { ids: [2, 1] },
    })
    expect(changedFieldsInWords(entry, nameOf, 'fr')).toEqual([
      { field: 'ids', label: 'Ordre', before: 'sessionid, csrftoken', after: 'csrftoken, sessionid' },
    ])
  })

  it('are why and until when somebody answers for a finding', () => {
    const facts = { resource: 'findings', recordId: null, after: answer } as const
    expect(changedFieldsInWords(anEntry({ action: 'accept', ...facts }), nameOf, 'fr')).toEqual([
      { field: 'reason', label: 'Motif', before: '', after: 'Le prestataire est interrogé.' },
      { field: 'until', label: 'Jusqu’au', before: '', after: '28 février 2027' },
    ])
  })

  it('are of an answer what was found and beside which field, also when somebody answers again', () => {
    const found = {
      ...answer,
      rule: 'R13',
      field: 'lifetime',
      statement: '{"args":{"name":"_ga"},"message":"missing"}',
    }
    const after = { ...found, until: '2027-03-31' }
    const entry = anEntry({ action: 'accept', resource: 'findings', recordId: null, before: found, after })
    expect(changedFieldsInWords(entry, nameOf, 'en')).toEqual([
      {
        field: 'statement',
        label: 'Finding',
        before: 'State the lifetime of tracker “_ga” (session, a duration, or until deleted).',
        after: 'State the lifetime of tracker “_ga” (session, a duration, or until deleted).',
        isUnchanged: true,
      },
      { field: 'field', label: 'Field', before: 'Lifetime', after: 'Lifetime', isUnchanged: true },
      { field: 'until', label: 'Until', before: '28 February 2027', after: '31 March 2027' },
    ])
    const first = { ...entry, before: null }
    expect(changedFieldsInWords(first, nameOf, 'fr').slice(0, 2)).toEqual([
      {
        field: 'statement',
        label: 'Constat',
        before: '',
        after: 'Indiquez la durée de vie du traceur « _ga » (session, durée, ou jusqu’à suppression).',
      },
      { field: 'field', label: 'Champ', before: '', after: 'Durée de vie' },
    ])
  })

  it.each([
    ['that no rule says any more', 'R08', '{"args":{},"message":"forgotten"}'],
    ['of a rule that is no more', 'R99', '{"args":{},"message":"missing"}'],
    ['that is none', 'R08', 'null'],
    ['that can’t be read', 'R08', '{'],
    ['that nobody kept', 'R08', undefined],
  ])('leave out a finding %s', (_what, rule, statement) => {
    const after = { ...answer, rule, statement }
    const entry = anEntry({ action: 'accept', resource: 'findings', recordId: null, after })
    expect(changedFieldsInWords(entry, nameOf, 'fr').map(({ field }) => field)).toEqual(['reason', 'until'])
  })

  it('are an account’s, its role and its state in words', () => {
    const before = { id: 2, name: 'Émilie', role: 'editor', disabled: false }
    const entry = anEntry({
      resource: 'users',
      before,
      after: { ...before, role: 'publisher', disabled: true },
    })
    expect(changedFieldsInWords(entry, nameOf, 'fr')).toEqual([
      { field: 'role', label: 'Rôle', before: 'Rédaction', after: 'Publication' },
      { field: 'disabled', label: 'Compte désactivé', before: 'non', after: 'oui' },
    ])
  })

  it('are of an import which list it was', () => {
    const entry = anEntry({
      action: 'import',
      resource: 'trackers',
      recordId: null,
      before: { list: 'Open Cookie Database', count: 1, leftOut: 0, sha256: 'a' },
      after: { list: 'Open Cookie Database', count: 2264, leftOut: 3, sha256: 'b', rowsSha256: 'c' },
    })
    expect(changedFieldsInWords(entry, nameOf, 'fr')).toEqual([
      { field: 'count', label: 'Lignes importées', before: '1', after: '2264' },
      { field: 'leftOut', label: 'Lignes laissées de côté', before: '0', after: '3' },
      { field: 'sha256', label: 'Empreinte SHA-256 du fichier', before: 'a', after: 'b' },
      { field: 'rowsSha256', label: 'Empreinte SHA-256 de ses lignes', before: '', after: 'c' },
    ])
  })

  it('are told of a field that is no more, by its own name', () => {
    const entry = anEntry({ before: { colour: 'red' }, after: { colour: 'blue' } })
    expect(changedFieldsInWords(entry, nameOf, 'fr')).toEqual([
      { field: 'colour', label: 'colour', before: 'red', after: 'blue' },
    ])
  })

  it('are of a publication its note, and of a refused attempt none', () => {
    const published = anEntry({
      action: 'publish',
      resource: 'publications',
      after: { number: 1, note: 'Matomo', added: 4, sha256: { html: 'ab' } },
    })
    expect(changedFieldsInWords(published, nameOf, 'fr')).toEqual([
      { field: 'note', label: 'Note', before: '', after: 'Matomo' },
    ])
    const refused = anEntry({ action: 'refuse', after: { method: 'PUT', path: '/api/cookies/1' } })
    expect(changedFieldsInWords(refused, nameOf, 'fr')).toEqual([])
  })
})

describe('what an entry speaks of by number', () => {
  it('is what its fields refer to, when they changed', () => {
    expect(mentionsOf(anEntry({ before: sessionid, after: { ...sessionid, providerId: 2 } }))).toEqual([
      { resource: 'providers', id: 1 },
      { resource: 'providers', id: 2 },
    ])
    expect(mentionsOf(anEntry({ before: sessionid, after: { ...sessionid, lifetime: 'session' } }))).toEqual(
      [],
    )
  })

  it('is the record itself where the entry does not hold it', () => {
    const entry = anEntry({ action: 'refuse', after: { method: 'PUT', path: '/api/cookies/1' } })
    expect(mentionsOf(entry)).toEqual([{ resource: 'cookies', id: 1 }])
    expect(mentionsOf(anEntry({ action: 'issueLink', resource: 'users', recordId: 2 }))).toEqual([
      { resource: 'users', id: 2 },
    ])
  })
})
