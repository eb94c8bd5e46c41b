import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from './foundRegister.ts'
import { serveOnline } from '../home/serveOnline.ts'

const OPEN = `/findings?filter=${encodeURIComponent('{"isAccepted":false}')}`

const findEntries = async () => {
  const list = await screen.findByRole('list', { name: 'Constats' })
  return [...list.children].filter((child) => child instanceof HTMLElement)
}

describe('the findings', () => {
  it('say how serious they are, what is wrong and where, the most urgent first', async () => {
    await serveRegister(foundRegister, 'publisher')
    renderAdmin(OPEN)
    const [blocker, warning, ...others] = await findEntries()
    expect(others).toEqual([])
    expect(blocker).toHaveTextContent(
      /^BloquantCookie YSC · Accès de tiersIndiquez si des tiers ont accès aux informations du traceur «.YSC.» et, si oui, lesquels\./,
    )
    expect(warning).toHaveTextContent(/^AvertissementCookie NID · FinalitéPrécisez la finalité de «.NID.»/)
    expect(screen.getByText('2 constats')).toBeVisible()
  })

  it('are a file to take away, which says what the filters leave out of it', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    const file = await screen.findByRole('button', { name: 'Constats (CSV)' })
    await waitFor(() =>
      expect(file).toHaveAccessibleDescription(/^Dans le fichier.: 2 constats, sans les reportés$/),
    )
    await user.click(screen.getByRole('button', { name: 'Afficher tous les constats' }))
    await waitFor(() => expect(file).not.toHaveAccessibleDescription())
  })

  it('lead to the very field', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(await screen.findByRole('link', { name: 'Cookie NID · Finalité' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Finalité/ })).toHaveFocus())
  })

  it('name the text that is to be translated, and its language', async () => {
    const { store } = await serveRegister(foundRegister, 'publisher')
    const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
    await store.updateMany('sites', [1], { languages: ['en'] }, author)
    renderAdmin(`/findings?filter=${encodeURIComponent('{"rule":"R37"}')}`)
    expect(await screen.findByRole('link', { name: 'Cookie NID · Finalité (anglais)' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /resources\./ })).not.toBeInTheDocument()
  })

  it('are gone back to, as they were filtered, from the record that was mended', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin('/findings?filter=%7B%22severity%22%3A%22warning%22%7D')
    await user.click(await screen.findByRole('link', { name: 'Cookie NID · Finalité' }))
    const purpose = await screen.findByRole('textbox', { name: /^Finalité/ })
    await user.clear(purpose)
    await user.type(purpose, 'Retenir la langue choisie')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Revenir aux constats' }))
    expect(await screen.findByText('1 constat')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Cookie NID · Finalité' })).not.toBeInTheDocument()
    expect(decodeURIComponent(window.location.hash)).toContain('{"severity":"warning"}')
  })

  it('are gone back to by whoever may only read', async () => {
    await serveRegister(foundRegister, 'reader')
    const { user } = renderAdmin(OPEN)
    await user.click(await screen.findByRole('link', { name: 'Cookie NID · Finalité' }))
    await user.click(await screen.findByRole('link', { name: 'Revenir aux constats' }))
    expect(await screen.findByText('2 constats')).toBeVisible()
  })

  it('are gone back to from a record that is added after the one that was mended', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(await screen.findByRole('link', { name: 'Cookie NID · Finalité' }))
    await user.click(await screen.findByRole('button', { name: 'Enregistrer et ajouter un autre' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Nouveau cookie' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Revenir aux constats' }))
    expect(await screen.findByText('2 constats')).toBeVisible()
  })

  it('are gone back to from a record that follows a copy of the one that was mended', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(await screen.findByRole('link', { name: 'Cookie NID · Finalité' }))
    await user.click(await screen.findByRole('link', { name: 'Dupliquer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Nouveau cookie' })).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), '2')
    await user.click(screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }))
    expect(await screen.findByText(/^« NID2 » est dans le registre/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Revenir aux constats' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'À faire' })).toBeVisible()
  })

  it('are not proposed to be gone back to where one came from elsewhere', async () => {
    await serveRegister(foundRegister, 'publisher')
    renderAdmin('/cookies/3')
    expect(await screen.findByRole('link', { name: 'Annuler' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Revenir aux constats' })).not.toBeInTheDocument()
  })

  it('say why, when asked', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    const [blocker = document.body] = await findEntries()
    const why = within(blocker).getByRole('button', { name: /^Pourquoi/ })
    expect(why).toHaveAttribute('aria-expanded', 'false')
    await user.click(why)
    expect(why).toHaveAttribute('aria-expanded', 'true')
    expect(within(blocker).getByText(/^Le visiteur doit savoir si d’autres que vous ont accès/)).toBeVisible()
    expect(within(blocker).getByText(/^Règle R11, «.Accès de tiers non déclaré.»/)).toBeVisible()
    expect(within(blocker).getByRole('link', { name: 'RGPD, art. 13' })).toHaveAttribute(
      'href',
      'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679',
    )
  })

  it('are narrowed by how serious they are, in the page’s address', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(await screen.findByRole('combobox', { name: 'Gravité' }))
    await user.click(screen.getByRole('option', { name: 'Avertissement' }))
    expect(await screen.findByText('1 constat')).toBeVisible()
    expect(await findEntries()).toHaveLength(1)
    expect(decodeURIComponent(window.location.hash)).toContain('"severity":"warning"')
  })

  it('of one record are said to be, with the way to all', async () => {
    await serveRegister(foundRegister, 'publisher')
    const filter = encodeURIComponent('{"resource":"cookies","recordId":2,"isAccepted":false}')
    const { user } = renderAdmin(`/findings?filter=${filter}`)
    expect(await screen.findByText('Seulement : Cookie YSC')).toBeVisible()
    expect(await findEntries()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Afficher tous les constats' }))
    await waitFor(async () => expect(await findEntries()).toHaveLength(2))
  })

  it('are as many in the menu as on the home page, advice included', async () => {
    await serveOnline(
      aCompleteRegister({
        cookies: [{ thirdPartyAccess: '' }, aVideoCookie({ name: 'NID', purpose: 'Statistiques' })],
      }),
    )
    renderAdmin('/')
    const menu = await screen.findByRole('navigation', { name: 'Menu principal' })
    expect(await within(menu).findByRole('link', { name: 'À faire 2' })).toBeVisible()
    expect(await screen.findByRole('link', { name: '1 avertissement' })).toBeVisible()
    expect(screen.getByRole('link', { name: '1 conseil' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Voir les 2 constats' })).toBeVisible()
  })

  it('are none when nothing is to be said, which is said calmly', async () => {
    await serveRegister(aCompleteRegister())
    renderAdmin(OPEN)
    expect(await screen.findByText('Rien à faire : aucun constat n’attend de réponse.')).toBeVisible()
  })

  it('can be read by a reader, who is offered nothing else', async () => {
    await serveRegister(foundRegister, 'reader')
    renderAdmin(OPEN)
    expect(await findEntries()).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /^Publier malgré/ })).not.toBeInTheDocument()
    expect(within(screen.getByRole('main')).queryByRole('checkbox')).not.toBeInTheDocument()
  })
})
