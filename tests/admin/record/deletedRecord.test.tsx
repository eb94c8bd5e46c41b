import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

describe('a record that somebody else deleted meanwhile', () => {
  it('can be created again with what was typed', async () => {
    expectComplaint(/errors.notFound/)
    await serveRegister(aRegister({ cookies: [] }))
    const { user } = renderAdmin('/providers/1')
    const legalName = await screen.findByLabelText('Raison sociale')
    await fetch('/api/providers/1', { method: 'DELETE' })
    await user.type(legalName, 'Ma saisie')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Cette fiche a été supprimée/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Dupliquer' }))
    expect(await screen.findByRole('heading', { name: 'Nouveau prestataire' })).toBeVisible()
    expect(screen.getByLabelText('Raison sociale')).toHaveValue('Ma saisie')
    expect(screen.queryByText('Rester')).not.toBeInTheDocument()
  })
})
