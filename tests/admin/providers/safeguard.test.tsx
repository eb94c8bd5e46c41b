import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const FIELDS = ['Garantie du transfert', 'Référence de la garantie', 'Garantie vérifiée le']

it('asks for the safeguard of a transfer only where there is one, and finds what it lacks', async () => {
  await serveRegister(aCompleteRegister({ cookies: [aVideoCookie({ providerId: 1 })] }))
  const { user } = renderAdmin('/providers/1')
  const hosting = await screen.findByLabelText('Pays d’hébergement')
  for (const field of FIELDS) expect(screen.queryByLabelText(field)).not.toBeInTheDocument()

  await user.type(hosting, 'États-Unis')
  await user.click(await screen.findByRole('option', { name: /^États-Unis/ }))
  for (const field of FIELDS) expect(await screen.findByLabelText(field)).toBeVisible()
  expect(await screen.findByText(/implique un transfert hors Espace économique européen/)).toBeVisible()

  await user.click(screen.getByLabelText('Garantie du transfert'))
  await user.click(await screen.findByRole('option', { name: 'Clauses contractuelles types' }))
  expect(await screen.findByText(/^Indiquez le document/)).toBeVisible()
  await user.type(screen.getByLabelText('Référence de la garantie'), 'Contrat du 3 mars 2026')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
  expect(await readRecord('providers/1')).toMatchObject({
    hostingCountries: ['US'],
    transferSafeguard: 'scc',
    safeguardDocument: 'Contrat du 3 mars 2026',
  })
})

it('says what is left of a safeguard that is none any more, and removes it a click away', async () => {
  const leftovers = {
    transferSafeguard: '',
    safeguardDocument: 'Contrat du 3 mars 2026',
    safeguardCheckedOn: '2026-03-03',
  } as const
  await serveRegister(aCompleteRegister({ providers: [leftovers] }))
  const { user } = renderAdmin('/providers/1')
  const note = await screen.findByRole('note')
  expect(note).toHaveTextContent(/Référence de la garantie.*Contrat du 3 mars 2026/)
  expect(note).toHaveTextContent(/Garantie vérifiée le.*3 mars 2026/)
  await user.click(screen.getByRole('button', { name: 'Retirer de la fiche' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
  expect(await readRecord('providers/1')).toMatchObject({ safeguardDocument: '', safeguardCheckedOn: null })
})
