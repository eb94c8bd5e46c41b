import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:30:00.000Z') }))
afterEach(() => void vi.useRealTimers())

describe('« Vérifié aujourd’hui »', () => {
  it('fills in the day on the form of a record', async () => {
    const { user } = renderAdmin('/cookies/1?field=reviewedOn')
    await user.click(await screen.findByRole('button', { name: 'Vérifié aujourd’hui' }))
    expect(screen.getByLabelText(/^Vérifié le/)).toHaveValue('2026-11-24')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('cookies/1')).toMatchObject({ reviewedOn: '2026-11-24' })
  })

  it('says it of all the selected cookies at once', async () => {
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    await user.click(screen.getByRole('button', { name: 'Vérifié aujourd’hui' }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Vérifiés aujourd’hui/ }))
    expect(await dialog.findByText('csrftoken')).toBeVisible()
    expect(dialog.getByText('sessionid')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Inscrire 2 revues' }))
    expect(await screen.findByText('2 revues enregistrées.')).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ name: 'sessionid', reviewedOn: '2026-11-24' })
    expect(await readRecord('cookies/2')).toMatchObject({ name: 'django_language', reviewedOn: null })
  })

  it('says it of the selected providers', async () => {
    const { user } = renderAdmin('/providers')
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir Opendatasoft' }))
    await user.click(screen.getByRole('button', { name: 'Vérifié aujourd’hui' }))
    await user.click(await screen.findByRole('button', { name: 'Inscrire la revue' }))
    expect(await screen.findByText('Revue enregistrée.')).toBeVisible()
    expect(await readRecord('providers/1')).toMatchObject({ reviewedOn: '2026-11-24' })
  })

  it('is not offered to a reader', async () => {
    await serveRegister(undefined, 'reader')
    renderAdmin('/providers')
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('checkbox')).not.toBeInTheDocument())
  })
})
