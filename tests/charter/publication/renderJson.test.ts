import { expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderJson } from '#charter/publication/renderJson.ts'
import type { Site } from '#charter/register/site.ts'
import { aRegister } from '../../support/builders.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const HASH = 'a'.repeat(64)
const FACTS = {
  number: 1,
  at: '2026-11-24T09:30:00.000Z',
  head: { id: 10, hash: HASH },
  sha256: { register: HASH, html: HASH, fragment: HASH, text: HASH, csv: HASH },
}

function charterOf(site: Partial<Site>): unknown {
  return JSON.parse(decode(renderJson(assembleCharter(aRegister({ site })), FACTS)))
}

it('says how to reach the controller, and where consent is withdrawn', () => {
  const site = {
    controllerContact: 'donnees@example.fr',
    withdrawalLabel: 'Gérer mes cookies',
    withdrawalUrl: '#cookies',
  }
  expect(charterOf(site)).toMatchObject({
    charter: {
      controller: '',
      controllerContact: 'donnees@example.fr',
      withdrawal: { text: 'Gérer mes cookies', href: '#cookies' },
    },
  })
})

it('has no address to withdraw consent where what is kept is none', () => {
  const site = { withdrawalLabel: 'Gérer', withdrawalUrl: 'javascript:alert(1)' }
  expect(charterOf(site)).toHaveProperty('charter.withdrawal', { text: '' })
})

it('says of a tracker what the columns say, and no more', () => {
  const site: Partial<Site> = { columns: [{ field: 'cookie.purpose', label: 'Finalité' }] }
  expect(charterOf(site)).toHaveProperty('charter.tables.0.rows', [
    { cookieId: 1, cells: [{ text: 'Se souvenir de l’utilisateur d’une page à une autre.' }] },
  ])
})

it('says of a table what it has of its own, and nothing of it where it has none', () => {
  const columns = [{ field: 'cookie.name' as const, label: 'Traceur' }]
  const register = aRegister({
    categories: [{}, { name: 'Mesure', textBefore: '<p>Avant</p>', textAfter: '<p>Après</p>', columns }],
    cookies: [{}, { name: '_pk_id', categoryId: 2 }],
  })
  const published: unknown = JSON.parse(decode(renderJson(assembleCharter(register), FACTS)))
  const rows = expect.any(Array)
  expect(published).toHaveProperty('charter.tables', [
    { categoryId: 1, name: 'Cookies nécessaires', description: '', rows },
    {
      categoryId: 2,
      name: 'Mesure',
      description: '',
      htmlBefore: '<p>Avant</p>',
      htmlAfter: '<p>Après</p>',
      columns,
      rows,
    },
  ])
})
