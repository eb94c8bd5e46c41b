import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishableStarter } from '../../support/publishable.ts'

const THREE = ['2026-02-03T09:12:00.000Z', '2026-03-03T08:15:20.000Z', '2026-03-03T14:40:00.000Z']

afterEach(() => vi.restoreAllMocks())

async function openSecond() {
  const { store } = await serveRegister(publishableStarter)
  await publishAt(store, THREE, 'Relu avec le service numérique.')
  const rendered = renderAdmin('/publications/2')
  expect(await screen.findByRole('heading', { level: 1, name: 'Version 2' })).toBeVisible()
  return { ...rendered, store }
}

describe('one version', () => {
  it('is shown as it was frozen, in a frame where no script can run', async () => {
    await openSecond()
    const frame = screen.getByTitle<HTMLIFrameElement>('La charte, version 2')
    expect(frame.getAttribute('src')).toBe('/charte/versions/2')
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
    expect(screen.getByText('Relu avec le service numérique.')).toBeVisible()
    expect(screen.getByText('1 ajout')).toBeVisible()
  })

  it('states the fingerprint of each file, and where the history stood', async () => {
    const { store } = await openSecond()
    const found = await store.publication(2)
    if (found.kind !== 'ok') throw new Error('There is a version 2.')
    const proof = within(screen.getByRole('region', { name: 'Ce qui prouve cette version' }))
    const hashes = proof.getAllByRole('definition').map(({ textContent }) => textContent)
    const { register, html, fragment, text, csv, json, findings } = found.publication.sha256
    const { hash } = found.publication.head
    expect(hashes).toEqual([register, html, fragment, text, csv, json, findings, hash])
    expect(proof.getByText(new RegExp(`arrêté à l’écriture ${found.publication.head.id} `))).toBeVisible()
  })

  it.each([
    ['Télécharger la page (HTML)', '/charte/versions/2', 'charte-cookies-version-2.html'],
    ['Télécharger le tableau (CSV)', '/charte/versions/2.csv', 'charte-cookies-version-2.csv'],
    ['Télécharger le texte', '/charte/versions/2.txt', 'charte-cookies-version-2.txt'],
    ['Télécharger les données (JSON)', '/charte/versions/2.json', 'charte-cookies-version-2.json'],
  ])('gives a file: %s', async (name, url, fileName) => {
    URL.createObjectURL = () => 'blob:version'
    URL.revokeObjectURL = () => undefined
    const { user } = await openSecond()
    const requests = vi.spyOn(globalThis, 'fetch')
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(names).toEqual([fileName]))
    expect(requests.mock.calls.map(([address]) => address)).toContain(url)
  })

  it('prints its page alone', async () => {
    const { user } = await openSecond()
    const print = vi.fn<() => void>()
    const page = screen.getByTitle<HTMLIFrameElement>('La charte, version 2').contentWindow
    if (page) page.print = print
    await user.click(screen.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it('leads to the one before and the one after', async () => {
    const { user } = await openSecond()
    expect(screen.getByRole('link', { name: 'Version 1' })).toHaveAttribute('href', '#/publications/1')
    await user.click(await screen.findByRole('link', { name: 'Version 3' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Version 3' })).toBeVisible()
    expect(screen.getByText('En ligne')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Version 4' })).not.toBeInTheDocument()
  })

  it('that does not exist leads to the nearest', async () => {
    expectComplaint(/errors.noSuchVersion/)
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications/12')
    expect(await screen.findByText('La version 12 n’existe pas. Voici la plus proche.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Lire la version 3' })).toHaveAttribute(
      'href',
      '#/publications/3',
    )
  })

  it('that is no number leads nowhere', async () => {
    renderAdmin('/publications/deux')
    expect(await screen.findByRole('heading', { name: 'Page introuvable' })).toBeVisible()
  })
})

describe('a version in two languages', () => {
  it('has each page with its fingerprint, its frame and its files in the language that is chosen', async () => {
    const { store } = await serveRegister(publishableStarter)
    const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-02-03T09:00:00.000Z' }
    await store.updateMany('sites', [1], { languages: ['en'] }, author)
    await publishAt(store, THREE.slice(0, 1))
    const found = await store.publication(1)
    if (found.kind !== 'ok') throw new Error('There is a version 1.')
    const { user } = renderAdmin('/publications/1')
    const list = within(await screen.findByRole('list', { name: 'Langues de la version 1' }))
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      `Texte de base ${found.publication.sha256.html}`,
      `Anglais ${found.publication.sha256['html.en']}`,
    ])
    expect(list.getByRole('link', { name: 'Anglais' })).toHaveAttribute('href', '/charte/en/versions/1')
    await user.click(screen.getByRole('button', { name: 'Anglais' }))
    const frame = screen.getByTitle<HTMLIFrameElement>('La charte, version 1')
    expect(frame.getAttribute('src')).toBe('/charte/en/versions/1')
    const fetched = vi.spyOn(globalThis, 'fetch')
    URL.createObjectURL = () => 'blob:version'
    URL.revokeObjectURL = () => undefined
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await user.click(screen.getByRole('button', { name: 'Télécharger le tableau (CSV)' }))
    await waitFor(() => expect(names).toEqual(['charte-cookies-version-1-en.csv']))
    expect(fetched.mock.calls.map(([address]) => address)).toContain('/charte/en/versions/1.csv')
  })

  it('has its pages in the list of versions too', async () => {
    const { store } = await serveRegister(publishableStarter)
    const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-02-03T09:00:00.000Z' }
    await publishAt(store, THREE.slice(0, 1))
    await store.updateMany('sites', [1], { languages: ['en'] }, author)
    await publishAt(store, THREE.slice(1, 2))
    renderAdmin('/publications')
    expect(await screen.findByRole('list', { name: 'Langues de la version 2' })).toBeVisible()
    expect(screen.queryByRole('list', { name: 'Langues de la version 1' })).not.toBeInTheDocument()
  })
})
