import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { aRegister } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { refuseLater } from '../../support/refuseLater.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { namesListed, openVariedList, requestsTo } from './variedList.ts'

describe('several cookies together', () => {
  async function selectTwo(user: ReturnType<typeof renderAdmin>['user']) {
    await user.click(screen.getByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    return screen.findByRole('group', { name: 'Fiches sélectionnées' })
  }

  /** Adds a field to those that the dialog changes. */
  async function addField(user: ReturnType<typeof renderAdmin>['user'], dialog: HTMLElement, field: string) {
    await user.click(await within(dialog).findByRole('combobox', { name: 'Champ à changer' }))
    await user.click(screen.getByRole('option', { name: field }))
  }

  it('get one row of the charter’s table', async () => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await addField(user, dialog, 'Ligne commune')
    await user.type(await within(dialog).findByRole('textbox', { name: /^Ligne commune/ }), 'Django')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    await waitFor(async () =>
      expect([await readRecord('cookies/1'), await readRecord('cookies/2')]).toMatchObject([
        { sharedRow: 'Django' },
        { sharedRow: 'Django' },
      ]),
    )
  })

  it('change category and status in one request', async () => {
    const { user } = await openVariedList()
    const writes = requestsTo('PATCH', '/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await addField(user, dialog, 'Catégorie')
    await user.click(await within(dialog).findByRole('combobox', { name: /^Catégorie/ }))
    await user.click(await screen.findByRole('option', { name: 'Mesure d’audience' }))
    await addField(user, dialog, 'État')
    await user.click(within(dialog).getByRole('combobox', { name: /^État/ }))
    await user.click(screen.getByRole('option', { name: 'Retiré' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))

    expect(await screen.findByText('2 cookies modifiés.')).toBeVisible()
    expect(writes).toHaveLength(1)
    await waitFor(() => expect(screen.getByRole('row', { name: /csrftoken/ })).toHaveTextContent('Retiré'))
    expect(await readRecord('cookies/1')).toMatchObject({ categoryId: 2, status: 'retired' })
    expect(screen.queryByText('2 sélectionnés')).not.toBeInTheDocument()
  })

  it('are given whatever they may have in common: what is left empty is emptied, what is taken off stays', async () => {
    await serveRegister(
      aRegister({
        cookies: [
          { name: 'a', location: 'Front', domain: 'exemple.fr' },
          { name: 'b', location: 'Back' },
        ],
      }),
    )
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Sélectionner les fiches de cette page' }))
    await user.click(await screen.findByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await addField(user, dialog, 'Service')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    expect(await within(dialog).findByRole('textbox', { name: /^Service/ })).toBeInvalid()
    await user.click(within(dialog).getByRole('button', { name: /^Ne pas changer.: Service$/ }))
    await addField(user, dialog, 'Emplacement')
    await addField(user, dialog, 'Durée de vie')
    await user.type(within(dialog).getByRole('textbox', { name: 'Durée, en nombre' }), '13 mois')
    await addField(user, dialog, 'Vérifié le')
    await user.type(within(dialog).getByLabelText('Vérifié le'), '2026-11-20')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))

    expect(await screen.findByText('2 cookies modifiés.')).toBeVisible()
    const changed = { location: '', lifetime: 'P13M', reviewedOn: '2026-11-20' }
    expect(await readRecord('cookies/1')).toMatchObject({ ...changed, domain: 'exemple.fr' })
    expect(await readRecord('cookies/2')).toMatchObject(changed)
  })

  it('are not changed before something is chosen, nor when one thinks better of it', async () => {
    const { user } = await openVariedList()
    const writes = requestsTo('PATCH', '/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /^Choisissez d’abord un champ à changer/,
    )
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
    await addField(user, dialog, 'État')
    await user.click(within(dialog).getByRole('combobox', { name: /^État/ }))
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
    await user.click(await dialog.findByRole('button', { name: 'Supprimer 2 cookies' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled())
    await user.keyboard('{Escape}')
    answer()
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(screen.getByText('2 sélectionnés')).toBeInTheDocument()
  })

  it.each([
    ['delete', 'Supprimer…'],
    ['change', 'Modifier…'],
    ['review', 'Vérifié aujourd’hui'],
  ])('are all named before one can %s them, also those that the filter hides', async (_act, button) => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.type(screen.getByRole('searchbox'), '_pk')
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    const hidden = await screen.findByText(/^2 fiches sélectionnées ne sont pas dans cette liste filtrée/)
    await waitFor(() => expect(hidden).toHaveTextContent('csrftokensessionid'))
    await user.click(screen.getByRole('button', { name: button }))
    const dialog = within(await screen.findByRole('dialog'))
    expect((await dialog.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
      'csrftoken',
      'sessionid',
    ])
  })

  it('are only those of the list once the hidden ones are left out', async () => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.type(screen.getByRole('searchbox'), 'csrf')
    expect(
      await screen.findByText(/^Une fiche sélectionnée n’est pas dans cette liste filtrée/),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ne garder que la liste' }))
    expect(await screen.findByText('1 sélectionné')).toBeVisible()
    expect(screen.queryByText(/dans cette liste filtrée/)).not.toBeInTheDocument()
  })

  it('are named up to twenty, and the others counted', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${String(index).padStart(2, '0')}`)
    await serveRegister(aRegister({ cookies: names.map((name) => ({ name })) }))
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Sélectionner les fiches de cette page' }))
    await user.click(await screen.findByRole('button', { name: 'Sélectionner les 30 fiches' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer…' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Supprimer 30 cookies/ }))
    const items = dialog.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(items).toEqual([...names.slice(0, 20), 'et 10 autres'])
  })

  it('are as before once the act is undone, as one', async () => {
    const { user } = await openVariedList()
    const undos = requestsTo('POST', '/api/changes/undo')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Supprimer…' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer 2 cookies' }))
    expect(await screen.findByText('2 cookies supprimés.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(await screen.findByText(/^C’est annulé.: les 2 fiches sont comme avant\.$/)).toBeVisible()
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*', 'csrftoken', 'sessionid']))
    expect(undos).toHaveLength(1)
  })

  it('stay as they are when one was changed since, which is named', async () => {
    expectComplaint(/errors.changedSince/)
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Vérifié aujourd’hui' }))
    await user.click(await screen.findByRole('button', { name: 'Inscrire 2 revues' }))
    await screen.findByText('2 revues enregistrées.')
    await fetch('/api/cookies/1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(await readRecord('cookies/1')), notes: 'relu' }),
    })
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(await screen.findByText(/^Rien n’a été annulé\. Une fiche a été modifiée depuis/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ notes: 'relu', version: 3 })
    expect(await readRecord('cookies/2')).toMatchObject({ version: 2 })
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
