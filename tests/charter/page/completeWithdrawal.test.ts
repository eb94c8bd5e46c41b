import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderJson } from '#charter/publication/renderJson.ts'
import { aRegister } from '../../support/builders.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const charterOf = (platformUrl: string, withdrawalUrl: string) =>
  assembleCharter(aRegister({ site: { platformUrl, withdrawalLabel: 'Gérer', withdrawalUrl } }))
const linksIn = (html: string) =>
  [...html.matchAll(/<a[^>]* href="([^"]*)"[^>]*>Gérer<\/a>/g)].map(([, href]) => href)

describe('the link to withdraw consent, on a page that is not one of the platform’s', () => {
  it.each<[platform: string, typed: string, there: string]>([
    ['https://data.exemple.fr', '#cookies', 'https://data.exemple.fr/#cookies'],
    ['https://data.exemple.fr/', '#cookies', 'https://data.exemple.fr/#cookies'],
    ['https://www.exemple.fr/donnees', '#cookies', 'https://www.exemple.fr/donnees#cookies'],
    ['https://www.exemple.fr/donnees?a=1#haut', '#cookies', 'https://www.exemple.fr/donnees?a=1#cookies'],
    ['https://www.exemple.fr/donnees', '/cookies?b=2', 'https://www.exemple.fr/cookies?b=2'],
    ['https://www.exemple.fr:8443/x', '/cookies', 'https://www.exemple.fr:8443/cookies'],
    ['https://data.exemple.fr', 'https://autre.example/c', 'https://autre.example/c'],
    ['', '#cookies', '#cookies'],
    ['', '/cookies', '/cookies'],
  ])('of %s, typed as %s', (platform, typed, there) => {
    const charter = charterOf(platform, typed)
    expect(linksIn(renderHtml(charter)).map((href) => href?.replaceAll('&amp;', '&'))).toEqual([there, there])
    const facts = {
      number: 1,
      at: '2027-03-03T14:00:00.000Z',
      head: { id: 1, hash: '' },
      sha256: { register: '', html: '', fragment: '', text: '', csv: '' },
    }
    expect(JSON.parse(decode(renderJson(charter, facts)))).toMatchObject({
      charter: { withdrawal: { href: there } },
    })
  })

  it('stays as it was typed in the fragment, which is pasted into the platform', () => {
    expect(linksIn(renderFragment(charterOf('https://data.exemple.fr', '#cookies')))).toEqual([
      '#cookies',
      '#cookies',
    ])
  })
})
