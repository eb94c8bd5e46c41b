import { screen, waitFor, within } from '@testing-library/react'
import { delay, http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const save = () => screen.getByRole('button', { name: 'Enregistrer' })

/** Returns provider 1 as stored on the server. */
const stored = () => readRecord('providers/1')

/** Changes provider 1 as another user would, on another screen. */
async function changeElsewhere(fields: Record<string, unknown>): Promise<void> {
  const response = await fetch('/api/providers/1', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(await stored()), ...fields }),
  })
  expect(response.status).toBe(200)
}

async function openProvider() {
  const { user } = renderAdmin('/providers/1')
  const legalName = await screen.findByLabelText('Raison sociale')
  return { user, legalName }
}

describe('saving', () => {
  it('stays on the record, says so, and keeps what was typed', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'Opendatasoft SAS')
    expect(screen.getByText('Modifications non enregistrées.')).toBeVisible()
    await user.click(save())
    expect(await screen.findByText(/^Enregistré à \d\d:\d\d\.$/)).toBeVisible()
    expect(await stored()).toMatchObject({ legalName: 'Opendatasoft SAS', version: 2 })

    await user.type(legalName, ' (Paris)')
    await user.click(save())
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ legalName: 'Opendatasoft SAS (Paris)', version: 3 }),
    )
  })

  it('is done by Ctrl+S wherever the keyboard is on the page', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await stored()).toMatchObject({ legalName: 'ODS' })
  })

  it('asks nothing of the server when nothing has changed', async () => {
    const { user } = await openProvider()
    await user.click(save())
    expect(await screen.findByText('Rien n’a changé depuis le dernier enregistrement.')).toBeVisible()
    expect(await stored()).toMatchObject({ version: 1 })
  })

  it('keeps what is typed while a slow save is under way', async () => {
    mockServer.use(
      http.put('*/api/providers/1', async () => {
        await delay(200)
        return undefined
      }),
    )
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'Open')
    await user.click(save())
    await user.type(legalName, 'datasoft')
    await waitFor(async () => expect(await stored()).toMatchObject({ legalName: 'Open' }))
    expect(await screen.findByText('Modifications non enregistrées.')).toBeVisible()
    expect(legalName).toHaveValue('Opendatasoft')
  })

  it('writes once when the button is pressed twice', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    await user.dblClick(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ version: 2 })
  })
})

describe('what is wrong with a field', () => {
  it('is said beside it, in the reader’s language, with the keyboard put there', async () => {
    const { user } = await openProvider()
    const website = screen.getByLabelText('Site web')
    await user.type(website, 'javascript:alert(1)')
    await user.click(save())
    expect(await screen.findByText('Un champ est à corriger.')).toBeVisible()
    await waitFor(() => expect(website).toHaveFocus())
    expect(website).toHaveAccessibleDescription(/Écrivez une adresse complète/)
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByLabelText('Website')).toHaveAccessibleDescription(/Write a whole address/)
  })

  it('unfolds the part that it stands in', async () => {
    const { user } = await openProvider()
    const followUp = screen.getByRole('button', { name: /Suivi interne/ })
    await user.click(followUp)
    const contact = await screen.findByLabelText('Contact')
    await user.click(contact)
    await user.paste('x'.repeat(1_001))
    await user.click(followUp)
    expect(followUp).toHaveAttribute('aria-expanded', 'false')
    await user.click(save())
    await waitFor(() => expect(contact).toHaveFocus())
    expect(followUp).toHaveAttribute('aria-expanded', 'true')
    expect(contact).toHaveAccessibleDescription(/1.000 caractères au plus/)
  })

  it('is said beside it too when only the server knows', async () => {
    expectComplaint(/errors.duplicate/)
    const { user } = renderAdmin('/providers/create')
    const name = await screen.findByLabelText(/^Nom/)
    await user.type(name, 'Opendatasoft')
    await user.click(save())
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toHaveAttribute('href', '#/providers/1')
    expect(name).toBeInvalid()
    expect(name).toHaveAccessibleDescription('Une fiche identique existe déjà.')
  })
})

describe('unsaved changes', () => {
  it('are asked about before one leaves the page, and kept when one stays', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await user.click(await screen.findByText('Rester'))
    await waitFor(() => expect(screen.queryByText('Rester')).not.toBeInTheDocument())
    expect(legalName).toHaveValue('ODS')

    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await user.click(await screen.findByText('Quitter sans enregistrer'))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })

  it('are asked about again after a save, when more was typed', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    await user.type(legalName, ' SAS')
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    expect(await screen.findByText('Rester')).toBeVisible()
  })

  it('are not asked about once saved, nor when nothing was typed', async () => {
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
    expect(screen.queryByText('Rester')).not.toBeInTheDocument()
  })
})

