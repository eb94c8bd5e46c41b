import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { blankPlacedSection } from '#charter/register/blankRecords.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { type LIMITED, limitAccount } from '../../support/limitAccount.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { addSecondSite } from '../../support/secondSite.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const SECOND = '?site=2&at=transport-exemple-fr'
const EDITOR = 2

async function serveTwoSites() {
  const served = await serveRegister(publishableStarter)
  await addSecondSite(served.store, AUTHOR)
  return served
}

/** Opens the session of somebody who is limited to these sites. Cookies 1 and 2 stand on both, 3 and 4 on the first alone. */
async function serveLimited(role: keyof typeof LIMITED, siteIds: readonly number[]) {
  const served = await serveTwoSites()
  await limitAccount(served.accounts, role, siteIds)
  await served.openSession(role)
  return served
}

describe('an account', () => {
  it('says nothing of platforms in a register with one', async () => {
    renderAdmin(`/users/${EDITOR}`)
    expect(await screen.findByRole('radio', { name: /^Rédaction/ })).toBeChecked()
    expect(screen.queryByRole('radiogroup', { name: 'Plateformes' })).not.toBeInTheDocument()
  })

  it('is limited to a platform, and for all again', async () => {
    await serveTwoSites()
    const { user } = renderAdmin(`/users/${EDITOR}`)
    await user.click(await screen.findByRole('radio', { name: 'Certaines seulement' }))
    expect(await screen.findByText(/^Aucune plateforme/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'transport.exemple.fr' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(async () => expect(await readRecord(`users/${EDITOR}`)).toMatchObject({ siteIds: [2] }))
    await user.click(screen.getByRole('radio', { name: 'Toutes, aussi celles à venir' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(async () => expect(await readRecord(`users/${EDITOR}`)).toMatchObject({ siteIds: null }))
  })

  it('loses its limit with a role that is for all', async () => {
    const { accounts } = await serveTwoSites()
    await limitAccount(accounts, 'editor', [2])
    const { user } = renderAdmin(`/users/${EDITOR}`)
    expect(await screen.findByRole('checkbox', { name: 'transport.exemple.fr' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: /^Lecture/ }))
    expect(screen.queryByRole('radiogroup', { name: 'Plateformes' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(async () =>
      expect(await readRecord(`users/${EDITOR}`)).toMatchObject({ role: 'reader', siteIds: null }),
    )
  })

  it('is listed with its platforms', async () => {
    openWideWindow()
    const { accounts } = await serveTwoSites()
    await limitAccount(accounts, 'editor', [2])
    renderAdmin('/users')
    const row = await screen.findByRole('row', { name: /Émilie Rédac/ })
    expect(await within(row).findByText('transport.exemple.fr')).toBeVisible()
  })
})

describe('somebody who is limited to a platform', () => {
  it('is told which one they change, and still chooses among all', async () => {
    await serveLimited('editor', [2])
    renderAdmin('/cookies')
    expect(
      await screen.findByText(
        'Vous lisez toutes les plateformes. Votre compte modifie ce qui paraît sur : transport.exemple.fr.',
      ),
    ).toBeVisible()
    expect(await screen.findByRole('combobox', { name: 'Plateforme' })).toBeVisible()
  })

  it('reads a cookie of another one, and is told why they do not change it', async () => {
    await serveLimited('editor', [2])
    renderAdmin('/cookies/1')
    expect(await screen.findByText(/elle concerne aussi data\.regionreunion\.com/)).toBeVisible()
    expect(screen.getByLabelText(/^Finalité/)).toHaveAttribute('readonly')
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).not.toBeInTheDocument()
  })

  it('reads a provider that cookies of another one have', async () => {
    await serveLimited('editor', [2])
    renderAdmin('/providers/1')
    expect(await screen.findByText(/elle concerne aussi data\.regionreunion\.com/)).toBeVisible()
  })

  it('adds a cookie to their own', async () => {
    await serveLimited('editor', [2])
    renderAdmin('/cookies/create')
    const platforms = within(await screen.findByRole('group', { name: /^Plateformes/ }))
    expect(platforms.getByRole('checkbox', { name: 'transport.exemple.fr' })).toBeChecked()
    expect(platforms.getAllByRole('checkbox')).toHaveLength(1)
  })

  it('is offered to publish their own alone', async () => {
    await serveLimited('publisher', [2])
    const { unmount } = renderAdmin('/cookies', { site: SECOND })
    expect(await screen.findByRole('link', { name: 'Publier…' })).toBeVisible()
    unmount()
    renderAdmin('/cookies', { site: '?site=1' })
    expect(await screen.findByText(/^Vous pouvez lire cette plateforme, mais pas la modifier/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Publier…' })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Ajouter un cookie' })).not.toBeInTheDocument()
  })

  it('is refused what they lost the right to meanwhile, and told why; what was typed stays', async () => {
    expectComplaint(/status: 403/)
    const { accounts } = await serveLimited('editor', [1, 2])
    const { user } = renderAdmin('/cookies/1')
    await user.type(await screen.findByLabelText(/^Finalité/), ' Plus.')
    await limitAccount(accounts, 'editor', [2])
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/elle concerne aussi data\.regionreunion\.com/)).toBeVisible()
    expect(screen.getByLabelText<HTMLInputElement>(/^Finalité/).value).toMatch(/ Plus\.$/)
  })

  it('is told, when the last one is gone, that they change nothing', async () => {
    await serveLimited('editor', [])
    renderAdmin('/cookies')
    expect(await screen.findByText(/vous pouvez tout lire, mais rien modifier/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Ajouter un cookie' })).not.toBeInTheDocument()
  })

  it('chooses cookies of another one to add or take off only, and is told why', async () => {
    openWideWindow()
    await serveLimited('editor', [2])
    const { user } = renderAdmin('/cookies')
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir csrftoken' }))
    expect(await screen.findByText(/paraissent aussi sur data\.regionreunion\.com/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Plateformes…' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Supprimer' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Modifier/ })).not.toBeInTheDocument()
  })

  it('cannot choose a provider that cookies of another one have, and is told why', async () => {
    openWideWindow()
    await serveLimited('editor', [2])
    renderAdmin('/providers')
    const why = 'Paraît aussi sur data.regionreunion.com, que votre compte ne modifie pas.'
    expect(await screen.findByRole('checkbox', { name: `Choisir Opendatasoft ${why}` })).toBeDisabled()
    expect(screen.getByTitle(why)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Sélectionner les fiches de cette page' })).toBeDisabled()
  })

  it('orders the sections of their own platform, and reads the order of all', async () => {
    await serveLimited('editor', [2])
    const { unmount } = renderAdmin('/sections')
    expect(await screen.findByText(/^Cet ordre est aussi celui de data\.regionreunion\.com/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Monter/ })).not.toBeInTheDocument()
    unmount()
    renderAdmin('/sections', { site: SECOND })
    expect((await screen.findAllByRole('button', { name: /^Monter/ })).length).toBeGreaterThan(0)
    expect(screen.queryByText(/^Cet ordre est aussi/)).not.toBeInTheDocument()
  })
  it('moves a section of their own platform past those of others', async () => {
    const { store } = await serveLimited('editor', [2])
    const own = { heading: 'Lignes', body: '<p>a</p>', kind: 'text', siteIds: [2] }
    const made = await store.create('sections', { ...blankPlacedSection, ...own }, AUTHOR)
    const { user } = renderAdmin('/sections')
    expect(
      await screen.findByText(/vous pouvez y déplacer ce qui ne paraît que sur vos plateformes/),
    ).toBeVisible()
    const before = await store.register(1)
    await user.click(screen.getByRole('button', { name: /^Monter.*Lignes/ }))
    const id = made.kind === 'ok' ? made.record.id : 0
    await waitFor(async () => expect((await store.register(2)).sections.at(-1)?.id).not.toBe(id))
    expect((await store.register(1)).sections.map((section) => section.id)).toEqual(
      before.sections.map((section) => section.id),
    )
  })
})
