import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

describe('a passage in another language', () => {
  it('says so to screen readers, and is told what is no language', async () => {
    const { store } = await serveRegister(
      aRegister({ sections: [{ heading: 'Refus', body: '<p>Do Not Track</p>' }] }),
    )
    const { user } = renderAdmin('/sections/1')
    await user.click(await screen.findByRole('textbox', { name: 'Texte' }))
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Langue d’un passage' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Langue d’un passage' }))
    const code = dialog.getByRole('textbox', { name: 'Code de la langue' })
    await user.type(code, 'anglais (en)')
    await user.click(dialog.getByRole('button', { name: 'Appliquer' }))
    expect(dialog.getByText(/n’est pas un code de langue/)).toBeVisible()
    await user.clear(code)
    await user.type(code, 'EN')
    await user.click(dialog.getByRole('button', { name: 'Appliquer' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { sections } = await store.register()
    expect(sections[0]?.body).toBe('<p><span lang="en">Do Not Track</span></p>')
  })
})