describe('a server that is away', () => {
  it('loses nothing of what was typed, and is asked again', async () => {
    expectComplaint(/status: 0/)
    const { user, legalName } = await openProvider()
    await user.type(legalName, 'ODS')
    mockServer.use(http.put('*/api/providers/*', () => HttpResponse.error(), { once: true }))
    await user.click(save())
    expect(await screen.findByText(/Rien n’a été enregistré\.$/)).toBeVisible()
    expect(legalName).toHaveValue('ODS')
    await user.click(save())
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await stored()).toMatchObject({ legalName: 'ODS' })
  })
})

describe('a record that somebody else changed meanwhile', () => {
  async function openStale() {
    expectComplaint(/errors.stale/)
    const { user, legalName } = await openProvider()
    await changeElsewhere({ legalName: 'Autre', transferSafeguard: 'scc', country: 'FR' })
    await user.type(legalName, 'Ma saisie')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a été modifiée entre-temps' })
    return { user, legalName, dialog }
  }

  it('is shown beside what was typed, field by field, in words', async () => {
    const { dialog } = await openStale()
    const rows = within(dialog).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      'Raison sociale',
      'Ma saisieAutre',
      'Pays',
      '(vide)France',
      'Garantie du transfert',
      '(vide)Clauses contractuelles types',
    ])
    expect(
      within(dialog)
        .getAllByRole('radio', { checked: true })
        .map((radio) => radio.getAttribute('aria-label')),
    ).toEqual([
      'Raison sociale : Votre saisie',
      'Pays : Version enregistrée',
      'Garantie du transfert : Version enregistrée',
    ])
  })

  it('says that it was oneself, in another tab', async () => {
    const { dialog } = await openStale()
    expect(
      await within(dialog).findByText(/^Vous l’avez enregistrée vous-même .*, dans un autre onglet/),
    ).toBeVisible()
  })

  it('says who else saved it', async () => {
    expectComplaint(/errors.stale/)
    const { store } = await serveRegister()
    const { user, legalName } = await openProvider()
    const camille = { who: 'Camille Hoarau <camille@region.example>', at: '2026-11-24T09:29:00.000Z' }
    await store.updateMany('providers', [1], { legalName: 'Autre' }, camille)
    await user.type(legalName, 'Ma saisie')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a été modifiée entre-temps' })
    expect(
      await within(dialog).findByText(/^Camille Hoarau <camille@region\.example> a enregistré cette fiche/),
    ).toBeVisible()
  })

  it('shows several choices, and days, as they read in the form', async () => {
    expectComplaint(/errors.stale/)
    const { user, legalName } = await openProvider()
    await changeElsewhere({ hostingCountries: ['FR', 'IE'], safeguardCheckedOn: '2026-03-01' })
    await user.type(legalName, 'Ma saisie')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a été modifiée entre-temps' })
    expect(within(dialog).getByText('France, Irlande')).toBeVisible()
    expect(within(dialog).getByText('1er mars 2026')).toBeVisible()
  })

  it('is merged as chosen, field by field', async () => {
    const { user, dialog } = await openStale()
    await user.click(within(dialog).getByRole('radio', { name: 'Pays : Votre saisie' }))
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ces choix' }))
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        legalName: 'Ma saisie',
        country: '',
        transferSafeguard: 'scc',
        version: 3,
      }),
    )
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
  })

  it('gives way to what was typed, or takes its place, as a whole', async () => {
    const { user, legalName, dialog } = await openStale()
    await user.click(within(dialog).getByRole('button', { name: 'Prendre la version enregistrée partout' }))
    expect(await screen.findByText('La version enregistrée a été reprise.')).toBeVisible()
    expect(legalName).toHaveValue('Autre')

    await changeElsewhere({ legalName: 'Encore autre' })
    await user.clear(legalName)
    await user.type(legalName, 'Ma saisie')
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Garder ma saisie partout' }))
    await waitFor(async () => expect(await stored()).toMatchObject({ legalName: 'Ma saisie', version: 4 }))
  })

  it('leaves the form as it was typed when one goes back to it', async () => {
    const { user, legalName, dialog } = await openStale()
    await user.click(within(dialog).getByRole('button', { name: 'Revenir au formulaire' }))
    expect(legalName).toHaveValue('Ma saisie')
    expect(await stored()).toMatchObject({ legalName: 'Autre' })
  })
})
