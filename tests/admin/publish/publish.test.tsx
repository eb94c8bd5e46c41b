import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Role } from '#api/access.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishOldLook } from '../../support/publishOldLook.ts'
import { givePassword } from '../../support/givePassword.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { putOnline } from '../../support/putOnline.ts'
import { publishableStarter } from '../../support/publishable.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-12T10:00:00.000Z' }

/** A register whose version 1 is online, and whose draft has another service since. */
async function serveChanged(role: Role = 'publisher') {
  const served = await serveRegister(publishableStarter, role)
  await putOnline(served.store, 'Première version', AUTHOR)
  await served.store.updateMany('cookies', [1], { service: 'Connexion' }, AUTHOR)
  return served
}

const PUBLISHER = 3

const findNote = () => screen.findByRole('textbox', { name: 'Note pour mémoire' })
const findButton = (name: string) => screen.findByRole('button', { name })
const findFrame = (title: string) => screen.findByTitle<HTMLIFrameElement>(title)

describe('what would be published', () => {
  it('is told in sentences, with a way to each record', async () => {
    await serveChanged()
    renderAdmin('/publish')
    expect(await screen.findByRole('heading', { level: 1, name: 'Publier' })).toBeVisible()
    expect(
      await screen.findByText(/par rapport à la version 1, en ligne depuis le 12 novembre 2026/),
    ).toBeVisible()
    const changes = screen.getByRole('region', { name: 'Modifications (1)' })
    expect(within(changes).getByRole('listitem')).toHaveTextContent(
      /^Le cookie sessionid : service modifié, « Authentification » → « Connexion »/,
    )
    expect(await within(changes).findByRole('link', { name: 'sessionid' })).toHaveAttribute(
      'href',
      '#/cookies/1',
    )
  })

  it('is marked in the page to come and in the page online, which can be seen side by side', async () => {
    await serveChanged()
    const { user } = renderAdmin('/publish')
    await expectMarked(await findFrame('La page à venir (version 2)'), 'Connexion')
    await user.click(screen.getByRole('button', { name: 'Côte à côte' }))
    await expectMarked(await findFrame('La page en ligne (version 1)'), 'Authentification')
    expect(screen.getByTitle('La page à venir (version 2)')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'En ligne' }))
    expect(screen.queryByTitle('La page à venir (version 2)')).not.toBeInTheDocument()
  })

  it('is shown in the page online where the page to come no longer has it', async () => {
    const { store } = await serveChanged()
    await store.delete('cookies', 2, null, AUTHOR)
    const { user } = renderAdmin('/publish')
    const removed = await screen.findByRole('region', { name: 'Suppressions (1)' })
    await user.click(within(removed).getByRole('button', { name: /^Voir dans la page.*django_language$/ }))
    const page = await findFrame('La page en ligne (version 1)')
    await waitFor(() => expect(listMarks(page)).toEqual(['cookie-1', 'cookie-2']))
  })

  it('is counted rather than listed when it is the first version', async () => {
    await serveRegister(publishableStarter, 'publisher')
    const { user } = renderAdmin('/publish')
    expect(await screen.findByText(/^Ce sera la première version/)).toBeVisible()
    expect(
      screen.getByText(
        /^Tout est nouveau : les réglages du site, 3 rubriques, 1 catégorie, 1 prestataire et 4 cookies\.$/,
      ),
    ).toBeVisible()
    await user.click(screen.getByText('Voir un à un'))
    expect(await screen.findByRole('region', { name: 'Ajouts (10)' })).toBeVisible()
    expect(await findButton('Publier la version 1')).toBeVisible()
  })

  it('can be read by an editor, who is told who may publish', async () => {
    const { accounts } = await serveChanged('editor')
    // Who was invited and has not come yet can publish nothing, and is not named.
    await givePassword(accounts, PUBLISHER)
    renderAdmin('/publish')
    expect(await screen.findByRole('region', { name: 'Modifications (1)' })).toBeVisible()
    expect(await screen.findByText('Paul Public peut publier.')).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Publier/ })).not.toBeInTheDocument()
  })

  it('is nothing when nothing changed: there is no button, and it is said why', async () => {
    const { store } = await serveRegister(publishableStarter, 'publisher')
    await putOnline(store, '', AUTHOR)
    renderAdmin('/publish')
    expect(
      await screen.findByText(
        /^Rien n’a changé depuis la version 1, en ligne depuis le 12 novembre 2026 : il n’y a rien à publier\.$/,
      ),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Publier/ })).not.toBeInTheDocument()
  })
})

describe('a page that looks otherwise since an upgrade', () => {
  it('is said to, though no record differs, and can be published', async () => {
    const { store } = await serveRegister(publishableStarter, 'publisher')
    await publishOldLook(store, AUTHOR)
    const { user } = renderAdmin('/publish')
    expect(
      await screen.findByText(
        /^Les fiches sont les mêmes que dans la version 2, .* la page se présente autrement depuis une mise à jour du programme\.$/,
      ),
    ).toBeVisible()
    expect(screen.getByText('Aucune fiche ne diffère.')).toBeVisible()
    await user.click(await findButton('Publier la version 3'))
    expect(await screen.findByRole('heading', { name: 'La version 3 est en ligne' })).toHaveFocus()
    expect(await store.lastPublication()).toMatchObject({ number: 3, changed: 0 })
  })
})

