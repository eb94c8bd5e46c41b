import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenStore } from '#server/storage/createStore.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { addSecondSite } from '../../support/secondSite.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const FIRST = 'data.regionreunion.com'

/** Three platforms: the second shows cookies 1 and 2 of the first, the third cookie 1. */
let store: OpenStore
beforeEach(async () => {
  ;({ store } = await serveRegister(publishableStarter))
  await addSecondSite(store, AUTHOR)
  await addSecondSite(store, AUTHOR, { platformName: 'emploi.exemple.fr', cookieIds: [1] })
})

const publishAll = async () => {
  for (const siteId of [1, 2, 3]) await store.publish({ note: '', newConsent: '' }, { siteId }, AUTHOR)
}
async function change(id: number, fields: object): Promise<void> {
  await store.updateMany('cookies', [id], { ...fields }, AUTHOR)
}
const partOf = (name: string) => screen.findByRole('region', { name })
const tickOf = async (name: string) => within(await partOf(name)).getByRole('checkbox', { name })

describe('publishing while no platform is chosen', () => {
  it('shows which pages change, each in sentences, and publishes those that are ticked in one act', async () => {
    await publishAll()
    await change(1, { purpose: 'Se souvenir de la personne.' })
    await change(3, { purpose: 'Autre chose.' })
    const { user } = renderAdmin('/publish')
    const emploi = await partOf('emploi.exemple.fr')
    expect(await within(emploi).findByText('Se souvenir de la personne.', { exact: false })).toBeVisible()
    expect(within(emploi).queryByText('Autre chose.', { exact: false })).not.toBeInTheDocument()
    expect(within(emploi).getByText(/^Version 2, après la version 1/)).toBeVisible()
    expect(within(await partOf(FIRST)).getByText('Autre chose.', { exact: false })).toBeVisible()

    await user.click(await tickOf('emploi.exemple.fr'))
    await user.type(screen.getByRole('textbox', { name: 'Note pour mémoire' }), 'Deux pages.')
    await user.click(screen.getByRole('button', { name: 'Publier 2 plateformes' }))
    expect(await screen.findByRole('heading', { name: '2 plateformes sont publiées' })).toHaveFocus()
    expect(screen.getByText(/^Les adresses ci-dessous ne s’ouvrent que sur l’ordinateur/)).toBeVisible()
    expect(screen.getByText('transport.exemple.fr : version 2')).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'Voir la page de transport.exemple.fr en ligne' }),
    ).toHaveAttribute('href', '/transport-exemple-fr/charte')
    expect(await store.lastPublication(1)).toMatchObject({ number: 2, note: 'Deux pages.' })
    expect(await store.lastPublication(2)).toMatchObject({ number: 2, note: 'Deux pages.' })
    expect(await store.lastPublication(3)).toMatchObject({ number: 1 })
  })

  it('leaves a first version to be ticked, and says where nothing would change', async () => {
    await store.publish({ note: '', newConsent: '' }, { siteId: 2 }, AUTHOR)
    renderAdmin('/publish')
    expect(await tickOf(FIRST)).not.toBeChecked()
    expect(await screen.findByText('Rien à publier sur transport.exemple.fr.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Publier' })).toBeDisabled()
    expect(screen.getByText('Cochez au moins une plateforme.')).toBeVisible()
  })

  it('shows a platform that points to correct hold back with them, and publishes the others', async () => {
    await publishAll()
    await change(2, { exemptionGround: '' })
    await change(1, { purpose: 'Se souvenir de la personne.' })
    const { user } = renderAdmin('/publish')
    const transport = await partOf('transport.exemple.fr')
    expect(
      await within(transport).findByText(/constat bloquant, à corriger ou à reporter avant/),
    ).toBeVisible()
    expect(within(transport).getByRole('link', { name: 'Voir ce constat' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\?site=2&at=transport-exemple-fr#\/findings\?/),
    )
    expect(await tickOf('transport.exemple.fr')).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Publier 1 plateforme' }))
    expect(await screen.findByRole('heading', { name: '1 plateforme est publiée' })).toBeVisible()
    expect(await store.lastPublication(3)).toMatchObject({ number: 2 })
  })

  it('publishes nothing where one has changed since, says which, and keeps the note', async () => {
    expectComplaint(/status: 409/)
    await publishAll()
    await change(1, { purpose: 'Se souvenir de la personne.' })
    const { user } = renderAdmin('/publish')
    await user.type(await screen.findByRole('textbox', { name: 'Note pour mémoire' }), 'Trois pages.')
    await change(2, { purpose: 'Autre chose.' })
    await user.click(screen.getByRole('button', { name: 'Publier 3 plateformes' }))
    expect(
      await screen.findByText(
        'Rien n’a été publié, car ces plateformes ne peuvent pas l’être maintenant : data.regionreunion.com, transport.exemple.fr.',
        { exact: false },
      ),
    ).toBeVisible()
    expect(screen.getByText(/^transport\.exemple\.fr : /)).toBeVisible()
    expect(await store.lastPublication(3)).toMatchObject({ number: 1 })
    expect(screen.getByRole('textbox', { name: 'Note pour mémoire' })).toHaveValue('Trois pages.')
    const transport = await partOf('transport.exemple.fr')
    expect(await within(transport).findByText('Autre chose.', { exact: false })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Publier 3 plateformes' }))
    expect(await screen.findByRole('heading', { name: '3 plateformes sont publiées' })).toBeVisible()
  })

  it('opens the page of a platform, with what is online beside what is to come', async () => {
    await publishAll()
    await change(1, { purpose: 'Se souvenir de la personne.' })
    const { user } = renderAdmin('/publish')
    await user.click(await screen.findByRole('button', { name: 'Voir la page de transport.exemple.fr' }))
    const part = await partOf('transport.exemple.fr')
    expect(await within(part).findByTitle('La page à venir (version 2)')).toBeVisible()
    await user.click(within(part).getByRole('button', { name: 'En ligne' }))
    expect(await within(part).findByTitle('La page en ligne (version 1)')).toBeVisible()
  })

  it('says so where nothing has changed anywhere', async () => {
    await publishAll()
    renderAdmin('/publish')
    expect(
      await screen.findByText('Rien n’a changé sur aucune plateforme : il n’y a rien à publier.'),
    ).toBeVisible()
  })
})

describe('the frame while no platform is chosen', () => {
  it('says how many records differ, and on how many platforms', async () => {
    await publishAll()
    await change(1, { purpose: 'Se souvenir de la personne.' })
    await change(3, { purpose: 'Autre chose.' })
    renderAdmin('/cookies')
    expect(
      await screen.findByRole('link', { name: '2 modifications non publiées sur 3 plateformes' }),
    ).toHaveAttribute('href', '#/publish')
  })

  it('says so where all is published, and where some have published nothing', async () => {
    await store.publish({ note: '', newConsent: '' }, { siteId: 1 }, AUTHOR)
    const { unmount } = renderAdmin('/cookies')
    expect(await screen.findByRole('link', { name: '2 plateformes n’ont encore rien publié' })).toBeVisible()
    unmount()
    for (const siteId of [2, 3]) await store.publish({ note: '', newConsent: '' }, { siteId }, AUTHOR)
    renderAdmin('/cookies')
    expect(await screen.findByRole('link', { name: 'Tout est publié' })).toBeVisible()
  })
})

it.each([
  '/preview',
  '/publications',
  '/publications/1',
  '/proof',
  '/embedding',
  '/model-texts',
  '/organisation',
])('asks of which platform %s is to speak, a click away', async (address) => {
  renderAdmin(address)
  expect(await screen.findByRole('heading', { name: 'Quelle plateforme\u00a0?' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'transport.exemple.fr' })).toHaveAttribute(
    'href',
    `?site=2&at=transport-exemple-fr#${address}`,
  )
  expect(screen.getByRole('link', { name: FIRST })).toHaveAttribute('href', `?site=1#${address}`)
})
