import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { addSecondSite } from '../../support/secondSite.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const TRANSPORT = 'transport.exemple.fr'

describe('on which platforms cookies stand', () => {
  // Cookies 1 and 2, sessionid and django_language, stand on both platforms.
  beforeEach(async () => {
    const { store } = await serveRegister(publishableStarter)
    await addSecondSite(store, AUTHOR)
  })

  it('is a column of the list, and a filter', async () => {
    openWideWindow()
    const { user } = renderAdmin('/cookies')
    const row = await screen.findByRole('row', { name: /sessionid/ })
    expect(await within(row).findByText(`data.regionreunion.com, ${TRANSPORT}`)).toBeVisible()
    await user.click(await screen.findByRole('combobox', { name: /^Plateformes/ }))
    await user.click(await screen.findByRole('option', { name: TRANSPORT }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'csrftoken' })).not.toBeInTheDocument())
    expect(screen.getByRole('link', { name: 'sessionid' })).toBeVisible()
  })

  it('is changed for several at once, and back', async () => {
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('button', { name: 'Plateformes…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByRole('combobox', { name: 'Plateforme' }))
    await user.click(await screen.findByRole('option', { name: TRANSPORT }))
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter à cette plateforme' }))
    expect(await screen.findByText('1 cookie modifié.')).toBeVisible()
    expect(await readRecord('cookies/3')).toMatchObject({ siteIds: [1, 2] })
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(async () => expect(await readRecord('cookies/3')).toMatchObject({ siteIds: [1] }))
  })

  it('is never none: it is said which cookies stand nowhere else', async () => {
    expectComplaint(/status: 409/)
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('button', { name: 'Plateformes…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByRole('radio', { name: 'Retirer d’une plateforme' }))
    await user.click(within(dialog).getByRole('combobox', { name: 'Plateforme' }))
    await user.click(await screen.findByRole('option', { name: 'data.regionreunion.com' }))
    await user.click(within(dialog).getByRole('button', { name: 'Retirer de cette plateforme' }))
    expect(await within(dialog).findByText(/csrftoken ne seraient plus sur aucune plateforme/)).toBeVisible()
    expect(await readRecord('cookies/3')).toMatchObject({ siteIds: [1] })
  })

  it('is parted by a copy for one of them, which opens', async () => {
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: 'Dupliquer pour une autre plateforme…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: 'Plateforme' }))
    await user.click(await screen.findByRole('option', { name: `${TRANSPORT} (retirée de cette fiche)` }))
    await user.click(within(dialog).getByRole('button', { name: 'Créer la fiche' }))
    await waitFor(() => expect(window.location.hash).toBe('#/cookies/5'))
    expect(await readRecord('cookies/5')).toMatchObject({ name: 'sessionid', siteIds: [2] })
    expect(await readRecord('cookies/1')).toMatchObject({ siteIds: [1] })
  })
})

it('is said nowhere of a register with one platform', async () => {
  await serveRegister(publishableStarter)
  const { user } = renderAdmin('/cookies')
  await user.click(await screen.findByRole('checkbox', { name: 'Choisir csrftoken' }))
  expect(screen.getByRole('button', { name: 'Modifier…' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Plateformes…' })).not.toBeInTheDocument()
  expect(screen.queryByRole('columnheader', { name: 'Plateformes' })).not.toBeInTheDocument()
})
