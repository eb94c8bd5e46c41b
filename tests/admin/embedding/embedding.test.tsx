import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishable } from '../../support/publishable.ts'

afterEach(() => vi.restoreAllMocks())

async function openEmbedding(site = {}, host = '') {
  const { store } = await serveRegister(
    publishable(aRegister({ site: { title: 'Charte "cookies" & co', ...site } })),
  )
  await publishAt(store, ['2026-11-12T09:32:00.000Z'])
  return renderAdmin(`/embedding${host && `?host=${host}`}`)
}

describe('embedding', () => {
  it('gives the code of a frame with a title, as wide as its page, and the real thing beside it', async () => {
    const { user } = await openEmbedding()
    await user.click(await screen.findByRole('button', { name: /^Copier.: Code du cadre$/ }))
    expect(await screen.findByText('Copié.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(`<iframe
  src="http://localhost:3000/charte"
  title="Charte &quot;cookies&quot; &amp; co"
  loading="lazy"
  style="width: 100%; height: 80vh; border: 0"
></iframe>`)
    expect(screen.getByTitle('La charte dans un cadre')).toHaveAttribute('src', '/charte')
  })

  it('leads nowhere else, whatever name of a site the link to it says', async () => {
    const { store } = await serveRegister(publishable(aRegister()))
    await publishAt(store, ['2026-11-12T09:32:00.000Z'])
    renderAdmin('/embedding', { site: '?at=//exemple.com' })
    expect(await screen.findByTitle('La charte dans un cadre')).toHaveAttribute('src', '/charte')
    expect(screen.queryByDisplayValue(/exemple\.com/)).not.toBeInTheDocument()
  })

  it('gives the fragment that is online, and shows it in the style of another site', async () => {
    const { user } = await openEmbedding()
    await user.click(await screen.findByRole('button', { name: /^Copier.: Contenu en HTML$/ }))
    const copied = await navigator.clipboard.readText()
    expect(copied).toBe(await (await fetch('/charte/fragment?heading=2&prefix=charte-')).text())
    expect(copied).toMatch(
      /^<article class="charter" lang="fr" data-ng-non-bindable="">\n<h2>Charte "cookies" &amp; co<\/h2>/,
    )
    expect(copied).toContain('<table id="charte-category-1">')
    const sample = screen.getByTitle<HTMLIFrameElement>('La charte collée dans la page d’un site')
    expect(sample.srcdoc).toContain('<header>Exemple de site</header>')
    expect(sample.srcdoc).toContain(copied)
    expect(sample.getAttribute('sandbox')).not.toContain('allow-scripts')
  })

  describe('of a charter that says the number of its version', () => {
    const speaking = publishable(aRegister({ site: { pageNotes: 'yes' } }))
    const openAt = async (publicUrl: string | null) => {
      const { store } = await serveRegister(speaking, 'administrator', { publicUrl })
      await publishAt(store, ['2026-11-12T09:32:00.000Z'])
      renderAdmin('/embedding')
      return screen.findByRole('textbox', { name: 'Contenu en HTML' })
    }
    const excuse = () => screen.queryByText(/sans lien vers les autres/)

    it('leads to all versions where the server knows its public address', async () => {
      const content = await openAt('https://cookies.example.fr')
      expect(content).toHaveDisplayValue(
        /<a href="https:\/\/cookies\.example\.fr\/charte\/versions">Voir toutes les versions<\/a>/,
      )
      expect(excuse()).not.toBeInTheDocument()
    })

    it('says that it does not, and why, where the server does not know it', async () => {
      const content = await openAt(null)
      expect(content).not.toHaveDisplayValue(/\/charte\/versions/)
      expect(excuse()).toBeVisible()
    })
  })

  it('has a tab for each kind of site, with three things to do there before its first code', async () => {
    const { user } = await openEmbedding()
    const firsts: string[][] = []
    const tabs = await screen.findAllByRole('tab')
    for (const tab of tabs) {
      await user.click(tab)
      const panel = within(await screen.findByRole('tabpanel', { name: tab.textContent }))
      const [first] = await panel.findAllByRole('region')
      if (!first) throw new Error('There is no way')
      await within(first).findAllByRole('textbox')
      expect(within(first).getAllByRole('listitem')).toHaveLength(3)
      expect(panel.getAllByRole('list')).toHaveLength(1)
      expect(await panel.findByRole('textbox', { name: 'Contenu en HTML' })).toBeInTheDocument()
      expect(panel.getByRole('textbox', { name: 'Code du lien' })).toBeInTheDocument()
      expect(panel.getByRole('textbox', { name: 'Code du cadre' })).toBeInTheDocument()
      firsts.push([tab.textContent, within(first).getByRole('heading', { level: 2 }).textContent])
    }
    expect(firsts).toEqual([
      ['Opendatasoft', 'Un lien'],
      ['Drupal', 'Le contenu à coller dans une page du site'],
      ['WordPress', 'Le contenu à coller dans une page du site'],
      ['Site DSFR', 'Le contenu à coller dans une page du site'],
      ['Autre site', 'Un cadre dans une page du site'],
    ])
  })

  it('opens the tab that the address names, and gives the fragment in its look', async () => {
    await openEmbedding({}, 'dsfr')
    expect(await screen.findByRole('tab', { name: 'Site DSFR' })).toHaveAttribute('aria-selected', 'true')
    const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Contenu en HTML' })
    expect(code.value).toContain('<div class="fr-table fr-table--bordered fr-table--multiline">')
    expect(
      screen.getByRole('link', {
        name: 'http://localhost:3000/charte/fragment?style=dsfr&heading=2&prefix=charte-',
      }),
    ).toHaveAttribute('href', '/charte/fragment?style=dsfr&heading=2&prefix=charte-')
  })

  it('gives the fragment in the look and at the level that are chosen', async () => {
    const { user } = await openEmbedding({}, 'drupal')
    const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Contenu en HTML' })
    await user.click(screen.getByRole('combobox', { name: 'Apparence' }))
    await user.click(screen.getByRole('option', { name: 'Système de design de l’État (DSFR)' }))
    await user.click(screen.getByRole('combobox', { name: 'Niveau du premier titre' }))
    await user.click(screen.getByRole('option', { name: 'h3' }))
    await waitFor(() => expect(code.value).toContain('<h3>Charte "cookies" &amp; co</h3>'))
    expect(code.value).toContain('<div class="fr-table__wrapper">')
  })

  it.each([
    ['Adresse de la charte', 'http://localhost:3000/charte'],
    ['Code du lien', '<a href="http://localhost:3000/charte">Charte "cookies" &amp; co</a>'],
    [
      'Exemple de lecture (JavaScript)',
      "const answer = await fetch('http://localhost:3000/charte.json')\nconst { number, publishedAt, charter } = await answer.json()",
    ],
  ])('gives the %s', async (label, code) => {
    await openEmbedding({}, 'other')
    expect(await screen.findByRole('textbox', { name: label })).toHaveValue(code)
  })

  it('selects what the browser refuses to copy', async () => {
    const { user } = await openEmbedding()
    const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code du lien' })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'))
    await user.click(screen.getByRole('button', { name: /^Copier.: Code du lien$/ }))
    expect(await screen.findByText(/^Le navigateur n’a pas permis la copie/)).toBeVisible()
    expect(code.selectionEnd).toBe(code.value.length)
  })

  it('says which sites may show it in a frame, and where that is set', async () => {
    await openEmbedding({
      platformUrl: 'https://data.example.fr/accueil',
      embeddingSites: 'https://www.example.fr\nhttps://ville.example.fr/',
    })
    const part = within(await screen.findByRole('region', { name: 'Un cadre dans une page du site' }))
    expect(
      part.getByText(
        /https:\/\/data\.example\.fr, https:\/\/www\.example\.fr et https:\/\/ville\.example\.fr\./,
      ),
    ).toBeVisible()
    expect(part.getByRole('link', { name: 'Modifier cette liste' })).toHaveAttribute(
      'href',
      '#/sites/1?field=embeddingSites',
    )
  })

  it('says so where no site may', async () => {
    await openEmbedding()
    expect(await screen.findByText(/^Aucun site n’est encore autorisé/)).toBeVisible()
  })

  it('says that nothing is online yet, and where it is put there', async () => {
    renderAdmin('/embedding')
    expect(await screen.findByText(/^Ce registre n’a encore rien publié.: il n’y a rien/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Voir ce qui serait publié' })).toHaveAttribute(
      'href',
      '#/publish',
    )
  })
})
