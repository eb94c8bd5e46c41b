import { expect, it } from 'vitest'
import { domainPartyMismatch } from '#charter/findings/identity/domainPartyMismatch.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const ELSEWHERE = ['warning domain elsewhere']
const OURS = ['warning party ours']
const DELEGATED = ['warning subdomainDelegation delegated']

const cookies: [Partial<Cookie>, string[]][] = [
  [{ party: 'first', domain: '.ville-exemple.fr' }, []],
  [{ party: 'first', domain: 'www.Ville-Exemple.fr' }, []],
  [{ party: 'first', domain: 'exemple.org' }, []],
  [{ party: 'first', domain: '' }, []],
  [{ party: 'first', domain: 'stats.tiers.com' }, ELSEWHERE],
  [{ party: 'first', domain: 'notville-exemple.fr' }, ELSEWHERE],
  [{ party: 'first', domain: 'ville-exemple.fr.tiers.com' }, ELSEWHERE],
  [{ party: 'first', domain: 'localhost' }, ELSEWHERE],
  [{ party: 'third', domain: '.youtube.com' }, []],
  [{ party: 'third', domain: 'ville-exemple.fr' }, OURS],
  [{ party: 'third', domain: 'a.b.ville-exemple.fr' }, OURS],
  [{ party: 'first', domain: 'stats.ville-exemple.fr', subdomainDelegation: 'yes' }, DELEGATED],
  [{ party: 'first', domain: 'stats.ville-exemple.fr', subdomainDelegation: '' }, []],
  [{ party: 'first', domain: '', subdomainDelegation: 'yes' }, []],
  [{ party: 'first', domain: 'localhost', status: 'draft' }, []],
]

it.each(cookies)('a cookie of which is said %j', (fields, found) => {
  const register = aCompleteRegister({
    site: { publisherDomains: 'ville-exemple.fr\n.exemple.org' },
    cookies: [fields],
  })

  expect(foundIn(domainPartyMismatch, register)).toEqual(found)
})

it('cannot tell while the platform’s domains are not known', () => {
  const register = aCompleteRegister({
    site: { publisherDomains: '' },
    cookies: [{ domain: 'stats.tiers.com' }],
  })

  expect(foundIn(domainPartyMismatch, register)).toEqual([])
})
