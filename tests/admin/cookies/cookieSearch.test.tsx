import { screen, waitFor, within } from '@testing-library/react'
import { memoryStore } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { COOKIE_COLUMNS, type CookieColumn } from '#admin/cookies/list/visibleColumns.ts'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { namesListed } from './variedList.ts'

const twoCookies = aRegister({
  providers: [{ name: 'Opendatasoft' }, { name: 'Éditions du Lagon' }],
  categories: [
    { key: 'necessary', name: 'Nécessaires' },
    { key: 'audience', name: 'Statistiques' },
  ],
  cookies: [
    { name: 'sessionid', lifetime: 'session' },
    {
      name: '_pk_id.*',
      providerId: 2,
      categoryId: 2,
      lifetime: 'P1Y1M',
      status: 'retired',
      service: 'Fréquentation',
      location: 'Portail',
      purpose: 'Compter les visites.',
      party: 'third',
      storage: 'localStorage',
      domain: '.ville-exemple.fr',
      recipients: 'Hébergeur',
      reviewedOn: '2026-03-01',
    },
  ],
})

/** What each column shows of the second cookie, and not of the first; null for what a search does not look for. */
const SHOWN: Record<CookieColumn, string | null> = {
  providerId: 'Éditions du Lagon',
  categoryId: 'Statistiques',
  lifetime: '1 an et 1 mois',
  status: 'Retiré',
  service: 'Fréquentation',
  location: 'Portail',
  purpose: 'Compter les visites.',
  party: 'Tiers',
  storage: 'Stockage local (localStorage)',
  domain: '.ville-exemple.fr',
  recipients: 'Hébergeur',
  reviewedOn: '1er mars 2026',
  updatedAt: null,
  // It is filtered by, of a register with several sites.
  siteIds: null,
}

async function openWholeList(address = '/cookies') {
  await serveRegister(twoCookies)
  const admin = renderAdmin(address, { store: memoryStore({ 'cookies.datatable': [] }) })
  await screen.findByRole('table', { name: 'Cookies du registre' })
  return admin
}

describe('the search of the list of cookies', () => {
  const columns = COOKIE_COLUMNS.flatMap((column) => {
    const shown = SHOWN[column]
    return shown === null ? [] : [{ column, shown }]
  })

  it.each(columns)('finds what the column $column shows: $shown', async ({ shown }) => {
    await openWholeList(`/cookies?filter=${encodeURIComponent(JSON.stringify({ q: shown }))}`)
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    const row = screen.getByRole('row', { name: /_pk_id/ })
    expect(await within(row).findByText(shown)).toBeVisible()
  })

  it('finds in English what an English screen shows', async () => {
    const { user } = await openWholeList()
    await user.click(screen.getByRole('button', { name: 'English' }))
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'march year')
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
  })
})
