import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderAdmin } from '../../support/renderAdmin.tsx'

describe('a series', () => {
  it('opens an empty form after each, from its top, and says what was added', async () => {
    const { user } = renderAdmin('/providers/create')
    await user.type(await screen.findByLabelText(/^Nom/), 'Matomo')
    document.documentElement.scrollTop = 500
    await user.click(screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }))
    expect(await screen.findByText(/« Matomo » est dans le registre/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Voir' })).toHaveAttribute('href', '#/providers/2')
    expect(screen.getByLabelText(/^Nom/)).toHaveValue('')
    await waitFor(() => expect(screen.getByLabelText(/^Nom/)).toHaveFocus())
    expect(document.documentElement.scrollTop).toBe(0)
  })

  it('starts a similar record from a copy', async () => {
    const { user } = renderAdmin('/providers/1')
    await user.click(await screen.findByRole('link', { name: 'Dupliquer' }))
    expect(await screen.findByRole('heading', { name: 'Nouveau prestataire' })).toBeVisible()
    const name = screen.getByLabelText(/^Nom/)
    expect(name).toHaveValue('Opendatasoft')
    await user.type(name, ' Europe')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByRole('heading', { name: 'Prestataire Opendatasoft Europe' })).toBeVisible()
    expect(await screen.findByText('« Opendatasoft Europe » est dans le registre.')).toBeVisible()
  })
})
