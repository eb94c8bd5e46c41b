import { describe, expect, it } from 'vitest'
import type { ChangeFacts } from '#charter/history/change.ts'
import { changeInWords } from '#charter/history/changeInWords.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { mentionsOf } from '#charter/history/mentions.ts'

const sessionid = { id: 1, name: 'sessionid', version: 1, lifetime: '', providerId: 1, updatedAt: 'x' }

const answer = {
  rule: 'R08',
  resource: 'cookies',
  recordId: 1,
  aspect: '',
  severity: 'blocker',
  reason: 'Le prestataire est interrogé.',
  until: '2027-02-28',
}

function anEntry(facts: Partial<ChangeFacts>): ChangeFacts {
  return {
    id: 12,
    at: '2026-11-24T09:30:00.000Z',
    who: 'Ada Martin <ada@example.fr>',
    action: 'update',
    resource: 'cookies',
    recordId: 1,
    before: null,
    after: null,
    ...facts,
  }
}

const NAMES: Partial<Record<string, string>> = {
  'providers/1': 'Opendatasoft',
  'providers/2': 'Matomo',
  'cookies/1': 'sessionid',
  'cookies/2': 'csrftoken',
  'users/2': 'Émilie Rédac',
}
const nameOf = ({ resource, id }: { resource: string; id: number }) => NAMES[`${resource}/${id}`]

