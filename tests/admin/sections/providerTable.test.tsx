import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const save = () => screen.getByRole('button', { name: 'Enregistrer' })

describe('the table of providers', () => {
  it('is a kind of section, with the usual columns or others', async () => {
    await serveRegister(aRegister({ sections: [{ heading: 'Nos sous-traitants' }, { kind: 'registry' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await screen.findByRole('radio', { name: 'Texte, puis tableau des prestataires' }))
    expect(
      await screen.findByText(/Ce tableau a pour colonnes.: Prestataire, Service rendu, Pays,/),
    ).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Choisir d’autres colonnes' }))
    await user.click(
      await screen.findByRole('button', { name: /^Retirer la colonne «.Pays d’hébergement.»$/ }),
    )
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('sections/1')).toMatchObject({
      kind: 'providers',
      columns: [
        { field: 'provider.name', label: 'Prestataire' },
        { field: 'provider.service', label: 'Service rendu' },
        { field: 'provider.country', label: 'Pays' },
        { field: 'provider.safeguardInFull', label: 'Garanties' },
      ],
    })
  })

  it('asks of a provider whether it shows it, only where the charter has one', async () => {
    await serveRegister(aRegister({ sections: [{ kind: 'registry' }, { kind: 'providers' }] }))
    const { user } = renderAdmin('/providers/1')
    await user.click(await screen.findByRole('combobox', { name: /^Dans le tableau des prestataires/ }))
    await user.click(await screen.findByRole('option', { name: 'Non' }))
    await user.click(save())
    await waitFor(async () => expect(await readRecord('providers/1')).toMatchObject({ listed: 'no' }))
  })

  it('is not spoken of in a register without one', async () => {
    await serveRegister(aRegister())
    renderAdmin('/providers/1')
    await screen.findByRole('textbox', { name: /^Nom/ })
    expect(
      screen.queryByRole('combobox', { name: /^Dans le tableau des prestataires/ }),
    ).not.toBeInTheDocument()
  })
})
