import { expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderJson } from '#charter/publication/renderJson.ts'
import type { Site } from '#charter/register/site.ts'
import { aRegister } from '../../support/builders.ts'

const HASH = 'a'.repeat(64)

function charterOf(site: Partial<Site>): unknown {
  const sha256 = { register: HASH, html: HASH, fragment: HASH, text: HASH, csv: HASH }
  const facts = { number: 1, at: '2026-11-24T09:30:00.000Z', head: { id: 10, hash: HASH }, sha256 }
  return JSON.parse(renderJson(assembleCharter(aRegister({ site })), facts))
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
