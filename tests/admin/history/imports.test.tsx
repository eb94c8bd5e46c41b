import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { limitAccount } from '../../support/limitAccount.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { addSecondSite } from '../../support/secondSite.ts'
import { plannedSchema, readingOf, SHA } from '../../contract/importing.ts'
import { applyImport, importFile } from '../import/openImport.ts'
import { entries, headers, textOf } from './historySteps.ts'

const FILE =
  'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée\n_pk_id;Matomo;Mesure;Statistiques;Compter;13 mois\n'

describe('an import in the history', () => {
  it('says of each entry from which file and line it came, and is taken back there as one act', async () => {
    const { store } = await serveRegister()
    const before = await store.register()
    const { user } = await importFile(FILE)
    await applyImport(user)
    await user.click(screen.getByRole('link', { name: 'Voir l’historique' }))
    const [cookie, , , imported] = await entries()
    expect(textOf(cookie)).toContain('_pk_id')
    expect(textOf(cookie)).toContain('Importé de « registre.csv », ligne 2')
    const undo = await within(imported ?? document.body).findByRole('button', {
      name: /^Annuler l’import de «.registre\.csv.»$/,
    })
    await user.click(undo)
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Annuler cet import' }),
    )
    expect(await screen.findByText('Les 3 fiches sont comme avant.')).toBeVisible()
    expect(await store.register()).toEqual(before)
  })

  it('is not offered to be undone where the account may not', async () => {
    const served = await serveRegister()
    const send = async (path: string, body: object) => {
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      return plannedSchema.parse(await (await fetch(`/api/imports${path}`, init)).json())
    }
    const source = { name: 'registre.csv', sha256: SHA }
    const reading = readingOf('Nom du cookie;Finalité\nsessionid;Garder la session\n')
    const { id, planSha256: sha256 } = await send('', { source, reading, siteIds: [1], choices: {} })
    const body = JSON.stringify({ sha256, onConflict: 'rest' })
    const applied = await fetch(`/api/imports/${id}/apply`, { method: 'POST', headers, body })
    expect(await applied.json()).toMatchObject({ state: 'applied' })
    await addSecondSite(served.store, { who: 'a', at: '2026-11-24T09:30:00.000Z' })
    await limitAccount(served.accounts, 'editor', [2])
    await served.openSession('editor')
    renderAdmin('/changes')
    const all = await entries()
    expect(all.map(textOf).join('\n')).toContain('Importé de « registre.csv », ligne 2')
    expect(screen.queryByRole('button', { name: /^Annuler l’import/ })).not.toBeInTheDocument()
  })
})
