import { describe, expect, it } from 'vitest'
import type { ChangeFacts } from '#charter/history/change.ts'
import { changeInWords } from '#charter/history/changeInWords.ts'
import type { NameOf } from '#charter/history/mentions.ts'
import { anEntry, answer, nameOf, sessionid } from './anEntry.ts'

const SITE = { id: 1, title: 'Charte cookies', platformName: 'data.exemple.fr' }

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
      'Ada Martin a ajouté la rubrique sans titre',
      'Ada Martin added the section without a heading',
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
      'Ada Martin a reporté le constat « Finalité manquante » sur le cookie sessionid',
      'Ada Martin put off the finding “Purpose missing” on the cookie sessionid',
      { action: 'accept', resource: 'findings', recordId: null, after: answer },
    ],
    [
      'Ada Martin ne reporte plus le constat « Finalité manquante » sur le cookie sessionid',
      'Ada Martin no longer puts off the finding “Purpose missing” on the cookie sessionid',
      { action: 'withdraw', resource: 'findings', recordId: null, before: answer },
    ],
    [
      'Ada Martin a reporté le constat « R99 » sur le site',
      'Ada Martin put off the finding “R99” on the site',
      {
        action: 'accept',
        resource: 'findings',
        recordId: null,
        after: { ...answer, rule: 'R99', resource: 'sites' },
      },
    ],
    [
      'Ada Martin a voulu reporter un constat, ce que son rôle ne permet pas',
      'Ada Martin tried to put off a finding, which their role does not allow',
      {
        action: 'refuse',
        resource: 'findings',
        recordId: null,
        after: { method: 'POST', path: '/api/findings/accept' },
      },
    ],
    [
      'Ada Martin a voulu modifier le cookie sessionid, ce que son rôle ne permet pas',
      'Ada Martin tried to change the cookie sessionid, which their role does not allow',
      { action: 'refuse', after: { method: 'POST', path: '/api/cookies/1/merge' } },
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
      address: 'ada@example.fr',
      deed: 'a supprimé la catégorie «\u00A0',
      name: 'Statistiques',
      rest: '\u00A0»',
    })
  })

  it.each<[string, Partial<ChangeFacts>]>([
    [
      'Ada Martin a publié la version 2 (data.exemple.fr)',
      { action: 'publish', resource: 'publications', recordId: 5, after: { number: 2 } },
    ],
    [
      'Ada Martin a modifié le site data.exemple.fr',
      { resource: 'sites', before: SITE, after: { ...SITE, title: 'Autre titre' } },
    ],
    [
      'Ada Martin a reporté le constat « Prestataire manquant » sur le site data.exemple.fr',
      {
        action: 'accept',
        resource: 'findings',
        recordId: null,
        after: { ...answer, rule: 'R01', resource: 'sites' },
      },
    ],
  ])('names the first of several sites: %s', (several, facts) => {
    const entry = anEntry({ recordId: 1, ...facts })
    const nameOfSite: NameOf = ({ resource }) => (resource === 'sites' ? 'data.exemple.fr' : undefined)
    const sentence = (isOfSeveral: boolean) => {
      const { who, deed, name, rest } = changeInWords(entry, nameOfSite, 'fr', isOfSeveral)
      return `${who} ${deed}${name}${rest}`.replaceAll('\u00A0', ' ')
    }
    expect(sentence(true)).toBe(several)
    expect(sentence(false)).toBe(several.replace(/ \(?data\.exemple\.fr\)?$/, ''))
  })
})
