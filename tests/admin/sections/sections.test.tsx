import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { aRegister } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

// jsdom has no layout, and thus no scrolling.
Element.prototype.scrollIntoView = () => undefined

const list = () => screen.findByRole('list', { name: 'Texte de la charte' })
const lines = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map((item) => within(item).getAllByRole('link')[0]?.textContent)
const editor = () => screen.findByRole('textbox', { name: 'Texte' })
const preview = () => screen.findByTitle<HTMLIFrameElement>('La charte telle qu’elle sera publiée')

describe('the text of the charter', () => {
  it('lists its parts in order, by heading or how they begin, and says where the tables stand', async () => {
    renderAdmin('/sections')
    expect(await screen.findByRole('heading', { level: 1, name: 'Texte de la charte' })).toBeVisible()
    expect(await lines()).toEqual([
      '(sans titre)',
      "Qu'est ce qu'un cookie ?",
      'A quoi servent les cookies sur la plateforme https://data.regionreunion.com',
    ])
    const [first, , third] = within(await list()).getAllByRole('listitem')
    expect(first).toHaveTextContent('Afin de vous proposer le meilleur service possible')
    expect(third).toHaveTextContent('Texte, puis tableaux des cookies')
  })

  it('says what to do where there is no text yet', async () => {
    await serveRegister(aRegister({ sections: [] }))
    renderAdmin('/sections')
    expect(await screen.findByRole('heading', { name: 'La charte n’a pas encore de texte.' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ajouter une rubrique' })).toHaveAttribute(
      'href',
      '#/sections/create',
    )
  })

  it('says that it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    mockServer.use(http.get('*/api/sections', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/sections')
    expect(await screen.findByText('La liste n’a pas pu être chargée.')).toBeVisible()
    await serveRegister()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await lines()).toHaveLength(3)
  })

  it('puts a part elsewhere, saves it at once and keeps it', async () => {
    const { user, unmount } = renderAdmin('/sections')
    await user.click(await screen.findByRole('button', { name: /^Descendre .*Qu/ }))
    expect(await screen.findByText(/est en position 3 sur 3.*L’ordre est enregistré/)).toBeVisible()
    expect((await lines()).map((name) => name?.slice(0, 5))).toEqual(['(sans', 'A quo', "Qu'es"])
    unmount()
    renderAdmin('/sections')
    expect((await lines()).map((name) => name?.slice(0, 5))).toEqual(['(sans', 'A quo', "Qu'es"])
  })

  it('puts back the former order when the server refuses the new one, and says so', async () => {
    expectComplaint(/status: 507/)
    const problem = { type: 'urn:registre:storage', title: 'Storage', status: 507, message: 'errors.storage' }
    mockServer.use(http.put('*/api/sections/order', () => HttpResponse.json(problem, { status: 507 })))
    const { user } = renderAdmin('/sections')
    const before = await lines()
    await user.click(screen.getByRole('button', { name: /^Monter .*Qu/ }))
    expect(
      await screen.findByText(/Le nouvel ordre n’a pas été enregistré, l’ancien est rétabli/),
    ).toBeVisible()
    expect(await lines()).toEqual(before)
  })
})

