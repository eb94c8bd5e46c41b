import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

// The labels of all buttons that write, on all screens.
const WRITES =
  /^(Ajouter|Enregistrer|Supprimer|Dupliquer|Modifier|Monter|Descendre|Déplacer|Inviter|Retirer|Choisir)/

function buttonsThatWrite() {
  return ['button', 'link', 'checkbox'].flatMap((role) => screen.queryAllByRole(role, { name: WRITES }))
}

async function openAs(role: 'reader' | 'editor', address: string, heading: string | RegExp) {
  openWideWindow()
  await serveRegister(undefined, role)
  renderAdmin(address)
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible()
}

describe('a reader', () => {
  it.each([
    ['/', 'Accueil', 'sessionid'],
    ['/cookies', 'Cookies', 'sessionid'],
    ['/providers', 'Prestataires', 'Opendatasoft'],
    ['/categories', 'Catégories', /^Cookies nécessaires/],
    ['/sections', 'Texte de la charte', /^A quoi servent/],
  ])(
    'finds at %s everything to read and nothing to press that would be refused',
    async (address, heading, name) => {
      await openAs('reader', address, heading)
      expect(await screen.findByRole('link', { name })).toBeVisible()
      expect(buttonsThatWrite()).toEqual([])
    },
  )

  it.each([
    ['/cookies/1', 'Cookie sessionid', 'Finalité'],
    ['/providers/1', 'Prestataire Opendatasoft', 'Nom'],
    ['/categories/1', /^Catégorie Cookies nécessaires/, 'Nom'],
    ['/sections/2', /^Rubrique/, 'Titre'],
    ['/sites/1', 'Site', 'Titre de la charte'],
  ])('reads the record at %s, and who may change it', async (address, heading, field) => {
    await openAs('reader', address, heading)
    expect(await screen.findByRole('note')).toHaveTextContent(
      /^Cette page est en lecture seule pour vous\. .*Administration\.$/,
    )
    const input = screen.getAllByLabelText(new RegExp(`^${field}`))[0]
    expect(input).toHaveAttribute('readonly')
    expect(screen.queryAllByRole('radio')).toEqual([])
    for (const sign of screen.queryAllByText('*')) expect(sign).not.toBeVisible()
    expect(screen.queryByRole('region', { name: 'Constats sur cette fiche' })).not.toBeInTheDocument()
    await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument())
    expect(buttonsThatWrite()).toEqual([])
  })

  it('can’t type into the text of a part', async () => {
    await openAs('reader', '/sections/2', /^Rubrique/)
    const body = await screen.findByRole('textbox', { name: 'Texte' })
    expect(body).toHaveAttribute('contenteditable', 'false')
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument()
  })

  it.each(['/cookies/create', '/providers/create', '/users', '/users/1', '/users/create'])(
    'who types the address %s is told in words',
    async (address) => {
      await openAs('reader', address, 'Page réservée')
      expect(screen.getByText(/^Votre rôle \(Lecture\) ne donne pas accès à cette page\./)).toBeVisible()
    },
  )

  it('is not offered what an administrator is', async () => {
    await openAs('reader', '/', 'Accueil')
    const menu = screen.getByRole('navigation')
    expect(await within(menu).findByRole('link', { name: 'Sites' })).toBeVisible()
    expect(within(menu).queryByRole('link', { name: 'Utilisateurs' })).not.toBeInTheDocument()
  })

  it('is not asked to fill an empty register', async () => {
    await serveRegister(aRegister({ cookies: [] }), 'reader')
    renderAdmin('/')
    expect(await screen.findByText('Le registre ne contient encore aucun cookie.')).toBeVisible()
    expect(buttonsThatWrite()).toEqual([])
  })
})

describe('an editor', () => {
  it('writes entries', async () => {
    await openAs('editor', '/cookies/1', 'Cookie sessionid')
    expect(screen.getByRole('button', { name: 'Enregistrer' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Supprimer' })).toBeVisible()
    expect(screen.queryByRole('note')).not.toBeInTheDocument()
  })

  it('reads what the charter says of the site, and who may change it', async () => {
    await openAs('editor', '/sites/1', 'Site')
    expect(await screen.findByRole('note')).toHaveTextContent(/Publication et Administration\.$/)
    expect(buttonsThatWrite()).toEqual([])
  })
})
