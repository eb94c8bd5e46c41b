import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer } from '../../support/mockServer.ts'
import { refuseLater } from '../../support/refuseLater.ts'
import type { renderAdmin } from '../../support/renderAdmin.tsx'
import { namesListed, openVariedList, requestsTo } from './variedList.ts'

describe('several cookies together', () => {
  async function selectTwo(user: ReturnType<typeof renderAdmin>['user']) {
    await user.click(screen.getByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    return screen.findByRole('group', { name: 'Fiches sélectionnées' })
  }

  it('change category and status in one request', async () => {
    const { user } = await openVariedList()
    const writes = requestsTo('PATCH', '/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(await within(dialog).findByRole('combobox', { name: 'Catégorie' }))
    await user.click(screen.getByRole('option', { name: 'Mesure d’audience' }))
    await user.click(within(dialog).getByRole('combobox', { name: 'État' }))
    await user.click(screen.getByRole('option', { name: 'Retiré' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))

    expect(await screen.findByText('2 cookies modifiés.')).toBeVisible()
    expect(writes).toHaveLength(1)
    await waitFor(() => expect(screen.getByRole('row', { name: /csrftoken/ })).toHaveTextContent('Retiré'))
    expect(screen.getByRole('row', { name: /sessionid/ })).toHaveTextContent('Mesure d’audience')
    expect(screen.queryByText('2 sélectionnés')).not.toBeInTheDocument()
  })

  it('are not changed before something is chosen, nor when one thinks better of it', async () => {
    const { user } = await openVariedList()
    const writes = requestsTo('PATCH', '/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/^Choisissez une catégorie ou un état/)
    await user.click(within(dialog).getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(writes).toHaveLength(0)
    expect(screen.getByText('2 sélectionnés')).toBeVisible()
  })

  it('are one less when one of them is deleted on its own page', async () => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.click(screen.getByRole('link', { name: 'csrftoken' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer la fiche' }))
    expect(await screen.findByText('1 sélectionné')).toBeVisible()
  })

  it('stay selected when the server refuses, and the reason is said', async () => {
    expectComplaint(/errors.storage/)
    const { user } = await openVariedList()
    const refusal = { type: 'urn:registre:storage', title: 'Storage', status: 507, message: 'errors.storage' }
    mockServer.use(http.patch('*/api/cookies', () => HttpResponse.json(refusal, { status: 507 })))
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(within(dialog).getByRole('combobox', { name: 'État' }))
    await user.click(screen.getByRole('option', { name: 'Retiré' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/\S/)
    expect(screen.getByText('2 sélectionnés')).toBeInTheDocument()
  })

  it('are deleted once what will be lost has been said', async () => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Supprimer…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Supprimer 2 cookies ?' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['csrftoken', 'sessionid'])
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer 2 cookies' }))

    expect(await screen.findByText('2 cookies supprimés.')).toBeVisible()
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    expect(screen.getByRole('group', { name: 'Fiches sélectionnées' })).toHaveFocus()
  })

  it('stay when the server does not delete them, and why is said, however one turns away', async () => {
    const { user } = await openVariedList()
    const { answer } = refuseLater('delete', '*/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Supprimer…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Supprimer 2 cookies' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled())
    await user.keyboard('{Escape}')
    answer()
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(screen.getByText('2 sélectionnés')).toBeInTheDocument()
  })

  it('are selected a page at a time, in part or not at all', async () => {
    const { user } = await openVariedList()
    const page = screen.getByRole('checkbox', { name: 'Sélectionner les fiches de cette page' })
    await user.click(page)
    expect(await screen.findByText('3 sélectionnés')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    expect(page).toBePartiallyChecked()
    await user.click(screen.getByRole('button', { name: 'Désélectionner' }))
    expect(page).not.toBeChecked()
  })
})