describe('the editor of a part', () => {
  it('has nothing to undo before anything is typed, and then what was typed alone', async () => {
    const { user } = renderAdmin('/sections/2')
    const undo = await screen.findByRole('button', { name: 'Annuler la dernière modification' })
    expect(undo).toHaveAttribute('aria-disabled', 'true')
    const before = (await editor()).innerHTML
    await user.click(screen.getByRole('button', { name: 'Insérer un tableau' }))
    expect(await screen.findByRole('button', { name: 'Ajouter une ligne' })).toBeVisible()
    await user.click(undo)
    expect((await editor()).innerHTML).toBe(before)
    expect(undo).toHaveAttribute('aria-disabled', 'true')
  })

  it('shows what is typed in the page beside it, marked, before it is saved', async () => {
    openWideWindow()
    const { user } = renderAdmin('/sections/2')
    await user.type(await screen.findByRole('textbox', { name: 'Titre' }), ' Vraiment')
    await user.click(await editor())
    await user.paste('Bonjour. ')
    const frame = await preview()
    await waitFor(() => {
      const section = frame.contentDocument?.getElementById('section-2')
      expect(section?.textContent).toContain("Qu'est ce qu'un cookie\u00a0? Vraiment")
      expect(section?.textContent).toContain('Bonjour. Un "cookie" est une suite')
      expect(section?.getAttribute('aria-current')).toBe('true')
    })
  })

  it('has nothing to save after it is opened, nor once a change is undone', async () => {
    const { user } = renderAdmin('/sections/2')
    await user.click(await editor())
    expect(screen.queryByText('Modifications non enregistrées.')).not.toBeInTheDocument()
    await user.keyboard('a')
    expect(await screen.findByText('Modifications non enregistrées.')).toBeVisible()
    await user.keyboard('{Backspace}')
    await waitFor(() => expect(screen.queryByText('Modifications non enregistrées.')).not.toBeInTheDocument())
  })

  it('has nothing to save after a table is opened, though the editor writes it otherwise', async () => {
    const body =
      '<table><caption>Durées</caption><thead><tr><th scope="col">Nom</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>'
    await serveRegister(aRegister({ sections: [{ heading: 'Tableau', body }] }))
    const { user } = renderAdmin('/sections/1')
    expect(await screen.findByRole('table', { name: 'Durées' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText('Rien n’a changé depuis le dernier enregistrement.')).toBeVisible()
  })

  it('saves what the charter keeps, and goes on from there', async () => {
    const { store } = await serveRegister(aRegister({ sections: [{ heading: 'Vos droits' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await user.paste('Écrivez-nous.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections).toMatchObject([{ heading: 'Vos droits', body: '<p>Écrivez-nous.</p>' }])
  })

  it('saves the names of cookies as they are pasted, whatever their signs mean elsewhere', async () => {
    const { store } = await serveRegister(aRegister({ sections: [{ heading: 'Mesure' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await user.paste('Matomo dépose _pk_id et _pk_ses.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toBe('<p>Matomo dépose _pk_id et _pk_ses.</p>')
  })

  it('names its buttons, is one tab stop, and is walked through with the arrow keys', async () => {
    const { user } = renderAdmin('/sections/2')
    await user.click(await editor())
    await user.keyboard('{Escape}')
    const toolbar = screen.getByRole('toolbar', { name: 'Mise en forme du texte' })
    const names = within(toolbar)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'))
    expect(names).toEqual([
      'Intertitre',
      'Intertitre secondaire',
      'Gras',
      'Italique',
      'Lien',
      'Langue d’un passage',
      'Liste à puces',
      'Liste numérotée',
      'Insérer un tableau',
      'Annuler la dernière modification',
      'Rétablir',
    ])
    expect(screen.getByRole('button', { name: 'Intertitre' })).toHaveFocus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('button', { name: 'Gras' })).toHaveFocus()
    await user.keyboard('{End}')
    expect(screen.getByRole('button', { name: 'Rétablir' })).toHaveFocus()
    expect(
      within(toolbar)
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1)
  })

  it('makes a table with a row of headers and a title', async () => {
    const { store } = await serveRegister(aRegister({ sections: [{ heading: 'Durées' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await user.click(screen.getByRole('button', { name: 'Insérer un tableau' }))
    await user.paste('Nom')
    await user.click(await screen.findByRole('button', { name: 'Ajouter une colonne' }))
    await user.click(screen.getByRole('button', { name: 'Ajouter une ligne' }))
    await user.click(screen.getByRole('button', { name: 'Titre du tableau' }))
    const dialog = await screen.findByRole('dialog', { name: 'Titre du tableau' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Titre' }), 'Durées des cookies')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer' }))
    const table = await screen.findByRole('table', { name: 'Durées des cookies' })
    expect(within(table).getAllByRole('row')).toHaveLength(4)
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toContain(
      '<table><caption>Durées des cookies</caption><thead><tr><th scope="col">Nom</th>',
    )
  })

  it('keeps a table while none of its cells is filled in', async () => {
    await serveRegister(aRegister({ sections: [{ heading: 'Durées' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await user.click(screen.getByRole('button', { name: 'Insérer un tableau' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer la colonne' }))
    expect(within(await screen.findByRole('table')).getAllByRole('columnheader')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Supprimer le tableau' }))
    await waitFor(() => expect(screen.queryByRole('table')).not.toBeInTheDocument())
    expect(screen.queryByRole('button', { name: 'Supprimer le tableau' })).not.toBeInTheDocument()
  })

  it('makes a link of an address, and says so when it leads nowhere', async () => {
    const { store } = await serveRegister(aRegister({ sections: [{ heading: 'Contact' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await user.click(screen.getByRole('button', { name: 'Lien' }))
    const dialog = await screen.findByRole('dialog', { name: 'Lien' })
    const address = within(dialog).getByRole('textbox', { name: 'Adresse' })
    await user.type(address, 'javascript:alert(1)')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer' }))
    expect(within(dialog).getByText(/Cette adresse ne mène nulle part/)).toBeVisible()
    await user.clear(address)
    await user.type(address, 'www.cnil.fr')
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toBe('<p><a href="https://www.cnil.fr">www.cnil.fr</a></p>')
  })
})

describe('adding and deleting a part', () => {
  it('adds one at the end of the charter, in the page beside as it is typed', async () => {
    openWideWindow()
    const { user } = renderAdmin('/sections/create')
    await user.type(await screen.findByRole('textbox', { name: 'Titre' }), 'Vos droits')
    const frame = await preview()
    await waitFor(() =>
      expect(frame.contentDocument?.getElementById('section-0')?.textContent).toContain('Vos droits'),
    )
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText('« Vos droits » est dans le registre.')).toBeVisible()
  })

  it('deletes one after asking', async () => {
    const { user } = renderAdmin('/sections/2')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByRole('button', { name: 'Supprimer la fiche' }))
    expect((await lines()).map((name) => name?.slice(0, 5))).toEqual(['(sans', 'A quo'])
  })
})
