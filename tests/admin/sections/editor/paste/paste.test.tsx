import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../../../support/builders.ts'
import { serveRegister } from '../../../../support/mockServer.ts'
import { renderAdmin } from '../../../../support/renderAdmin.tsx'

const editor = () => screen.findByRole('textbox', { name: 'Texte' })

async function pasteHtml(html: string, files: File[] = []): Promise<void> {
  const clipboardData = { files, getData: (type: string) => (type === 'text/html' ? html : '') }
  fireEvent.paste(await editor(), { clipboardData })
}

describe('a paste', () => {
  it('keeps of what is pasted from a word processor what the charter keeps', async () => {
    const { store } = await serveRegister(aRegister({ sections: [{ heading: 'Collé' }] }))
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    const html =
      '<h1 style="color:red">Titre</h1><p class="MsoNormal"><span style="font-family:Arial"><b>Gras</b></span>' +
      '<img src="x.png"><script>alert(1)</script></p>'
    await pasteHtml(html)
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toBe('<h3>Titre</h3><p><strong>Gras</strong></p>')
  })

  it('says below the text what it loses, with what to do, until it is closed', async () => {
    const { store } = await serveRegister(
      aRegister({
        site: { platformUrl: 'https://data.exemple.fr' },
        sections: [{ heading: 'Collé' }],
      }),
    )
    const { user } = renderAdmin('/sections/1')
    await user.click(await editor())
    await pasteHtml(
      '<p>Voir <a href="/aide">l’aide</a> ou <a href="#haut">le haut</a>.</p><img src="a"><img src="b"><iframe src="c"></iframe>',
    )
    const notice = await screen.findByText('La charte n’a pas tout gardé tel quel')
    expect(
      within(screen.getByRole('alert'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '2 images ne sont pas gardées\u00A0: la charte n’a que du texte. Dites en mots ce qu’elles montrent, ou mettez un lien vers elles.',
      'Un contenu d’une autre page, montré dans un cadre, n’est pas gardé. Mettez un lien vers cette page.',
      'Le lien «\u00A0l’aide\u00A0» mène maintenant à https://data.exemple.fr/aide, complété par l’adresse de la plateforme. Vérifiez qu’il mène à la bonne page.',
      'Le lien «\u00A0le haut\u00A0» est retiré, ses mots restent\u00A0: depuis la charte, #haut ne mène nulle part. Sélectionnez ces mots et donnez avec le bouton Lien une adresse complète.',
    ])
    await pasteHtml('<p>Encore.</p>')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(notice).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toContain(
      '<p>Voir <a href="https://data.exemple.fr/aide">l’aide</a> ou le haut.Encore.</p>',
    )
    await user.click(screen.getByRole('button', { name: 'Fermer' }))
    expect(notice).not.toBeInTheDocument()
  })

  it('says so of a picture alone, pasted or dropped', async () => {
    const { user } = renderAdmin('/sections/2')
    await user.click(await editor())
    await pasteHtml('', [new File(['x'], 'carte.png', { type: 'image/png' })])
    expect(await screen.findByText(/^Une image n’est pas gardée/)).toBeVisible()
    const files = [new File(['x'], 'plan.pdf', { type: 'application/pdf' })]
    const isLeftToBrowser = fireEvent.drop(await editor(), { dataTransfer: { files, getData: () => '' } })
    expect(isLeftToBrowser).toBe(false)
    expect(await screen.findByText(/ne sait pas montrer n’est pas gardé : plan.pdf/)).toBeVisible()
  })
})