describe('publishing', () => {
  it('puts online what was looked at, with its note, and says so', async () => {
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publish')
    await user.type(await findNote(), 'Service renommé')
    await user.click(await findButton('Publier la version 2'))
    expect(await screen.findByRole('heading', { name: 'La version 2 est en ligne' })).toHaveFocus()
    expect(screen.getByRole('link', { name: 'Voir la page en ligne' })).toHaveAttribute('href', '/charte')
    expect(screen.getByRole('link', { name: 'Voir la version 2' })).toHaveAttribute(
      'href',
      '#/publications/2',
    )
    expect(await store.lastPublication()).toMatchObject({
      number: 2,
      note: 'Service renommé',
      by: 'Paul Public <publisher@example.fr>',
      changed: 1,
    })
    expect(await (await fetch('/charte')).text()).toContain('Connexion')
  })

  it('puts nothing online that was not looked at, shows it, and keeps the note', async () => {
    expectComplaint(/errors.draftChanged/)
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publish')
    await user.type(await findNote(), 'Service renommé')
    await store.updateMany('cookies', [2], { service: 'Mesure' }, AUTHOR)
    await user.click(await findButton('Publier la version 2'))
    expect(await screen.findByText(/^Quelqu’un a modifié ou publié la charte/)).toBeVisible()
    expect(await screen.findByRole('region', { name: 'Modifications (2)' })).toBeVisible()
    expect(await store.lastPublication()).toMatchObject({ number: 1 })
    expect(await findNote()).toHaveValue('Service renommé')
    await user.click(await findButton('Publier la version 2'))
    expect(await screen.findByRole('heading', { name: 'La version 2 est en ligne' })).toHaveFocus()
  })

  it('says whose version went online first, when somebody was faster', async () => {
    expectComplaint(/errors.nothingChanged/)
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publish')
    await user.type(await findNote(), 'Service renommé')
    await putOnline(store, '', AUTHOR)
    await user.click(await findButton('Publier la version 2'))
    expect(
      await screen.findByText(/^La version 2 vient d’être publiée \(Ada Martin <ada@example\.fr>\)/),
    ).toBeVisible()
    expect(await screen.findByText(/il n’y a rien à publier\.$/)).toBeVisible()
  })

  it('loses nothing when the server does not answer', async () => {
    expectComplaint(/status: 0/)
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publish')
    await user.type(await findNote(), 'Service renommé')
    mockServer.use(http.post('*/api/publications', () => HttpResponse.error()))
    await user.click(await findButton('Publier la version 2'))
    expect(await screen.findByText('Le serveur ne répond pas. Rien n’a été enregistré.')).toBeVisible()
    expect(await findNote()).toHaveValue('Service renommé')
    expect(await store.lastPublication()).toMatchObject({ number: 1 })
  })

  it('keeps the note while one leaves to correct a record, until it is published', async () => {
    await serveChanged()
    const first = renderAdmin('/publish')
    await first.user.type(await findNote(), 'Service renommé')
    first.unmount()
    const second = renderAdmin('/publish')
    expect(await findNote()).toHaveValue('Service renommé')
    await second.user.click(await findButton('Publier la version 2'))
    expect(await screen.findByRole('heading', { name: 'La version 2 est en ligne' })).toBeVisible()
    expect(sessionStorage).toHaveLength(0)
  })

  it('says beside the note what is wrong with it', async () => {
    expectComplaint(/errors.invalidRecord/)
    await serveChanged()
    const { user } = renderAdmin('/publish')
    const note = await findNote()
    await user.click(note)
    await user.paste('a'.repeat(20_001))
    await user.click(await findButton('Publier la version 2'))
    expect(await screen.findByText(/^Ce texte est trop long/)).toBeVisible()
    expect(note).toBeInvalid()
  })

  it('says that the comparison could not be loaded, and tries again', async () => {
    expectComplaint(/status: 400/)
    mockServer.use(http.get('*/api/publications/compare', () => HttpResponse.json({}, { status: 400 })))
    const { user } = renderAdmin('/publish')
    expect(await screen.findByText(/^La comparaison n’a pas pu être chargée\./)).toBeVisible()
    await serveChanged()
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('region', { name: 'Modifications (1)' })).toBeVisible()
  })
})

/** The ids of the outlined elements in the page of the frame. */
function listMarks(page: HTMLIFrameElement): string[] {
  return [...(page.contentDocument?.querySelectorAll('[aria-current]') ?? [])].map(({ id }) => id)
}

async function expectMarked(page: HTMLIFrameElement, words: string): Promise<void> {
  await waitFor(() => expect(listMarks(page)).toEqual(['cookie-1']))
  expect(page.contentDocument?.getElementById('cookie-1')?.textContent).toContain(words)
}
