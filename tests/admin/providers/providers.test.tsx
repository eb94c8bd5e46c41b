import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { refuseLater } from '../../support/refuseLater.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const POLICY = 'https://opendatasoft.example/confidentialite'

beforeEach(async () => {
  await serveRegister(
    aRegister({
      providers: [
        { name: 'Opendatasoft', country: 'FR', privacyPolicyUrl: POLICY, notes: 'Relancé en mars' },
        { name: 'Écho', country: 'US' },
        { name: 'Matomo' },
      ],
      cookies: [{ name: 'sessionid' }, { name: 'csrftoken', status: 'draft' }, { name: '_e', providerId: 2 }],
    }),
  )
})

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const names = () => rows().map((row) => within(row).getAllByRole('link')[0]?.textContent)

describe('the list of providers', () => {
  it('is in French order, says how many cookies each has and what is missing, in words', async () => {
    renderAdmin('/providers')
    await screen.findByRole('link', { name: 'Opendatasoft' })
    expect(names()).toEqual(['Écho', 'Matomo', 'Opendatasoft'])
    const [echo, matomo, opendatasoft] = rows().map((row) => row.textContent)
    expect(echo).toMatch(/^ÉchoÉtats-Unis1 cookie/)
    expect(matomo).toMatch(/^Matomo0 cookie/)
    expect(opendatasoft).toMatch(/^OpendatasoftFrance2 cookies/)
    // A provider without a published cookie has no finding.
    expect(await screen.findByRole('link', { name: /^Écho.: 1 bloquant/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Matomo.:/ })).not.toBeInTheDocument()
  })

  it('leads from the number of cookies to those cookies', async () => {
    const { user } = renderAdmin('/providers')
    await user.click(await screen.findByRole('link', { name: '2 cookies' }))
    expect(await screen.findByRole('heading', { name: 'Cookies' })).toBeVisible()
    expect(await screen.findByRole('link', { name: 'sessionid' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'csrftoken' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '_e' })).not.toBeInTheDocument()
  })

  it('is searched without minding accents, and shown whole again', async () => {
    const { user } = renderAdmin('/providers')
    await user.type(await screen.findByRole('searchbox', { name: 'Rechercher' }), 'echo')
    await waitFor(() => expect(names()).toEqual(['Écho']))
    expect(screen.getByText('1 prestataire')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Afficher toutes les fiches' }))
    await waitFor(() => expect(names()).toHaveLength(3))
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  it('is filtered by what is missing, and says when nothing matches', async () => {
    const { user } = renderAdmin('/providers')
    await user.click(await screen.findByRole('combobox', { name: 'Politique de confidentialité' }))
    await user.click(await screen.findByRole('option', { name: 'Manquante' }))
    await waitFor(() => expect(names()).toEqual(['Écho', 'Matomo']))
    await user.type(screen.getByRole('searchbox'), 'opendatasoft')
    expect(await screen.findByText('Aucune fiche ne correspond à cette recherche.')).toBeVisible()
  })

  it('says that there is none yet, and how to add one', async () => {
    await serveRegister(aRegister({ providers: [], cookies: [] }))
    renderAdmin('/providers')
    expect(await screen.findByText(/Aucun prestataire pour l’instant/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ajouter un prestataire' })).toHaveAttribute(
      'href',
      '#/providers/create',
    )
  })

  it('says what went wrong when the server fails, and tries again', async () => {
    expectComplaint(/errors.internal|status: 500/)
    mockServer.use(http.get('*/api/providers', () => HttpResponse.json({}, { status: 500 }), { once: false }))
    const { user } = renderAdmin('/providers')
    expect(await screen.findByText('La liste n’a pas pu être chargée.')).toBeVisible()
    await serveRegister()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
  })
})

describe('the page of a provider', () => {
  it('shows its cookies, with their state', async () => {
    renderAdmin('/providers/1')
    const cookies = await screen.findByRole('table', { name: 'Cookies du prestataire Opendatasoft' })
    const [first, second] = within(cookies).getAllByRole('row').slice(1)
    expect(first).toHaveTextContent('csrftokenAuthentificationDurée manquanteBrouillon')
    expect(second).toHaveTextContent('sessionidAuthentificationDurée manquanteActif')
    expect(within(cookies).getByRole('link', { name: 'sessionid' })).toHaveAttribute('href', '#/cookies/1')
  })

  it('edits every field and says which stay internal', async () => {
    const { user } = renderAdmin('/providers/3')
    await user.type(await screen.findByLabelText('Site web'), 'https://matomo.example')
    await user.type(screen.getByLabelText('Pays'), 'canad')
    await user.click(await screen.findByRole('option', { name: 'Canada' }))
    await user.click(await screen.findByLabelText('Garantie du transfert'))
    await user.click(await screen.findByRole('option', { name: 'Décision d’adéquation' }))
    await user.click(screen.getByRole('button', { name: /Suivi interne/ }))
    expect(await screen.findByText(/la charte ne le montre pas/)).toBeVisible()
    await user.type(screen.getByLabelText('Notes'), 'À revoir')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('providers/3')).toMatchObject({
      website: 'https://matomo.example',
      country: 'CA',
      transferSafeguard: 'adequacy',
      notes: 'À revoir',
    })
  })

  it('is replaced before it is deleted while cookies refer to it: says which, each a link', async () => {
    const { user } = renderAdmin('/providers/1')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = await screen.findByRole('dialog', { name: /Supprimer «.Opendatasoft.»/ })
    expect(await within(dialog).findByText(/est utilisé par 2 cookies/)).toBeVisible()
    expect(within(dialog).getByRole('link', { name: 'sessionid' })).toHaveAttribute('href', '#/cookies/1')
    expect(within(dialog).getByRole('link', { name: 'csrftoken' })).toHaveAttribute('href', '#/cookies/2')
    const confirm = within(dialog).getByRole('button', { name: 'Remplacer et supprimer' })
    expect(confirm).toBeDisabled()
    await user.click(within(dialog).getByRole('combobox', { name: 'Remplacer par' }))
    expect(screen.queryByRole('option', { name: 'Opendatasoft' })).not.toBeInTheDocument()
    await user.click(await screen.findByRole('option', { name: 'Matomo' }))
    await user.click(confirm)
    expect(await screen.findByText('La fiche est supprimée, et remplacée sur 2 cookies.')).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ providerId: 3, version: 2 })
    await waitFor(() => expect(names()).toEqual(['Écho', 'Matomo']))

    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(await screen.findByText(/^C’est annulé.: les 3 fiches sont comme avant\.$/)).toBeVisible()
    await waitFor(() => expect(names()).toEqual(['Écho', 'Matomo', 'Opendatasoft']))
    expect(await readRecord('cookies/1')).toMatchObject({ providerId: 1 })
  })

  it('is not replaced when somebody else changed it meanwhile', async () => {
    expectComplaint(/errors.stale/)
    const { user } = renderAdmin('/providers/1')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('combobox', { name: 'Remplacer par' }))
    await user.click(await screen.findByRole('option', { name: 'Matomo' }))
    await fetch('/api/providers/1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(await readRecord('providers/1')), legalName: 'ODS SAS' }),
    })
    await user.click(dialog.getByRole('button', { name: 'Remplacer et supprimer' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /a été modifiée depuis que vous l’avez ouverte/,
    )
    expect(await readRecord('cookies/1')).toMatchObject({ providerId: 1, version: 1 })
  })

  it('stays when the server does not delete it, and why is said, however one turns away', async () => {
    const { answer } = refuseLater('delete', '*/api/providers/3')
    const { user } = renderAdmin('/providers/3')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('button', { name: 'Supprimer la fiche' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled())
    await user.keyboard('{Escape}')
    answer()
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Fermer' })).toBeEnabled()
  })

  it('is deleted once confirmed, even with something unsaved in its form', async () => {
    const { user } = renderAdmin('/providers/3')
    await user.type(await screen.findByLabelText('Site web'), 'x')
    await user.click(screen.getByRole('button', { name: 'Supprimer' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer la fiche' }))
    expect(await screen.findByText(/^« Matomo » a été supprimé du registre\./)).toBeVisible()
    await waitFor(() => expect(names()).toEqual(['Écho', 'Opendatasoft']))
  })
})
