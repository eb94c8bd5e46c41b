import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishable } from '../../support/publishable.ts'

afterEach(() => vi.restoreAllMocks())

async function openEmbedding(site = {}) {
  const { store } = await serveRegister(
    publishable(aRegister({ site: { title: 'Charte "cookies" & co', ...site } })),
  )
  await publishAt(store, ['2026-11-12T09:32:00.000Z'])
  return renderAdmin('/embedding')
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

  it('gives the fragment that is online, and shows it in the style of another site', async () => {
    const { user } = await openEmbedding()
    await user.click(await screen.findByRole('button', { name: /^Copier.: Contenu en HTML$/ }))
    const copied = await navigator.clipboard.readText()
    expect(copied).toBe(await (await fetch('/charte/fragment')).text())
    expect(copied).toMatch(/^<article class="charter" lang="fr">\n<h1>Charte "cookies" &amp; co<\/h1>/)
    const sample = screen.getByTitle<HTMLIFrameElement>('La charte collée dans la page d’un site')
    expect(sample.srcdoc).toContain('<header>Exemple de site</header>')
    expect(sample.srcdoc).toContain(copied)
    expect(sample.getAttribute('sandbox')).not.toContain('allow-scripts')
  })

  it.each([
    ['Code du lien', '<a href="http://localhost:3000/charte">Charte "cookies" &amp; co</a>'],
    [
      'Exemple de lecture (JavaScript)',
      "const answer = await fetch('http://localhost:3000/charte.json')\nconst { number, publishedAt, charter } = await answer.json()",
    ],
  ])('gives the %s', async (label, code) => {
    await openEmbedding()
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
    expect(await screen.findByText(/^Aucune charte n’est encore en ligne.: il n’y a rien/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Voir ce qui serait publié' })).toHaveAttribute(
      'href',
      '#/publish',
    )
  })
})