describe('an entry of the history, in words', () => {
  it.each<[string, string, Partial<ChangeFacts>]>([
    [
      'Ada Martin a modifié le cookie sessionid',
      'Ada Martin changed the cookie sessionid',
      { before: sessionid, after: { ...sessionid, lifetime: 'session' } },
    ],
    [
      'Ada Martin a supprimé la catégorie « Statistiques »',
      'Ada Martin deleted the category “Statistiques”',
      { action: 'delete', resource: 'categories', before: { name: 'Statistiques' } },
    ],
    [
      'Ada Martin a modifié le site',
      'Ada Martin changed the site',
      { resource: 'sites', before: { title: 'Charte' }, after: { title: 'Charte cookies' } },
    ],
    [
      'Ada Martin a ajouté la partie du texte sans titre',
      'Ada Martin added the part of the text without a heading',
      { action: 'create', resource: 'sections', after: { heading: '', body: '' } },
    ],
    [
      'Ada Martin a changé l’ordre des cookies',
      'Ada Martin changed the order of cookies',
      { action: 'reorder', recordId: null, before: { ids: [1, 2] }, after: { ids: [2, 1] } },
    ],
    [
      'Ada Martin a rétabli le cookie sessionid',
      'Ada Martin put the cookie sessionid back',
      { action: 'restore', after: sessionid },
    ],
    [
      'Ada Martin a ramené le cookie sessionid à un état antérieur',
      'Ada Martin took the cookie sessionid back to an earlier state',
      { action: 'restore', before: sessionid, after: sessionid },
    ],
    [
      'Ada Martin a importé une liste de traceurs connus',
      'Ada Martin imported a list of known trackers',
      { action: 'import', resource: 'trackers', recordId: null, after: { list: 'X', count: 2 } },
    ],
    [
      'Ada Martin a voulu importer une liste de traceurs connus, ce que son rôle ne permet pas',
      'Ada Martin tried to import a list of known trackers, which their role does not allow',
      {
        action: 'refuse',
        resource: 'trackers',
        recordId: null,
        after: { method: 'POST', path: '/api/known-trackers/import' },
      },
    ],
    [
      'Ada Martin a accepté le constat « Finalité manquante » sur le cookie sessionid',
      'Ada Martin accepted the finding “Purpose missing” on the cookie sessionid',
      { action: 'accept', resource: 'findings', recordId: null, after: answer },
    ],
    [
      'Ada Martin n’accepte plus le constat « Finalité manquante » sur le cookie sessionid',
      'Ada Martin no longer accepts the finding “Purpose missing” on the cookie sessionid',
      { action: 'withdraw', resource: 'findings', recordId: null, before: answer },
    ],
    [
      'Ada Martin a accepté le constat « R99 » sur le site',
      'Ada Martin accepted the finding “R99” on the site',
      {
        action: 'accept',
        resource: 'findings',
        recordId: null,
        after: { ...answer, rule: 'R99', resource: 'sites' },
      },
    ],
    [
      'Ada Martin a voulu accepter un constat, ce que son rôle ne permet pas',
      'Ada Martin tried to accept a finding, which their role does not allow',
      {
        action: 'refuse',
        resource: 'findings',
        recordId: null,
        after: { method: 'POST', path: '/api/findings/accept' },
      },
    ],
    [
      'Ada Martin a publié la version 5',
      'Ada Martin published version 5',
      { action: 'publish', resource: 'publications', recordId: 5, after: { number: 5, note: '' } },
    ],
    [
      'Ada Martin a remis le brouillon à la version 5',
      'Ada Martin took the draft back to version 5',
      { action: 'restore', resource: 'publications', recordId: 5, after: { number: 5, written: 2 } },
    ],
    [
      'Ada Martin a voulu supprimer le cookie sessionid, ce que son rôle ne permet pas',
      'Ada Martin tried to delete the cookie sessionid, which their role does not allow',
      { action: 'refuse', after: { method: 'DELETE', path: '/api/cookies/1' } },
    ],
    [
      'Ada Martin a voulu publier une version, ce que son rôle ne permet pas',
      'Ada Martin tried to publish a version, which their role does not allow',
      {
        action: 'refuse',
        resource: 'publications',
        recordId: null,
        after: { method: 'POST', path: '/api/publications' },
      },
    ],
    [
      'Ada Martin a créé un lien à usage unique pour le compte « Émilie Rédac »',
      'Ada Martin made a single-use link for the account “Émilie Rédac”',
      { action: 'issueLink', resource: 'users', recordId: 2 },
    ],
    [
      'Le serveur a ajouté le cookie sessionid',
      'The server added the cookie sessionid',
      { who: 'local', action: 'create', after: sessionid },
    ],
    [
      'Ada Martin a voulu modifier le cookie n° 9, ce que son rôle ne permet pas',
      'Ada Martin tried to change the cookie no. 9, which their role does not allow',
      { action: 'refuse', recordId: 9, after: { method: 'PUT', path: '/api/cookies/9' } },
    ],
  ])('%s', (french, english, facts) => {
    const sentence = (language: 'fr' | 'en') => {
      const { who, deed, name, rest } = changeInWords(anEntry(facts), nameOf, language)
      return `${who} ${deed}${name}${rest}`.replaceAll('\u00A0', ' ')
    }
    expect(sentence('fr')).toBe(french)
    expect(sentence('en')).toBe(english)
  })

  it('gives the name apart, for a link', () => {
    const entry = anEntry({ action: 'delete', resource: 'categories', before: { name: 'Statistiques' } })
    expect(changeInWords(entry, nameOf, 'fr')).toEqual({
      who: 'Ada Martin',
      deed: 'a supprimé la catégorie «\u00A0',
      name: 'Statistiques',
      rest: '\u00A0»',
    })
  })
})

describe('the fields that an entry changed, in words', () => {
  it('are those that differ, before and after, references by their name', () => {
    const after = { ...sessionid, version: 2, updatedAt: 'y', lifetime: 'P13M', providerId: 2, notes: '' }
    expect(changedFieldsInWords(anEntry({ before: sessionid, after }), nameOf, 'fr')).toEqual([
      { field: 'lifetime', label: 'Durée de conservation', before: '', after: '13 mois' },
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
      after: { list: 'Open Cookie Database', count: 2264, leftOut: 3, sha256: 'b' },
    })
    expect(changedFieldsInWords(entry, nameOf, 'fr')).toEqual([
      { field: 'count', label: 'Lignes importées', before: '1', after: '2264' },
      { field: 'leftOut', label: 'Lignes laissées de côté', before: '0', after: '3' },
      { field: 'sha256', label: 'Empreinte SHA-256 du fichier', before: 'a', after: 'b' },
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
