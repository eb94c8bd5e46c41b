import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { acceptVaguePurpose } from '../../support/acceptVaguePurpose.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { addSecondSite } from '../../support/secondSite.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const SECOND = '?site=2&at=transport-exemple-fr'

async function serveTwoSites() {
  const served = await serveRegister(publishableStarter)
  await addSecondSite(served.store, AUTHOR)
  return served
}

describe('with one site', () => {
  it('the screens say nothing of several, but in the list of sites', async () => {
    const { unmount } = renderAdmin('/cookies/1')
    expect(await screen.findByLabelText(/^Finalité/)).toBeVisible()
    expect(screen.queryByRole('group', { name: /^Plateformes/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('combobox', { name: 'Plateforme' })).not.toBeInTheDocument()
    unmount()
    renderAdmin('/sites')
    expect(await screen.findByRole('link', { name: 'data.regionreunion.com' })).toHaveAttribute(
      'href',
      '#/sites/1',
    )
    expect(screen.getByRole('link', { name: 'Ajouter une plateforme' })).toBeVisible()
  })
})

describe('a second site', () => {
  it('is added from the first, with what is ticked, in one act', async () => {
    await serveRegister(publishableStarter)
    const { user } = renderAdmin('/sites/create')
    await user.type(
      await screen.findByRole('textbox', { name: /^Nom de la plateforme/ }),
      'transport.exemple.fr',
    )
    await user.type(
      screen.getByRole('textbox', { name: /^Adresse de la plateforme/ }),
      'https://transport.exemple.fr',
    )
    await user.click(await screen.findByRole('checkbox', { name: 'csrftoken' }))
    await user.click(screen.getByRole('button', { name: 'Ajouter la plateforme' }))
    expect(await screen.findByRole('heading', { name: 'Site transport.exemple.fr' })).toBeVisible()
    expect(await readRecord('sites/2')).toMatchObject({
      slug: 'transport-exemple-fr',
      title: 'Charte cookies',
    })
    expect(await readRecord('cookies/3')).toMatchObject({ siteIds: [1] })
    expect(await readRecord('cookies/1')).toMatchObject({ siteIds: [1, 2] })
  })

  it('is refused a name in addresses that is reserved, in words beside it', async () => {
    expectComplaint(/status: 422/)
    await serveRegister(publishableStarter)
    const { user } = renderAdmin('/sites/create')
    await user.type(await screen.findByRole('textbox', { name: /^Nom de la plateforme/ }), 'Transport')
    await user.type(screen.getByRole('textbox', { name: /^Nom dans les adresses/ }), 'charte')
    await user.click(screen.getByRole('button', { name: 'Ajouter la plateforme' }))
    expect(await screen.findByText(/^Ce mot commence déjà des adresses de ce registre/)).toBeVisible()
  })
})

describe('with two sites', () => {
  it('the chosen one is named in the frame, and lists, preview and findings are its own', async () => {
    await serveTwoSites()
    const { unmount } = renderAdmin('/cookies', { site: SECOND })
    expect(await screen.findByRole('link', { name: 'sessionid' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'csrftoken' })).not.toBeInTheDocument()
    expect(await screen.findByRole('combobox', { name: 'Plateforme' })).toHaveTextContent(
      'transport.exemple.fr',
    )
    await waitFor(() => expect(document.title).toContain('transport.exemple.fr'))
    unmount()
    renderAdmin('/cookies')
    expect(await screen.findByRole('link', { name: 'csrftoken' })).toBeVisible()
    expect(await screen.findByRole('combobox', { name: 'Plateforme' })).toHaveTextContent(
      'Toutes les plateformes',
    )
  })

  it('a cookie says on which sites it stands, and where it is set on each', async () => {
    await serveTwoSites()
    const { user } = renderAdmin('/cookies/1')
    expect(
      await screen.findByText(
        'Cette fiche paraît sur 2 plateformes : data.regionreunion.com, transport.exemple.fr.',
      ),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Emplacement selon la plateforme Le même partout' }))
    await user.type(
      screen.getByRole('textbox', { name: 'Emplacement sur transport.exemple.fr' }),
      'application',
    )
    expect(screen.getByText('Autre sur transport.exemple.fr')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('cookies/1')).toMatchObject({
      siteIds: [1, 2],
      siteLocations: [{ siteId: 2, location: 'application' }],
    })
  })

  it('a new cookie asks on which sites it stands, unless one is chosen', async () => {
    await serveTwoSites()
    const { user, unmount } = renderAdmin('/cookies/create')
    const sites = within(await screen.findByRole('group', { name: /^Plateformes/ }))
    for (const box of sites.getAllByRole('checkbox')) expect(box).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Choisissez au moins une plateforme/)).toBeVisible()
    unmount()
    renderAdmin('/cookies/create', { site: SECOND })
    const chosen = within(await screen.findByRole('group', { name: /^Plateformes/ }))
    expect(chosen.getByRole('checkbox', { name: 'transport.exemple.fr' })).toBeChecked()
    expect(chosen.getByRole('checkbox', { name: 'data.regionreunion.com' })).not.toBeChecked()
  })

  it('a provider says on which sites its cookies stand', async () => {
    await serveTwoSites()
    renderAdmin('/providers/1')
    const use = await screen.findByRole('region', { name: 'Sur quelles plateformes\u00A0?' })
    expect(
      await within(use).findByRole('link', { name: 'data.regionreunion.com\u00A0: 4 cookies' }),
    ).toBeVisible()
    expect(
      await within(use).findByRole('link', { name: 'transport.exemple.fr\u00A0: 2 cookies' }),
    ).toBeVisible()
  })

  it('publishes the chosen one, whose page is at its own address', async () => {
    const { store } = await serveTwoSites()
    const { user } = renderAdmin('/publish', { site: SECOND })
    await user.click(await screen.findByRole('button', { name: 'Publier la version 1' }))
    expect(await screen.findByRole('link', { name: /Voir la page/ })).toHaveAttribute(
      'href',
      '/transport-exemple-fr/charte',
    )
    expect(await store.lastPublication(2)).toMatchObject({ number: 1 })
    expect(await store.lastPublication(1)).toBeNull()
  })

  it('shows the versions of the chosen one', async () => {
    const { store } = await serveTwoSites()
    await store.publish({ note: 'Une.', newConsent: '' }, { siteId: 1 }, AUTHOR)
    await store.publish({ note: 'Autre.', newConsent: '' }, { siteId: 2 }, AUTHOR)
    renderAdmin('/publications', { site: SECOND })
    expect(await screen.findByText('Autre.')).toBeVisible()
    expect(screen.queryByText('Une.')).not.toBeInTheDocument()
  })

  it('leads from the history to the versions of each by their numbers', async () => {
    const { store } = await serveTwoSites()
    await store.publish({ note: '', newConsent: '' }, { siteId: 1 }, AUTHOR)
    await store.publish({ note: '', newConsent: '' }, { siteId: 2 }, AUTHOR)
    const { unmount } = renderAdmin('/changes', { site: SECOND })
    expect(await screen.findByRole('link', { name: /^1 \(/ })).toHaveAttribute('href', '#/publications/1')
    expect(screen.queryByRole('link', { name: '1' })).not.toBeInTheDocument()
    unmount()
    renderAdmin('/changes')
    expect(await screen.findByRole('link', { name: '1 (data.regionreunion.com)' })).toHaveAttribute(
      'href',
      '?site=1#/publications/1',
    )
  })

  it('the history tells what concerns the chosen one, and of each entry whom it concerns', async () => {
    const { store } = await serveTwoSites()
    const put = async (resource: 'cookies' | 'providers', id: number, fields: object) => {
      const found = await store.get(resource, id)
      if (found.kind !== 'ok') throw new Error('It is gone')
      await store.update(resource, id, found.record.version, { ...found.record, ...fields }, AUTHOR)
    }
    await put('providers', 1, { notes: 'Relu.' })
    await acceptVaguePurpose(store, 1)
    await put('cookies', 3, { purpose: 'Sur le portail seul.' })
    await put('cookies', 1, { purpose: 'Sur les deux.' })
    const { unmount } = renderAdmin('/changes', { site: SECOND })
    expect(await screen.findByText(/^Tout ce qui a été fait/)).toHaveTextContent(
      'Seulement ce qui concerne transport.exemple.fr : ce qui y paraît ou y a paru',
    )
    const told = async () => {
      const list = await screen.findByRole('list', { name: 'Historique' })
      return within(list)
        .getAllByRole('listitem')
        .slice(0, 4)
        .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
    }
    const [shared, answered, provider] = await told()
    expect(shared).toContain('Plateformes : data.regionreunion.com et transport.exemple.fr')
    expect(shared).toContain('Sur les deux.')
    // An answer does not say where its finding was found.
    expect(answered).toContain('a reporté le constat')
    expect(answered).not.toContain('lateforme')
    expect(provider).toContain('Commun à toutes les plateformes')
    expect(screen.queryByText(/Sur le portail seul/)).not.toBeInTheDocument()
    unmount()
    renderAdmin('/changes')
    await screen.findByText(/toutes plateformes confondues/)
    const [, alone] = await told()
    expect(alone).toContain('Plateforme : data.regionreunion.com')
    expect(alone).toContain('Sur le portail seul.')
  })
})
